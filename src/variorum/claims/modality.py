"""What stands between a claim and its assertion: denial, allegation, demand, plan, hypothesis.

Read from the clause that a span stands in and the clauses that govern it, up to the one that
reports; then from the stance of the statements that hold the span (Sauri and Pustejovsky
2009 call these factuality-introducing sources and predicates).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from variorum.claims.contested import contested
from variorum.claims.drafts import StatementDraft
from variorum.claims.polarity import (
    by_lead,
    is_ability,
    is_duty,
    is_formula,
    is_given,
    is_hearsay,
    is_indicative,
    is_owed,
    is_presupposed,
    outscopes_negation,
    path_to,
    wished,
)
from variorum.claims.statements import lexicon
from variorum.model import Modality, Span
from variorum.syntax import Reading, Sentence

_POSSIBLE = frozenset({"may", "might", "could", "would"})
_DOUBT = frozenset(
    {
        "likely",
        "unlikely",
        "possibly",
        "perhaps",
        "maybe",
        "potentially",
        "possible",
        "probable",
    }
)
_HEARSAY = frozenset(
    {"allegedly", "reportedly", "purportedly", "supposedly", "ostensibly", "alleged", "purported"}
)
_UNCONFIRMED = frozenset({"unconfirmed", "unverified"})
_DUTY = frozenset({"must", "should", "ought"})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
_DEMAND = frozenset(
    """demand urge require request order insist call appeal instruct ask recommend oblige
    implore beseech beg entreat""".split()
)
_PLAN = frozenset(
    """plan intend aim schedule expect propose promise vow pledge threaten agree prepare hope
    want seek decide undertake commit""".split()
)
_BELIEVING = frozenset({"believe", "think", "accept"})
#: "Are free to ask for 40": a right, no demand.
_AT_LIBERTY = frozenset("free entitled eligible welcome able allowed permitted".split())
_ALLEGING = frozenset({"allege"})
#: Denied, these set an upper bound: "did not exceed 30".
_EXCEEDING = frozenset({"exceed", "surpass", "outnumber"})
#: Denied, these leave out what is there: "the toll does not include 17 who died later".
_INCLUDING = frozenset({"include", "cover", "comprise", "contain", "reflect"})
_FAILED = frozenset({"fail", "refuse", "decline", "neglect"})
_CONDITION = frozenset({"if", "unless", "whether", "lest", "provided"})
_NEGATION = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither"})
#: "not only", "no fewer than": no denial of what follows.
_BOUND_AFTER_NOT = frozenset(
    {"only", "just", "merely", "more", "less", "fewer", "least", "later", "even", "simply"}
)
_REPORTING = ("ccomp", "parataxis")


def modality_at(
    reading: Reading, sentence_index: int, span: Span, statements: Iterable[StatementDraft]
) -> Modality:
    """How the claim whose words stand at a span is put forward.

    `span` is in the stored text, inside the sentence; "asserted" where nothing speaks against
    it. A stance of the clause itself goes before the stance of whoever reports it.
    """
    sentence = reading.sentences[sentence_index]
    own = _of_clause(sentence, span) if sentence.parsed else "asserted"
    return own if own != "asserted" else stance(span, statements)


def stance(span: Span, statements: Iterable[StatementDraft]) -> Modality:
    """The stance of whoever's words hold the span, the nearest of them first."""
    holding = [s for s in statements if s.start <= span.start and span.end <= s.end]
    for statement in sorted(holding, key=lambda s: (s.end - s.start, s.start)):
        if statement.modality != "asserted":
            return statement.modality
    return "asserted"


def _of_clause(sentence: Sentence, span: Span) -> Modality:
    inside = [t for t in sentence.doc if sentence.source_of(t).overlap(span)]
    if not inside:
        return "asserted"
    first = inside[0]
    if _denied_word(first):
        return "denied"
    top = _top(inside)
    for word in _phrase(top):
        if any(c.lower_ in _HEARSAY for c in word.children):
            return "alleged"
    for verb in _governors(top):
        found = _of_verb(verb, top)
        if found in ("demanded", "planned") and is_given(top):
            return "asserted"
        if found is not None:
            return found
    start = sentence.view.from_source(span.start)
    return contested(top) or by_lead(sentence.text[:start]) or "asserted"


def _top(inside: list[Token]) -> Token:
    members = {t.i for t in inside}
    return next((t for t in inside if t.head.i not in members or t.head.i == t.i), inside[0])


def _phrase(token: Token) -> Iterator[Token]:
    """The token and the nouns it hangs from, up to the clause."""
    current = token
    yield current
    while current.head.i != current.i and current.head.pos_ not in ("VERB", "AUX"):
        current = current.head
        yield current


def _denied_word(first: Token) -> bool:
    """ "NOT 40 or 50 but 20": a negation right before the words or their alternatives."""
    at = first.i - 1
    while at > 0 and first.doc[at].lower_ in ("or", "nor") and first.doc[at - 1].like_num:
        at -= 2
        first = first.doc[at + 1]
    at -= at > 0 and first.doc[at].is_quote
    if first.lemma_.lower() in _EXCEEDING:
        return False
    if at < 0 or first.doc[at].lower_ != "not":
        return False
    return first.lower_ not in _BOUND_AFTER_NOT


def _governors(token: Token) -> Iterator[Token]:
    """The verb of the token's clause, then those whose stance reaches down to it."""
    current = token
    while current.head.i != current.i and current.pos_ not in ("VERB", "AUX"):
        if current.dep_ in ("relcl", "acl") or _parted(current):
            break
        current = current.head
    for _ in range(6):
        if current.pos_ in ("VERB", "AUX"):
            yield current
        if current.head.i == current.i or _parted(current) or _of_which(current):
            return
        if current.dep_ in ("relcl", *_REPORTING):
            above = current.head
            likely = any(c.dep_ == "acomp" and c.lower_ in _DOUBT for c in above.children)
            if current.dep_ == "ccomp" and (
                likely or above.lemma_.lower() in _DEMAND | _PLAN | _ALLEGING or _disbelieves(above)
            ):
                yield above
            return
        if current.dep_ == "advcl" and not _conditional(current):
            if _is_infinitive(current) and current.head.lemma_.lower() in _DEMAND:
                yield current.head
            return
        if current.dep_ == "acomp" and current.lower_ in _DOUBT:
            yield current.head  # "the toll is likely to exceed 350"
            return
        if current.dep_ not in (
            "xcomp",
            "conj",
            "advcl",
            "acl",
            "pcomp",
            "prep",
            "pobj",
            "dobj",
            "aux",
            "oprd",
        ):
            return
        if current.dep_ == "conj" and any(c.dep_.startswith("nsubj") for c in current.children):
            return
        current = current.head


def _parted(clause: Token) -> bool:
    """Whether a semicolon parts a clause from the one that the parse hangs it on."""
    first, last = sorted((clause.i, clause.head.i))
    return any(t.text == ";" for t in clause.doc[first:last])


def _of_which(clause: Token) -> bool:
    """ "…, of which 7 have been received": a relative clause that parsers hang as they like."""
    opens = clause.doc[clause.left_edge.i : clause.i]
    return len(opens) > 1 and opens[0].lower_ == "of" and opens[1].tag_ in ("WDT", "WP")


def _conditional(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in _CONDITION for c in clause.children)


def _of_verb(verb: Token, top: Token) -> Modality | None:
    children = list(verb.children)
    if _disbelieves(verb) and verb.i != top.head.i:
        return "denied"
    if any(_negates(c, top) for c in children) and not _perfect(verb):
        bound = verb.lemma_.lower() in _EXCEEDING | _INCLUDING
        return None if bound or outscopes_negation(top, verb) else "denied"
    if any(c.lower_ in _HEARSAY and c.dep_ != "advcl" for c in children):
        return "alleged"
    rumoured = (g for c in children if c.dep_ == "nsubj" for g in c.children)
    if is_hearsay(verb, top) or any(g.lower_ in _UNCONFIRMED for g in rumoured):
        return "alleged"
    return _by_auxiliaries(verb) or wished(top, verb) or _of_matrix(verb, top)


def _disbelieves(verb: Token) -> bool:
    """ "No expert believes that 40 died", "nobody thinks so": held by none."""
    if verb.lemma_.lower() not in _BELIEVING:
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    return any(
        s.lower_ in ("nobody", "none") or any(c.lower_ == "no" for c in s.children)
        for s in subjects
    )


def _by_auxiliaries(verb: Token) -> Modality | None:
    children = list(verb.children)
    # "May 1994": a month at the head of an entry, taken for the verb
    auxiliaries = {c.lower_ for c in children if c.dep_ in ("aux", "auxpass") and c.text != "May"}
    doubtful = any(
        c.lower_ in _DOUBT
        and c.dep_ in ("advmod", "acomp", "ccomp", "xcomp")
        and not _approximates(c)
        for c in children
    ) or any(_in_likelihood(c) for c in children)
    possible = auxiliaries & _POSSIBLE and not is_ability(verb)
    doubtful = doubtful or (verb.dep_ == "xcomp" and verb.head.lower_ in _DOUBT)
    if _conditional(verb) or possible or doubtful:
        return "hypothetical"
    if (auxiliaries & _DUTY and not is_formula(verb)) or is_duty(verb):
        return "demanded"
    if (auxiliaries & _FUTURE or _to_be(verb)) and not is_formula(verb):
        if any(c.dep_ == "advcl" and _conditional(c) for c in children):
            return "hypothetical"
        return "demanded" if _to_be(verb) and is_owed(verb) else "planned"
    return None


def _approximates(word: Token) -> bool:
    """ "Perhaps two thousand": what stands right before a number only rounds it."""
    following = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    return word.lower_ in ("perhaps", "maybe") and following is not None and following.like_num


def _in_likelihood(word: Token) -> bool:
    """ "In all likelihood", "in all probability"."""
    return word.lower_ == "in" and any(
        c.lower_ in ("likelihood", "probability") and any(d.lower_ == "all" for d in c.children)
        for c in word.children
    )


def _of_matrix(  # noqa: PLR0911 - one construction, one line
    verb: Token, top: Token
) -> Modality | None:
    """A verb that has the claim in its complement, not one that is the claim itself."""
    lemma = lexicon.lemma_of(verb)
    if verb.dep_ == "xcomp" and verb.head.lower_ in _AT_LIBERTY:
        return None
    inside = {t.i for t in path_to(top, verb)}
    complement = any(
        c.dep_ in ("xcomp", "ccomp") and c.i > verb.i and (c.i in inside or top.i == verb.i)
        for c in verb.children
    )
    if lemma in _ALLEGING and complement:
        return "alleged"
    if lemma in _FAILED and complement:
        return None if is_presupposed(list(path_to(top, verb))) else "denied"
    if lemma == "insist" and is_indicative(verb):
        return None
    asked = any(c.dep_ == "advcl" and c.i in inside and _is_infinitive(c) for c in verb.children)
    if lemma in _DEMAND and (
        complement or asked or any(c.lower_ in ("for", "on") for c in verb.children)
    ):
        return "demanded"
    if lemma in _PLAN and any(c.dep_ == "xcomp" and c.i > verb.i for c in verb.children):
        return "planned"
    return None


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _negates(child: Token, top: Token) -> bool:
    if child.lower_ not in _NEGATION or child.dep_ not in ("neg", "advmod", "preconj"):
        return False
    if child.i > top.i and child.doc[child.i - 1].text == ",":
        return False  # "was 40, not 60": a contrast behind the words themselves
    following = child.doc[child.i + 1].lower_ if child.i + 1 < len(child.doc) else ""
    return following not in _BOUND_AFTER_NOT


def _perfect(verb: Token) -> bool:
    """ "40 have not been found" counts those who are still not found: it denies no count."""
    return any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in verb.children)


def _to_be(verb: Token) -> bool:
    """ "is to meet", "to be held", "is due to open": a happening still to come."""
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if "to" not in words or verb.tag_ not in ("VB", "VBN"):
        return False
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "be":
        return True
    if verb.dep_ in ("acl", "relcl") and "be" in words:
        return True
    return verb.dep_ == "xcomp" and verb.head.lower_ in (
        "due",
        "set",
        "scheduled",
        "expected",
        "going",
        "slated",
    )
