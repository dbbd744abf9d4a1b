/* Prose set as the kiosk sets it, paragraph by paragraph, in turns with Pango and cairo in the same process: the first
 * page after the start (cold), and a page never seen after twenty others in its language (warm). Then without a peer:
 * a page seen before, and what the caches grow by once they are full.
 *
 * Where prose/ is from: sv, ar, ti and en are the pages of content/alingsas without their marks; uk, th and my are the
 * same pages, translated for this measure. The other languages are the Universal Declaration of Human Rights as the
 * United Nations publish it, and texts like a municipality's written for this measure; ckb is of the latter kind. */
#include <stdio.h>
#include <stdlib.h>

#include "../../app/device/paint.h"
#include "../../app/ui/typeset.h"
#include "bench.h"
#include "figure.h"
#include "prose.h"
#include "text_peer.h"

enum { SIZE = 28, HEADING_SIZE = 40, WIDTH = 1000, HEIGHT = 2600, LINE_HEIGHT = 40 };
enum { PAGE_PARAGRAPHS = 8, PAGES_BEFORE = 20, PAGES_STEP = 3, COLD_ROUNDS = 26, WARM_ROUNDS = 9, SEEN_ROUNDS = 9 };
enum { PAGES_FILL = 2000, PAGES_ALL = 10000, PAGES_WINDOW = 2000, PAGES_LOOK = 10 };

/* The measured languages come first. The letters open the fonts: one that the texts lack or hardly have, and a sign
 * that no family given has, so that the thread in which Pango looks for more fonts is done before anything is timed. */
static const struct {
    const char *tag, *families, *letters;
} languages[] = {
    {"sv", "Noto Sans", "Q⊞"},
    {"ar", "Noto Sans,Noto Sans Arabic", "پ⊞"},
    {"ti", "Noto Sans,Noto Sans Ethiopic", "ጷ⊞"},
    {"uk", "Noto Sans", "Ы⊞"},
    {"th", "Noto Sans,Noto Sans Thai", "ฃ⊞"},
    {"my", "Noto Sans,Noto Sans Myanmar", "ၐ⊞"},
    {"en", NULL, NULL},
    {"fa", NULL, NULL},
    {"so", NULL, NULL},
    {"pl", NULL, NULL},
    {"vi", NULL, NULL},
    {"am", NULL, NULL},
    {"hi", NULL, NULL},
    {"ur", NULL, NULL},
    {"ckb", NULL, NULL},
    {"ps", NULL, NULL},
};

enum { LANGUAGES = sizeof languages / sizeof *languages, MEASURED = 6 };

/* Ours: everything between a text and its pixels, as the kiosk has it. */
typedef struct Setter {
    Raster *raster;
    Typeset typeset;
    Painter painter;
    Scene scene;
    Arena frame;
    Canvas canvas;
} Setter;

static uint32_t pixels[WIDTH * HEIGHT];

static bool setter_open(Setter *setter) {
    Diags diags = {.arena = &setter->frame};
    *setter = (Setter){.canvas = {.pixels = pixels, .width = WIDTH, .height = HEIGHT, .pitch = WIDTH}};
    setter->raster = raster_open(RASTER_FOLDER, &diags);
    if (!setter->raster) {
        diags_print(&diags, stderr);
        return false;
    }
    typeset_init(&setter->typeset, raster_measure(setter->raster));
    painter_init(&setter->painter, setter->raster);
    arena_reset(&setter->frame);
    for (size_t i = 0; i < WIDTH * HEIGHT; i++)
        pixels[i] = 0xFFFFFF;
    return true;
}

static void setter_close(Setter *setter) {
    painter_finish(&setter->painter);
    typeset_free(&setter->typeset);
    raster_close(setter->raster);
    arena_free(&setter->frame);
    *setter = (Setter){0};
}

static int line_height(const TextLine *line) {
    int real = (line->ascent + line->descent) * 5 / 6;
    return real > LINE_HEIGHT ? real : LINE_HEIGHT;
}

/* Puts a paragraph into the scene, `y` below its top; returns the height. */
static int lay(Setter *setter, const ParagraphSpec *spec, int y) {
    static const uint32_t ink = 0xFF1A1A1A;
    const Box all = {0, 0, WIDTH, HEIGHT};
    const Paragraph *paragraph = typeset_paragraph(&setter->typeset, spec);
    int top = y;
    for (size_t i = 0; i < paragraph->line_count; i++) {
        const TextLine *line = &paragraph->lines[i];
        int height = line_height(line);
        int baseline = top + (height - line->ascent - line->descent) / 2 + line->ascent;
        scene_line(&setter->scene, spec->text, line, 0, baseline, all, ink);
        top += height;
    }
    return top - y;
}

static ParagraphSpec body(const Locale *locale, Str text) {
    return (ParagraphSpec){.text = text, .locale = locale, .size = SIZE, .width = WIDTH};
}

static void begin(Setter *setter) {
    arena_reset(&setter->frame);
    setter->scene = (Scene){.arena = &setter->frame, .width = WIDTH, .height = HEIGHT};
}

static void paint(Setter *setter) {
    paint_scene(&setter->painter, &setter->canvas, &setter->scene, (Box){0, 0, WIDTH, HEIGHT});
}

/* Between two frames. */
static void tend(Setter *setter) {
    typeset_tend(&setter->typeset);
    painter_tend(&setter->painter);
}

static void set_paragraph(Setter *setter, const Locale *locale, Str text) {
    ParagraphSpec spec = body(locale, text);
    begin(setter);
    lay(setter, &spec, 0);
    paint(setter);
}

/* Both sides, and what they took for one paragraph after the other. */
typedef struct Match {
    Setter ours;
    TextPeer *peer;
    Samples ours_us, peers_us; /* of a paragraph, a round each */
    double ours_ms, peers_ms;  /* of this round so far */
    size_t count;
} Match;

static void set_by_ours(Match *match, const Locale *locale, Str text) {
    double began = clock_cpu_ms();
    set_paragraph(&match->ours, locale, text);
    match->ours_ms += clock_cpu_ms() - began;
}

static void set_by_peer(Match *match, Str text) {
    double began = clock_cpu_ms();
    text_peer_set(match->peer, text);
    match->peers_ms += clock_cpu_ms() - began;
}

/* Who begins changes, so that neither always finds the processor's caches as the other left them. */
static void set_by_both(Match *match, const Locale *locale, Str text) {
    bool first = match->count++ % 2 == 0;
    if (first)
        set_by_ours(match, locale, text);
    set_by_peer(match, text);
    if (!first)
        set_by_ours(match, locale, text);
}

static void match_close(Match *match) {
    setter_close(&match->ours);
    text_peer_close(match->peer);
    match->peer = NULL;
}

/* Fonts stand open, and next to nothing is known of their glyphs. False if ours cannot be opened. */
static bool match_open(Match *match, size_t language, const Locale *locale) {
    Str letters = str_from(languages[language].letters);
    match->peer = text_peer_open(&(TextPeerSpec){.tag = languages[language].tag,
                                                 .families = languages[language].families,
                                                 .size = SIZE,
                                                 .width = WIDTH,
                                                 .height = HEIGHT});
    if (!match->peer || !setter_open(&match->ours)) {
        match_close(match);
        return false;
    }
    set_paragraph(&match->ours, locale, letters);
    text_peer_set(match->peer, letters);
    return true;
}

static void start_round(Match *match) {
    match->count = 0;
    match->ours_ms = match->peers_ms = 0;
}

static void end_round(Match *match) {
    samples_add(&match->ours_us, match->ours_ms * 1e3 / (double)match->count);
    samples_add(&match->peers_us, match->peers_ms * 1e3 / (double)match->count);
}

static void set_page_by_both(Match *match, const Prose *prose, size_t which) {
    ProsePage page = prose->pages[which % prose->page_count];
    for (size_t i = page.first; i < page.first + page.count; i++)
        set_by_both(match, prose->locale, prose->paragraphs.at[i]);
    tend(&match->ours);
}

/* Another page every time. */
static bool cold_round(Match *match, const Prose *prose, size_t language, size_t round) {
    if (!match_open(match, language, prose->locale))
        return false;
    start_round(match);
    set_page_by_both(match, prose, round);
    end_round(match);
    match_close(match);
    return true;
}

/* All pages but twenty, each time others; the twenty were read before them. */
static bool warm_round(Match *match, const Prose *prose, size_t language, size_t round) {
    if (!match_open(match, language, prose->locale))
        return false;
    for (size_t i = 0; i < PAGES_BEFORE; i++)
        set_page_by_both(match, prose, round * PAGES_STEP + i);
    start_round(match);
    for (size_t i = PAGES_BEFORE; i < prose->page_count; i++)
        set_page_by_both(match, prose, round * PAGES_STEP + i);
    end_round(match);
    match_close(match);
    return true;
}

typedef struct Contest {
    const char *name;
    size_t rounds;
    double goal;
    bool (*round)(Match *match, const Prose *prose, size_t language, size_t round);
} Contest;

static Verdict contest_hold(const Contest *contest, const Prose *prose, size_t language) {
    static Match match;
    char name[40];
    match = (Match){0};
    snprintf(name, sizeof name, "%s: %s", prose->tag, contest->name);
    for (size_t i = 0; i < contest->rounds; i++)
        if (!contest->round(&match, prose, language, i))
            return BROKEN;
    Figure figure = {.name = name, .unit = "us", .goal = contest->goal};
    figure.ours = samples_share(&match.ours_us, 0.5);
    figure.peers = samples_share(&match.peers_us, 0.5);
    snprintf(figure.note, sizeof figure.note, "a paragraph; median of %zu rounds", contest->rounds);
    return figure_print(&figure) ? MET : MISSED;
}

/* One page, as the reader sees it who comes back to it. */
static void set_page(Setter *setter, const Prose *prose, ProsePage page) {
    int y = 0;
    begin(setter);
    for (size_t i = page.first; i < page.first + page.count; i++) {
        ParagraphSpec spec = body(prose->locale, prose->paragraphs.at[i]);
        y += lay(setter, &spec, y);
    }
    paint(setter);
}

static Verdict measure_seen(const Prose *prose) {
    static Setter setter;
    static Samples times;
    char name[40];
    snprintf(name, sizeof name, "%s: page seen before", prose->tag);
    Figure figure = {.name = name, .unit = "ms", .goal = 0.2, .plain = true, .alone = true};
    if (!setter_open(&setter))
        return BROKEN;
    times.count = 0;
    for (size_t i = 0; i < SEEN_ROUNDS * prose->page_count; i++) {
        ProsePage page = prose->pages[i / SEEN_ROUNDS];
        double began = clock_cpu_ms();
        set_page(&setter, prose, page);
        if (i % SEEN_ROUNDS > 0)
            samples_add(&times, clock_cpu_ms() - began);
        tend(&setter);
    }
    setter_close(&setter);
    figure.ours = samples_share(&times, 0.5);
    snprintf(figure.note, sizeof figure.note, "median of %zu pages, %zu paragraphs each", prose->page_count,
             prose->paragraphs.count / prose->page_count);
    return figure_print(&figure) ? MET : MISSED;
}

/* What of this process is in memory, in MB: its proportional set size. 0 if that cannot be known. */
static double memory_now(void) {
    char line[256];
    long kilobytes = 0;
    FILE *file = fopen("/proc/self/smaps_rollup", "r");
    while (file && kilobytes == 0 && fgets(line, sizeof line, file))
        (void)sscanf(line, "Pss: %ld", &kilobytes);
    if (file)
        fclose(file);
    return (double)kilobytes / 1024;
}

/* A heading, and paragraphs of shuffled sentences and of shuffled words by turns. */
static void set_random_page(Setter *setter, Prose *prose, Arena *made) {
    for (int i = 0; i < PAGE_PARAGRAPHS; i++) {
        Str text = i % 2 ? prose_of_sentences(prose, made) : prose_of_words(prose, made);
        ParagraphSpec spec = body(prose->locale, text);
        if (i == 0) {
            spec.text = prose->sentences.at[prose_chance(prose, prose->sentences.count)];
            spec.size = HEADING_SIZE;
            spec.bold = true;
        }
        begin(setter);
        lay(setter, &spec, 0);
        paint(setter);
    }
    tend(setter);
    arena_reset(made);
}

/* Caches swing between half their bound and all of it, so peaks are compared: of the first pages after they were full,
 * and of the last. */
static void note_peak(int page, double *first, double *last) {
    double now = memory_now();
    if (page >= PAGES_FILL && page < PAGES_FILL + PAGES_WINDOW)
        *first = now > *first ? now : *first;
    if (page >= PAGES_ALL - PAGES_WINDOW)
        *last = now > *last ? now : *last;
}

static Verdict measure_caches(Prose *proses) {
    static Setter setter;
    static Arena made;
    Figure figure = {.name = "caches after 10,000 pages", .unit = "MB", .goal = 2, .plain = true, .alone = true};
    double first = 0, last = 0;
    if (!setter_open(&setter))
        return BROKEN;
    for (int i = 0; i < PAGES_ALL; i++) {
        size_t language = prose_chance(&proses[0], LANGUAGES);
        set_random_page(&setter, &proses[language], &made);
        if (i % PAGES_LOOK == 0)
            note_peak(i, &first, &last);
    }
    setter_close(&setter);
    arena_free(&made);
    if (first == 0)
        return BROKEN;
    figure.ours = last - first;
    snprintf(figure.note, sizeof figure.note, "PSS gained since page %d, peak to peak; then it was %.0f MB", PAGES_FILL,
             first);
    return figure_print(&figure) ? MET : MISSED;
}

static void keep_worst(Verdict *worst, Verdict verdict) {
    *worst = verdict > *worst ? verdict : *worst;
}

static bool peer_exists(void) {
    TextPeer *peer = text_peer_open(&(TextPeerSpec){"sv", "Noto Sans", SIZE, 1, 1});
    text_peer_close(peer);
    return peer;
}

Verdict measure_text(const Bench *bench) {
    static const Contest contests[] = {{"cold", COLD_ROUNDS, 2.5, cold_round}, {"warm", WARM_ROUNDS, 0.6, warm_round}};
    static Prose proses[LANGUAGES];
    static Arena arena;
    Verdict worst = MET;
    for (size_t i = 0; i < LANGUAGES; i++)
        if (!prose_read(&proses[i], bench->prose, languages[i].tag, &arena))
            return BROKEN;
    bool match = peer_exists();
    if (!match)
        fputs("bench: built without Pango, so what is a ratio to it is left out: install libpango1.0-dev\n", stderr);
    for (size_t i = 0; i < MEASURED && worst != BROKEN; i++) {
        for (size_t j = 0; match && j < sizeof contests / sizeof *contests; j++)
            keep_worst(&worst, contest_hold(&contests[j], &proses[i], i));
        keep_worst(&worst, measure_seen(&proses[i]));
    }
    if (worst != BROKEN)
        keep_worst(&worst, measure_caches(proses));
    arena_free(&arena);
    return worst;
}
