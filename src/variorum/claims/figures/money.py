"""Currencies: ISO 4217 codes, the words and the signs that English writes for them."""

from __future__ import annotations

import re
from functools import lru_cache

#: code | name | words behind the number | signs before it (or behind). A word that several
#: currencies share ("rupee", "peso") has a row of its own under the code it most often means.
MONEY = """
USD|dollar|us dollars,us dollar,u.s. dollars,u.s. dollar,united states dollars,american dollars,dollars,dollar,bucks,buck,usd|$,US$,US $,$US,us$,us $,USD,USD$,usd,U.S.$
EUR|euro|euros,euro,eur|€,EUR,eur
GBP|pound sterling|pounds sterling,pound sterling,british pounds,british pound,sterling,gbp,pounds,pound,quid|£,GBP,gbp,UK£,PS
JPY|japanese yen|japanese yen,yen,jpy|¥,Y=,JPY,jpy,JP¥
CNY|chinese yuan|chinese yuan,yuan,renminbi,rmb,cny|CNY,RMB,rmb,cny,CN¥,元
RUB|russian ruble|russian rubles,russian ruble,russian roubles,russian rouble,rubles,ruble,roubles,rouble,rub|₽,RUB
INR|indian rupee|indian rupees,indian rupee,inr|₹,INR,inr,Rs.,Rs
INR|rupee|rupees,rupee|
CHF|swiss franc|swiss francs,swiss franc,chf|CHF,chf,SFr
CHF|franc|francs|
TRY|turkish lira|turkish liras,turkish lira,lira,liras|₺,TRY
UAH|ukrainian hryvnia|ukrainian hryvnias,hryvnias,hryvnia,hryvnyas|₴,UAH
GEL|georgian lari|georgian lari,lari,laris|₾,GEL
AMD|armenian dram|armenian drams,armenian dram,drams,dram|֏,AMD
AZN|azerbaijani manat|azerbaijani manats,manats,manat|₼,AZN
ILS|shekel|israeli new shekels,israeli shekels,new shekels,shekels,shekel,nis|₪,NIS,ILS
KRW|south korean won|south korean won,korean won|₩,KRW,krw
KPW|north korean won|north korean won|KPW
MYR|malaysian ringgit|malaysian ringgit,ringgit,ringgits|RM,MYR
IDR|indonesian rupiah|indonesian rupiah,rupiah,rupiahs|IDR,Rp
ZAR|south african rand|south african rand,rands,rand|ZAR,zar,R
AUD|australian dollar|australian dollars,australian dollar,aussie dollars|A$,AU$,AU $,A $,$A,$AU,AUD,AUD$,aud$,aud,au $
CAD|canadian dollar|canadian dollars,canadian dollar|C$,CA$,C $,CA $,$C,$CAN,CAN$,Can$,CDN$,CAD,CAD$,cad$,cad,c $,c$
HKD|hong kong dollar|hong kong dollars,hong kong dollar|HK$,HK $,$HK,HKD,HKD$,hkd$,hkd,hk$,hk $
NZD|new zealand dollar|new zealand dollars,new zealand dollar,kiwi dollars|NZ$,NZ $,$NZ,NZD,NZD$,nzd$,nzd,nz$,nz $
SGD|singaporean dollar|singapore dollars,singapore dollar,singaporean dollars,singaporean dollar|S$,S $,$S,SGD,SGD$,sgd$,sgd
TWD|new taiwan dollar|new taiwan dollars,taiwan dollars,taiwan dollar|NT$,NT $,TWD,nt$
JMD|jamaican dollar|jamaican dollars|J$,JMD
FJD|fiji dollar|fiji dollars,fijian dollars|FJ$,FJD
BBD|barbados dollar|barbados dollars,barbadian dollars|BBD
TTD|trinidad and tobago dollar|trinidad dollars|TT$,TTD
ZWL|zimbabwean dollar|zimbabwe dollars,zimbabwean dollars|Z$,ZWL
NAD|namibian dollar|namibian dollars,namibia dollars|
LRD|liberian dollar|liberian dollars|LRD
MXN|mexican peso|mexican pesos,mexican peso|MXN,mxn,MX$,Mex$,mex$
ARS|argentine peso|argentine pesos,argentine peso,argentinian pesos|ARS,AR$
CLP|chilean peso|chilean pesos,chilean peso|CLP
COP|colombian peso|colombian pesos,colombian peso|COL$
PHP|philippine peso|philippine pesos,philippine peso|₱,PHP,Php
CUP|cuban peso|cuban pesos,cuban peso|
UYU|uruguayan peso|uruguayan pesos,uruguayan peso|UYU
DOP|dominican peso|dominican pesos,dominican peso|RD$,DOP
MXN|peso|pesos,peso|
BRL|brazilian real|brazilian reais,reais,brazilian reals,brazilian real|R$,R $,BRL,brl
PEN|peruvian sol|peruvian soles,peruvian sol,nuevos soles|
BOB|bolivian boliviano|bolivianos,boliviano|BOB
VES|venezuelan bolívar|bolivars,bolívares,bolivares|VES
NGN|nigerian naira|nigerian naira,naira,nairas|₦,NGN
GHS|ghanaian cedi|ghanaian cedis,cedis,cedi|₵,GHS,GH¢
KES|kenyan shilling|kenyan shillings,kenyan shilling,kenya shillings|KES,KSh,Ksh,KSh.
UGX|ugandan shilling|ugandan shillings,uganda shillings,ugandan shilling|UGX
TZS|tanzanian shilling|tanzanian shillings,tanzanian shilling|TZS
SOS|somali shilling|somali shillings|
KES|shilling|shillings,shilling|
ETB|ethiopian birr|ethiopian birr,birr|ETB
RWF|rwandan franc|rwandan francs,rwandan franc|RWF
CDF|congolese franc|congolese francs,congolese franc|CDF
XOF|west african cfa franc|cfa francs,cfa franc,west african cfa francs|FCFA,CFA,XOF
SDG|sudanese pound|sudanese pounds,sudanese pound|SDG
MAD|moroccan dirham|moroccan dirhams,moroccan dirham|MAD
AED|united arab emirates dirham|emirati dirhams,uae dirhams,dirhams,dirham|AED,Dh,Dhs
SAR|saudi riyal|saudi riyals,saudi riyal,riyals,riyal|SAR
QAR|qatari riyal|qatari riyals,qatari riyal|QAR
OMR|omani rial|omani rials,omani rial|OMR
IRR|iranian rial|iranian rials,iranian rial,rials,rial|IRR
YER|yemeni rial|yemeni rials,yemeni rial|YER
IQD|iraqi dinar|iraqi dinars,iraqi dinar|IQD
KWD|kuwaiti dinar|kuwaiti dinars,kuwaiti dinar|KWD
JOD|jordanian dinar|jordanian dinars,jordanian dinar|JOD
BHD|bahraini dinar|bahraini dinars,bahraini dinar|BHD
LYD|libyan dinar|libyan dinars,libyan dinar|LYD
DZD|algerian dinar|algerian dinars,algerian dinar|DZD
TND|tunisian dinar|tunisian dinars,tunisian dinar|TND
RSD|serbian dinar|serbian dinars,serbian dinar|RSD
IQD|dinar|dinars,dinar|
SYP|syrian pound|syrian pounds,syrian pound|SYP
LBP|lebanese pound|lebanese pounds,lebanese pound|LBP
EGP|egyptian pound|egyptian pounds,egyptian pound|EGP
AFN|afghan afghani|afghanis,afghani|AFN
PKR|pakistani rupee|pakistani rupees,pakistani rupee,pakistan rupees|PKR
LKR|sri lankan rupee|sri lankan rupees,sri lankan rupee|LKR
NPR|nepalese rupee|nepalese rupees,nepali rupees,nepalese rupee|NPR
BDT|bangladeshi taka|bangladeshi taka,takas,taka|৳,BDT,Tk
MMK|myanmar kyat|kyats,kyat|MMK
SEK|swedish krona|swedish kronor,kronor,swedish krona,swedish crowns|SEK,sek
NOK|norwegian krone|norwegian kroner,norwegian krone,norwegian crowns|NOK,nok
DKK|danish krone|danish kroner,danish krone,danish crowns|DKK,dkk
DKK|krone|kroner,krone|
ISK|icelandic króna|icelandic krona,icelandic kronur|ISK
PLN|polish zloty|polish zlotys,polish zloty,zlotys,zloty|PLN,pln,zł
XXX|crown of an unnamed country|crowns,florins,ducats,thalers,guineas|
CZK|czech koruna|czech korunas,czech koruna,korunas,koruna,czech crowns|CZK,Kč
HUF|hungarian forint|hungarian forints,forints,forint|HUF
RON|romanian leu|romanian lei,romanian leu,lei|RON
MDL|moldovan leu|moldovan lei,moldovan leu|MDL
BGN|bulgarian lev|bulgarian leva,bulgarian lev,leva|BGN
HRK|croatian kuna|kunas,kuna|HRK
ALL|albanian lek|albanian leks,leks,lek|
BYN|belarusian ruble|belarusian rubles,belarusian roubles|BYN
KZT|kazakhstani tenge|kazakhstani tenge,tenge|₸,KZT
UZS|uzbekistani som|uzbek soms,soms|UZS
KGS|kyrgyzstani som|kyrgyz soms|KGS
TJS|tajikistani somoni|somoni|TJS
DEM|deutsche mark|deutsche marks,deutschmarks,german marks|DM,DEM
FRF|french franc|french francs,french franc|FRF
BEF|belgian franc|belgian francs,belgian franc|BEF
ESP|spanish peseta|pesetas,peseta|ESP
NLG|dutch guilder|dutch guilders,guilders,guilder|NLG
ITL|italian lira|italian lire,lire|ITL
LAK|lao kip|kips,kip|₭,LAK
KHR|cambodian riel|riels,riel|៛,KHR
CRC|costa rican colón|colones,colons|₡,CRC
GTQ|guatemalan quetzal|quetzales,quetzals,quetzal|GTQ
HNL|honduran lempira|lempiras,lempira|HNL
NIO|nicaraguan córdoba|córdobas,cordobas|NIO
HTG|haitian gourde|gourdes,gourde|HTG
PYG|paraguayan guaraní|guaranies,guaranis,guarani|₲,PYG
VND|vietnamese dong|dong,dongs|₫,VND
MNT|mongolian tögrög|tugriks,tugrik|₮,MNT
THB|thai baht|thai baht,baht,bahts|฿,THB
AOA|angolan kwanza|kwanzas,kwanza|AOA
ZMW|zambian kwacha|zambian kwacha,kwacha,kwachas|ZMW
MZN|mozambican metical|meticais|MZN
BWP|botswana pula|pulas|BWP
XBT|bitcoin|bitcoins,bitcoin,btc|₿,BTC,XBT
USD{cent}|cent|us cents,cents,cent|¢
GBP{penny}|penny|pence,pennies,penny|p
MYR{sen}|sen|sen|
INR{paisa}|paisa|paise,paisas|
RUB{kopek}|kopek|kopeks,kopecks,kopek|
"""  # noqa: E501 - one row, one line

#: The hundredth part of a currency.
HUNDREDTHS = {"USD": "USD{cent}", "EUR": "USD{cent}", "AUD": "USD{cent}", "CAD": "USD{cent}",
          "GBP": "GBP{penny}", "INR": "INR{paisa}", "RUB": "RUB{kopek}"}  # fmt: skip

_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "m": 10**6, "mn": 10**6, "MM": 10**6,
           "B": 10**9, "bn": 10**9}  # fmt: skip


def rows() -> list[tuple[str, str, list[str], list[str]]]:
    """Each currency as (code, name, words, signs)."""
    out = []
    for line in MONEY.strip().splitlines():
        code, name, words, signs = line.split("|")
        out.append((code, name, [w for w in words.split(",") if w], signs.split(",")))
    return [(c, n, w, [s for s in signs if s]) for c, n, w, signs in out]


def scaled_code(text: str, at: int) -> tuple[str, int, int] | None:
    """ "30 MUSD", "5 kEUR": the code, its factor and where it ends."""
    match = _scaled().match(text, at)
    return (match["code"], _SCALES[match["scale"]], match.end()) if match else None


@lru_cache(maxsize=1)
def _scaled() -> re.Pattern[str]:
    codes = sorted({code for code, *_ in rows() if re.fullmatch("[A-Z]{3}", code)})
    scales = "|".join(sorted(_SCALES, key=lambda s: (-len(s), s)))
    return re.compile(rf"\s?(?P<scale>{scales})(?P<code>{'|'.join(codes)})(?!\w)")
