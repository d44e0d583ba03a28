"""The portal's own voice: every label and message that is not part of a template's layout.

It says who says what. It holds no word that judges; docs/explanation/neutrality.md says which
words are kept out and why, and a test reads this file against that list.
"""

from __future__ import annotations

NAME = "variorum"
PROMISE = "variorum shows who says what, in which words. It does not say who is right."

KINDS = {
    "figure": ("figure", "figures"),
    "event": ("event", "events"),
    "statement": ("statement", "statements"),
    "instrument": ("instrument", "instruments"),
}

#: As the head of a page about one claim.
KIND_TITLES = {kind: one.capitalize() for kind, (one, _) in KINDS.items()}

KIND_MEANING = {
    "figure": "a count, an amount, a measure or a share",
    "event": "something that happened, was decided or was agreed",
    "statement": "words attributed to a speaker",
    "instrument": "a reference to a legal or political document",
}

#: The answer of a question: a short name, and what it means.
ANSWERS = {
    "contradict": (
        "contradict",
        "at least two comparable answers cannot both hold within their stated bounds",
    ),
    "vary": ("vary", "the answers differ, and can all hold"),
    "agree": ("agree", "every answer is the same"),
    "single": ("single", "one origin answers"),
}

RELATIONS = {
    "contradicts": ("contradicts", "no reading within the stated bounds makes both hold"),
    "updates": ("updates", "the same question at a later date"),
    "rounds": ("rounds", "both can be one number told with different precision"),
    "repeats": ("repeats", "the same answer again"),
    "part_of": ("is part of", "one number is counted inside the other"),
    "not_comparable": (
        "is not comparable with",
        "they look alike but differ in period, area, unit, definition or population",
    ),
}

ROLES = {
    "host": ("host", "the site that carries the document"),
    "publisher": ("publisher", "who published the document"),
    "reporter": ("reporter", "who reports it"),
    "speaker": ("speaker", "whose words these are"),
    "cited": ("cited", "whom the speaker cites"),
}

#: What a source is, as far as its names tell.
SOURCE_KINDS = {
    "person": "person",
    "body": "body",
    "work": "document",
    "description": "not named",
    None: "",
}

#: What an instrument is said to do.
ACTS = {
    "demands": "It demands",
    "recognises": "It recognises or states",
    "condemns": "It condemns or rejects",
    "forbids": "It forbids",
    "grants": "It grants or allows",
    "decides": "It decides or lays down",
}

#: What a person decided of two names.
ONE_SOURCE = "one source, decided by"
TWO_SOURCES = "two sources, decided by"

#: How a speaker stands to words: a short name, and what it means.
STANCES = {
    "said": ("said", "put forward by the speaker"),
    "denied": ("denied", "the speaker says that it is not so"),
    "alleged": ("alleged", "passed on at arm's length, or said against somebody"),
    "demanded": ("demanded", "the speaker asks for it"),
    "promised": ("promised", "the speaker undertakes it or announces it"),
    "doubted": ("doubted", "the speaker says that it may not be so"),
}

MODALITIES = {
    "asserted": ("asserted", "said to be so"),
    "denied": ("denied", "said not to be so; does not decide an answer"),
    "alleged": ("alleged", "passed on at arm's length"),
    "demanded": ("demanded", "asked for; does not decide an answer"),
    "planned": ("planned", "intended; does not decide an answer"),
    "hypothetical": ("hypothetical", "said under a condition; does not decide an answer"),
}

REUSE = {
    "identical": "the same words",
    "edited": "the same words with changes",
    "boilerplate": "a stretch that recurs on many pages",
    "shared_quotation": "both quote the same spoken words",
}

DIRECTIONS = {
    "from_other": "this document took it from the other",
    "to_other": "the other document took it from this one",
    "unknown": "who took it from whom is not known",
}

SIDE_DIRECTIONS = {
    "left_from_right": "the left text took it from the right one",
    "right_from_left": "the right text took it from the left one",
    "unknown": "who took it from whom is not known",
}

#: What the levels of a comparison say in short, said at length.
GROUNDS = {
    "one voice gives both numbers": "one source gives both numbers in one text, so they are taken "
    "to count two things",
    "parts of different wholes": "they are parts of different wholes",
    "different definitions": "they are counted under different definitions",
}

#: How exactly a place is told, by UCDP GED's where_prec: by its size, never by what it is.
PRECISIONS = {
    1: "the place itself",
    2: "near the place",
    3: "an area the size of a district",
    4: "an area the size of a region",
    5: "a line or an area without bounds",
    6: "an area the size of a country",
    7: "waters or air outside countries",
    None: "how exactly is not known",
}

#: By which rule a place stands under one of its names.
PLACE_NAMES = (
    "A place stands under the name that the documents write most often, one in capitals alone "
    "last, of equals the first in the alphabet; every other name is its name as well."
)
ONE_PLACE = "one place, decided by"
TWO_PLACES = "two places, decided by"

#: In which lanes a chronology can stand.
ARRANGEMENTS = {
    "place": "by place",
    "source": "by source",
    "type": "by type",
}

NATURES = {"stock": "as of a day", "flow": "over a period"}

#: status: what happened, what to do.
ERRORS = {
    400: (
        "This address asks for something that the record cannot be asked.",
        "Go back, or begin at the first page.",
    ),
    403: (
        "This portal answers under the name it was started for, and no other.",
        "Open it as localhost, or start it with that host name.",
    ),
    404: ("There is nothing at this address.", "Begin at the first page, or search."),
    405: (
        "This portal shows a record; nothing can be sent to it.",
        "Open the page in the ordinary way.",
    ),
    500: (
        "Something broke inside the portal.",
        "Nothing in the record was changed. Report this with the address of the page.",
    ),
    503: ("The record cannot be read at the moment.", "Check that the file is still in its place."),
}


def ground(words: str) -> str:
    """A reason as a reader meets it, with a capital."""
    said = GROUNDS.get(words, words)
    return said[:1].upper() + said[1:]


def plural(count: int, one: str, many: str | None = None) -> str:
    """ "1 document", "2 documents", "1,200 documents"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
