"""Other names under which everybody knows some countries, cities and bodies: canonical name, then the others.

Only names that are the same thing are here; what is part of another, or was one before, is not.
"""

from collections.abc import Mapping

_PLACES = """
united states: us, usa, u s, u s a, united states of america, america, the states
united kingdom: uk, britain, great britain, u k
european union: eu
united arab emirates: uae, emirates
new york city: nyc, new york, new york ny
los angeles: la, l a
washington: washington dc, washington d c, dc, d c, district of columbia
san francisco: sf
hong kong: hongkong, hong kong sar
russia: russian federation
south korea: republic of korea, s korea
north korea: dprk, democratic people's republic of korea, n korea
china: people's republic of china, prc, mainland china
taiwan: republic of china
czech republic: czechia
netherlands: holland
myanmar: burma
ivory coast: cote d'ivoire
turkey: turkiye
democratic republic of the congo: drc, dr congo, democratic republic of congo, congo-kinshasa
east timor: timor-leste
eswatini: swaziland
cape verde: cabo verde
north macedonia: macedonia
iran: islamic republic of iran
syria: syrian arab republic
kyiv: kiev
mumbai: bombay
saint petersburg: leningrad
ho chi minh city: saigon
california: cal, calif
alabama: ala
arizona: ariz
arkansas: ark
colorado: colo
connecticut: conn
florida: fla
georgia: ga
illinois: ill
indiana: ind
kansas: kan, kans
kentucky: ky
maryland: md
massachusetts: mass
michigan: mich
minnesota: minn
mississippi: miss
missouri: mo
nebraska: neb
nevada: nev
new hampshire: n h
new jersey: n j, nj
new mexico: n m
north carolina: n c
oklahoma: okla
oregon: ore
pennsylvania: pa, penn
south carolina: s c
tennessee: tenn
texas: tex
virginia: va
washington state: wash
wisconsin: wis
wyoming: wyo
british columbia: b c
ontario: ont
quebec: que
new south wales: nsw
"""
_ORGANISATIONS = """
united nations: un, u n
european union: eu, e u
republican party: gop, grand old party, republicans
democratic party: democrats
conservative party: tories, tory party, conservatives
labour party: labour
liberal democrats: lib dems, liberal democratic party
federal reserve: fed, us federal reserve, federal reserve board
european central bank: ecb
world health organisation: who
international monetary fund: imf
north atlantic treaty organisation: nato
scotland yard: metropolitan police, metropolitan police service, met police, met
associated press: ap
agence france-presse: afp, agence france presse
british broadcasting corporation: bbc
facebook: meta, meta platforms
"""
_EVENTS = """
world war ii: second world war, world war two, wwii, ww2, world war 2
world war i: first world war, world war one, wwi, ww1, great war, world war 1
"""


def _read(table: str) -> dict[str, str]:
    known: dict[str, str] = {}
    for line in table.strip().splitlines():
        name, others = line.split(": ")
        known |= dict.fromkeys(others.split(", "), name)
    return known


_KNOWN: Mapping[str, Mapping[str, str]] = {
    "place": _read(_PLACES),
    "organisation": _read(_ORGANISATIONS),
    "event": _read(_EVENTS),
}


def canonical(name: str, kind: str) -> str:
    """Return the best-known name of what *name*, a key in newsroom.entities.words, is of *kind*; most often itself."""
    return _KNOWN.get(kind, {}).get(name, name)
