"""To whom a name goes that several bear."""

from tests.newsroom.entities.resolution.numbering import organisations, people


def test_two_people_with_one_surname_stay_two() -> None:
    text = "Ada Vale met Thea Vale. Vale wept. Ada Vale left. Vale slept."
    assert people(text, "Ada Vale", "Thea Vale", "Vale", "Ada Vale", "Vale") == [0, 1, 1, 0, 0]


def test_the_one_whom_the_story_is_about_keeps_the_surname() -> None:
    text = "Ada Vale won. Vale spoke. Vale left. Her sister Thea Vale wept. Vale came back."
    assert people(text, "Ada Vale", "Vale", "Vale", "Thea Vale", "Vale") == [0, 0, 0, 1, 0]


def test_a_headline_is_about_the_main_one() -> None:
    text = "Vale wins. Ada Vale won. Vale spoke. Thea Vale wept."
    assert people(text, "Vale", "Ada Vale", "Vale", "Thea Vale") == [0, 0, 0, 1]


def test_a_surname_before_two_equals_stands_on_its_own() -> None:
    assert people("Vale won. Ada Vale met Thea Vale.", "Vale", "Ada Vale", "Thea Vale") == [0, 1, 2]


def test_a_surname_before_its_only_bearer_is_that_person() -> None:
    assert people("Vale won. Ada Vale wept.", "Vale", "Ada Vale") == [0, 0]


def test_a_gendered_title_chooses() -> None:
    text = "Ada Vale met Ben Vale. Mr Vale wept. Ms Vale slept."
    assert people(text, "Ada Vale", "Ben Vale", "Vale", "Vale") == [0, 1, 1, 0]


def test_the_university_is_the_one_named_last() -> None:
    text = "University of Orla met Marrow University. University rose."
    assert organisations(text, "University of Orla", "Marrow University", "University") == [0, 1, 1]
