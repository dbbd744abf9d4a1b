/* What the made-up visits of sample.h open, and how often. */
#ifndef SLUSS_TESTS_REPORT_SAMPLE_KEYS_H
#define SLUSS_TESTS_REPORT_SAMPLE_KEYS_H

#include "../../app/usage/metric.h"

typedef struct SampleKey {
    Metric metric;
    const char *id, *label;
    int weight; /* how often of a thousand visits; of those that sum to the visits only the proportion counts */
} SampleKey;

static const SampleKey sample_keys[] = {
    {METRIC_LANGUAGE, "sv", "", 300},
    {METRIC_LANGUAGE, "ar", "", 240},
    {METRIC_LANGUAGE, "en", "", 150},
    {METRIC_LANGUAGE, "so", "", 90},
    {METRIC_LANGUAGE, "ti", "", 70},
    {METRIC_LANGUAGE, "uk", "", 60},
    {METRIC_LANGUAGE, "fa", "", 40},
    {METRIC_LANGUAGE, "prs", "", 25},
    {METRIC_LANGUAGE, "pl", "", 22},
    {METRIC_LANGUAGE, "ckb", "", 6},
    {METRIC_LANGUAGE, "my", "", 2},
    {METRIC_LISTEN, "ar", "", 60},
    {METRIC_LISTEN, "so", "", 45},
    {METRIC_LISTEN, "ti", "", 20},
    {METRIC_LISTEN, "sv", "", 12},
    {METRIC_TOPIC, "housing", "Bostad", 310},
    {METRIC_TOPIC, "work", "Arbete och försörjning", 260},
    {METRIC_TOPIC, "money", "Pengar och bank", 190},
    {METRIC_TOPIC, "health", "Hälsa och vård", 170},
    {METRIC_TOPIC, "children", "Barn och skola", 140},
    {METRIC_TOPIC, "swedish", "Lära sig svenska", 130},
    {METRIC_TOPIC, "society", "Så fungerar samhället, myndigheterna och kommunen", 60},
    {METRIC_TOPIC, "meeting", "Mötesplatser", 8},
    {METRIC_PAGE, "first-home", "Den första bostaden", 180},
    {METRIC_PAGE, "queue", "Bostadskön", 120},
    {METRIC_PAGE, "rent", "Hyra och kontrakt", 60},
    {METRIC_PAGE, "bank-id", "BankID & bankkonto", 90},
    {METRIC_PAGE, "sfi", "Svenska för invandrare", 80},
    {METRIC_PAGE, "preschool", "Förskola", 2},
    {METRIC_CONTACT, "reception", "Receptionen", 220},
    {METRIC_CONTACT, "integration-unit", "Integrationsenheten", 130},
    {METRIC_CONTACT, "social-services", "Socialtjänsten", 60},
    {METRIC_CONTACT, "sfi", "SFI Alströmergymnasiet", 45},
    {METRIC_CONTACT, "clinic", "Vårdcentralen", 40},
    {METRIC_GUIDE_END, "start/home", "Vem kan hjälpa mig? › Bostad", 70},
    {METRIC_GUIDE_END, "letter/tax", "Ett brev › Skatteverket", 30},
    {METRIC_GUIDE_END, "start/unsure", "Vem kan hjälpa mig? › Vet inte", 25},
    {METRIC_GUIDE_LEFT, "letter", "Vem har skickat brevet?", 40},
    {METRIC_GUIDE_LEFT, "start", "Vem kan hjälpa mig?", 18},
    {METRIC_UNTRANSLATED, "ti", "", 40},
    {METRIC_UNTRANSLATED, "uk", "", 35},
    {METRIC_UNTRANSLATED, "ckb", "", 4},
    {METRIC_SEARCH, "housing/hit", "", 60},
    {METRIC_SEARCH, "job/hit", "", 40},
    {METRIC_SEARCH, "driving/zero", "", 35},
    {METRIC_SEARCH, "passport/zero", "", 22},
    {METRIC_SEARCH, "divorce/zero", "", 3},
    {METRIC_SEARCH, "other/zero", "", 28},
    {METRIC_ENDING, "timeout", "", 500},
    {METRIC_ENDING, "contact", "", 220},
    {METRIC_ENDING, "finished", "", 180},
    {METRIC_ENDING, "home", "", 100},
    {METRIC_LENGTH, "under-30s", "", 200},
    {METRIC_LENGTH, "under-2min", "", 450},
    {METRIC_LENGTH, "under-10min", "", 300},
    {METRIC_LENGTH, "10min-or-more", "", 50},
    {METRIC_AID, "large", "", 50},
    {METRIC_AID, "speech", "", 90},
    {METRIC_AID, "contrast", "", 14},
};
enum { SAMPLE_KEYS = sizeof sample_keys / sizeof *sample_keys };

#endif
