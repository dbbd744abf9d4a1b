/* Columns share the width by what their widest cell would like, with a floor so that none starves. */
#include "table.h"

#include "../model/limits.h"
#include "../ui/widget.h"

typedef struct Table {
    const Words *words;
    const Block *cells;
    size_t count;
    int columns, rows, padding;
    int widths[TABLE_COLUMNS_MOST];
} Table;

size_t table_cells(const Words *words, size_t first) {
    size_t end = first + 1;
    while (end < words->block_count && words->blocks[end].kind == BLOCK_CELL && words->blocks[end].number > 0)
        end++;
    return end - first;
}

static Text cell_text(Ui *ui, const Table *table, size_t index) {
    const Block *cell = &table->cells[index];
    bool head = (int)index < table->columns;
    return words_block_text(ui, table->words, cell, head ? TEXT_STRONG : TEXT_BODY);
}

static void share_width(Ui *ui, Table *table, int width) {
    int wishes[TABLE_COLUMNS_MOST] = {0}, total = 0, least = width / (table->columns * 2);
    for (size_t i = 0; i < table->count; i++) {
        int column = (int)i % table->columns;
        Text text = cell_text(ui, table, i);
        int wish = ui_text_width(ui, &text) + 2 * table->padding;
        wishes[column] = wish > wishes[column] ? wish : wishes[column];
    }
    for (int i = 0; i < table->columns; i++) {
        wishes[i] = wishes[i] < least ? least : wishes[i] > width ? width : wishes[i];
        total += wishes[i];
    }
    for (int i = 0, left = width; i < table->columns; i++) {
        table->widths[i] = i == table->columns - 1 ? left : width * wishes[i] / total;
        left -= table->widths[i];
    }
}

static int row_height(Ui *ui, const Table *table, int row) {
    int height = 0;
    for (int i = 0; i < table->columns; i++) {
        Text text = cell_text(ui, table, (size_t)(row * table->columns + i));
        int needed = ui_text_height(ui, table->widths[i] - 2 * table->padding, &text);
        height = needed > height ? needed : height;
    }
    return height + table->padding;
}

static void row_view(Ui *ui, const Table *table, int x, int y, int row) {
    for (int i = 0; i < table->columns; i++) {
        Text text = cell_text(ui, table, (size_t)(row * table->columns + i));
        ui_text(ui, x + table->padding, y + table->padding / 2, table->widths[i] - 2 * table->padding, &text,
                ROLE_CELL);
        x += table->widths[i];
    }
}

int table_view(Ui *ui, int x, int y, int width, const Words *words, size_t first, size_t count) {
    const Block *cells = &words->blocks[first];
    Table table = {.words = words, .cells = cells, .count = count, .columns = (int)cells->level};
    table.padding = theme_mm(ui->theme, 40);
    table.rows = (int)count / table.columns;
    share_width(ui, &table, width);
    int height = 0;
    for (int row = 0; row < table.rows; row++)
        height += row_height(ui, &table, row);
    widget_card(ui, (Box){x, y, width, height});
    for (int row = 0; row < table.rows; row++) {
        if (row > 0)
            ui_fill(ui, (Box){x + table.padding, y, width - 2 * table.padding, ui->theme->stroke}, COLOUR_LINE, 0);
        row_view(ui, &table, x, y, row);
        y += row_height(ui, &table, row);
    }
    return y;
}
