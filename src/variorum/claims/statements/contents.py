"""The words that stand behind a reporting verb, and the clause that "according to" governs.

A verb reports a clause, a quotation, for some verbs an object or a number. Quotation marks are
joined in later, by `utterances`; here a quoted stretch counts as the clause it stands in.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cut_short import cut_short
from variorum.claims.statements.objects import has_numbers, object_behind, puts_number
from variorum.claims.statements.ranges import (
    MODIFIERS,
    MentionRange,
    Range,
    child_of,
    strip_end,
)
from variorum.claims.statements.tolls import end_of_report, is_bare_fate, puts_count

#: Between a verb of naming and the quoted name stand at most so many tokens.
_LONGEST_TARGET = 25


#: Verbs of saying behind which a that-clause may stand past an addressee or an adverbial.
_ALSO_PAST_A_NOUN = (lexicon.SPEECH | frozenset({"promise", "advise", "pledge"})) - frozenset(
    {"read", "point", "highlight", "cite"}
)
#: Participles by which a noun has its name or title behind it.
_ENTITLED = frozenset("titled entitled subtitled headlined captioned called named dubbed".split())
#: Words for parts of what was counted.
_PARTS = frozenset("most many some all half none several both few".split())
#: Verbs of saying whose object is never a person or thing before a clause.
_NO_OBJECT = frozenset("say claim state believe argue insist maintain think announce".split())
#: Verbs whose object is told with what it is to do.
_ADDRESSED = frozenset("urge ask order invite request advise instruct beseech implore".split())
#: Verbs behind which a number alone is a claim: "say 40", "admits to 40 dead".
_OWNING = frozenset({"say", "admit", "confess"})
#: Nouns that have a that-clause of their own.
_CONTENT_NOUNS = frozenset(
    """fact idea belief hope fear evidence proof news word possibility danger risk chance sign
    notion view doubt condition indication impression conclusion decision rumour rumor concern
    question point principle result""".split()
)


def after_cue(
    verb: Token, words: Range, mention: MentionRange | None, quoted: frozenset[int]
) -> tuple[tuple[Range, ...], Range, bool]:
    """Content behind the verb, the tag, and whether the content is a clause or quoted."""
    doc = verb.doc
    lemma = lexicon.lemma_of(verb)
    semicolon = next((i for i in range(words[1], len(doc)) if doc[i].text == ";"), len(doc))
    tag_start = min(words[0], mention[0] if mention and mention[0] < verb.i else words[0])
    behind = max(words[1], mention[1] if mention and mention[0] > verb.i else words[1])
    quote = _quote_behind(verb, behind, quoted)
    clause = _held_so(verb, behind, lemma) or _clause_behind(verb, behind, lemma)
    if clause is not None and clause[0] < semicolon and (quote is None or clause[0] <= quote[0]):
        return (clause,), (tag_start, clause[0]), True
    named = _named_with_quote(verb, behind, lemma, quoted)
    if named is not None:
        return (named,), (tag_start, named[0]), True
    if (
        quote is not None
        and lemma in lexicon.SPEECH | lexicon.FINDING | lexicon.SUASIVE | lexicon.NAMING
    ):
        return (quote,), (tag_start, quote[0]), True
    target = object_behind(verb, behind, lemma, mention)
    if target is not None:
        target = (target[0], _before_cut_short(verb, *target))
        counted = lemma in lexicon.COUNTING | _OWNING and has_numbers(doc, *target)
        counted = counted and (lemma in lexicon.COUNTING | {"say"} or _has_noun(doc, *target))
        if not counted or lemma in lexicon.COUNTING:
            target = target[0], end_of_report(doc, *target)
        counted = counted or puts_count(verb, target)
        return (target,), (tag_start, target[0]), counted
    return (), (tag_start, behind), False


def _held_so(verb: Token, behind: int, lemma: str) -> Range | None:
    """ "Considers it proven that …", "found it likely that …": what a judgement holds to be so."""
    doc = verb.doc
    if lemma not in lexicon.HOLDING or behind + 2 >= len(doc) or doc[behind].lower_ != "it":
        return None
    that = next((t for t in doc[behind + 1 : behind + 5] if t.lower_ == "that"), None)
    if that is None or that.tag_ != "IN" or that.i == behind + 1:
        return None
    end = next((i for i in range(that.i, len(doc)) if doc[i].text == ";"), len(doc))
    return that.i + 1, strip_end(doc, that.i + 1, end)


def _quote_behind(verb: Token, behind: int, quoted: frozenset[int]) -> Range | None:
    """Quoted words that follow the verb, its addressee and its adverbials."""
    doc = verb.doc
    if verb.i in quoted:
        return None
    at = behind
    while at < len(doc) and at not in quoted:
        token = doc[at]
        if not token.is_punct:
            top = child_of(token, verb)
            if top is None or top.dep_ not in MODIFIERS:
                return None
        elif token.text in (";", "."):
            return None
        at += 1
    if at >= len(doc) or at - behind > 25 or _names_a_work(doc, behind, at):
        return None
    end = at
    while end < len(doc) and end in quoted:
        end += 1
    return at, end


def _names_a_work(doc: Doc, behind: int, at: int) -> bool:
    """ "Reminded them of a song titled “…”": quoted words that name the noun before them."""
    while at > behind and doc[at - 1].is_punct:
        at -= 1
    word = doc[at - 1]
    names = word.dep_ == "acl" and word.head.i >= behind and word.tag_ in ("VBN", "VBD")
    return names and word.lower_ in _ENTITLED


def _named_with_quote(verb: Token, behind: int, lemma: str, quoted: frozenset[int]) -> Range | None:
    """What a verb of naming or judging has behind it up to the end of quoted words.

    "Called the wall “a disgrace” to the port", "praised the crew for their “calm”".
    """
    doc = verb.doc
    if verb.i in quoted or lemma not in lexicon.NAMING | lexicon.APPRAISAL:
        return None
    start = behind
    while start < len(doc) and (doc[start].dep_ in ("advmod", "prt") or doc[start].is_punct):
        if start in quoted:
            break
        start += 1
    at = start
    while at < len(doc) and at not in quoted:
        finite = doc[at].tag_ in ("VBD", "VBZ", "VBP") and doc[at].dep_ not in ("relcl", "ccomp")
        if doc[at].text in (";", ".", ":", ",") or finite:
            return None
        at += 1
    if at >= len(doc) or at - start > _LONGEST_TARGET:
        return None
    while at < len(doc) and at in quoted:
        at += 1
    return start, _with_complement(doc, start, at)


def _with_complement(doc: Doc, start: int, end: int) -> int:
    """Behind the phrase that hangs on words of a range and follows its closing mark."""
    at = end
    while at < len(doc) and doc[at].is_punct and doc[at].text not in (",", ".", ";", ":"):
        at += 1
    if at >= len(doc) or doc[at].dep_ != "prep" or not start <= doc[at].head.i < end:
        return end
    if doc[at].head.pos_ in ("VERB", "AUX") or doc[at - 1].text in (",", "."):
        return end
    return strip_end(doc, start, doc[at].right_edge.i + 1)


def _clause_behind(verb: Token, behind: int, lemma: str) -> Range | None:
    doc = verb.doc
    best: Token | None = None
    for child in verb.children:
        if child.i < behind:
            continue
        if child.dep_ == "ccomp" and (_is_numbers_adjective(child) or is_bare_fate(child)):
            continue
        if child.dep_ == "ccomp" or (child.dep_ == "xcomp" and _takes_infinitive(verb, lemma)):
            best = child
            break
        if (
            child.dep_ == "advcl"
            and child.left_edge.lower_ in ("that", "whether", "if")
            and lemma != "say"
        ):
            best = child
            break
    if best is None and lemma in _ALSO_PAST_A_NOUN:
        best = _hung_on_a_noun(verb, behind)
    if best is None:
        return _past_aside(verb, behind) if lemma in _ALSO_PAST_A_NOUN else None
    start = max(best.left_edge.i, behind)
    if _of_the_noun(verb, behind, best):
        return None
    told = next((c for c in verb.children if c.dep_ == "dobj" and behind <= c.i < best.i), None)
    if told is not None and lemma in _NO_OBJECT and _lacks_subject(best):
        start = told.left_edge.i  # the parser took the subject of the clause for an object
    if told is not None and best.dep_ == "xcomp" and lemma not in lexicon.THOUGHT:
        start = max(behind, told.left_edge.i)
    addressee = lemma in _ADDRESSED
    if not addressee:
        start = _after_mark(doc, start, best)
        marks = [c.i for c in best.children if c.lower_ == "that" and c.dep_ == "mark"]
        start = max([start, *(i + 1 for i in marks if start <= i < best.i)])
    end = best.right_edge.i + 1
    end = _with_part(doc, _extended(verb, best, end))
    end = min(end, _next_report(verb, best) or end)
    end = strip_end(doc, start, _without_contrast(doc, start, end))
    end = _before_cut_short(verb, start, end)
    return (start, end) if start < end else None


def _past_aside(verb: Token, behind: int) -> Range | None:
    """ "Reported on Monday, citing the police, that …": the clause behind an aside."""
    doc = verb.doc
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    commas = 0
    for i in range(behind, min(len(doc) - 2, behind + _LONGEST_TARGET)):
        finite = doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD")
        # "citing the harbour logs": a plural that a tagger took for a verb
        if (finite and doc[i].dep_ not in ("dobj", "pobj")) or doc[i].text in (";", ":", "."):
            return None
        if commas and doc[i].text == "," and doc[i + 1].lower_ == "that":
            end = next((k for k in range(i + 2, len(doc)) if doc[k].text == ";"), len(doc))
            finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in doc[i + 2 : end])
            is_mark = doc[i + 1].tag_ == "IN"
            return (i + 2, strip_end(doc, i + 2, end)) if finite and is_mark else None
        commas += doc[i].text == ","
    return None


def _before_cut_short(verb: Token, start: int, end: int) -> int:
    """Where a clause of another source, cut down to a name and a number, begins."""
    marks = [c.mark for c in cut_short(verb.doc) if c.verb == verb.i and start < c.mark < end]
    return strip_end(verb.doc, start, min(marks, default=end))


def _has_noun(doc: Doc, start: int, end: int) -> bool:
    """Whether more than a number is told: "26 dead", not "only seven"."""
    return any(t.pos_ in ("NOUN", "ADJ", "PROPN") for t in doc[start:end])


def _is_numbers_adjective(word: Token) -> bool:
    """ "Admit to 147 dead": what the number counts, and no clause."""
    bare = not any(c.dep_.startswith(("nsubj", "aux", "mark")) for c in word.children)
    return word.pos_ == "ADJ" and bare and word.i > 0 and word.nbor(-1).like_num


def _of_the_noun(verb: Token, behind: int, clause: Token) -> bool:
    """ "Notes the board's claim, made in May, that …": the clause is what the board claims."""
    told = next((c for c in verb.children if c.dep_ == "dobj" and behind <= c.i < clause.i), None)
    if told is None or told.lemma_.lower() not in lexicon.SPEECH_NOUNS:
        return False
    owned = any(c.dep_ == "poss" and c.pos_ != "PRON" for c in told.children)
    that = clause.left_edge
    of = next((c for c in told.rights if c.lower_ in ("of", "by", "from")), None)
    if of is not None and of.right_edge.i + 1 == that.i and that.lower_ == "that":
        return True
    return owned and that.lower_ == "that" and verb.doc[that.i - 1].text == ","


def _hung_on_a_noun(verb: Token, behind: int) -> Token | None:
    """The reported clause that a parser hangs on the noun before it: "told them in Orm that …".

    Its "that" stands for nothing in it: it has a subject, and an object, a passive or a copula.
    """
    for that in verb.doc[behind : verb.right_edge.i + 1]:
        clause = that.head
        if that.lower_ != "that" or clause.dep_ not in ("relcl", "acl") or that.i > clause.i:
            continue
        noun = clause.head
        behind_verb = noun.dep_ == "pobj" and noun.head.head.i == verb.i
        in_text = behind_verb and noun.head.lower_ == "in"
        # "admitted in evidence that", "noted with grave concern that": adverbials without article
        described = {c.dep_ for c in noun.children if c.i < that.i}
        if in_text and noun.i == noun.head.i + 1 and not described:
            return clause
        if behind_verb and noun.head.lower_ == "with" and described <= {"amod", "advmod"}:
            return clause
        own = noun.lemma_.lower() in lexicon.SPEECH_NOUNS and not in_text
        if own or noun.lemma_.lower() in _CONTENT_NOUNS:
            return None
        held = [c for c in clause.children if c.i != that.i]
        subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in held)
        whole = that.dep_ == "mark" or any(
            c.dep_ in ("auxpass", "dobj", "attr", "acomp") for c in held
        )
        in_verb = any(a.i == verb.i for a in clause.ancestors)
        return clause if subject and whole and in_verb else None
    return None


def _lacks_subject(clause: Token) -> bool:
    """Whether a finite clause has no subject in the parse."""
    subject = any(c.dep_.startswith("nsubj") for c in clause.children)
    return not subject and clause.dep_ == "ccomp" and clause.tag_ in ("VBD", "VBZ", "VBP")


def _next_report(verb: Token, clause: Token) -> int | None:
    """Where the reporter goes on reporting: "admitted that … and called the wall a mistake"."""
    for child in clause.children:
        own = any(c.dep_.startswith("nsubj") or c.dep_ == "aux" for c in child.children)
        report = lexicon.lemma_of(child) in lexicon.SPEECH | lexicon.NAMING
        report = report and child.tag_ == verb.tag_ and child.tag_ in ("VBD", "VBZ")
        report = (report or puts_number(child)) and not own
        report = report or _is_rival(child, clause, verb)
        if child.dep_ == "conj" and child.i > clause.i and report:
            joint = next((c.i for c in clause.children if c.dep_ == "cc"), child.left_edge.i)
            return min(joint, child.left_edge.i)
    return None


def _is_rival(other: Token, clause: Token, cue: Token) -> bool:
    """ "Claim that none were hurt, but the clinic lists 40": another source in the tag's tense."""
    subject = any(c.dep_ == "nsubj" for c in other.children)
    turned = any(c.dep_ == "cc" and c.lower_ in ("but", "yet") for c in clause.children)
    reports = lexicon.lemma_of(other) in lexicon.SPEECH | lexicon.COUNTING | {"list", "record"}
    return subject and turned and reports and other.tag_ == cue.tag_ != clause.tag_


def _without_contrast(doc: Doc, start: int, end: int) -> int:
    """Where a contrast in the reporter's own voice begins: ", while another says …"."""
    for i in range(start + 3, end):
        if doc[i - 1].text == "," and doc[i].lower_ in ("while", "whereas"):
            return i
    return end


def _with_part(doc: Doc, end: int) -> int:
    """Behind a part set beside a whole: "that 40 were lost, most of them boys"."""
    comma = strip_end(doc, 0, end)
    if comma + 3 >= len(doc) or doc[comma].text != ",":
        return end
    for i in range(comma + 1, min(comma + 5, len(doc) - 1)):
        counted = doc[i - 1].like_num or doc[i - 1].lower_ in _PARTS
        if counted and doc[i].lower_ == "of" and doc[i + 1].lower_ in ("them", "whom", "these"):
            return next((k for k in range(i + 2, len(doc)) if doc[k].is_punct), len(doc))
    return end


def _takes_infinitive(verb: Token, lemma: str) -> bool:
    if any(c.dep_ in ("auxpass", "agent") for c in verb.children):
        return lemma in (lexicon.SPEECH | lexicon.FINDING | lexicon.THOUGHT) - {"tell", "ask"}
    return lemma in lexicon.SUASIVE | lexicon.THOUGHT | {"ask", "claim", "call", "show", "estimate"}


def _after_mark(doc: Doc, start: int, clause: Token) -> int:
    past = clause.dep_ in ("relcl", "acl")
    while start < clause.i and (
        doc[start].is_punct or (doc[start].lower_ == "that" and (past or doc[start].dep_ == "mark"))
    ):
        start += 1
    return start


def _extended(verb: Token, clause: Token, end: int) -> int:
    """Let the clause run on over what the parse hung on the verb but belongs to the clause."""
    doc = verb.doc
    while end < len(doc):
        if doc[end].text == ";" or doc[end].text == ".":
            break
        at = end
        while at < len(doc) and (doc[at].is_punct or doc[at].dep_ == "cc"):
            at += 1
        if at >= len(doc):
            break
        top = child_of(doc[at], verb)
        if (
            top is None
            or top.i <= clause.i
            or top.dep_ not in ("conj", "advcl", "prep", "dep", "ccomp")
        ):
            break
        listed = any(c.lower_ == "that" and c.dep_ == "mark" for c in top.lefts)
        if top.dep_ == "conj" and not listed and not _shares(clause, top, verb):
            break
        aside = top.dep_ == "advcl" and (top.tag_ == "VBG" or doc[end].text == ",")
        if aside and not listed:
            break
        if top.dep_ == "prep" and doc[end].is_punct:
            break
        if top.dep_ == "conj" and top.lemma_.lower() in lexicon.ANY_CUE - lexicon.COUNTING:
            break
        end = top.right_edge.i + 1
    return end


def _shares(clause: Token, verb: Token, cue: Token) -> bool:
    """Whether a coordinated verb is the clause's: own subject, the clause's auxiliary or form.

    What goes on in another form than the reporting verb's ("said …, and have lost …") is told.
    """
    if any(c.dep_.startswith("nsubj") for c in verb.children):
        return True
    if any(c.dep_ == "aux" for c in verb.children):
        return False
    if verb.tag_ == clause.tag_ != cue.tag_:
        return True
    helpers = {c.lemma_.lower() for c in clause.children if c.dep_ in ("aux", "auxpass")}
    perfect = (
        bool(helpers & {"have", "be"}) and clause.tag_ == "VBN" and verb.tag_ in ("VBN", "VBD")
    )
    modal = bool(helpers - {"have", "be"}) and verb.tag_ in ("VB", "VBP")
    return perfect or modal
