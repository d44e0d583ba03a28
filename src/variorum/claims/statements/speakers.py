"""Mentions resolved to full names: pronouns, surnames, offices and "the report" alike.

A surname goes to the full name with that last word, wherever the document has it; "the
spokesman" to the person last named with that office; "he" to the nearest person before it, a
source before a subject before anybody else; "it" and "they" to the nearest body or group; "the
statement" to whoever issued one. What cannot be resolved keeps the words of its mention.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon, offices
from variorum.claims.statements.aliases import abbreviations, spelled_out
from variorum.claims.statements.antecedents import Antecedents
from variorum.claims.statements.bodies import NamedBodies, owning_body, takes_up
from variorum.claims.statements.fuller import fuller
from variorum.claims.statements.names import (
    Naming,
    name_beside,
    name_runs,
    naming_of,
    person_names,
)
from variorum.claims.statements.people import (
    GENDER,
    TITLE_GENDER,
    Person,
    Said,
    Speaker,
    issuer_of,
    owned,
)
from variorum.claims.statements.phrases import (
    can_stand_for,
    fold,
    lone_speakers,
    name_behind,
    phrase_end,
    told_of_itself,
)
from variorum.claims.statements.places import sentence_index
from variorum.claims.statements.surnames import ShortNames, Surnames
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_INDEXED = lexicon.TEXT_NOUNS | lexicon.BODY_NOUNS | lexicon.ROLE_NOUNS | lexicon.PEOPLE_NOUNS


class Cast:
    """Everybody a document names, and who spoke so far. One per document, filled in text order."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._people: dict[str, Person] = {}
        self._near = Antecedents(reading)
        self._said: list[Said] = []
        self._surnames = Surnames()
        self._bodies = ShortNames(reading)
        self._named = NamedBodies(reading)
        self._nouns: dict[str, list[tuple[int, int]]] = {}
        self._short = abbreviations(reading)
        lone = lone_speakers(reading)
        for sentence in reading.sentences:
            if sentence.parsed:
                self._enter(sentence)
                self._consider(sentence, lone)

    def _enter(self, sentence: Sentence) -> None:
        doc = sentence.doc
        for token in doc:
            word = token.lemma_.lower() if token.pos_ == "NOUN" else token.lower_
            named = token.pos_ == "PROPN" and word in lexicon.BODY_NOUNS
            if named or (token.pos_ == "NOUN" and word in _INDEXED):
                self._nouns.setdefault(word, []).append((sentence.index, token.i))
            if word in lexicon.ROLE_NOUNS:
                self._enter_holder(sentence, token)
        for start, end in person_names(doc):
            name = doc[start:end].text
            at = sentence.source_of(doc[start]).start
            naming = naming_of(doc, doc[end - 1].left_edge.i, end, end - 1)
            last = doc[end - 1]
            subject = (last.head if last.dep_ == "appos" else last).dep_.startswith("nsubj")
            self._know(name, naming.role if naming.person else None, at, subject=subject)
            title = doc[start - 1].lower_.rstrip(".") if start else ""
            self._people[name].gender = self._people[name].gender or TITLE_GENDER.get(title)

    def _enter_holder(self, sentence: Sentence, office: Token) -> None:
        """Whoever stands beside an office: "the deputy chairman, Ann Lee", whatever the labels."""
        doc = sentence.doc
        naming = naming_of(doc, office.left_edge.i, office.right_edge.i + 1, office.i)
        told = offices.told_of(doc, office)
        if told is not None:
            at = sentence.source_of(doc[told[0]]).start
            self._know(doc[slice(*told)].text, naming.name, at, subject=True)
        run = name_beside(doc, office)
        if run is None or run[1] - run[0] < 2:
            return
        name = doc[slice(*run)].text
        if naming.name == name:
            at = sentence.source_of(sentence.doc[run[0]]).start
            self._know(name, naming.role, at, subject=office.dep_.startswith("nsubj"))

    def _consider(self, sentence: Sentence, lone: frozenset[str]) -> None:
        """Names of two or three words that no label calls a person's.

        Unlabelled ones, and those whose last word alone reports something elsewhere, are taken
        for persons; the rest only where a pronoun finds nobody else.
        """
        doc = sentence.doc
        for start, end in name_runs(doc):
            name = doc[start:end].text
            at = sentence.source_of(doc[start]).start
            if name in self._people:
                continue
            label = doc[end - 1].ent_type_
            subject = doc[end - 1].dep_.startswith("nsubj")
            if fold(name.split()[-1]) in lone or (label == "" and subject):
                self._know(name, None, at, subject=subject)
            elif subject:
                self._near.consider(at, name)
        self._near.consider_lone(sentence)

    def _know(self, name: str, role: str | None, at: int, *, subject: bool) -> None:
        person = self._people.setdefault(name, Person(name))
        if role and all(r != role for _, r in person.roles):
            person.roles.append((at, role))
        self._near.add(at, name, subject=subject)
        if " " in name:
            self._surnames.add(name, at)

    @property
    def reading(self) -> Reading:
        """The document whose cast this is."""
        return self._reading

    def mute(self, spans: list[Span]) -> None:
        """Names inside these words are no antecedents of pronouns outside them."""
        self._near.mute(spans)

    def heard(self, position: int, speaker: Speaker, tag: str) -> None:
        """Note that somebody spoke at a place of the text, with the words of the tag."""
        self._said.append(Said(position, speaker, tag.lower()))
        if speaker.person and " " in speaker.name and not offices.names_office(speaker.name):
            self._know(speaker.name, speaker.role, position, subject=True)

    def is_person(self, name: str) -> bool:
        """Whether a name is one of a person that the document gives in full."""
        return name in self._people

    def last(self) -> Speaker | None:
        """Whoever spoke last."""
        return self._said[-1].speaker if self._said else None

    def resolve(self, sentence: Sentence, mention: tuple[int, int], head: int) -> Speaker:
        """Who a mention, a token range of the sentence, names; abbreviations spelled out."""
        speaker = self._resolve(sentence, mention, head)
        name = spelled_out(speaker.name, self._short)
        return speaker if name == speaker.name else replace(speaker, name=name)

    def _resolve(self, sentence: Sentence, mention: tuple[int, int], head: int) -> Speaker:
        doc = sentence.doc
        token = doc[head]
        at = sentence.source_of(token).start
        if token.pos_ == "PRON":
            return self._pronoun(token, at) or Speaker(token.text)
        naming = naming_of(doc, *mention, head)
        if mention[1] - mention[0] == 1 and token.text[:1].isupper():
            person = self._full(token.text, at)
            if person is not None:
                return Speaker(person.name, person.role_at(at), True)
        if naming.person and naming.known:
            office = offices.is_office_alone(doc, mention)
            held = self._by_office(token.lemma_.lower(), naming.name, at) if office else None
            return held or self._person(naming, at)
        owned_by = self._owned_by(doc, mention, token, at)
        if owned_by is not None:
            return owned_by
        if naming.known and not naming.name.islower():
            named = self._whole_body(sentence, token, naming, at) or self._surname(naming, at)
            human = token.lemma_.lower() in lexicon.HUMAN_NOUNS and token.tag_ == "NN"
            return replace(named, person=True) if human else named
        return self._described(sentence, token, naming, at)

    def _owned_by(
        self, doc: Doc, mention: tuple[int, int], token: Token, at: int
    ) -> Speaker | None:
        """ "Her deputy" is Ann Lee's deputy; "its experts" speak for the body whose they are."""
        owner = next((t for t in doc[mention[0] : token.i] if t.tag_ == "PRP$"), None)
        if owner is None or owner.lower_ in ("my", "our", "your"):
            return None
        whose = self._pronoun(owner, at)
        if whose is None or not any(map(str.isupper, whose.name)) or owned(whose.name):
            return None
        first = owner.i + 1 + (doc[owner.i + 1].lower_ == "own")
        words = doc[first : mention[1]].text
        if not whose.person and token.lemma_.lower() in lexicon.STAFF:
            return Speaker(whose.name, words, False)
        return Speaker(f"{whose.name}'s {words}", None, False)

    def _whole_body(
        self, sentence: Sentence, token: Token, naming: Naming, at: int
    ) -> Speaker | None:
        """ "The Commission", "Amnesty": the body that the document named whole before."""
        if " " in naming.name or naming.person or token.pos_ != "PROPN":
            return None
        publisher = (self._reading.document.publisher or "").lower().split()
        if token.lower_ in publisher:
            return None  # who publishes speaks of itself so
        if token.lemma_.lower() in lexicon.BODY_NOUNS:
            whole = fuller(self._reading, self._nouns, sentence, token, words=2)
        else:
            whole = self._bodies.find(naming.name, at)
        return Speaker(whole) if whole is not None else None

    def _person(self, naming: Naming, at: int) -> Speaker:
        person = self._full(naming.name, at)
        if person is None:
            return Speaker(naming.name, naming.role, True)
        if naming.role and not person.roles:
            person.roles.append((at, naming.role))
        return Speaker(person.name, naming.role or person.role_at(at), True)

    def _surname(self, naming: Naming, at: int) -> Speaker:
        if " " not in naming.name:
            person = self._full(naming.name, at)
            if person is not None:
                return Speaker(person.name, person.role_at(at), True)
        return Speaker(naming.name, naming.role, naming.person)

    def _full(self, name: str, at: int) -> Person | None:
        """The person with a full name that ends as this does: the last before, else the first."""
        if name in self._people and " " in name:
            return self._people[name]
        known = self._surnames.find(name)
        before = [full for position, full in known if position <= at]
        if before:
            return self._people[before[-1]]
        return self._people[known[0][1]] if known else None

    def _pronoun(self, token: Token, at: int) -> Speaker | None:
        word = token.lower_
        if word in GENDER:
            return self._nearest_person(at, GENDER[word])
        if word in ("it", "its", "they", "them", "their"):
            return self._teller(token, at) or self._nearest_body(at, word)
        if word in ("i", "we", "our", "my") and self._said:
            return self._said[-1].speaker
        return None

    def _teller(self, token: Token, at: int) -> Speaker | None:
        """Whose "it" is in "Halm said it had lost two men"."""
        told = told_of_itself(token)
        sentence = self._reading.sentences[sentence_index(self._reading, at)]
        return self.resolve(sentence, (told.i, told.i + 1), told.i) if told is not None else None

    def _nearest_person(self, at: int, gender: str) -> Speaker | None:
        """A source of this sentence or the one before, its subject, then anybody before."""
        window = self._window(at)
        spoken = self._last_said(at, gender)
        subject = self._subject(at, gender, window)
        near = spoken is not None and spoken.position >= window
        if spoken is not None and near and (subject is None or spoken.position >= subject[0] - 3):
            return self._mark(spoken.speaker, gender)
        if subject is not None:
            return self._mark(self._speaker(subject[1], at), gender)
        named = self._near.last(at, lambda n: self._agrees(n, gender), since=None)
        fresh = named is not None and named[0] >= window
        if spoken is not None and not (fresh and spoken.position < self._paragraph(at)):
            return self._mark(spoken.speaker, gender)
        if named is not None:
            return self._mark(self._speaker(named[1], at), gender)
        perhaps = self._near.perhaps(at, since=window)
        if perhaps is not None:
            return Speaker(perhaps, None, True)
        # somebody whose name the labels missed: the last speaker with a name of two words
        said = reversed(self._said)
        return next((s.speaker for s in said if s.position < at and s.speaker.name.istitle()), None)

    def _subject(self, at: int, gender: str, window: int) -> tuple[int, str] | None:
        """The last person who is a subject since a place, by the full name or the surname."""
        subject = self._near.last(at, lambda n: self._agrees(n, gender), since=window)
        lone = self._near.last_lone(at, since=window)
        if lone is None or (subject is not None and subject[0] > lone[0]):
            return subject
        person = self._full(lone[1], lone[0])
        if person is None or not self._agrees(person.name, gender):
            return subject
        return lone[0], person.name

    def _last_said(self, at: int, gender: str) -> Said | None:
        for said in reversed(self._said):
            person = said.speaker.person is not False
            if said.position < at and person and self._agrees(said.speaker.name, gender):
                return said
        return None

    def _paragraph(self, at: int) -> int:
        """Where the paragraph of a place begins."""
        here = sentence_index(self._reading, at)
        return self._reading.sentences[here].block.start if here >= 0 else 0

    def _window(self, at: int) -> int:
        """Where the sentence before the one at a position begins, within reach of a pronoun."""
        before = sentence_index(self._reading, at) - 1
        return self._reading.sentences[before].span.start if before >= 0 else 0

    def _agrees(self, name: str, gender: str) -> bool:
        person = self._people.get(name)
        return person is None or person.gender in (None, gender)

    def _mark(self, speaker: Speaker, gender: str) -> Speaker:
        person = self._people.get(speaker.name)
        if person is not None:
            person.gender = person.gender or gender
        return speaker

    def _speaker(self, name: str, at: int) -> Speaker:
        return Speaker(name, self._people[name].role_at(at), True)

    def _nearest_body(self, at: int, word: str) -> Speaker | None:
        """The body, text or group that "it" or "they" takes up: nearest subject, then speaker."""
        plural = word in ("they", "them", "their")
        here = sentence_index(self._reading, at)
        before = [s for s in self._reading.sentences[max(0, here - 3) : here + 1] if s.parsed]
        said = [s for s in self._said if s.position < at and not s.speaker.person]
        last = said[-1] if said else None
        paragraph = self._paragraph(at)
        for sentence in reversed(before):
            near = sentence.index >= here - 1
            if not near and (
                sentence.span.start < paragraph or (last and last.position > sentence.span.start)
            ):
                break
            found = self._group_in(sentence, at, plural=plural)
            if found is not None:
                return found
        return last.speaker if last else None

    def _group_in(self, sentence: Sentence, at: int, *, plural: bool) -> Speaker | None:
        doc = sentence.doc
        ranked: list[tuple[int, int]] = []
        for token in doc:
            place = sentence.source_of(token).start
            if place >= at or not self._near.loud(place) or token.pos_ not in ("NOUN", "PROPN"):
                continue
            if not can_stand_for(token, plural=plural):
                continue
            subject = token.dep_.startswith("nsubj") or (
                token.dep_ == "conj" and token.head.dep_.startswith("nsubj")
            )
            if subject or token.lemma_.lower() in lexicon.PEOPLE_NOUNS:
                ranked.append((int(subject), token.i))
        if not ranked:
            return None
        token = doc[max(ranked)[1]]
        if any(c.lower_ in ("our", "my") for c in token.children):
            return Speaker("we")  # the document's own people
        named = name_behind(token)
        if named is not None and token.lemma_.lower() in lexicon.BODY_NOUNS:
            return Speaker(named, None, False)
        end = phrase_end(token)
        if naming_of(doc, token.left_edge.i, end, token.i).person:
            return None
        return self.resolve(sentence, (token.left_edge.i, end), token.i)

    def _described(self, sentence: Sentence, token: Token, naming: Naming, at: int) -> Speaker:
        lemma = token.lemma_.lower()
        # "an officer" is somebody new
        new = any(c.lower_ in ("a", "an", "another") for c in token.children)
        if lemma in lexicon.ROLE_NOUNS and token.tag_ in ("NN", "NNP") and not new:
            person = self._by_office(lemma, naming.name, at) or self._of_body(sentence, token)
            if person is not None:
                return person
        issuer = issuer_of(self._said, lemma, at)
        if issuer is not None:
            return issuer
        known = takes_up(token)
        whole = fuller(self._reading, self._nouns, sentence, token) if known else None
        if known and whole is None and len(naming.name.split()) == 1:
            whole = self._named.before(at, lemma, self._said)
        human = lemma in lexicon.HUMAN_NOUNS and token.tag_ == "NN"
        return Speaker(whole or naming.name, naming.role, human or naming.person)

    def _of_body(self, sentence: Sentence, token: Token) -> Speaker | None:
        """ "The company's spokesman": of the company that the document named before."""
        if (owner := owning_body(token)) is None:
            return None
        whose = self.resolve(sentence, (owner.left_edge.i, owner.i + 1), owner.i).name
        words = sentence.doc[owner.i + 2 : token.i + 1].text
        return None if whose.islower() or owned(whose) else Speaker(f"{whose}'s {words}")

    def _by_office(self, lemma: str, words: str, at: int) -> Speaker | None:
        people = self._people.values()
        return offices.holder_of((lemma, words), people, self._said, self._near.places_of, at)
