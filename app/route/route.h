/* From "I have this problem" to whom to ask: a question has options, an option leads to a further question or to an
 * end. Questions form a graph from the one called "start" on; what that graph must be is what route_prove proves. */
#ifndef SLUSS_ROUTE_ROUTE_H
#define SLUSS_ROUTE_ROUTE_H

#include "../base/str.h"

enum {
    ROUTE_DEPTH_MOST = 4,   /* questions on one path */
    ROUTE_OPTIONS_MOST = 8, /* of one question */
    ROUTE_ENDS_MOST = 4,    /* contacts that one option leads to */
    ROUTE_AFTER_MOST = 16,  /* answers that one option waits for */
};

/* The numbers are stored in content.db. */
typedef enum RouteKind { ROUTE_QUESTION, ROUTE_PAGE, ROUTE_CONTACTS, ROUTE_KINDS } RouteKind;

typedef struct RouteOption {
    Str id, icon;
    bool urgent; /* stands out */
    bool unsure; /* "I don't know"; it may go without words of its own */
    RouteKind kind;
    StrList to;                   /* one question, one page, or contacts, whom to ask first in front */
    StrList after;                /* "QUESTION/OPTION": offered only after one of these answers; empty: always */
    Str while_open, while_closed; /* offered only while this contact is open, or is not; empty: always */
    StrList instead;              /* contacts to ask while the first of `to` is closed */
} RouteOption;

typedef struct Question {
    Str id;
    RouteOption *options;
    size_t option_count;
    uint32_t steps; /* questions from this one to the furthest end, itself counted; as proved */
} Question;

/* What was chosen so far, the first answer first. */
typedef struct Answer {
    Str question, option;
} Answer;

typedef struct Answers {
    Answer list[ROUTE_DEPTH_MOST];
    size_t count;
} Answers;

/* Is the option offered after these answers, whatever the hour? */
bool route_follows(const RouteOption *option, const Answers *answers);

const RouteOption *route_option(const Question *question, Str id);               /* or NULL */
const Question *route_question(const Question *questions, size_t count, Str id); /* or NULL */

/* One way from the start to an end. */
typedef struct RoutePath {
    Answers answers;
    const RouteOption *end; /* its kind is a page or contacts */
} RoutePath;

typedef enum RouteFaultKind {
    ROUTE_NO_START,    /* there are questions, but none is called "start" */
    ROUTE_LOOP,        /* the option leads back to a question on the way to it */
    ROUTE_TOO_DEEP,    /* the option leads to one question too many */
    ROUTE_LOST,        /* the option leads to a question that is not there */
    ROUTE_NO_ANSWER,   /* on some path, at some hour, the question would have no options */
    ROUTE_UNREACHED,   /* no path leads to the question */
    ROUTE_NEVER_SHOWN, /* no path leads to the question by an answer that the option waits for */
} RouteFaultKind;

typedef struct RouteFault {
    RouteFaultKind kind;
    const Question *question;  /* NULL: about all of them */
    const RouteOption *option; /* NULL: about the question */
} RouteFault;

/* What was found, each fault once, in the order of the questions. */
typedef struct RouteProof {
    RoutePath *paths;
    size_t path_count;
    RouteFault *faults;
    size_t fault_count;
} RouteProof;

/* Walks every path and sets each question's `steps`. Where an option leads to a question that is not there, which may
 * be any, none is said to be unreached. */
RouteProof route_prove(Question *questions, size_t count, Arena *arena);

#endif
