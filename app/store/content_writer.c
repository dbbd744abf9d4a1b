/* Writes content.db in one transaction. The first failure is kept and everything after it is a no-op, so callers
 * put one thing after another and ask once, at the commit. */
#include "content_writer.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../base/file.h"
#include "../model/kiosk.h"
#include "content_schema.h"

void writer_expect(ContentWriter *writer, bool done) {
    if (done || writer->failed)
        return;
    writer->failed = writer->diags->unwritten = true;
    diag_error(writer->diags, NULL, (Place){0}, "'%s' cannot be written: %s", writer->path, db_error(&writer->db));
}

void writer_finish(ContentWriter *writer, DbQuery *query) {
    db_next(query);
    writer_expect(writer, db_finish(query));
}

static bool is_our_database(const char *path) {
    enum { NAME_LENGTH = 16, APPLICATION_AT = 68, HEAD = 72 };
    unsigned char head[HEAD] = {0};
    FILE *file = fopen(path, "rb");
    size_t got = file ? fread(head, 1, HEAD, file) : 0;
    bool empty = file && got == 0 && feof(file);
    if (file)
        fclose(file);
    const unsigned char *at = head + APPLICATION_AT;
    uint32_t application = (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
    return empty || (memcmp(head, "SQLite format 3", NAME_LENGTH) == 0 && application == CONTENT_APPLICATION);
}

bool content_may_replace(const char *path, Diags *diags) {
    if (!file_exists(path) || (file_is_ordinary(path) && is_our_database(path)))
        return true;
    diag_error(diags, NULL, (Place){0}, "'%s' is there already and is no database of ours", path);
    diag_help(diags, "delete it, or give the database another name");
    return false;
}

ContentWriter *writer_new(const char *path, Diags *diags) {
    Arena arena = {0};
    ContentWriter *writer = arena_new(&arena, ContentWriter);
    writer->diags = diags;
    writer->path = str_c(&arena, str_from(path));
    writer->arena = arena;
    return writer;
}

void writer_free(ContentWriter *writer) {
    db_close(&writer->db);
    Arena arena = writer->arena; /* the writer lies in it */
    arena_free(&arena);
}

ContentWriter *content_create(const char *path, Diags *diags) {
    ContentWriter *writer = writer_new(path, diags);
    if (!db_create(&writer->db, file_real_new(&writer->arena, path), diags)) {
        writer_free(writer);
        return NULL;
    }
    writer_expect(writer, db_make(&writer->db, &content_database));
    return writer;
}

static const char insert_language[] = "INSERT INTO language VALUES(?, ?)";

static void put_language(ContentWriter *writer, size_t seq, Str lang) {
    DbQuery query = db_query(&writer->db, NULL, insert_language);
    db_bind_int(&query, (int64_t)seq);
    db_bind_text(&query, lang);
    writer_finish(writer, &query);
}

static const char insert_chain[] = "INSERT INTO chain VALUES(?, ?, ?)";

static void put_link(ContentWriter *writer, Str lang, size_t seq, Str next) {
    DbQuery query = db_query(&writer->db, NULL, insert_chain);
    db_bind_text(&query, lang);
    db_bind_int(&query, (int64_t)seq);
    db_bind_text(&query, next);
    writer_finish(writer, &query);
}

/* The language itself, what its fallback names, and at the end the source, which has all words. */
static void put_chain(ContentWriter *writer, const Kiosk *kiosk, Str lang) {
    StrList next = kiosk_fallback(kiosk, lang);
    size_t seq = 0;
    put_link(writer, lang, seq++, lang);
    for (size_t i = 0; i < next.count; i++)
        put_link(writer, lang, seq++, next.at[i]);
    put_link(writer, lang, seq, kiosk->source);
}

static const char insert_holiday[] = "INSERT INTO holiday VALUES(?, ?, ?, ?, ?)";

static void put_holiday(ContentWriter *writer, size_t seq, const HolidayLine *line) {
    DbQuery query = db_query(&writer->db, NULL, insert_holiday);
    db_bind_int(&query, (int64_t)seq);
    db_bind_text(&query, line->day);
    db_bind_text(&query, line->name);
    db_bind_text(&query, line->dates);
    db_bind_int(&query, line->kind);
    writer_finish(writer, &query);
}

static const char insert_kiosk[] = "INSERT INTO kiosk VALUES(?, ?, ?, ?, ?, ?, ?)";

void content_put_kiosk(ContentWriter *writer, const Kiosk *kiosk) {
    DbQuery query = db_query(&writer->db, NULL, insert_kiosk);
    db_bind_text(&query, kiosk->country);
    db_bind_text(&query, kiosk->zone);
    db_bind_text(&query, kiosk->source);
    db_bind_int(&query, kiosk->accent);
    db_bind_text(&query, kiosk->emergency);
    db_bind_text(&query, kiosk->position);
    db_bind_text(&query, kiosk->desk);
    writer_finish(writer, &query);
    for (size_t i = 0; i < kiosk->holiday_count; i++)
        put_holiday(writer, i, &kiosk->holidays[i]);
    for (size_t i = 0; i < kiosk->langs.count; i++) {
        put_language(writer, i, kiosk->langs.at[i]);
        put_chain(writer, kiosk, kiosk->langs.at[i]);
    }
    put_link(writer, (Str){0}, 0, kiosk->source);
}

static const char insert_topic[] = "INSERT INTO topic VALUES(?, ?, ?, ?)";

void content_put_topic(ContentWriter *writer, const Topic *topic) {
    DbQuery query = db_query(&writer->db, NULL, insert_topic);
    db_bind_text(&query, topic->id);
    db_bind_int(&query, topic->order);
    db_bind_text(&query, topic->icon);
    db_bind_text(&query, topic->colour);
    writer_finish(writer, &query);
}

/* "2026-03-02"; no date is the empty text. */
static void bind_date(DbQuery *query, Date date) {
    char text[32];
    int len = date.year ? snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day) : 0;
    db_bind_text(query, (Str){text, (size_t)len});
}

static const char insert_page[] = "INSERT INTO page VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)";

void content_put_page(ContentWriter *writer, const Page *page) {
    DbQuery query = db_query(&writer->db, NULL, insert_page);
    db_bind_text(&query, page->id);
    db_bind_text(&query, page->topic);
    db_bind_int(&query, page->order);
    db_bind_text(&query, page->icon);
    db_bind_text(&query, page->contact);
    db_bind_text(&query, page->owner);
    bind_date(&query, page->updated);
    bind_date(&query, page->review_by);
    db_bind_text(&query, page->web);
    writer_finish(writer, &query);
}

static const char insert_spoken[] = "INSERT INTO spoken VALUES(?, ?, ?, ?)";

static void put_spoken(ContentWriter *writer, Str contact, size_t place, StrList langs) {
    for (size_t i = 0; i < langs.count; i++) {
        DbQuery query = db_query(&writer->db, NULL, insert_spoken);
        db_bind_text(&query, contact);
        db_bind_int(&query, (int64_t)place);
        db_bind_int(&query, (int64_t)i);
        db_bind_text(&query, langs.at[i]);
        writer_finish(writer, &query);
    }
}

static const char insert_phone[] = "INSERT INTO phone VALUES(?, ?, ?, ?)";

static void put_phone(ContentWriter *writer, Str contact, size_t seq, const Phone *phone) {
    DbQuery query = db_query(&writer->db, NULL, insert_phone);
    db_bind_text(&query, contact);
    db_bind_int(&query, (int64_t)seq);
    db_bind_text(&query, phone->number);
    db_bind_text(&query, phone->hours);
    writer_finish(writer, &query);
    put_spoken(writer, contact, seq + 2, phone->langs);
}

static const char insert_document[] = "INSERT INTO document VALUES(?, ?, ?)";
static const char insert_instead[] = "INSERT INTO instead VALUES(?, ?, ?)";

static void put_ids(ContentWriter *writer, const char *insert, Str contact, StrList ids) {
    for (size_t i = 0; i < ids.count; i++) {
        DbQuery query = db_query(&writer->db, NULL, insert);
        db_bind_text(&query, contact);
        db_bind_int(&query, (int64_t)i);
        db_bind_text(&query, ids.at[i]);
        writer_finish(writer, &query);
    }
}

static const char insert_contact[] = "INSERT INTO contact VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

void content_put_contact(ContentWriter *writer, const Contact *contact) {
    DbQuery query = db_query(&writer->db, NULL, insert_contact);
    db_bind_text(&query, contact->id);
    db_bind_text(&query, contact->icon);
    db_bind_text(&query, contact->part_of);
    db_bind_text(&query, contact->phone);
    db_bind_text(&query, contact->email);
    db_bind_text(&query, contact->web);
    db_bind_text(&query, contact->address);
    for (int kind = 0; kind < HOURS_FOR_COUNT; kind++)
        db_bind_text(&query, contact->hours[kind]);
    db_bind_text(&query, contact->hours_of);
    db_bind_int(&query, contact->none);
    bind_date(&query, contact->verified);
    db_bind_text(&query, contact->verified_by);
    writer_finish(writer, &query);
    put_spoken(writer, contact->id, 0, contact->langs);
    put_spoken(writer, contact->id, 1, contact->phone_langs);
    for (size_t i = 0; i < contact->phone_count; i++)
        put_phone(writer, contact->id, i, &contact->phones[i]);
    put_ids(writer, insert_document, contact->id, contact->bring);
    put_ids(writer, insert_instead, contact->id, contact->instead);
}

static const char insert_link[] = "INSERT INTO link VALUES(?, ?, ?, ?, ?)";

static void put_links(ContentWriter *writer, Str question, size_t option, LinkRole role, StrList targets) {
    for (size_t i = 0; i < targets.count; i++) {
        DbQuery query = db_query(&writer->db, NULL, insert_link);
        db_bind_text(&query, question);
        db_bind_int(&query, (int64_t)option);
        db_bind_int(&query, role);
        db_bind_int(&query, (int64_t)i);
        db_bind_text(&query, targets.at[i]);
        writer_finish(writer, &query);
    }
}

static const char insert_option[] = "INSERT INTO option VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)";

static void put_option(ContentWriter *writer, Str question, size_t seq, const RouteOption *option) {
    DbQuery query = db_query(&writer->db, NULL, insert_option);
    db_bind_text(&query, question);
    db_bind_int(&query, (int64_t)seq);
    db_bind_text(&query, option->id);
    db_bind_text(&query, option->icon);
    db_bind_int(&query, option->urgent);
    db_bind_int(&query, option->unsure);
    db_bind_int(&query, option->kind);
    db_bind_text(&query, option->while_open);
    db_bind_text(&query, option->while_closed);
    writer_finish(writer, &query);
    put_links(writer, question, seq, LINK_TO, option->to);
    put_links(writer, question, seq, LINK_AFTER, option->after);
    put_links(writer, question, seq, LINK_INSTEAD, option->instead);
}

static const char insert_question[] = "INSERT INTO question VALUES(?, ?)";

void content_put_guide(ContentWriter *writer, const Question *question) {
    DbQuery query = db_query(&writer->db, NULL, insert_question);
    db_bind_text(&query, question->id);
    db_bind_int(&query, question->steps);
    writer_finish(writer, &query);
    for (size_t i = 0; i < question->option_count; i++)
        put_option(writer, question->id, i, &question->options[i]);
}

static const char insert_span[] = "INSERT INTO span VALUES(?, ?, ?, ?, ?, ?, ?)";

static void put_span(ContentWriter *writer, size_t block, size_t seq, const Span *span) {
    DbQuery query = db_query(&writer->db, NULL, insert_span);
    db_bind_int(&query, writer->words_count);
    db_bind_int(&query, (int64_t)block);
    db_bind_int(&query, (int64_t)seq);
    db_bind_int(&query, span->kind);
    db_bind_int(&query, span->start);
    db_bind_int(&query, span->end);
    db_bind_text(&query, span->target);
    writer_finish(writer, &query);
}

static const char insert_block[] = "INSERT INTO block VALUES(?, ?, ?, ?, ?, ?)";

static void put_block(ContentWriter *writer, size_t seq, const Block *block) {
    DbQuery query = db_query(&writer->db, NULL, insert_block);
    db_bind_int(&query, writer->words_count);
    db_bind_int(&query, (int64_t)seq);
    db_bind_int(&query, block->kind);
    db_bind_int(&query, block->level);
    db_bind_int(&query, block->number);
    db_bind_text(&query, block->text);
    writer_finish(writer, &query);
    for (size_t i = 0; i < block->span_count; i++)
        put_span(writer, seq, i, &block->spans[i]);
}

static const char insert_label[] = "INSERT INTO label VALUES(?, ?, ?, ?, ?)";

static void put_label(ContentWriter *writer, size_t seq, const Label *label) {
    DbQuery query = db_query(&writer->db, NULL, insert_label);
    db_bind_int(&query, writer->words_count);
    db_bind_int(&query, (int64_t)seq);
    db_bind_text(&query, label->id);
    db_bind_text(&query, label->lang);
    db_bind_text(&query, label->text);
    writer_finish(writer, &query);
}

static const char insert_notice[] = "INSERT INTO notice VALUES(?, ?, ?, ?)";

void content_put_notice(ContentWriter *writer, const Notice *notice) {
    DbQuery query = db_query(&writer->db, NULL, insert_notice);
    db_bind_text(&query, notice->id);
    db_bind_int(&query, notice->level);
    bind_date(&query, notice->from);
    bind_date(&query, notice->until);
    writer_finish(writer, &query);
}

static const char insert_words[] = "INSERT INTO words VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)";

static void put_words(ContentWriter *writer, EntryKind kind, Str id, const Words *words, uint64_t hash) {
    writer->words_count++;
    DbQuery query = db_query(&writer->db, NULL, insert_words);
    db_bind_int(&query, kind);
    db_bind_text(&query, id);
    db_bind_text(&query, words->lang);
    db_bind_int(&query, words->by);
    db_bind_int(&query, words->outdated);
    db_bind_text(&query, words->title);
    db_bind_text(&query, words->summary);
    db_bind_int(&query, writer->words_count);
    db_bind_int(&query, (int64_t)hash);
    writer_finish(writer, &query);
    for (size_t i = 0; i < words->label_count; i++)
        put_label(writer, i, &words->labels[i]);
    for (size_t i = 0; i < words->block_count; i++)
        put_block(writer, i, &words->blocks[i]);
    writer_index(writer, writer->words_count, words);
}

void content_put_words(ContentWriter *writer, EntryKind kind, Str id, const Words *words) {
    put_words(writer, kind, id, words, 0);
}

void content_put_page_words(ContentWriter *writer, Str id, const Words *words, uint64_t hash) {
    writer_drop_old(writer, id, words->lang);
    put_words(writer, ENTRY_PAGE, id, words, hash);
}

void content_discard(ContentWriter *writer) {
    unlink(writer->path);
    writer_free(writer);
}

bool content_commit(ContentWriter *writer) {
    writer_drop_rest(writer);
    writer_expect(writer, writer->failed || db_run(&writer->db, "COMMIT"));
    bool done = !writer->failed;
    if (done)
        writer_free(writer);
    else
        content_discard(writer);
    return done;
}
