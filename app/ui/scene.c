/* Two growing arrays in the frame's arena, and the ways to ask them. */
#include "scene.h"

static const char *const role_names[] = {
    [ROLE_HEADING] = "heading", [ROLE_TEXT] = "text", [ROLE_STEP] = "step",
    [ROLE_BULLET] = "bullet",   [ROLE_CELL] = "cell", [ROLE_BUTTON] = "button",
    [ROLE_QR] = "qr",           [ROLE_NOTE] = "note", [ROLE_DIALOG] = "dialog",
};
_Static_assert(sizeof role_names / sizeof role_names[0] == ROLE_COUNT, "each role has a name");

static const char *const action_names[] = {
    [ACTION_NONE] = "",
    [ACTION_OPEN] = "open",
    [ACTION_CHANGE] = "change",
    [ACTION_BACK] = "back",
    [ACTION_HOME] = "home",
    [ACTION_CHOOSE_LANGUAGE] = "choose-language",
    [ACTION_LANGUAGE] = "language",
    [ACTION_PAGE_UP] = "page-up",
    [ACTION_PAGE_DOWN] = "page-down",
    [ACTION_STAY] = "stay",
    [ACTION_END] = "end",
};
_Static_assert(sizeof action_names / sizeof action_names[0] == ACTION_COUNT, "each action has a name");

void scene_draw(Scene *scene, Draw draw) {
    if (box_empty(box_intersect(draw.box, draw.clip)))
        return;
    if (scene->draw_count == scene->draw_room) {
        size_t room = scene->draw_room ? scene->draw_room * 2 : 256;
        scene->draws = arena_grow(scene->arena, scene->draws, scene->draw_count, room, sizeof draw);
        scene->draw_room = room;
    }
    scene->draws[scene->draw_count++] = draw;
}

void scene_node(Scene *scene, Node node) {
    if (scene->node_count == scene->node_room) {
        size_t room = scene->node_room ? scene->node_room * 2 : 64;
        scene->nodes = arena_grow(scene->arena, scene->nodes, scene->node_count, room, sizeof node);
        scene->node_room = room;
    }
    scene->nodes[scene->node_count++] = node;
}

void scene_line(Scene *scene, Str text, const TextLine *line, int x, int baseline, Box clip, uint32_t colour) {
    for (size_t i = 0; i < line->run_count; i++) {
        const TextRun *run = &line->runs[i];
        int overhang = run->shape.size / 3, above = line->ascent + overhang;
        for (size_t k = 0; k < run->word_count; k++) {
            const TextWord *word = &run->words[k];
            if (word->space)
                continue;
            scene_draw(scene, (Draw){.kind = DRAW_TEXT,
                                     .box = {x + word->x - overhang, baseline - above, word->width + 2 * overhang,
                                             above + line->descent + overhang},
                                     .clip = clip,
                                     .colour = colour,
                                     .x = x + word->x,
                                     .baseline = baseline,
                                     .shape = run->shape,
                                     .text = str_slice(text, word->start, word->end)});
        }
    }
}

const Node *scene_at(const Scene *scene, int x, int y) {
    for (size_t i = scene->node_count; i-- > 0;) {
        const Node *node = &scene->nodes[i];
        bool hit = box_contains(box_intersect(node->box, node->clip), x, y);
        if (hit && node->role == ROLE_DIALOG)
            return NULL;
        if (hit && node->action.kind != ACTION_NONE)
            return node;
    }
    return NULL;
}

void scene_print(const Scene *scene, FILE *out) {
    fprintf(out, "screen %.*s %.*s %dx%d\n", STR_ARG(scene->screen), STR_ARG(scene->lang), scene->width, scene->height);
    if (!box_empty(scene->viewport))
        fprintf(out, "viewport %d,%d %dx%d range %d\n", scene->viewport.x, scene->viewport.y, scene->viewport.w,
                scene->viewport.h, scene->scroll_range);
    for (size_t i = 0; i < scene->node_count; i++) {
        const Node *node = &scene->nodes[i];
        fprintf(out, "%s %d,%d %dx%d %.*s \"%.*s\"", role_names[node->role], node->box.x, node->box.y, node->box.w,
                node->box.h, STR_ARG(locale_tag(node->locale)), STR_ARG(node->label));
        if (node->action.kind != ACTION_NONE)
            fprintf(out, " -> %s", action_names[node->action.kind]);
        if (node->action.target.len)
            fprintf(out, " %.*s", STR_ARG(node->action.target));
        fputc('\n', out);
    }
}
