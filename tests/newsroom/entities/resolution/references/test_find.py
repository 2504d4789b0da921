"""What refers to names: nominals and pronouns."""

import pytest

from newsroom.entities.mention import Mention
from newsroom.entities.model import MODELS, analyse, is_available
from newsroom.entities.parse import NOTHING
from newsroom.entities.resolution import find_references, resolve
from tests.newsroom.entities.resolution.numbering import mentions_of

pytestmark = pytest.mark.skipif(not is_available(MODELS["en"]), reason="the English model is not installed")

type Found = list[tuple[str, str]]


def found(text: str, people: str = "", organisations: str = "", places: str = "", products: str = "") -> Found:
    """Return each nominal and pronoun with the first name of what it refers to; names are parted by commas."""
    by_kind = {"person": people, "organisation": organisations, "place": places, "product": products}
    given = [m for kind, names in by_kind.items() for m in _mentions(text, kind, names)]
    names = resolve(text, given)
    references = find_references(text, names, analyse(text, MODELS["en"]).parse)
    return [(text[m.start : m.end], _first_name(text, m, names)) for m in references]


def _mentions(text: str, kind: str, names: str) -> list[Mention]:
    return mentions_of(text, *((name.strip(), kind) for name in names.split(",") if name))  # type: ignore[misc]


def _first_name(text: str, reference: Mention, names: list[Mention]) -> str:
    first = min((m for m in names if m.cluster == reference.cluster), key=lambda each: each.start)
    return text[first.start : first.end]


def test_she_and_he_are_the_ones_whose_names_say_so() -> None:
    text = "Karen Vale met Thomas Orme. She said that he was late."
    assert found(text, people="Karen Vale, Thomas Orme") == [("She", "Karen Vale"), ("he", "Thomas Orme")]


def test_a_title_tells_the_gender() -> None:
    text = "Mr Roe met Mrs Vale on the quay. She thanked him."
    assert found(text, people="Roe, Vale") == [("She", "Vale"), ("him", "Roe")]


def test_the_subject_is_meant_before_the_object() -> None:
    text = "Lanre Roe praised Kofi Orme. He left early."
    assert found(text, people="Lanre Roe, Kofi Orme")[-1] == ("He", "Lanre Roe")


def test_an_object_is_not_its_own_subject() -> None:
    text = "Thomas Orme came late. Peter Roe warned him."
    assert found(text, people="Thomas Orme, Peter Roe") == [("him", "Thomas Orme")]


def test_himself_is_the_subject() -> None:
    text = "Thomas Orme came late. Peter Roe blamed himself."
    assert found(text, people="Thomas Orme, Peter Roe") == [("himself", "Peter Roe")]


def test_who_speaks_does_not_say_he_of_himself() -> None:
    text = "Thomas Orme resigned. “We knew that he would go,” said Peter Roe."
    assert found(text, people="Thomas Orme, Peter Roe") == [("he", "Thomas Orme")]


def test_i_am_who_speaks() -> None:
    text = "“I knew my boat,” said Karen Vale. “It saved me.”\n“I slept,” said Peter Roe."
    references = found(text, people="Karen Vale")
    assert references == [("I", "Karen Vale"), ("my", "Karen Vale"), ("me", "Karen Vale")]


def test_i_am_nobody_where_two_people_speak() -> None:
    text = "“I knew,” said Karen Vale. “I slept,” said Peter Roe."
    assert found(text, people="Karen Vale, Peter Roe") == []


def test_an_office_in_small_letters() -> None:
    text = "Harbour master Karen Vale came. “The vote was clear,” the harbour master said."
    assert found(text, people="Karen Vale")[-1] == ("the harbour master", "Karen Vale")


def test_a_pronoun_long_after_the_name_is_left_alone() -> None:
    text = "Karen Vale left. " + "The rain fell on the quay. " * 8 + "She was late."
    assert found(text, people="Karen Vale") == []


def test_it_is_the_body_that_is_the_subject() -> None:
    text = "The Harbour Board said it would close its office. It rained."
    assert found(text, organisations="Harbour Board") == [("it", "Harbour Board"), ("its", "Harbour Board")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karen Vale, the harbour master, left.", ("the harbour master", "Karen Vale")),
        ("The harbour master, Karen Vale, left.", ("The harbour master", "Karen Vale")),
        ("The night was long for Captain Karen Vale.", ("Captain", "Karen Vale")),
        ("Karen Vale is a lawyer. The lawyer left.", ("The lawyer", "Karen Vale")),
    ],
)
def test_what_the_text_says_a_person_is(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text, people="Karen Vale")


def test_the_company_is_the_only_one() -> None:
    text = "Kestrel Boats lost money. The company blamed the rain."
    assert found(text, organisations="Kestrel Boats") == [("The company", "Kestrel Boats")]


def test_one_of_two_companies_is_not_guessed() -> None:
    text = "Kestrel Boats sued Linnet Lines. The company lost."
    assert found(text, organisations="Kestrel Boats, Linnet Lines") == []


def test_a_body_is_called_what_its_name_says() -> None:
    text = "The Ferry Safety Service met Orla University. The agency spoke first, and the university agreed."
    references = found(text, organisations="Ferry Safety Service, Orla University")
    assert references == [("The agency", "Ferry Safety Service"), ("the university", "Orla University")]


@pytest.mark.parametrize(
    ("place", "noun", "said"),
    [("Canada", "country", True), ("Canada", "city", False), ("Orla", "town", True), ("Orla", "state", False)],
)
def test_a_country_is_no_city(place: str, noun: str, said: bool) -> None:
    text = f"People in {place} heard it on Monday. The {noun} was calm."
    assert found(text, places=place) == ([(f"The {noun}", place)] if said else [])


def test_a_noun_that_goes_on_speaks_of_something_else() -> None:
    text = "Kestrel Boats lost money. The company that it bought did well, as did the company of Ivo Roe."
    assert ("The company", "Kestrel Boats") not in found(text, organisations="Kestrel Boats")


def test_a_ship_by_its_noun() -> None:
    text = "People left on the ferry Linnet. The ferry was late."
    assert found(text, products="Linnet") == [("ferry", "Linnet"), ("The ferry", "Linnet")]


def test_references_are_proposals_and_lie_beside_names() -> None:
    text = "Harbour master Karen Vale said she would go."
    names = resolve(text, mentions_of(text, ("Karen Vale", "person")))
    references = find_references(text, names, analyse(text, MODELS["en"]).parse)
    assert [(m.form, m.source, m.cluster) for m in references] == [
        ("nominal", "document", 0),
        ("pronoun", "document", 0),
    ]
    assert all(m.score <= 0.5 and (m.end <= names[0].start or names[0].end <= m.start) for m in references)


def test_without_a_parse_there_are_none() -> None:
    text = "Karen Vale left. She was late."
    assert find_references(text, resolve(text, mentions_of(text, ("Karen Vale", "person"))), NOTHING) == []


def test_given_nominals_and_pronouns_go_to_what_they_refer_to() -> None:
    text = "Karen Vale, the harbour master, left Orla. She saw a boat there."
    given = mentions_of(
        text,
        ("Karen Vale", "person"),
        ("the harbour master", "person"),
        ("Orla", "place"),
        ("She", "person"),
        ("a boat", "product"),
    )
    forms = [given[0], _nominal(given[1]), given[2], given[3], _nominal(given[4])]
    assert [m.cluster for m in resolve(text, forms, analyse(text, MODELS["en"]).parse)] == [0, 0, 1, 0, 2]


def _nominal(mention: Mention) -> Mention:
    return Mention(mention.start, mention.end, mention.kind, form="nominal")
