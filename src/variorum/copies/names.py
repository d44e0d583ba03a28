"""The names that claims credit, each read where it stands: whose office, which line, what place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.copies.bodies import full_name
from variorum.copies.books import subject_of
from variorum.copies.classes import classes_of
from variorum.copies.credits import CARRIERS, Credit, of_organ, read_credit, resolve
from variorum.copies.homes import Homes
from variorum.copies.organs import MOUTHS, Organ
from variorum.copies.states import State
from variorum.model import ROLES_OWN_VOICE, Attribution, Claim, Document

#: What a body keeps itself: a document that cites it without a name speaks with its own voice.
_OWN_RECORDS = frozenset(
    "record records register registers system systems book books list lists log logs database "
    "archive archives file files".split()
)
#: Evidence that says nothing itself: who reads it speaks.
_EVIDENCE = re.compile(
    r"(?:[A-Z]?[a-z-]+ )*(?:imagery|images?|photographs?|videos?|footage|recorders?|samples?|"
    r"measurements?)(?: (?:of|from|taken|made) .*)?"
)
#: Those whom a survey has asked: their number is the survey's.
_ASKED = frozenset("households respondents participants interviewees informants".split())
_KEPT = re.compile(rf"(.+?)[’']s? (?:[a-z]+ )?(?:{'|'.join(sorted(_OWN_RECORDS))})")
_OUR = re.compile(r"\bour(?:\s+own)?\s+$", re.IGNORECASE)
_OURS = re.compile(
    r"\bour\b|\bthis (?:newspaper|paper|agency|organi[sz]ation|office|magazine|website)\b",
    re.IGNORECASE,
)
_OWNED = frozenset("our its the own my".split())
#: Those who work for a body: "our teams" are the speaker.
_STAFF = frozenset(
    "team teams staff volunteers correspondents reporters colleagues delegates monitors observers "
    "investigators workers members doctors nurses offices branches".split()
)
_OFFICES = frozenset("spokesman spokeswoman spokesperson ambassador envoy consul".split())
#: Whom a body has to speak for it, where it is not said which body.
_OFFICIAL = _OFFICES | frozenset("official representative deputy chief press senior".split())
_SPEAK_OF = re.compile(
    r"\b[Tt]he ([a-z]+(?: [a-z]+)?) (?:still )?(?:speaks?|spoke|talks?|talked) of (?:[a-z]+ ){0,2}$"
)
_HEADED = re.compile(
    r"([A-Z].*?)[’']s? (?:own |\d+ |[a-z]+ )?(?:ministry|department|office|agency|mission|team|"
    r"observers|monitors|experts|investigators|staff)"
)
_PLACE = r"([A-Z][\w-]+(?: [A-Z][\w-]+)?)"
_IN_BEFORE = re.compile(rf"\bIn (?:the )?{_PLACE},\s+(?:the\s+|local\s+)*$")
_IN_BEHIND = re.compile(rf"\s+in\s+(?:the )?{_PLACE}")
_MINISTRY = re.compile(
    r"\b((?:[A-Z][\w-]+(?:[’']s?)? )?(?:[A-Z]?[a-z]+ )?[Mm]inistry(?: of (?:the )?[A-Z][\w-]+)*)"
)
#: Whose spokesman it is stands in the sentence before.
_ITS_MOUTH = re.compile(
    r"\b(?:Its|Their)\s+(?:[a-z-]+\s+){0,2}(?:spokes(?:man|woman|person)|representative)\b[^;]{0,30}$"
)
_ITSELF = re.compile(r"\s+(?:itself|himself|herself|themselves)$")

#: Those who speak for a body of which they are the head, or whose business they manage.
_HEADS = MOUTHS | frozenset(
    "director head chief chair chairman chairwoman chairperson secretary leader coordinator "
    "manager delegate president".split()
)
_HEADS_OF_GOVERNMENT = frozenset("prime chief first".split())
#: A minister without a name speaks for the ministry: "the health minister".
_OF_MINISTER = re.compile(r"(?<=[a-z] )(?<!prime )(?<!Prime )[Mm]inister$")
_MINISTER = re.compile(r"\bminister\b", re.IGNORECASE)
#: Who has left an office speaks for it no longer.
_FORMER = frozenset("former formerly ex onetime retired".split())
_DEPUTY = re.compile(r"\b(?:deputy|acting|then)\s+", re.IGNORECASE)
#: The noun of a role: "deputy minister of the interior", "lawyer for the crew".
_HEAD = re.compile(r"(?:.*?\s)??([A-Za-z]+)(?=\s(?:of|for|in|at|to|on)\b|,|$)")
#: A name within a role, without a genitive's ending.
_RUN = re.compile(r"([A-Z][\w.-]*(?: (?:(?:of|for|the|and) )*[A-Z][\w.-]*)*)")


class Names:
    """The credits of claims, which come in text order."""

    def __init__(
        self, documents: Mapping[str, Document], claims: Sequence[Claim], homes: Homes
    ) -> None:
        self._documents, self._homes = documents, homes
        self._small: dict[str, set[str]] = {}
        self._links = {
            claim.id: (claim, last)
            for claim in claims
            if (last := claim.asserted_by) is not None
            and last.as_ not in ROLES_OWN_VOICE
            and last.name.strip()
        }
        self._sources = {
            *(link.name.casefold() for c in claims for link in c.attribution
              if link.as_ not in ROLES_OWN_VOICE),
            *(d.publisher.casefold() for d in documents.values() if d.publisher),
        }  # fmt: skip
        self._known = {link.name.casefold() for c in claims for link in c.attribution}
        self._places = self._speaking(claims)
        self._holders = _offices_held(claims)
        self._roles: dict[tuple[str, str], set[str]] = defaultdict(set)
        for claim in claims:
            for one in claim.attribution:
                if one.role is not None:
                    self._roles[claim.document, one.name].add(one.role)
        self._here: dict[tuple[str, str], set[str]] = defaultdict(set)
        for claim, last in self._links.values():
            if claim.place is not None:
                self._here[claim.document, last.name].add(claim.place.name)

    def credits(self) -> dict[str, Credit]:
        """What each credited claim credits: its last link, unless that is the text's own voice."""
        found: dict[str, Credit] = {}
        mouths: dict[Credit, Credit] = {}
        for name, (claim, told) in self._links.items():
            link = _keeper(told)
            if _own_records(link.name) or self._own_voice(claim, link):
                continue
            if link.name.casefold() in _ASKED:
                found[name] = Credit((), (), government=False, written=link.name, unnamed=True)
                continue
            credit, speaks_for = self._read(claim, self._spoken_of(claim, link))
            found[name] = credit
            if speaks_for is not None:
                mouths[credit] = speaks_for
        return _spoken_for(found, mouths)

    def _spoken_of(self, claim: Claim, link: Attribution) -> Attribution:
        """The organ of a state of whose number a speaker tells: "the authorities speak of 40"."""
        head = claim.quote[: max(0, claim.payload_span.start - claim.start)]
        told = _SPEAK_OF.search(head)
        if told is None or self._homes.organ(told.group(1)) is None:
            return link
        start = claim.start + told.start(1)
        return replace(link, name=told.group(1), role=None, start=start, end=start + len(told[1]))

    def _own_voice(self, claim: Claim, link: Attribution) -> bool:
        """Whether a document cites what it made itself: "according to our data"."""
        if _OURS.search(link.name):
            return True
        if self._says_our(claim, link):
            return True
        if link.start is None or any(
            w not in CARRIERS | _STAFF for w in link.name.casefold().split()
        ):
            return False
        text = self._documents[claim.document].text
        before = text[max(0, link.start - 12) : link.start]
        return _OUR.search(before) is not None or _OURS.match(text, link.start) is not None

    def _says_our(self, claim: Claim, link: Attribution) -> bool:
        """Whether "our count", outside quotation marks, was read as that of whom the text names."""
        if link.start is None or link.end is None or re.search(r"[\"“”]", claim.quote):
            return False
        said = self._documents[claim.document].text[link.start : link.end]
        return said.casefold() in {"our", "we", "us"}

    def _speaking(self, claims: Sequence[Claim]) -> frozenset[str]:
        """Places whose name is not the beginning of a body's: such a name alone is the body."""
        places = {c.place.name.casefold() for c in claims if c.place}
        bodies = self._known | {
            d.publisher.casefold() for d in self._documents.values() if d.publisher
        }
        begun = {" ".join(b.split()[:n]) for b in bodies for n in range(1, len(b.split()))}
        return frozenset(places - begun)

    def _read(self, claim: Claim, link: Attribution) -> tuple[Credit, Credit | None]:
        """A link as a credit; and the source for which a named person speaks by office."""
        document = self._documents[claim.document]
        link = self._head_of(link, document)
        name = self._first(_ITSELF.sub("", self._common_case(link, document)))
        holder = self._holder(name, document)
        if holder is not None:
            credit, speaks_for = self._read(
                claim, replace(link, name=holder.name, role=holder.role)
            )
            return replace(credit, written=link.name), speaks_for
        organ = self._homes.organ(_OF_MINISTER.sub("ministry", name))
        organ = organ or self._homes.capital(name, document)
        organ = self._told_of(organ, name, document, link.start)
        if organ is None and name.casefold() in _OFFICES:
            organ = self._homes.of_publisher(document)
        if organ is not None:
            state = organ.state or self._there(link, document) or self._homes.state(claim, document)
            if state:
                return of_organ(replace(organ, state=state), link.name), None
        if organ is not None and organ.portfolio:
            return self._stateless(organ, document, link.name), None
        full = full_name(name, document, link.start or 0)
        credit = read_credit(full, self._place(claim, link), self._places)
        if organ is not None:
            matter = self._homes.matter(document.id)
            credit = replace(credit, kinds=(*credit.kinds, f"of {matter}"))
        return replace(credit, written=link.name), self._office(link, claim, document)

    def _told_of(
        self, organ: Organ | None, name: str, document: Document, at: int | None
    ) -> Organ | None:
        """A ministry without a matter as the one of which the text has told last."""
        if organ is None or organ.state or organ.portfolio or at is None:
            return organ
        if "ministry" not in re.findall(r"\w+", name.casefold()):
            return organ
        told = [self._homes.organ(m.group(1)) for m in _MINISTRY.finditer(document.text, 0, at)]
        known = [o for o in told if o is not None and o.portfolio]
        return known[-1] if known else organ

    def _head_of(self, link: Attribution, document: Document) -> Attribution:
        """Whoever heads or sends those whom a link names: "Ida Brun's ministry"."""
        owned = _HEADED.fullmatch(link.name)
        if owned is None or self._homes.organ(owned[1]) is not None:
            return link
        if self._homes.named(owned[1]) is not None or owned[1].casefold() in self._places:
            return link
        roles = self._roles[document.id, owned[1]]
        role = next(iter(roles)) if len(roles) == 1 else None
        return link if role is None else replace(link, name=owned[1], role=role)

    def _there(self, link: Attribution, document: Document) -> State | None:
        """Where a text has an organ speak, if that is a state: "officials in Vell"."""
        if link.start is None or link.end is None:
            return None
        before = _IN_BEFORE.search(document.text[max(0, link.start - 60) : link.start])
        behind = _IN_BEHIND.match(document.text, link.end)
        found = behind or before
        return self._homes.named(found.group(1)) if found is not None else None

    def _stateless(self, organ: Organ, document: Document, written: str) -> Credit:
        """A ministry of a state that no text names: the one of texts about the same places."""
        matter = self._homes.matter(document.id)
        return Credit((*organ.portfolio, "ministry"), (f"of {matter}",), False, written)

    def _holder(self, name: str, document: Document) -> Attribution | None:
        """The one person whom the text names with this office: "the minister"."""
        if name != name.lower() or name not in self._holders[document.id]:
            return None
        held = self._holders[document.id][name]
        return next(iter(held.values())) if len(held) == 1 else None

    def _office(self, link: Attribution, claim: Claim, document: Document) -> Credit | None:
        """The source for which a person speaks by office: an organ of a state, or a body."""
        role = link.role or ""
        said = re.findall(r"\w+", role.casefold())
        if _FORMER & set(said):
            return None
        organ: Organ | None = None
        if said and set(said) & MOUTHS and (whose := self._before(link, document)) is not None:
            organ = self._homes.organ(whose)
            if organ is None:
                return replace(read_credit(whose, None, self._places), written=link.name)
        elif said and set(said) <= _OFFICIAL:
            organ = self._homes.of_publisher(document)
        elif any(word in MOUTHS for word in said):
            organ = self._told_of(self._homes.organ(role), role, document, link.start)
        elif "minister" in said and not _HEADS_OF_GOVERNMENT & set(said):
            organ = self._homes.organ(_MINISTER.sub("ministry", _DEPUTY.sub("", role)))
        if organ is not None:
            state = organ.state or self._homes.state(claim, document)
            if state:
                return of_organ(replace(organ, state=state), link.name)
            return self._stateless(organ, document, link.name) if organ.portfolio else None
        return self._body(role, link.name) if _HEADS & set(said) else None

    def _before(self, link: Attribution, document: Document) -> str | None:
        """The source with whose name the sentence before "Its spokesman" begins."""
        head = document.text[max(0, (link.start or 0) - 400) : link.start or 0]
        its = _ITS_MOUTH.search(head)
        name = subject_of(head[: its.start()]) if its is not None else ""
        known = name.casefold() in self._known or name.casefold() in self._sources
        return name if name and (known or self._homes.organ(name) is not None) else None

    def _body(self, role: str, person: str) -> Credit | None:
        """The one source of the record that a role names, if it is no state's."""
        named = {m.group(1) for m in _RUN.finditer(role)}
        known = {n for n in named if n.casefold() in self._sources and n != person}
        body = known.pop() if len(known) == 1 else None
        if body is None or self._homes.organ(body) is not None:
            return None
        return replace(read_credit(body, None, self._places), written=person)

    def _first(self, name: str) -> str:
        """Of two sources that are credited together, and are sources each, the first."""
        parts = name.split(" and ")
        if len(parts) != 2:
            return name
        sources = [p.casefold() in self._known or self._homes.organ(p) is not None for p in parts]
        return parts[0] if all(sources) else name

    def _place(self, claim: Claim, link: Attribution) -> str | None:
        """The claim's place; else the only one for which the text has this source speak."""
        if claim.place is not None:
            return claim.place.name
        here = self._here.get((claim.document, link.name), set())
        return next(iter(here)) if len(here) == 1 else None

    def _common_case(self, link: Attribution, document: Document) -> str:
        """A name without the capital that only the beginning of a sentence gives it."""
        name, start = link.name, link.start
        first, _, rest = name.partition(" ")
        if start is None or not first[:1].isupper() or rest != rest.lower():
            return name
        before = document.text[max(0, start - 8) : start].rstrip(" \t“\"'‘")
        if before and not before.endswith(("\n", ".", "!", "?", ":", ";")) and start > 0:
            return name
        small = first.lower() in self._smalls(document)
        small = small or self._homes.common_word(first) or bool(classes_of(first))
        return first.lower() + name[len(first) :] if small else name

    def _smalls(self, document: Document) -> set[str]:
        if document.id not in self._small:
            self._small[document.id] = set(re.findall(r"\b[a-z]+\b", document.text))
        return self._small[document.id]


def _offices_held(claims: Sequence[Claim]) -> dict[str, dict[str, dict[str, Attribution]]]:
    """By document and office, the persons named with it, by surname."""
    held: dict[str, dict[str, dict[str, Attribution]]] = defaultdict(dict)
    for claim in claims:
        for link in claim.attribution:
            head = _HEAD.match(link.role or "")
            if head is not None and link.name[:1].isupper():
                office, surname = head.group(1).casefold(), link.name.split()[-1].casefold()
                held[claim.document].setdefault(office, {}).setdefault(surname, link)
    return held


def _keeper(link: Attribution) -> Attribution:
    """Whoever keeps the records that a link names, if it is a body of a class."""
    kept = _KEPT.fullmatch(link.name)
    return replace(link, name=kept[1]) if kept is not None and classes_of(kept[1]) else link


def _own_records(name: str) -> bool:
    words = name.casefold().split()
    if _EVIDENCE.fullmatch(name):
        return True
    return words[-1] in _OWN_RECORDS and (name == name.lower() or words[0] in _OWNED)


def _spoken_for(found: Mapping[str, Credit], mouths: Mapping[Credit, Credit]) -> dict[str, Credit]:
    """Credits with the persons who speak for another source by office read as that source."""
    stands = resolve(found.values())
    bodies: dict[Credit, set[Credit]] = defaultdict(set)
    for credit, body in mouths.items():
        bodies[stands[credit]].add(replace(body, written=""))
    return {
        name: replace(next(iter(told)), written=credit.written)
        if len(told := bodies.get(stands[credit], set())) == 1
        else credit
        for name, credit in found.items()
    }
