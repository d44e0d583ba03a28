"""Units of measure (UCUM), money (ISO 4217), percent and time, as English writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from variorum.claims.figures import money

Dimension = Literal[
    "count", "percent", "ratio", "money", "area", "length", "volume", "mass", "speed",
    "temperature", "duration", "age", "power", "energy", "data", "angle", "frequency",
    "concentration", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """`code`: UCUM, ISO 4217, "%" or "1". `name`: British English, singular."""

    code: str
    dimension: Dimension
    name: str


#: code | dimension | name | forms, letter case ignored | symbols, letter case kept
_TABLE = """
%|percent|percentage|per cent,percent,pct,percents,%|pc
%{point}|percent|percentage point|percentage points,percentage point,percent points,per cent points,%-points|pp
[m]bp|percent|basis point|basis points,basis point|bps,bp
km2|area|square kilometre|square kilometres,square kilometre,square kilometers,square kilometer,sq km,sq. km,sq.km,sqkm,sq. km.,km2,km²,km^2,kilometres squared|
m2|area|square metre|square metres,square metre,square meters,square meter,sq m,sq. m,sq.m,sqm,m2,m²,m^2|
[mi_us]2|area|square mile|square miles,square mile,sq miles,sq mile,sq mi,sq. mi,mi2|
[sft_i]|area|square foot|square feet,square foot,sq ft,sq. ft,ft2,ft²|
har|area|hectare|hectares,hectare|ha
[acr_us]|area|acre|acres,acre|
m3|volume|cubic metre|cubic metres,cubic metre,cubic meters,cubic meter,m3,m³|
[cft_i]|volume|cubic foot|cubic feet,cubic foot,cu ft|
cm2|area|square centimetre|square centimetres,square centimetre,square centimeters,sq cm,cm2,cm²|
mm2|area|square millimetre|square millimetres,square millimeters,mm2,mm²|
cm3|volume|cubic centimetre|cubic centimetres,cubic centimetre,cubic centimeters,cc|
hL|volume|hectolitre|hectolitres,hectoliters,hectolitre|hl,hL
[bu_us]|volume|bushel|bushels,bushel|
km|length|kilometre|kilometres,kilometre,kilometers,kilometer,kms,km|
m|length|metre|metres,metre,meters,meter|m
cm|length|centimetre|centimetres,centimetre,centimeters,centimeter,cm|
dm|length|decimetre|decimetres,decimeter,decimeters|dm
mm|length|millimetre|millimetres,millimetre,millimeters,millimeter|mm
um|length|micrometre|micrometres,micrometers,micrometer,microns,micron|µm,μm,um
nm|length|nanometre|nanometres,nanometers,nanometer|nm
pm|length|picometre|picometres,picometers,picometer|
[mi_i]|length|mile|miles,mile|mi
[nmi_i]|length|nautical mile|nautical miles,nautical mile|
[ly]|length|light year|light years,light year,light-years,light-year|ly
[yd_i]|length|yard|yards,yard,yds,yd|
[ft_i]|length|foot|feet,foot,ft|
[in_i]|length|inch|inches,inch,″|
kg|mass|kilogram|kilograms,kilogram,kilogrammes,kilos,kilo,kgs,kg|
g|mass|gram|grams,gram,grammes,gramme|g
mg|mass|milligram|milligrams,milligram|mg
ug|mass|microgram|micrograms,microgram|µg,μg,mcg
t|mass|metric ton|metric tons,metric ton,tonnes,tonne|t
t|mass|ton|tons,ton|
Mt|mass|megaton|megatonnes,megatons,megaton|Mt
Gt|mass|gigaton|gigatonnes,gigatons,gigaton|Gt
kt|mass|kiloton|kilotonnes,kilotons,kiloton,kilotonne|kt
[stone_av]|mass|stone|stone|
[car_m]|mass|carat|carats,carat|
[lb_av]|mass|pound-mass|pounds-mass,lbs,lb,lbs.|
[oz_av]|mass|ounce|ounces,ounce,oz|
L|volume|litre|litres,litre,liters,liter|l,L
mL|volume|millilitre|millilitres,millilitre,milliliters,milliliter,ml|
[gal_us]|volume|gallon|gallons,gallon|
[pt_us]|volume|pint|pints,pint|
[bbl_us]|volume|barrel|barrels,barrel,bbl|
[bbl_us]/d|volume|barrel per day|barrels per day,barrels a day,bpd,b/d|
[tsp_us]|volume|teaspoon|teaspoons,teaspoon,tsp|
[tbs_us]|volume|tablespoon|tablespoons,tablespoon,tbsp|
[cup_us]|volume|cup|cups,cup|
[foz_us]|volume|fluid ounce|fluid ounces,fluid ounce,fl oz,fl. oz.|
[mi_i]/h|speed|mile per hour|miles per hour,mile per hour,miles an hour,mph|
km/h|speed|kilometre per hour|kilometres per hour,kilometers per hour,kilometer per hour,kilometres an hour,kilometers an hour,km per hour,km an hour,km/h,km/hr,kph,kmph,kmh|
m/s|speed|metre per second|metres per second,meters per second,metre per second|m/s
km/s|speed|kilometre per second|kilometres per second,kilometers per second|km/s
[mi_i]/s|speed|mile per second|miles per second|
[kn_i]|speed|knot|knots,knot|
[mi_i]/[gal_us]|other|mile per gallon|miles per gallon,mile per gallon,mpg|
Cel|temperature|celsius|degrees celsius,degree celsius,degrees centigrade,degrees c,degree c,deg c,degc,celsius,celcius,centigrade,centigrate,°c,° c,℃|C
[degF]|temperature|fahrenheit|degrees fahrenheit,degrees farenheit,degree fahrenheit,degrees f,degree f,deg f,degf,fahrenheit,farenheit,°f,° f,℉|F
K|temperature|kelvin|degrees kelvin,kelvin,kelvins|K
deg|angle|degree|degrees,degree,deg,°|
a{age}|age|year of age|years of age,year of age,years old,year old,years-old,year-old,year-olds,year olds,yr old,yr-old|yo
mo{age}|age|month of age|months of age,month of age,months old,month old,months-old,month-old|
wk{age}|age|week of age|weeks of age,week of age,weeks old,week old,weeks-old,week-old|
d{age}|age|day of age|days of age,day of age,days old,day old,days-old,day-old|
ms|duration|millisecond|milliseconds,millisecond|ms
s|duration|second|seconds,second,secs,sec|s
min|duration|minute|minutes,minute,mins,min|
h|duration|hour|hours,hour,hrs,hr|h
d|duration|day|days,day|
d|duration|night|nights,night|
wk|duration|week|weeks,week|
2.wk|duration|fortnight|fortnights,fortnight|
mo|duration|month|months,month|
a|duration|year|years,year,yrs,yr,annum|
10.a|duration|decade|decades,decade|
100.a|duration|century|centuries,century|
[HP]|power|horsepower|horsepower|hp,HP
[HP]{brake}|power|brake horsepower|brake horsepower|bhp
[HP]{metric}|power|horsepower|metric horsepower|PS
W|power|watt|watts,watt|W
kW|power|kilowatt|kilowatts,kilowatt|kW,KW
MW|power|megawatt|megawatts,megawatt|MW
GW|power|gigawatt|gigawatts,gigawatt|GW
TW|power|terawatt|terawatts,terawatt|TW
kW.h|energy|kilowatt hour|kilowatt hours,kilowatt-hours,kilowatt hour,kilowatt-hour|kWh,KWh
MW.h|energy|megawatt hour|megawatt hours,megawatt-hours|MWh
GW.h|energy|gigawatt hour|gigawatt hours,gigawatt-hours|GWh
TW.h|energy|terawatt hour|terawatt hours,terawatt-hours|TWh
J|energy|joule|joules,joule|J
kJ|energy|kilojoule|kilojoules,kilojoule,kj|
MJ|energy|megajoule|megajoules,megajoule|MJ
cal|energy|calorie|calories,calorie|
kcal|energy|kilocalorie|kilocalories,kilocalorie,kcal|
mA.h|energy|milliampere-hour|milliampere hours,mah|mAh
V|other|volt|volts,volt|V
A|other|ampere|amperes,amps,amp|A
mA|other|milliampere|milliamperes,milliamps|mA
kV|other|kilovolt|kilovolts,kilovolt,kv|
Ohm|other|ohm|ohms,ohm|Ω
F|other|farad|farads,farad|
N|other|newton|newtons|
kN|other|kilonewton|kilonewtons,kilonewton|kN
Pa|other|pascal|pascals,pascal|Pa
kPa|other|kilopascal|kilopascals,kilopascal,kpa|
hPa|other|hectopascal|hectopascals,hpa|
mbar|other|millibar|millibars,millibar,mbar|
dB|other|decibel|decibels,decibel,db|
mSv|other|millisievert|millisieverts,millisievert,msv|
lx|other|lux|lux|
Hz|frequency|hertz|hertz|Hz
kHz|frequency|kilohertz|kilohertz,khz|
MHz|frequency|megahertz|megahertz,mhz|
GHz|frequency|gigahertz|gigahertz,ghz|
N.m|other|newton metre|newton metres,newton meters|Nm
[lbf_av].[ft_i]|other|pound-foot|pound-feet,pound feet,lb-ft,lb ft,foot-pounds,ft-lb|
[psi]|other|pound per square inch|pounds per square inch,psi|
{ksi}|other|kilopound per square inch|kilopounds per square inch,ksi|
MPa|other|megapascal|megapascals,megapascal|MPa
{rpm}|frequency|revolutions per minute|revolutions per minute,rpm|
[ppm]|concentration|part per million|parts per million,ppm|
[ppb]|other|part per billion|parts per billion,ppb|
bit|data|bit|bits,bit|
By|data|byte|bytes,byte|
kBy|data|kilobyte|kilobytes,kilobyte|KB,kB
MBy|data|megabyte|megabytes,megabyte|MB
GBy|data|gigabyte|gigabytes,gigabyte,gb|
TBy|data|terabyte|terabytes,terabyte,tb|
PBy|data|petabyte|petabytes,petabyte|PB
kbit/s|data|kilobit per second|kilobits per second,kbps|
Mbit/s|data|megabit per second|megabits per second,mbps|
Gbit/s|data|gigabit per second|gigabits per second,gbps|
{MP}|other|megapixel|megapixels,megapixel|MP,mp
{generation}|other|generation wireless||G
"""  # noqa: E501 - one row, one line
COUNT = Unit("count", "count", "")
RATIO = Unit("1", "ratio", "count")
PERCENT = Unit("%", "percent", "percentage")


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit read at [start, end) of a text."""

    unit: Unit
    start: int
    end: int


def unit_after(text: str, at: int) -> UnitMatch | None:
    """The unit that stands behind a number ending at `at`, blanks or a hyphen between."""
    lead = _LEAD.match(text, at)
    if lead is None:
        return None
    begin, loose, exact = lead[1], *_patterns()[:2]
    known, exactly = _beginnings()
    best: re.Match[str] | None = None
    for pattern, fits in ((loose, begin.lower() in known), (exact, begin in exactly)):
        match = pattern.match(text, at) if fits else None
        if match and (best is None or match.end() > best.end()):
            best = match
    if best is None:
        return _letter(text, at) or _bracketed(text, at)
    words = best["unit"]
    unit = _forms()[1].get(words) or _forms()[0].get(_fold(words))
    return UnitMatch(unit, best.start("unit"), best.end("unit")) if unit else None


def _letter(text: str, at: int) -> UnitMatch | None:
    """ "18 R.", "16 billion b": a letter that could open a word is a unit where the clause ends."""
    match = _LETTER.match(text, at)
    return UnitMatch(_LETTERS[match[1]], match.start(1), match.end()) if match else None


_LETTER = re.compile(r"\s([Rb])(?=\s*(?:[.,;:)](?:\s|$)|$))")
_LETTERS = {
    "R": Unit("ZAR", "money", "south african rand"),
    "b": Unit("bit", "data", "bit"),
}


def unit_named(word: str) -> Unit:
    """The unit of one of its words."""
    return _forms()[0][word]


def _bracketed(text: str, at: int) -> UnitMatch | None:
    """ "20 [kg]", "20 (km)": a unit alone between brackets."""
    opening = _BRACKET.match(text, at)
    if opening is None:
        return None
    closing = text.find(_CLOSING[opening["mark"]], opening.end(), opening.end() + _LONGEST_UNIT)
    inner = unit_after(text[opening.end() : closing], 0) if closing >= 0 else None
    if inner is None or inner.end != closing - opening.end():
        return None
    return UnitMatch(inner.unit, opening.end(), closing + 1)


_BRACKET = re.compile(r"\s?(?P<mark>[(\[{<])(?=[^\W\d_°%$€£])")
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_LONGEST_UNIT = 30


def unit_of(code: str) -> Unit:
    """The unit of an ISO 4217 code that stands as a sign."""
    return _forms()[2][code]


def currency_before(text: str, at: int) -> UnitMatch | None:
    """The sign or code of money that stands before a number starting at `at`."""
    match = _patterns()[2].search(text[max(0, at - 8) : at])
    if match is None:
        return None
    shift = max(0, at - 8)
    sign = re.sub(r"\s+", " ", match["unit"])
    unit = _forms()[2].get(sign)
    if unit is None or (sign == "PS" and not _SUM.match(text, at)):
        return None
    return UnitMatch(unit, shift + match.start("unit"), shift + match.end("unit"))


#: "PS" is how wires without the sign write the pound; "PS5" names a thing.
_SUM = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:m|bn|k|\s?[mb]illion)\b", re.IGNORECASE)


def per_after(text: str, at: int) -> UnitMatch | None:
    """What the unit before is divided by: "per month", "an hour", "/kg"."""
    match = _PER.match(text, at)
    if match is None:
        return None
    longer = unit_after(text, match.start("unit")) if match["by"] in ("/", "per") else None
    if longer is not None and longer.end >= match.end("unit"):
        return UnitMatch(longer.unit, match.start(), longer.end)
    unit = _forms()[1].get(match["unit"]) or _forms()[0].get(match["unit"].lower())
    if unit is None and (match["by"] == "per" or match["unit"].lower() in _PER_NOUNS):
        unit = Unit("{" + match["unit"] + "}", "other", match["unit"])
    return UnitMatch(unit, match.start(), match.end("unit")) if unit else None


_PER = re.compile(
    r"[\s-]*(?P<by>/|\bper\b|\ban?\b|\beach\b|\bevery\b)[\s-]*(?P<unit>[^\W\d_]+)"
    r"(?!\s+(?:earlier|ago|later|before|after|long)\b)",
    re.IGNORECASE,
)


_PER_NOUNS = frozenset(
    "share person head dozen piece unit case game vehicle family household employee night "
    "head copy ticket".split()
)


def _fold(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower().replace("-", " ").strip())


@lru_cache(maxsize=1)
def _forms() -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Unit]]:
    loose: dict[str, Unit] = {}
    exact: dict[str, Unit] = {}
    before: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        code, dimension, name, words, symbols = line.split("|")
        unit = Unit(code, dimension, name)  # type: ignore[arg-type]
        loose.update({_fold(form): unit for form in words.split(",") if form})
        exact.update({form: unit for form in symbols.split(",") if form})
    for code, name, words_of, signs in money.rows():
        unit = Unit(code, "money", name)
        loose.update({_fold(form): unit for form in words_of})
        before.update({sign: unit for sign in signs if sign != "p"})
        # a lone letter behind a number is no currency but for the penny: "5 R" is too open
        for sign in signs:
            if len(sign) > 1 or sign in "p$" or not sign.isascii():
                exact.setdefault(sign, unit)
    return loose, exact, before


#: The first letters, or the first sign, of what stands behind a number.
_LEAD = re.compile(r"[\s-]*([^\W\d_]+|\S)")


@lru_cache(maxsize=1)
def _beginnings() -> tuple[frozenset[str], frozenset[str]]:
    """How the forms of all units begin: few words behind numbers need the patterns at all."""
    loose, exact, _ = _forms()
    leads = [[m[1] for form in forms if (m := _LEAD.match(form))] for forms in (loose, exact)]
    return frozenset(leads[0]), frozenset(leads[1])


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    loose, exact, before = _forms()

    def alternatives(forms: dict[str, Unit]) -> str:
        ordered = sorted(forms, key=lambda form: (-len(form), form))
        return "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in ordered)

    tail = r"(?![^\W\d_]|\d|-\d)"
    return (
        re.compile(rf"[\s-]*(?P<unit>{alternatives(loose)}){tail}", re.IGNORECASE),
        re.compile(rf"\s*(?P<unit>{alternatives(exact)}){tail}"),
        re.compile(rf"(?<![^\W\d_])(?P<unit>{alternatives(before)})\s*$"),
    )
