"""Which parts of a page are not what it says: scripts, forms, menus, hidden parts.

Rather too much stays than too little: what recurs on a publisher's pages is found by
comparing them, but what is left out here is lost to the analysis.
"""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from variorum.read.content import word_set

#: Never shown as text.
_SILENT = word_set(
    "script style template noscript iframe object embed canvas svg math audio video map "
    "select datalist input textarea head"
)
_MENU_ROLES = word_set("navigation menu menubar search tablist toolbar contentinfo")
_LISTS = frozenset(("ul", "ol", "menu", "dl"))
_BOXES = frozenset(("div", "section", "aside", "dialog", "form"))
_TELLING = _LISTS | frozenset(("nav", "footer", "aside", "button"))
_CONTENT = frozenset(("main", "article"))
_CONSENT = re.compile(
    r"cookie|(?:consent|gdpr)[-_ ]?(?:banner|bar|notice|popup|modal|overlay)", re.I
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
#: A number beside a word: "12,400 displaced", "Killed: 312". Years alone are no figures.
_FIGURE = re.compile(
    r"[^\W\d_]{3,}\W{1,3}(?!(?:19|20)\d\d\b)\d|(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.,]*\s{1,2}[^\W\d_]{3,}"
)
_FEWEST_FIGURES = 2
_PROSE = 60
_LONGEST_NOTICE = 3_000


def prune(root: etree._Element) -> tuple[str, ...]:
    """Take those parts out of the tree, in place; say of which kind and how many characters."""
    _drop([element for element in root.iter(*_SILENT) if element is not root])
    candidates = _Candidates(root)
    left_out: Counter[str] = Counter()
    for element, kind in candidates.to_drop:
        left_out[kind] += len(" ".join(_words(element).split()))
    _drop([element for element, _ in candidates.to_drop])
    return tuple(
        f"Left out: {kind} ({count:,} characters)." for kind, count in left_out.items() if count
    )


class _Candidates:
    """One walk over the tree: parts that may be furniture, weighed once, never inside another."""

    def __init__(self, root: etree._Element) -> None:
        self.to_drop: list[tuple[etree._Element, str]] = []
        first, last = _prose_range(root)
        inside = 0  # depth of main and article elements
        closed_until: etree._Element | None = None
        for place, (event, element) in enumerate(etree.iterwalk(root, events=("start", "end"))):
            if event == "end":
                inside -= element.tag in _CONTENT
                closed_until = None if element is closed_until else closed_until
                continue
            inside += element.tag in _CONTENT
            if closed_until is not None:
                continue
            outside = not inside and not first <= place <= last
            if kind := _furniture(element, inside=bool(inside), outside=outside):
                # what was weighed as a whole is not weighed again in its parts
                closed_until = element
                if not _is_content(element, kind):
                    self.to_drop.append((element, kind))


def _prose_range(root: etree._Element) -> tuple[int, int]:
    """Places in the walk between which the page's own text stands: first h1 or prose to last."""
    first, last, links = None, -1, 0
    for place, (event, element) in enumerate(etree.iterwalk(root, events=("start", "end"))):
        links += (element.tag == "a") * (1 if event == "start" else -1)
        words = element.text if event == "start" else element.tail
        prose = not links and words is not None and len(words.strip()) >= _PROSE
        if prose or element.tag == "h1":
            first = place if first is None else first
            last = place
    return (first, last) if first is not None else (0, place)


def _furniture(element: etree._Element, *, inside: bool, outside: bool) -> str | None:
    """Which kind of furniture an element looks like, if any, by the first sign that fits."""
    if not element.keys() and element.tag not in _TELLING:
        return None
    tag, role = element.tag, (element.get("role") or "").lower()
    named = f"{element.get('id') or ''} {element.get('class') or ''}"
    signs = (
        ("hidden parts", _is_hidden(element)),
        ("menus", tag == "nav" or role in _MENU_ROLES or _is_skip_link(element, named)),
        ("page footers", tag == "footer" and not inside),
        ("notices about cookies", tag in _BOXES and bool(_CONSENT.search(named))),
        ("lists of links", tag == "aside" or (tag in _LISTS and outside)),
        ("buttons", tag == "button" and not _is_in_heading(element)),
    )
    return next((kind for kind, fits in signs if fits), None)


def _is_hidden(element: etree._Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def _is_skip_link(element: etree._Element, named: str) -> bool:
    """ "Skip to content": a link within the page, for those who do not use a mouse."""
    return element.tag == "a" and (element.get("href") or "")[:1] == "#" and "skip" in named.lower()


def _is_in_heading(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and bool(re.fullmatch(r"h[1-6]|summary", str(parent.tag)))


def _is_content(element: etree._Element, kind: str) -> bool:
    """Whether a part that looks like furniture carries figures, or prose, and must stay."""
    words = _words(element)
    if kind == "buttons":
        return False
    if kind == "notices about cookies":
        # some pages name their outermost element after the notice
        whole_page = any(True for _ in element.iter("h1", "main", "article"))
        return whole_page or len(words) > _LONGEST_NOTICE
    if len(_FIGURE.findall(words)) >= _FEWEST_FIGURES:
        return True
    links = [_words(link) for link in element.iter("a")]
    linked = sum(len("".join(link.split())) for link in links)
    total = len("".join(words.split()))
    if kind == "lists of links":
        return len(links) < 3 or linked < 0.8 * total
    return total - linked >= 200 and kind != "menus"


def _words(element: etree._Element) -> str:
    return " ".join(element.itertext())


def _drop(elements: list[etree._Element]) -> None:
    """Empty the elements; what stands behind them stays, apart from what stands before."""
    for element in elements:
        # a script may stand in the middle of a word, a menu may not
        tag = "span" if element.tag in _SILENT else "div"
        element.clear(keep_tail=True)
        element.tag = tag
