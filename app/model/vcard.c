/* Characters that structure a vCard are escaped in every value (RFC 2426, 4): a comma, a semicolon, a backslash, a new
 * line. A web address is not text but a URI (3.6.8), where nothing is. */
#include "vcard.h"

static bool is_control(char c) {
    return (unsigned char)c < ' ' || c == 0x7F;
}

static void add_escaped(StrBuf *buf, Str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if (c == '\n')
            strbuf_add(buf, STR("\\n"));
        else if (c == ',' || c == ';' || c == '\\')
            strbuf_format(buf, "\\%c", c);
        else if (c == '\t')
            strbuf_char(buf, ' ');
        else if (!is_control(c))
            strbuf_char(buf, c);
    }
}

static void add_address(StrBuf *buf, Str web) {
    if (web.len == 0)
        return;
    strbuf_add(buf, STR("URL:"));
    for (size_t i = 0; i < web.len; i++)
        if (!is_control(web.at[i]))
            strbuf_char(buf, web.at[i]);
    strbuf_add(buf, STR("\r\n"));
}

static void add_line(StrBuf *buf, const char *head, Str value, const char *tail) {
    if (value.len == 0)
        return;
    strbuf_add(buf, str_from(head));
    add_escaped(buf, value);
    strbuf_format(buf, "%s\r\n", tail);
}

Str vcard_print(const VCard *card, Arena *arena) {
    StrBuf buf = {.arena = arena};
    strbuf_add(&buf, STR("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
    add_line(&buf, "N:", card->name, ";;;;");
    add_line(&buf, "FN:", card->name, "");
    add_line(&buf, "ORG:", card->organization, "");
    for (size_t i = 0; i < card->phones.count; i++)
        add_line(&buf, "TEL;TYPE=WORK,VOICE:", card->phones.at[i], "");
    add_line(&buf, "EMAIL;TYPE=INTERNET:", card->email, "");
    add_line(&buf, "ADR;TYPE=WORK:;;", card->address, ";;;;");
    add_address(&buf, card->web);
    add_line(&buf, "NOTE:", card->note, "");
    strbuf_add(&buf, STR("END:VCARD\r\n"));
    return strbuf_str(&buf);
}

Str vcard_phone(Arena *arena, Str country, Str number) {
    enum { LOCAL_LEAST = 7 /* digits */ };
    bool danish = str_equal(country, STR("DK"));
    size_t digits = 0;
    for (size_t i = 0; i < number.len; i++)
        digits += number.at[i] >= '0' && number.at[i] <= '9';
    if (digits < LOCAL_LEAST || str_starts(number, STR("+")) || str_starts(number, STR("00")))
        return number;
    if (danish)
        return str_format(arena, "+45 %.*s", STR_ARG(number));
    if (!str_starts(number, STR("0")))
        return number;
    return str_format(arena, "+46 %.*s", (int)number.len - 1, number.at + 1);
}
