/* Content's words on the screen: in their own language and direction, with one line that says where they come from. */
#ifndef SLUSS_SCREENS_WORDS_H
#define SLUSS_SCREENS_WORDS_H

#include "screen.h"

/* A text of the content, in the language it is written in. */
Text words_text(const Words *words, Str text, TextRole look, Colour colour);

/* A block's text with its bold stretches and links. */
Text words_block_text(Ui *ui, const Words *words, const Block *block, TextRole look);

/* The body, block by block; returns where it ends. */
int words_body(Ui *ui, int x, int y, int width, const Words *words);

/* What the reader should know about these words: above their title, that they are in another language; below it, that
 * a machine made them, or that they are older than their source. Both return where they end. */
int words_language_note(Ui *ui, int x, int y, int width, const Words *words);
int words_origin_note(Ui *ui, int x, int y, int width, const Words *words);

/* The same of several texts that stand together, told once for all: gathered from an empty Words on. The first tells
 * only that some are in another language. */
void words_gather(const Ui *ui, Words *all, const Words *words);
int words_some_note(Ui *ui, int x, int y, int width, const Words *all);
int words_list_note(Ui *ui, int x, int y, int width, const Words *all);

/* Counts that they were wanted in the reader's language, where they are in another. */
void words_mark(const ScreenEnv *env, const Words *words, Marks *marks);

/* A web address as a QR code with its explanation; nothing ever opens a browser. Returns where it ends. */
int words_web(Ui *ui, int x, int y, int width, Str address);

/* The width of about seventy letters of body text, at most `room`. */
int words_measure(const Ui *ui, int room);

/* The distinct targets of one kind of link, in the order of the text, `most` at most. */
StrList words_targets(const Words *words, SpanKind kind, size_t most, Arena *arena);

#endif
