"""Words that give speech, thought and wishes away, by what they do. A lemma stands for all its forms."""

from newsroom.entities.attribution.data import Stance
from newsroom.entities.attribution.forms import forms
from newsroom.text.words import words

# Report words, with a clause or a quotation.
SAYING = words(
    "say tell add announce claim state explain report note argue insist warn reply respond answer write tweet post"
    " declare confirm deny acknowledge admit concede suggest stress emphasise emphasize reveal disclose allege assert"
    " contend maintain complain promise vow pledge predict recall remark observe comment quip joke testify estimate"
    " recommend propose caution counter repeat reiterate agree conclude find show indicate ask urge shout whisper"
    " mutter retort exclaim lament boast brag assure remind inform advise notify point signal underline underscore"
    " highlight mention hint forecast project calculate demonstrate attest swear affirm proclaim rule rejoin interject"
    " elaborate clarify speculate theorise demand request instruct order opine reckon muse scream yell protest grumble"
    " object rebut recount specify stipulate summarise caption chide enthuse deadpan imply concur cry wonder"
    " threaten quote detail fume thunder inquire enquire gush hit shoot fire"
)
# Report words only where quotation marks show them.
QUOTING = words(
    "continue read open begin start finish end sum laugh sigh snap tease sniff publish describe record document charge"
    " accuse hold cite echo teach name preach blog beam bark smile grin chant plead growl go sing narrate list"
)
# Say what somebody holds to be true.
BELIEVING = words(
    "think believe know expect suspect assume feel understand realise realize guess figure doubt imagine suppose"
    " presume anticipate remember bet"
)
# Say what somebody wishes, fears or judges.
WISHING = words("hope fear wish worry regret prefer dread care want pray")
# What they report may be a thing: "expects a loss", "predicted a hard winter".
EXPECTING = words("expect predict forecast anticipate project")
# May report a deed as a noun: "denied taking it".
DOING = words("deny admit report recall remember acknowledge recommend suggest")
# Report only with "back": "shot back that".
BACK = words("hit shoot fire")
# May report a thing after a preposition: "called for a review", "warned of floods".
ABOUT: dict[str, frozenset[str]] = {
    "call": words("for"),
    "warn": words("of about against"),
    "caution": words("against"),
    "complain": words("about"),
}
# May report a deed after "of": "accused them of lying".
ACCUSING = words("accuse suspect")
# Name something by a quoted word or two: called it "a mistake".
LABELLING = words(
    "call describe label dub brand term characterise characterize denounce condemn dismiss slam blast praise criticise"
    " criticize hail decry deride mock ridicule attack portray deem pronounce refer reject accuse blame welcome defend"
    " bemoan regard"
)
# May report a "to do something".
REQUESTING = words(
    "promise vow pledge urge ask tell order threaten swear claim call agree expect advise warn instruct encourage"
)
# May report a clause without quotation marks.
REPORTING = SAYING | BELIEVING | WISHING
# Ask: "if" and "whether" open what is asked, and not a condition.
ASKING = words("ask wonder inquire enquire")
# In the passive, leave open who says it: "is said to", "it is believed that".
HEARSAY = words("say report believe think know understand allege estimate rumour rumor fear suppose assume")
# Hear what nobody here is named for: "the jury heard that", "the inquest was told that".
FORUMS = words("court jury inquest inquiry tribunal hearing trial committee commission panel judges jurors mps")
# Have the listener as their object.
TELLING = words("tell ask warn remind assure inform urge advise notify order instruct beg implore promise")
# May follow what they report without a parser seeing it: "the road is closed, the mayor told reporters".
CLOSING = words("say tell add report explain announce note warn argue write state confirm suggest believe think show")

_STANCES: tuple[tuple[Stance, frozenset[str]], ...] = (
    ("attitude", WISHING),
    ("belief", BELIEVING),
    ("statement", SAYING | QUOTING | LABELLING | REQUESTING),
)
STANCES: dict[str, Stance] = {lemma: stance for stance, table in reversed(_STANCES) for lemma in table}
LEMMAS: dict[str, str] = {form: lemma for lemma in STANCES for form in forms(lemma)}
LEMMAS.update(dict.fromkeys(forms("hear"), "hear"))  # only of a forum
STANCES["hear"] = "statement"
LEMMAS["put"] = LEMMAS["puts"] = "put"  # only in "as she put it"
STANCES["put"] = "statement"


def _all(stance: Stance, table: str) -> dict[str, Stance]:
    return dict.fromkeys(words(table), stance)


# Adjectives that take a clause: "is sure that".
ADJECTIVES: dict[str, Stance] = {
    **_all("belief", "sure certain confident convinced aware adamant doubtful sceptical skeptical"),
    **_all("attitude", "afraid worried concerned hopeful optimistic glad happy sorry proud disappointed pleased"),
}
