"""Words inside names that are translated where the rest is not: "Upper X" is "Ober-X".

After the glossaries of generic terms in toponyms that national gazetteers print. A line for each
meaning: its words in English and as names of many languages have them in Latin script.
"""

from __future__ import annotations

from variorum.claims.places.gazetteer import fold
from variorum.claims.places.together.spelling import alike, skeleton

_MEANINGS = """
mountainous nagorno nagornyi nagorny nagornaya gornyi gorny gorno daghlig daghlyg daghlyk daglig
  daglyg dagliq daghliq lernayin
upper ober verkhne verkhniy verkhnyaya verkhnii gornja gornji gorni haut haute alto alta yukari
  yukhari yuxari verin zemo
lower nieder unter nizhne nizhniy nizhnyaya nizhnii donja donji doni bas basse bajo baja ashaghi
  asagi ashagi nerkin kvemo
new neu novo novyi novy novaya nova nove novi nouveau nouvelle nuevo nueva nuovo nuova yeni nor
  akhali
old alt staro stary staryi staraya stara stare vieux vieille viejo vieja vecchio vecchia velho
  eski kohna dzveli
great gross grosse velike veliko velikiy velikaya velika veliki bolshoy bolshaya bolshoi grand
  grande gran buyuk boyuk mets didi
little klein kleine malo maly malyi malaya mala male petit petite kucuk kichik pokr patara
north nord severo severnyi severny severnaya sjeverna norte kuzey shimali simali hyusisayin
south sud sued yuzhno yuzhnyi yuzhny yuzhnaya juzna juzni sur sul guney janubi cenubi haravayin
east ost vostochno vostochny vostochnyi vostochnaya istocna istocni este dogu sharqi serqi
  arevelyan
west zapadno zapadny zapadnyi zapadnaya zapadna zapadni oeste ouest bati garbi qerbi arevmtyan
saint sankt sveti sveta sviatoi santo santa san sao sint surb
"""


def _read() -> dict[str, str]:
    """The first word of each meaning, by every word that has it."""
    lines = _MEANINGS.strip().replace("\n  ", " ").splitlines()
    return {word: line.split()[0] for line in lines for word in line.split()}


_MEANING = _read()


def translated(one: str, other: str) -> bool:
    """Whether two names are one word, in two spellings at most, behind words of one meaning."""
    left, right = _parts(one), _parts(other)
    if left is None or right is None or fold(one) == fold(other) or left[0] != right[0]:
        return False
    return left[1] == right[1] or alike(left[1], right[1])


def bucket(name: str) -> str | None:
    """Equal for any two names of which one may be translated from the other; else null."""
    parts = _parts(name)
    return None if parts is None else f"{parts[0]} {skeleton(parts[1])}"


def _parts(name: str) -> tuple[str, str] | None:
    words = fold(name).replace("ı", "i").split()
    if len(words) != 2 or words[0] not in _MEANING or words[1] in _MEANING:
        return None
    return _MEANING[words[0]], words[1]
