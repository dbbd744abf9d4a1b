/* What a program reads of a check: the same as people see, in the same order. */
#include "check_json.h"

#include <jansson.h>

static json_t *text(Str text) {
    return json_stringn(text.at ? text.at : "", text.len);
}

/* A file's name may be no UTF-8, which JSON has no room for. */
static json_t *path(Arena *arena, Str path) {
    json_t *exact = text(path);
    return exact ? exact : text(diag_printable(arena, path));
}

static json_t *fault(Arena *arena, const Diag *diag) {
    json_t *fault = json_object();
    json_object_set_new(fault, "file", diag->source ? path(arena, diag->source->path) : json_null());
    if (diag->source && diag->place.line) {
        json_object_set_new(fault, "line", json_integer(diag->place.line));
        json_object_set_new(fault, "column", json_integer((json_int_t)diag_column(diag)));
        json_object_set_new(fault, "text", text(diag_printable(arena, diag_line(diag))));
    }
    json_object_set_new(fault, "level", json_string(diag->level == DIAG_ERROR ? "error" : "warning"));
    json_object_set_new(fault, "message", text(diag_printable(arena, diag->message)));
    if (diag->help.len)
        json_object_set_new(fault, "help", text(diag_printable(arena, diag->help)));
    return fault;
}

bool check_json(Diags *diags, FILE *out) {
    json_t *root = json_object(), *faults = json_array();
    diags_sort(diags);
    for (size_t i = 0; i < diags->count; i++)
        json_array_append_new(faults, fault(diags->arena, &diags->list[i]));
    json_object_set_new(root, "errors", json_integer((json_int_t)diags->errors));
    json_object_set_new(root, "warnings", json_integer((json_int_t)diags->warnings));
    json_object_set_new(root, "faults", faults);
    bool done = json_dumpf(root, out, JSON_INDENT(2)) == 0 && fputc('\n', out) != EOF;
    json_decref(root);
    return done;
}
