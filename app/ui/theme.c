/* The numbers behind the looks. A capital H is 0.714 em in the Latin font; 6.8 mm an em makes it 4.86 mm, the floor
 * of Section 508 402.4, and everything else is a share of that. */
#include "theme.h"

enum { BODY_TENTHS = 68 };

static const uint32_t light[COLOUR_COUNT] = {
    [COLOUR_PAPER] = 0xFFF6F3EC,       [COLOUR_CARD] = 0xFFFFFFFF,          [COLOUR_BAR] = 0xFFEBE7DB,
    [COLOUR_LINE] = 0xFFE3DED2,        [COLOUR_EDGE] = 0xFFC9C3B2,          [COLOUR_INK] = 0xFF14213D,
    [COLOUR_MUTED] = 0xFF4E4A3D,       [COLOUR_ON_ACCENT] = 0xFFFFFFFF,     [COLOUR_PRESSED] = 0xFFDDE9EA,
    [COLOUR_UNKNOWN] = 0xFF575140,     [COLOUR_ALARM] = 0xFF8F1D24,         [COLOUR_NOTE] = 0xFFFFF6DC,
    [COLOUR_SHADE] = 0xA014213D,       [COLOUR_REMARK] = 0xFF6B3E00,        [COLOUR_OPEN] = 0xFF0F5132,
    [COLOUR_OPEN_GROUND] = 0xFFE3F2E8, [COLOUR_CLOSED_GROUND] = 0xFFFBE9E8, [COLOUR_UNKNOWN_GROUND] = 0xFFEBE5D2,
};

typedef struct Scale {
    int percent, line_percent;
    bool bold;
} Scale;

static const Scale scales[TEXT_ROLES] = {
    [TEXT_TITLE] = {190, 120, true}, [TEXT_HEADING] = {135, 130, true}, [TEXT_SUBHEADING] = {112, 135, true},
    [TEXT_LABEL] = {115, 130, true}, [TEXT_BODY] = {100, 145, false},   [TEXT_STRONG] = {100, 145, true},
    [TEXT_SMALL] = {85, 140, false},
};

static int square_root(int64_t value) {
    int64_t root = 0;
    for (int64_t bit = (int64_t)1 << 30; bit; bit >>= 1)
        if ((root + bit) * (root + bit) <= value)
            root += bit;
    return (int)root;
}

int theme_mm(const Theme *theme, int tenths_of_mm) {
    return (theme->dots * tenths_of_mm + 500) / 1000;
}

bool theme_portrait(const Theme *theme) {
    return theme->height > theme->width;
}

static void set_texts(Theme *theme) {
    int body = (theme->dots * BODY_TENTHS + 999) / 1000; /* up: less than that is too small */
    for (int role = 0; role < TEXT_ROLES; role++) {
        int size = (body * scales[role].percent + 50) / 100;
        theme->texts[role] = (TextLook){size, (size * scales[role].line_percent + 50) / 100, scales[role].bold};
    }
}

Theme theme_make(int width, int height, int tenths, uint32_t accent) {
    Theme theme = {.width = width, .height = height};
    int64_t diagonal = square_root((int64_t)width * width + (int64_t)height * height);
    theme.dots = (int)(diagonal * 100000 / ((int64_t)tenths * 2540));
    for (int i = 0; i < COLOUR_COUNT; i++)
        theme.colours[i] = light[i];
    theme.colours[COLOUR_ACCENT] = 0xFF000000u | accent;
    set_texts(&theme);
    theme.margin = theme_mm(&theme, theme_portrait(&theme) ? 100 : 140);
    theme.gap = theme_mm(&theme, 60);
    theme.radius = theme_mm(&theme, 60);
    theme.stroke = theme_mm(&theme, 5) > 1 ? theme_mm(&theme, 5) : 1;
    theme.target = theme_mm(&theme, 210);
    theme.small_target = theme_mm(&theme, 160);
    theme.header = theme_mm(&theme, 230);
    theme.bar = theme.target + theme_mm(&theme, 100);
    return theme;
}
