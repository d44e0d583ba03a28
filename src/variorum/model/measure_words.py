"""Words that tell one thing of the same thing counted, under the name by which they are compared.

A figure's measure keeps the word of its text where the vocabulary of the field has no term for it
("144 gates were locked": `lock`). Another text may say the same with a noun, a participle or a
synonym ("the 144 gates were shut"). Here such words are gathered, so that figures can be held
against one another whatever the wording. A word stands in a row only if, said of the same thing
in the same place and time, it gives the same number as the others: "pledge" and "pay" do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: What a row is about: sums of money, things counted, stuff that is weighed or measured, or all.
Amount = Literal["money", "count", "stuff", "any"]

#: name | amount | words and, joined by an underscore, phrases, as lemmas
_TABLE = """
paid|money|pay payment disburse disbursement pay_out payout remit hand_out shell_out
pledged|money|pledge promise commit commitment announce offer
allocated|money|allocate allocation earmark set_aside apportion appropriate appropriation assign
required|money|require requirement need request appeal ask_for call_for seek seek_out
demanded|any|demand claim insist
funded|money|receive fund funding raise collect contribute contribution donate donation give
spent|money|spend spending expend expenditure outlay lay_out use
invested|money|invest investment
fined|money|fine penalty penalise penalize
compensation|money|compensation compensate reparation indemnity indemnify redress damages award
lent|money|loan lend lent credit
revenue|money|revenue turnover sale takings proceeds
debt|money|debt indebtedness owe owed
arrears|money|arrears arrear unpaid outstanding overdue
budget|money|budget
wage|money|wage salary pay_packet earnings earning
saved|money|save saving
exported|any|export
imported|any|import
produced|any|produce production output manufacture
harvested|any|harvest reap crop yield
sold|count|sell sold sale
bought|any|buy bought purchase procure procurement acquire acquisition
built|any|build built construct construction erect erection put_up
rebuilt|any|rebuild rebuilt rebuilding reconstruct reconstruction
repaired|any|repair fix mend restore restoration renovate renovation rehabilitate rehabilitation
distributed|any|distribute distribution hand_out give_out dispense dole_out issue pass_out
delivered|any|deliver delivery supply provide provision ship shipment send sent dispatch
planted|any|plant sow sown lay laid emplace
cleared|any|clear clearance demine demining decontaminate
neutralised|any|neutralise neutralize defuse disarm deactivate dispose make_safe render_safe
employed|count|employ employment work
hired|count|hire recruit recruitment take_on
dismissed|count|dismiss dismissal sack lay_off layoff let_go make_redundant redundancy
striking|count|strike walk_out walkout stop_work down_tools on_strike
resigned|count|resign resignation quit step_down
voted|count|vote cast go_poll go_to_the_polls turnout turn_out
entitled|count|entitle eligible registered electorate enfranchise franchise roll
won|count|win won gain secure garner poll obtain receive
margin|any|margin lead majority
spoiled|count|spoil spoilt spoiled invalid void null
elected|count|elect election
nominated|count|nominate nomination
tried|count|try trial stand_trial on_trial
charged|count|charge indict indictment prosecute prosecution accuse
convicted|count|convict conviction find_guilty guilty
sentenced|count|sentence
acquitted|count|acquit acquittal find_innocent exonerate
pardoned|count|pardon amnesty
heard|count|hear testify testimony give_evidence take_evidence give_testimony depose
interviewed|count|interview survey canvass question speak talk sample
investigated|count|investigate investigation probe look_into inquire enquire
complaint|count|complain complaint grievance
filed|count|file lodge submit submission bring_case
granted|count|grant approve approval
refused|count|refuse refusal reject rejection turn_down deny denial
signed|any|sign signature
taken|any|seize seizure capture take_over overrun conquer conquest retake recapture liberate
handed over|count|hand_over handover give_back hand_back turn_over exchange swap give_up
attacked|count|raid storm assault attack ambush air_strike airstrike bombing bombardment shelling
violated|count|violate violation breach infringe infringement break
intercepted|count|intercept interception shoot_down down bring_down
sunk|count|sink sank sunk go_down scuttle
deployed|count|deploy deployment station post garrison
withdrawn|count|withdraw withdrawn withdrawal pull_back
recovered|count|recover recovery retrieve retrieval pull_out dig_out extricate
exhumed|count|exhume exhumation disinter unearth dig_up
buried|count|bury burial inter interment lay_rest
identified|count|identify identification
trapped|count|trap entomb pin
stranded|count|strand maroon cut_off isolate isolation
flooded|count|flood inundate inundation submerge swamp under_water
closed|count|close closure shut shut_down close_down lock bar bolt seal block lock_up
opened|count|open opening inaugurate inauguration
reopened|count|reopen reopening
functioning|count|function functional operate operational running operation
suspended|any|suspend suspension halt interrupt interruption pause
cancelled|count|cancel cancellation call_off scrap
postponed|count|postpone postponement put_off defer
banned|count|ban prohibit prohibition forbid forbidden outlaw
sanctioned|count|sanction blacklist
lacking|any|lack without deprive shortage
lost|count|lose loss
leaked|any|leak leakage spill spillage seep seepage escape ooze gush emit emission let_out pour_out
leaked|stuff|release discharge flow
stored|stuff|store storage hold keep warehouse stockpile house
exploded|stuff|explode explosion detonate detonation blow_up go_off
fired|count|land fall rain
derailed|count|derail derailment overturn leave_rails jump_tracks come_off
out of service|count|out_of_service inoperable inoperative nonfunctional out_of_order
treated|count|treat treatment care_for look_after
hospitalised|count|hospitalise hospitalize admit admission
tested|count|test screen screening
cured|count|cure
discharged|count|discharge
quarantined|count|quarantine
malnourished|count|malnourished undernourished malnutrition undernutrition
infected|count|fall_ill fall_sick sicken take_ill be_ill come_down ill sick
born|count|bear born birth
gathered|count|gather gathering assemble march rally protest demonstrate demonstration \
take_street crowd demonstrator protester marcher
participated|count|participate participation take_part attend attendance turn_up
present|count|present inside indoors on_site on_the_premises
visited|count|visit tour call_at
inspected|count|inspect inspection check audit
observed|count|observe observation monitor monitoring watch
enrolled|count|enrol enroll enrolment enrollment matriculate
trained|count|train training instruct
arrived|count|arrival come reach disembark
departed|count|departure leave left emigrate emigration move_out
migrated|count|migrate migration
married|count|marry marriage wed wedding
aftershocks|count|aftershock
mined|any|mine extract extraction quarry
published|count|publish publication
licensed|count|license licence permit authorise authorize certify
count|count|indicate depict plot
"""


@dataclass(frozen=True, slots=True)
class Row:
    """The `name` under which `words` are compared, where they tell of such an `amount`."""

    name: str
    amount: Amount
    words: tuple[str, ...]


ROWS: tuple[Row, ...] = tuple(
    Row(name, amount, tuple(w.replace("_", " ") for w in words.split()))  # type: ignore[arg-type]
    for name, amount, words in (
        line.split("|") for line in _TABLE.replace("\\\n", "").strip().splitlines()
    )
)


def _participle(lemma: str) -> str:
    """The regular past participle of a verb, its particle kept."""
    verb, _, rest = lemma.partition(" ")
    if verb.endswith("e"):
        form = f"{verb}d"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        form = f"{verb[:-1]}ied"
    else:
        form = f"{verb}ed"
    return f"{form} {rest}".strip()


def _by_word() -> dict[tuple[str, Amount], str]:
    out: dict[tuple[str, Amount], str] = {}
    for row in ROWS:
        for word in (row.name, *row.words):
            for form in (word, _participle(word)):
                out.setdefault((form, row.amount), row.name)
    return out


_BY_WORD = _by_word()


def compared_as(measure: str, unit: str | None = None) -> str | None:
    """The name under which a measure's word is compared, None where it stands for itself.

    `unit` is the figure's: an ISO 4217 code for money, "count" for things, any other for stuff.
    """
    word = measure.casefold().replace("_", " ").strip()
    money = unit is not None and len(unit) == 3 and unit.isalpha() and unit.isupper()
    amount: Amount = "money" if money else "count" if unit in (None, "count") else "stuff"
    return _BY_WORD.get((word, amount)) or _BY_WORD.get((word, "any"))
