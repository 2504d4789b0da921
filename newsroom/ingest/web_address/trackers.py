"""Parameters of addresses that tell who came from where, and nothing of which story is meant."""

import re

# From the query-stripping lists that browsers and blockers keep; in lower case.
_PREFIXES = (
    "utm_",
    "mtm_",
    "pk_",
    "piwik_",
    "itm_",
    "hsa_",
    "vero_",
    "oly_",
    "_hs",
    "at_",
    "fb_",
    "guce_",
    "soc_",
    "stm_",
)
_NAMES = """
    fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id epik irclickid igshid igsh
    mc_cid mc_eid mkt_tok _ga _gl s_cid s_kwcid ncid cmpid ocid icid smid smtyp sref ref_src ref_url referrer referer
    xtor spm scm guccounter tsrc __tn__ __twitter_impression action_type_map action_ref_map action_object_map
    email_subscriber mailing_id trk trkcampaign trkinfo shareid sharetype share_id wt.mc_id wt_mc __s _openstat
    rb_clickid
"""
# These tell the way in on one site and the story on another: a number says which story.
_DOUBTFUL = "ref source src from via partner campaign cmp mod share feature sh rss ito medium"
_TRACKERS, _MAYBE = frozenset(_NAMES.split()), frozenset(_DOUBTFUL.split())
_IDENTIFIES = re.compile(r"\d{3,}|[0-9a-f]{8}-[0-9a-f]{4}-.*", re.IGNORECASE)


def is_tracker(name: str, value: str) -> bool:
    """Return whether the parameter *name* with that *value*, both decoded, says nothing of the story."""
    name = name.lower()
    if name in _MAYBE:
        return _IDENTIFIES.fullmatch(value) is None
    return name in _TRACKERS or name.startswith(_PREFIXES)
