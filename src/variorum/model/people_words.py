"""Nouns for people: common English words for persons, kin, callings, ranks and offices."""

from __future__ import annotations

import re

#: Armed forces and those who bear arms: "40 guards fell".
_ARMED = """
troop soldier serviceman servicewoman fighter officer militant combatant guard volunteer
conscript rebel guerrilla insurgent partisan gunman militiaman policeman policewoman trooper
reservist paratrooper gendarme marine commando sniper infantryman cavalryman recruit
legionnaire mercenary bandit gangster cadet corporal sergeant lieutenant captain
major colonel general commander private warrior paramilitary jihadist extremist terrorist
attacker defender assailant raider bomber gunner tankman aviator airman fusilier grenadier
"""
_CIVIL = """
man woman personnel civilian person people life sailor pilot child member fireman firefighter
teacher farmer villager resident inhabitant passenger worker miner fisherman nurse doctor
journalist boy girl student pupil teenager baby infant minor victim patient refugee hostage
prisoner family household citizen migrant pilgrim tourist shepherd monk priest nun soul
compatriot enemy deceased survivor crew crewman seaman traveller traveler driver weaver
labourer laborer
adult adolescent youth youngster toddler newborn orphan schoolchild schoolboy schoolgirl
grandchild grandmother grandfather mother father parent son daughter brother sister husband wife
spouse widow widower uncle aunt cousin nephew niece relative sibling twin neighbour neighbor
friend guest visitor customer client colleague comrade fellow stranger bystander passer-by
passerby onlooker witness spectator fan supporter follower voter elector constituent taxpayer
demonstrator protester protestor marcher striker picket activist campaigner unionist delegate
deputy legislator lawmaker parliamentarian senator councillor councilor minister mayor governor
official bureaucrat clerk judge juror magistrate lawyer attorney prosecutor
defendant accused suspect convict inmate detainee internee captive plaintiff claimant
applicant complainant litigant offender
employee staff employer manager director foreman supervisor apprentice trainee intern colleague
builder carpenter bricklayer mason plumber electrician welder engineer mechanic technician
operator machinist seamstress tailor cutter packer stitcher sewer dyer spinner cook baker
butcher brewer cleaner cook waiter porter docker stevedore trucker cabbie conductor railwayman
postman courier salesman trader merchant vendor hawker shopkeeper stallholder peddler pedlar
banker accountant cashier auditor inspector surveyor planner architect
peasant herder herdsman rancher grower smallholder crofter ploughman reaper picker gardener
forester woodcutter lumberjack hunter trapper fisher angler seafarer mariner boatman ferryman
deckhand stoker skipper lifeguard rescuer paramedic medic physician surgeon midwife pharmacist
dentist vaccinator carer caregiver donor recipient beneficiary returnee evacuee
deportee expellee exile settler newcomer nomad emigrant immigrant expatriate
foreigner national subject native islander townsman townspeople countryman inhabitant
commuter cyclist motorcyclist motorist pedestrian rider swimmer climber hiker skier walker
scholar researcher scientist professor lecturer academic expert analyst adviser advisor
interpreter translator librarian archivist author writer poet editor reporter correspondent
photographer cameraman broadcaster artist musician singer actor dancer
bishop imam rabbi preacher pastor vicar missionary believer worshipper worshiper parishioner
congregant deacon
observer monitor peacekeeper deminer sapper diplomat ambassador envoy negotiator mediator
candidate nominee winner loser contestant player athlete runner
beggar pauper squatter tenant landlord lodger miller homeowner householder breadwinner pensioner
veteran invalid orphan elder senior
headman tribesman clansman kinsman horseman oarsman watchman doorman tradesman craftsman workman
businessman businesswoman clergyman churchman nobleman spokesman gentleman layman juryman
committeeman councilman assemblyman congressman lineman cattleman dairyman fisherwoman craftswoman
kinswoman schoolmaster schoolmistress
rapporteur ombudsman ombudswoman commissioner coroner registrar chairperson chairman chairwoman
spokesperson spokeswoman arbitrator bailiff notary sheriff
devotee mourner reveller holidaymaker camper bather picnicker concertgoer festivalgoer churchgoer
partygoer theatregoer filmgoer evictee abductee stowaway castaway squaddie
"""
#: Who is simply there, and in no office: "the valley has 340 children".
_KINDS = """
troop soldier fighter officer militant combatant guard volunteer conscript rebel guerrilla insurgent
partisan gunman militiaman policeman man woman personnel civilian person people life sailor pilot
child member firefighter fireman teacher farmer villager resident inhabitant passenger worker miner
fisherman nurse doctor journalist boy girl student pupil teenager baby infant minor victim patient
refugee hostage prisoner family household citizen migrant pilgrim tourist shepherd monk priest nun
soul compatriot enemy deceased survivor crew crewman seaman infantryman traveller traveler driver
weaver labourer laborer adult adolescent youth youngster toddler newborn orphan schoolchild parent
widow widower pensioner peasant herder herdsman islander townspeople householder native nomad
"""


def _with_plurals(nouns: str) -> frozenset[str]:
    """The nouns, and the plurals in -men that taggers leave as they are."""
    words = set(nouns.split())
    return frozenset(
        words | {f"{word.removesuffix('man')}men" for word in words if word.endswith("man")}
    )


FIGHTERS = _with_plurals(_ARMED) - {"marine", "general", "private", "major"}
PERSONS = _with_plurals(_ARMED) | _with_plurals(_CIVIL)
_RESIDENTS = _with_plurals(_KINDS)
#: Also adjectives or things: people only where the noun stands in the plural.
_PLURAL_ONLY = frozenset(
    "marine general private major subject national native minor senior".split()
)


def is_person(word: str) -> bool:
    """Whether a noun, singular or plural, names people."""
    return _is_one_of(word, PERSONS) and word.lower() not in _PLURAL_ONLY


def is_resident(word: str) -> bool:
    """Whether a noun names people who are just there, not by their office: "children"."""
    return _is_one_of(word, _RESIDENTS)


def _is_one_of(word: str, nouns: frozenset[str]) -> bool:
    lowered = word.lower()
    stems = (lowered, lowered.removesuffix("s"), lowered.removesuffix("ies") + "y")
    men = re.sub(r"men$", "man", lowered)
    return any(stem in nouns for stem in (*stems, men)) or lowered in _IRREGULAR


#: As modifiers these are no people: "the official toll", "private deaths".
_ADJECTIVES = _PLURAL_ONLY | frozenset("official fellow accused striker volunteer".split())


def modifies_as_person(word: str) -> bool:
    """Whether a modifier names the people concerned: "civilian deaths", not "official deaths"."""
    return word.lower() in PERSONS and word.lower() not in _ADJECTIVES


_IRREGULAR = frozenset("children schoolchildren grandchildren wives housewives midwives".split())
