"""The verb that governs a figure, as its sentence has it: who did it, or to whom it was done.

A measure that no table knows is the lemma of a verb. The sentence itself shows whether what is
counted did it ("12 ferries sailed") or had it done to it ("handed out 300 blankets", "30 men
were employed"), by where the verb stands and by a form of "to be" before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
#: lemma past participle
_IRREGULAR = """
be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bind bound bound
bite bit bitten|bleed bled bled|blow blew blown|break broke broken|bring brought brought
build built built|burn burned burned|buy bought bought|cast cast cast|catch caught caught
choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug
do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown
forbid forbade forbidden|freeze froze frozen|get got got|give gave given|go went gone
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit
hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led
leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made
mean meant meant|meet met met|pay paid paid|put put put|read read read|ride rode ridden
ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shoot shot shot|show showed shown|shut shut shut
sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent
split split split|spread spread spread|stand stood stood|steal stole stolen|strike struck struck
swear swore sworn|sweep swept swept|swim swam swum|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood \
understood
acquit acquitted acquitted|admit admitted admitted|commit committed committed
permit permitted permitted|submit submitted submitted|refer referred referred
occur occurred occurred|transfer transferred transferred|expel expelled expelled
equip equipped equipped|omit omitted omitted|control controlled controlled
patrol patrolled patrolled|retake retook retaken|overturn overturned overturned
wear wore worn|win won won|withdraw withdrew withdrawn|write wrote written
"""
_FORMS = {
    lemma: (past, participle)
    for row in _IRREGULAR.replace("\\\n", "").split("\n")
    for cell in row.split("|")
    if cell.strip()
    for lemma, past, participle in [cell.split()]
}
#: Verbs without an object: with these, "80 people gathered" is never "were gathered".
_INTRANSITIVE = frozenset(
    "abstain appear apply arrive assemble attend belong camp come commute cooperate depart die "
    "disappear drown emerge emigrate escape exist fall fight flee gather go graduate happen "
    "immigrate land leave live march meet migrate occur originate participate pass perish "
    "protest queue remain reside resign respond return rise run sail serve settle sit sleep "
    "speak stand starve stay strike survive swim testify travel turn volunteer vote wait walk "
    "work".split()
)
#: Verbs whose object is nobody who is counted: "80 people took part", "14 envoys attended".
_DONE_BY_THEM = frozenset({"take part", "turn out", "fall ill", "fall sick", "attend", "flow"})
_PARTICLES = frozenset("out up off down away back".split())
_PREPOSITIONS = frozenset(
    "at to with for on by from in of into through against across among between about under over "
    "than as".split()
)
_BE = frozenset("was were is are been being be".split())
_ARTICLES = frozenset("the a an its their his her this these those it them him".split())
_PRONOUNS = frozenset("this these those it them him her".split())
#: No noun phrase goes on past these, nor begins with them.
_STOPS = frozenset(
    "and or but that who which when while where after before during since until because if not "
    "yesterday today tomorrow again there here together alone more less so yet also still out up "
    "off down away back last next".split()
)
#: "Spoken to", "searched for": these prepositions belong to the verb; others lead the question.
_STRANDED = {
    "to": frozenset("speak talk listen refer write".split()),
    "for": frozenset("search look call ask care account".split()),
    "with": frozenset("deal speak meet".split()),
    "on": frozenset("rely call decide".split()),
}
#: "Brought in", "handed over": the preposition belongs to the verb, and what follows is its object.
_PHRASAL = {"in": frozenset("bring take hand call fly".split())}
#: Words before a number that state its bound.
_BOUNDS = frozenset("about at least most some nearly almost around up more less than over".split())
_PASSIVE = "How many {{n}} were {}{{where}}{{when}}?"
_LEADING = frozenset("by at in from into through across for to with against on".split())
#: Verbs of telling a number say nothing of what it counts.
_TELLING = frozenset(
    "reported estimated said told counted recorded listed named given put totalled totaled reached "
    "included based needed compared received expected cited added claimed".split()
)
#: Further from its number a verb is not taken to be the one meant.
_REACH = 80


@dataclass(frozen=True, slots=True)
class Deed:
    """`question` is the question's pattern; `participle` what was done, where something was."""

    question: str
    participle: str


def forms(lemma: str) -> tuple[str, str]:
    """Past and participle of a verb."""
    if lemma in _FORMS:
        return _FORMS[lemma]
    if lemma.endswith("ed") and not lemma.endswith("eed") and lemma not in _BASES_IN_ED:
        return lemma, lemma
    if lemma.endswith("e"):
        return f"{lemma}d", f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ied", f"{lemma[:-1]}ied"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", lemma) is not None
    ending = f"{lemma[-1]}ed" if doubled else "ed"
    return f"{lemma}{ending}", f"{lemma}{ending}"


def deed(quote: str, at: tuple[int, int], lemma: str) -> Deed | None:
    """What the verb `lemma` says of the figure at `at` in a quotation; None where it is no verb."""
    if not lemma.isalpha() or not lemma.islower() or _is_noun(lemma):
        return None
    words = [(m.group().casefold(), m.start(), m.end()) for m in _WORD.finditer(quote)]
    finite, progressive = _spellings(lemma)
    near = sorted(
        (max(at[0] - end, start - at[1]), n)
        for n, (word, start, end) in enumerate(words)
        if word in finite | progressive and (end <= at[0] or start >= at[1])
    )
    if not near or near[0][0] > _REACH:
        return None
    number = near[0][1]
    around = [w for w, _, _ in words]
    if around[number] == lemma and around[max(0, number - 1)] in _ARTICLES:
        return None
    verb, _, end = words[number]
    past, participle = forms(lemma)
    if verb[:-2].endswith("is") and lemma.endswith("ize"):
        past = participle = f"{lemma[:-2]}sed"
    particle = next((f" {w}" for w in around[number + 1 : number + 2] if w in _PARTICLES), "")
    done = f"{participle}{particle}"
    if end <= at[0]:
        between = _WORD.findall(quote[end : at[0]].casefold())
        return _had_done_to_it(lemma, done, between)
    being = set(around[max(0, number - 3) : number]) & _BE and verb not in progressive
    what = _object(quote[end:], particle)
    acts = lemma in _INTRANSITIVE or bool(what) or verb not in (participle, past)
    if acts and not being:
        return Deed(f"How many {{n}} {past}{particle}{what}{{where}}{{when}}?", "")
    return Deed(_PASSIVE.format(done), done)


def without_number(quote: str, measure: str) -> Deed | None:
    """What a verb in a quotation says, where its place beside the number does not tell who did it.

    A verb that takes no object was done by those counted, any other to them; None where no form
    of the measure stands in the quotation as a verb.
    """
    lemma, _, rest = measure.partition(" ")
    if not lemma.isalpha() or not lemma.islower() or _is_noun(lemma) or lemma in ("have", "be"):
        return None
    past, participle = forms(lemma)
    said = {w.casefold() for w in _WORD.findall(quote)}
    if not said & ({past, participle} | _spellings(lemma)[1] | ({lemma} if rest else set())):
        return None
    tail = f" {rest}" if rest else ""
    if lemma in _INTRANSITIVE or measure in _DONE_BY_THEM:
        return Deed(f"How many {{n}} {past}{tail}{{where}}{{when}}?", "")
    return Deed(_PASSIVE.format(f"{participle}{tail}"), f"{participle}{tail}")


def _is_noun(lemma: str) -> bool:
    """Whether a word has the ending of a noun and is no verb besides, as "mention" is."""
    return lemma.endswith(_NOMINAL) and lemma not in _VERBS_TOO


def _spellings(lemma: str) -> tuple[set[str], set[str]]:
    """The forms of a verb that end its clause, and its forms in "-ing"; British ones too."""
    past, participle = forms(lemma)
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    finite = {past, participle, f"{lemma}s", f"{lemma}es", lemma}
    progressive = {f"{stem}ing", f"{stem}{stem[-1]}ing"}
    if lemma.endswith("ize"):
        finite |= {re.sub(r"iz(?=e)", "is", form) for form in finite}
        progressive |= {f"{lemma[:-2]}sing"}
    return finite, progressive


def _had_done_to_it(lemma: str, done: str, between: list[str]) -> Deed | None:
    """The verb stands before the number: with a preposition right before it, or as its object."""
    words = [w for w in between if w not in _BOUNDS]
    link = words[-1] if words and words[-1] in _PREPOSITIONS else ""
    if not link or lemma in _PHRASAL.get(link, ()):
        goes_on = "and" in words or not set(words) & _PREPOSITIONS
        alone = lemma in _INTRANSITIVE and lemma not in _EITHER
        done = f"{done} {link}".strip()
        return None if alone or not (goes_on or link) else Deed(_PASSIVE.format(done), done)
    if lemma in _STRANDED.get(link, ()):
        return Deed(_PASSIVE.format(f"{done} {link}"), done)
    if link in _LEADING and lemma not in _INTRANSITIVE:
        return Deed(f"{link.title()} how many {{n}} was it {done}{{where}}{{when}}?", done)
    return None


def said_of_share(quote: str, at: tuple[int, int]) -> str | None:
    """What a sentence says of a share: "was flooded", "have returned"; None where unclear.

    Read from the verb behind the share, or from one right before it that had it for its object.
    """
    behind = re.split(r"[.;:]\s", quote[at[1] : at[1] + _REACH])[0]
    acted = _ACTED.match(behind)
    if acted is not None and acted["verb"] not in _TELLING:
        return f"did {acted['verb']}{_object(behind[acted.end() :], '')}"
    found = _PREDICATE.search(behind)
    if found is not None:
        aux, verb = found["aux"].casefold(), found["verb"].casefold()
        if verb in _TELLING:
            return None
        if aux not in ("has", "have", "had"):
            return f"were {verb}"
        alone = any(verb in forms(lemma) for lemma in _INTRANSITIVE)
        return f"have {verb}" if alone else None
    before = _OBJECT_OF.search(quote[max(0, at[0] - 40) : at[0]])
    verb = before["verb"] if before else ""
    if not verb or verb.casefold() in _TELLING | _BE:
        return None
    return f"were {_PARTICIPLE_OF.get(verb, verb)}"


_PARTICIPLES = sorted({participle for _, participle in _FORMS.values()} - {"been", "had"})
_PARTICIPLE_OF = dict(_FORMS.values())
_DONE = rf"(?:[^\W\d_]{{2,}}ed|{'|'.join(_PARTICIPLES)})"
#: What people do of whom a share is told: it takes its object along ("voted yes").
_ACTED = re.compile(
    r"(?:\s?%|\s?per ?cent)?\s+(?:of (?:the |all |those )?[^\W\d_]+ )?"
    r"(?P<verb>voted|backed|supported|opposed|rejected|chose|favou?red|approved|wanted|feared)\b"
)
_PREDICATE = re.compile(
    rf"\b(?P<aux>is|are|was|were|been|being|remains?|remained|has|have|had)\s+"
    rf"(?!been\b)(?:(?:[^\W\d_]+ly|now|still|also|already)\s+)?(?P<verb>{_DONE})\b",
    re.IGNORECASE,
)
_OBJECT_OF = re.compile(
    rf"\b(?P<verb>[^\W\d_]{{2,}}ed|{'|'.join(sorted(_PARTICIPLE_OF))})\s+"
    r"(?:(?:about|nearly|almost|some|around|roughly|over|up\s+to|more\s+than|at\s+least)\s+)?$",
    re.IGNORECASE,
)
#: Verbs whose plain form ends as participles do.
_BASES_IN_ED = frozenset("embed shred wed shed bed".split())
#: Endings of nouns for deeds and states, and verbs that end so.
_NOMINAL = ("tion", "sion", "ment", "ness", "ity", "ship", "hood", "dom", "ism")
_VERBS_TOO = frozenset(
    "mention station question position function condition petition ration auction motion caution "
    "partition sanction commission decommission provision envision vision pension comment document "
    "supplement implement experiment torment cement fragment segment augment lament ferment ship "
    "witness harness".split()
)
#: Verbs that also take an object: "left three people behind", "fought two wars".
_EITHER = frozenset("leave fight meet run settle serve attend land drown strike walk".split())


def _object(behind: str, particle: str) -> str:
    """The noun phrase right behind a verb, with its article; "" where there is none."""
    rest = behind.lstrip()
    if particle and rest.casefold().startswith(particle.strip()):
        rest = rest[len(particle.strip()) :]
    match = re.match(r"\s*((?:[^\W\d_]+[’'-]?[^\W\d_]*\s?){1,5})", rest.split("\n")[0])
    taken: list[str] = []
    for word in match.group(1).split() if match else []:
        folded = word.casefold()
        if folded in _PREPOSITIONS | _STOPS or folded.endswith("ly"):
            break
        taken.append(word)
    bare = taken and taken[-1].casefold() in _ARTICLES - _PRONOUNS
    return "" if not taken or bare else f" {' '.join(taken)}"
