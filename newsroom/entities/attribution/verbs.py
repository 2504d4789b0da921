"""Words that give speech, thought and wishes away, by what they do. A lemma stands for all its forms."""

from newsroom.entities.attribution.data import Stance
from newsroom.entities.attribution.forms import forms
from newsroom.text.words import words

# Verbs that report words, with a clause or a quotation.
SAYING = words(
    "say tell add announce claim state explain report note argue insist warn reply respond answer write tweet post"
    " declare confirm deny acknowledge admit concede suggest stress emphasise emphasize reveal disclose allege assert"
    " contend maintain complain promise vow pledge predict recall remark observe comment quip joke testify estimate"
    " recommend propose caution counter quote repeat reiterate agree conclude find show indicate imply ask urge shout"
    " cry whisper mutter continue read retort exclaim lament boast brag assure remind inform advise notify point"
    " signal underline underscore highlight mention hint forecast project calculate determine establish demonstrate"
    " prove attest swear affirm proclaim rule hold rejoin interject elaborate clarify speculate hypothesise theorise"
    " charge accuse inquire enquire demand request instruct order teach preach opine reckon muse sigh laugh scream yell"
    " growl snap murmur chant plead protest grumble object rebut refute rejoice recount relate narrate describe"
    " document record specify stipulate imply reason summarise blog publish chide gush enthuse sniff scoff deadpan"
    " tease sum open begin start finish end conclude cite echo concur"
)
# Verbs that report what somebody holds to be true.
BELIEVING = words(
    "think believe know expect suspect assume feel consider understand realise realize guess figure doubt imagine"
    " suppose presume anticipate remember learn discover recognise recognize see judge deem foresee perceive notice"
    " forget conceive calculate gather dream sense"
)
# Verbs that report a wish, a fear or a judgement.
WISHING = words("hope fear wish want worry regret prefer dread desire pray care mind")
# Verbs that name something by a quoted word or two: called it "a mistake".
LABELLING = words(
    "call describe label dub brand term characterise characterize denounce condemn dismiss slam blast praise criticise"
    " criticize hail decry deride mock ridicule attack accuse characterised portray name deem declare pronounce refer"
    " reject speak talk"
)
# Verbs whose statement may stand as "to do something".
REQUESTING = words(
    "promise vow pledge urge ask tell order threaten demand advise instruct warn recommend call request beg implore"
    " encourage invite swear claim"
)
# Verbs that do not introduce a quotation or clause unless there are marks round it.
ONLY_WITH_QUOTATION = words(
    "continue read open begin start finish end sum laugh sigh snap tease sniff cry publish describe record document"
    " charge accuse hold rule call cite echo highlight quote point teach name"
)
# Passives that leave open who says it: "is said to", "it is believed that".
HEARSAY = words(
    "say report believe think know expect understand allege estimate rumour rumor fear claim suppose assume"
)
# Verbs whose object is the listener.
TELLING = words("tell ask warn remind assure inform urge advise notify brief order instruct beg implore teach promise")

_STANCES: tuple[tuple[Stance, frozenset[str]], ...] = (
    ("attitude", WISHING),
    ("belief", BELIEVING),
    ("statement", SAYING | LABELLING | REQUESTING),
)
LEMMAS: dict[str, str] = {form: lemma for _, table in _STANCES for lemma in table for form in forms(lemma)}
STANCES: dict[str, Stance] = {lemma: stance for stance, table in _STANCES for lemma in table}
