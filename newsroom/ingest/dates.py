"""Dates as pages state them. Nothing is guessed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from newsroom.text.words import words

# English, German, Spanish, French, Italian, Portuguese, Dutch, Nordic, Polish, Czech, Russian, Ukrainian, Turkish,
# Romanian, Hungarian, Finnish, Greek, Indonesian, Catalan, Arabic, Hindi, Bengali,
# Urdu, Hebrew; the first three letters are not enough for all of them.
_MONTH_NAMES = (
    "january jan januar jänner enero janvier janv gennaio gen janeiro januari ene jan janvāris stycznia ledna января"
    " січня ocak ianuarie január januári tammikuuta ιανουαρίου gener"
    " يناير جانفي كانون_الثاني जनवरी জানুয়ারি جنوری ינואר בינואר",
    "february feb februar februari febrero février févr fév febbraio fevereiro fev lutego února февраля лютого şubat"
    " februarie február helmikuuta φεβρουαρίου pebruari febrer"
    " فبراير فيفري شباط फरवरी फ़रवरी ফেব্রুয়ারি فروری פברואר בפברואר",
    "march mar märz mär marzo mars março maart mrz mrt marts marca března марта березня mart martie március maaliskuuta"
    " μαρτίου maret març"
    " مارس آذار मार्च মার্চ مارچ מרץ במרץ מרס במרס",
    "april apr abril avril avr aprile abr kwietnia dubna апреля квітня nisan aprilie április huhtikuuta απριλίου"
    " أبريل ابريل إبريل أفريل نيسان अप्रैल এপ্রিল اپریل אפריל באפריל",
    "may mai mayo maggio mag maio mei maj maja května мая травня mayıs május toukokuuta μαΐου μαίου maig"
    " مايو ماي أيار मई মে مئی מאי במאי",
    "june jun juni junio juin giugno giu junho czerwca června июня червня haziran iunie június kesäkuuta ιουνίου juny"
    " يونيو جوان حزيران जून জুন جون יוני ביוני",
    "july jul juli julio juillet juil luglio lug julho lipca července июля липня temmuz iulie július heinäkuuta ιουλίου"
    " juliol"
    " يوليو يوليوز جويلية تموز जुलाई জুলাই جولائی יולי ביולי",
    "august aug agosto août ago augustus augusti sierpnia srpna августа серпня ağustos augusztus elokuuta αυγούστου"
    " agustus agost"
    " أغسطس اغسطس غشت أوت آب अगस्त আগস্ট اگست אוגוסט באוגוסט",
    "september sep sept septiembre septembre settembre set setembro września září сентября вересня eylül septembrie"
    " szeptember syyskuuta σεπτεμβρίου setembre"
    " سبتمبر شتنبر أيلول सितंबर सितम्बर সেপ্টেম্বর ستمبر ספטמבר בספטמבר",
    "october oct oktober okt octubre octobre ottobre ott outubro out października října октября жовтня ekim octombrie"
    " október lokakuuta οκτωβρίου octubre"
    " أكتوبر اكتوبر تشرين_الأول अक्टूबर अक्तूबर অক্টোবর اکتوبر אוקטובר באוקטובר",
    "november nov noviembre novembre novembro listopada listopadu ноября листопада kasım noiembrie marraskuuta"
    " νοεμβρίου nopember"
    " نوفمبر نونبر تشرين_الثاني नवंबर नवम्बर নভেম্বর نومبر נובמבר בנובמבר",
    "december dec dezember dez diciembre décembre déc dicembre dic dezembro desember des grudnia prosince декабря"
    " грудня aralık decembrie joulukuuta δεκεμβρίου desember desembre"
    " ديسمبر دجنبر كانون_الأول दिसंबर दिसम्बर ডিসেম্বর دسمبر דצמבר בדצמבר",
)
_MONTHS = {name.replace("_", " "): month for month, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯", "0123456789" * 4)
# A clock time may be glued to the year ("20163:33 PM") where a dump lost the markup between them.
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d{2})"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_NAME = rf"(?P<name>{_NAMES})(?!\w)\.?"  # no word boundary is behind the vowel sign that "फरवरी" ends in

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}[-/.]{_MONTH}[-/.]{_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}年\s?{_MONTH}月\s?{_DAY}日",
        rf"\b{_NAME}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+|d['’]\s?|of\s+)?{_NAME}(?:\s?/\s?\w+(?:\s\w+)?)?[,،]?[\s-]+"
        rf"(?:de\s+|del\s+)?{_YEAR}",
        rf"\b{_YEAR}\.?\s+{_NAME}\s+{_DAY}\b",
        rf"(?<!\d){_YEAR}년\s?{_MONTH}월\s?{_DAY}일",
        rf"(?<!\d){_DAY}\.\s?{_MONTH}\.\s?{_YEAR}",
    )
)
_JAVA = re.compile(rf"\b{_NAME}\s+{_DAY}\s+[\d:]{{5,8}}\s+\S{{2,9}}\s+{_YEAR}", re.IGNORECASE)  # as programs print it
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?\d{4,6}Z?)?")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")  # seconds or milliseconds since 1970
_TIMESTAMP = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_MAX_PROSE = 80  # code points of what dateparser is asked
_SLASHED = re.compile(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-])")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.]|:)")
_FIRST_YEAR = 1900  # some systems write 0001-01-01 for no date
_MONTH_FIRST = words("en-us en-ph es-us")
_DAY_FIRST = words("en-gb en-au en-nz en-ie en-in en-za en-sg en-ng en-ke en-pk en-hk en-my")
_DOTS_DAY_FIRST = words("de fr it es pt nl da no nb nn sv fi pl cs sk ru uk be bg tr ro el et lv sl hr sr he")
_TABLED = words("en de es fr it pt nl sv da no nb nn pl cs ru uk tr ro hu fi el id ca ja zh ko")
_EUROPEAN_TIME = re.compile(r"\bà \d{1,2}[:h]|\b\d{1,2}:\d\d (?:Uhr|h)\b", re.IGNORECASE)
_AMERICAN_TIME = re.compile(r"\b(?:[ECMP][SD]?T|[AP]\.?M\b)", re.IGNORECASE)


def find_date(text: str) -> date | None:
    """Return the first date that *text* states in full, None when there is none or it could be read two ways."""
    text = text.translate(_DIGITS)
    matches = [match for form in _FORMS if (match := form.search(text))]
    for match in sorted(matches, key=re.Match.start):
        if found := _valid(*_parts(match)):
            return found
    return _slashed(text)


def before_date(text: str) -> str:
    """Return what stands before the first date that *text* states in full, all of it when there is none."""
    plain = text.translate(_DIGITS)
    starts = [match.start() for form in (*_FORMS, _SLASHED) if (match := form.search(plain))]
    return text[: min(starts, default=len(text))]


def after_date(text: str) -> str:
    """Return what stands behind the first date that *text* states in full, ``""`` when there is none."""
    plain = text.translate(_DIGITS)
    matches = [match for form in (*_FORMS, _SLASHED) if (match := form.search(plain))]
    return text[min(matches, key=re.Match.start).end() :] if matches else ""


def iso_date(text: str) -> date | None:
    """Return the day of an ISO 8601 timestamp (as it stands, whatever its zone), else any date found in *text*."""
    try:
        day = date.fromisoformat(text.strip()[:10])
    except ValueError:
        return find_date(text)
    return day if day.year >= _FIRST_YEAR else None


def day_of(text: str, language: str = "") -> date | None:
    """Return the day of a *text* that is known to state a date, in whatever form programs and people write it.

    *language* (BCP 47) decides between day and month first, and lets dateparser read what no form here does.
    """
    text = text.strip()
    if (number := _numeric(text)) is not None:
        return number
    if java := _JAVA.search(text):
        return _valid(*_parts(java))
    return iso_date(text) or find_date_in(text, language) or _ordered(text, language) or _worded(text, language)


def _numeric(text: str) -> date | None:
    """Read 20310304, seconds or milliseconds since 1970, and timestamps that leave out noughts."""
    if match := _COMPACT.fullmatch(text):
        return _valid(int(match[1]), int(match[2]), int(match[3]))
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date()
    match = _TIMESTAMP.match(text)
    return _valid(int(match[1]), int(match[2]), int(match[3])) if match and int(match[1]) >= _FIRST_YEAR else None


def find_date_in(text: str, language: str) -> date | None:
    """Return what find_date does, and the day of 4.3.31 in a *language* (BCP 47) that writes the day first."""
    if found := find_date(text):
        return found
    match = _DOTTED.search(text)
    day_first = match and language.partition("-")[0].casefold() in _DOTS_DAY_FIRST
    return _valid(2000 + int(match[3]), int(match[2]), int(match[1])) if match and day_first else None


def _ordered(text: str, language: str) -> date | None:
    """Read 3/4/2031 as the language's readers do; English alone does not say which."""
    match = _SLASHED.search(text)
    primary = language.partition("-")[0].casefold()
    if not match or (primary in ("", "en") and language.casefold() not in (*_MONTH_FIRST, *_DAY_FIRST)):
        return None
    a, b, year = int(match[1]), int(match[3]), int(match[4]) + 2000 * (len(match[4]) == 2)
    return _valid(year, a, b) if language.casefold() in _MONTH_FIRST else _valid(year, b, a)


def _worded(text: str, language: str) -> date | None:
    """Ask dateparser, for what names a whole day in a language that has no table here."""
    primary = language.partition("-")[0].casefold()
    if not primary or primary in _TABLED or len(text) > _MAX_PROSE or not re.search(r"\d", text):
        return None
    import dateparser  # takes 0.3 s to load, and few pages need it

    try:
        found = dateparser.parse(text, languages=[primary], settings={"REQUIRE_PARTS": ["day", "month", "year"]})
    except (ValueError, OverflowError):
        return None
    return found.date() if found and found.year >= _FIRST_YEAR else None


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    named = match.groupdict()
    month = _MONTHS[named["name"].lower()] if named.get("name") else int(named["m"])
    return int(named["y"]), month, int(named["d"])


def _slashed(text: str) -> date | None:
    """Read 19/11/2019 and 11/19/2019; 11/12/2019 only beside a time as Americans or Europeans write it."""
    for first, _, second, year in _SLASHED.findall(text):
        a, b, y = int(first), int(second), int(year) + 2000 * (len(year) == 2)
        if a > 12 or a == b or _EUROPEAN_TIME.search(text):
            return _valid(y, b, a)
        if b > 12 or _AMERICAN_TIME.search(text):
            return _valid(y, a, b)
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
