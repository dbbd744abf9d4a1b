/* A week is written once and never again, for what was sent may have been merged. Data go before their signature, so
 * a file without one was left by a power cut, and is signed if it is a week of ours. */
#include "outbox.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "../base/file.h"
#include "keysfile.h"
#include "weekfile.h"

static const char *path_of(const Outbox *outbox, Arena *arena, Str name) {
    return file_join(arena, outbox->folder, name).at;
}

static bool put(const Outbox *outbox, Str name, Str text, Diags *diags) {
    const char *path = path_of(outbox, diags->arena, name);
    const char *temporary = path_of(outbox, diags->arena, str_format(diags->arena, ".%.*s.new", STR_ARG(name)));
    FILE *out = file_create(temporary, 0644);
    bool done = out && fwrite(text.at, 1, text.len, out) == text.len;
    done = out && fclose(out) == 0 && done;
    if (!done)
        diag_error(diags, NULL, (Place){0}, "'%s' cannot be written: %s", path, say_failure(errno));
    else if (file_replace(temporary, path, diags))
        return true;
    unlink(temporary);
    return false;
}

static Str signature_name(Arena *arena, Str name) {
    return str_format(arena, "%.*s.minisig", STR_ARG(name));
}

/* The same bytes each time: the comment is the file's name. */
static bool sign(const Outbox *outbox, Str name, Str text, Diags *diags) {
    Str comment = str_format(diags->arena, "file:%.*s", STR_ARG(name));
    return put(outbox, signature_name(diags->arena, name), minisign_sign(diags->arena, outbox->key, text, comment),
               diags);
}

/* NULL if it is not there, is something else or cannot be read. */
static Source *read_back(const Outbox *outbox, Arena *arena, Str name, size_t most) {
    Diags quiet = {.arena = arena};
    Source *source = arena_new(arena, Source);
    source->path = str_from(path_of(outbox, arena, name));
    bool done =
        file_is_ordinary(source->path.at) && file_read(arena, source->path.at, most, source, &source->text, &quiet);
    return done ? source : NULL;
}

/* The last week before `week` that lies there. */
static bool find_before(const Outbox *outbox, Arena *arena, Period week, Period *before) {
    Str *names, kiosk;
    size_t count;
    Period period;
    bool found = false;
    if (!file_list(arena, str_c(arena, outbox->folder), &names, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!weekfile_is_name(names[i], &kiosk, &period) || !str_equal(kiosk, outbox->kiosk) ||
            period_compare(period, week) >= 0)
            continue;
        *before = period;
        found = true;
    }
    return found;
}

static bool put_week(const Outbox *outbox, Str name, WeekFile *week, Diags *diags) {
    Period before;
    if (find_before(outbox, diags->arena, week->week, &before)) {
        const Source *there =
            read_back(outbox, diags->arena, weekfile_name(diags->arena, outbox->kiosk, before), WEEK_FILE_MOST);
        week->has_before = there != NULL;
        if (there)
            weekfile_hash(there->text, week->before);
    }
    Str text = weekfile_text(diags->arena, week);
    return put(outbox, name, text, diags) && sign(outbox, name, text, diags);
}

static bool is_same(const WeekFile *week, const Count *rows, size_t count) {
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (rows[i].n == 0)
            continue;
        if (at == week->count || count_compare(&week->rows[at], &rows[i]) != 0 || week->rows[at].n != rows[i].n)
            return false;
        at++;
    }
    return at == week->count;
}

/* Only what the database says is signed: anybody may have put a file there. */
static bool mend_week(const Outbox *outbox, Str name, const Count *rows, size_t count, Diags *diags) {
    WeekFile week = {.kiosk = outbox->kiosk, .week = rows->period};
    if (file_is_ordinary(path_of(outbox, diags->arena, signature_name(diags->arena, name))))
        return true;
    const Source *there = read_back(outbox, diags->arena, name, WEEK_FILE_MOST);
    if (!there)
        diag_error(diags, NULL, (Place){0}, "'%s' cannot be read", path_of(outbox, diags->arena, name));
    if (!there || !weekfile_read(diags->arena, there, &week, diags))
        return false;
    if (is_same(&week, rows, count))
        return sign(outbox, name, there->text, diags);
    diag_error(diags, there, (Place){0}, "this is not what was counted in that week; it is not signed");
    diag_help(diags, "move it away, and export again");
    return false;
}

static bool fill_week(const Outbox *outbox, const Count *rows, size_t count, Diags *diags) {
    WeekFile week = {.kiosk = outbox->kiosk, .week = rows->period};
    Str name = weekfile_name(diags->arena, outbox->kiosk, week.week);
    if (file_exists(path_of(outbox, diags->arena, name)))
        return mend_week(outbox, name, rows, count, diags);
    Count *kept = arena_array(diags->arena, Count, count);
    for (size_t i = 0; i < count; i++)
        if (rows[i].n > 0)
            kept[week.count++] = rows[i];
    week.rows = kept;
    return week.count == 0 || put_week(outbox, name, &week, diags);
}

static bool holds(const Outbox *outbox, Arena *arena, Str name, Str text) {
    const Source *there = read_back(outbox, arena, name, KEYS_FILE_MOST);
    return there && str_equal(there->text, text);
}

/* The list changes, so what lies there is held to what it should be, its signature, too. */
static bool fill_keys(const Outbox *outbox, const KeyList *keys, Diags *diags) {
    Arena *arena = diags->arena;
    Str name = keysfile_name(arena, outbox->kiosk), text = keysfile_text(arena, outbox->kiosk, keys);
    Str comment = str_format(arena, "file:%.*s", STR_ARG(name));
    Str signature = minisign_sign(arena, outbox->key, text, comment);
    bool done = holds(outbox, arena, name, text) || put(outbox, name, text, diags);
    return done && (holds(outbox, arena, signature_name(arena, name), signature) ||
                    put(outbox, signature_name(arena, name), signature, diags));
}

static bool is_closed(Period week, Date today) {
    return week.week > 0 && date_days(today) >= date_days(period_monday(week)) + 7;
}

bool outbox_fill(const Outbox *outbox, const KeyList *keys, const Tally *tally, Diags *diags) {
    bool done = true;
    size_t end;
    for (size_t start = 0; start < tally->count && done; start = end) {
        Period week = tally->list[start].period;
        for (end = start; end < tally->count && period_compare(tally->list[end].period, week) == 0;)
            end++;
        if (is_closed(week, outbox->today))
            done = fill_week(outbox, &tally->list[start], end - start, diags);
    }
    return done && fill_keys(outbox, keys, diags);
}
