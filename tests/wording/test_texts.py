"""Words for people: texts by language, days near and far, and set phrases."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    PIN,
    a_checklist,
    an_action,
    an_event,
    answered,
    declined,
    done,
    moved,
    noted,
    undone,
)
from releasekit.domain.action import Phase
from releasekit.domain.case import Event
from releasekit.domain.deeds import Erased, Opened
from releasekit.wording import _, counted, use_language
from releasekit.wording.days import (
    day_and_month,
    day_in_table,
    day_or_month,
    full_day,
    short_day,
    weekday,
    weekday_and_day,
)
from releasekit.wording.deed_words import answer_word
from releasekit.wording.deeds import what_happened
from releasekit.wording.honesty import draft, no_assessment
from releasekit.wording.keyboard import by_key_position
from releasekit.wording.phases import phase_name
from releasekit.wording.texts import FALLBACKS, lines_in, text_in, told_in, told_lines

FRI_20_NOVEMBER = date(2026, 11, 20)
THU_3_DECEMBER = date(2026, 12, 3)
NEAR = timedelta(182)
FAR = timedelta(183)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))

CYRILLIC, LATIN, ENGLISH, ALBANIAN = "Отпуст", "Otpust", "Release", "Lirim"


# Texts


@pytest.mark.parametrize(
    ("texts", "language", "shown"),
    [
        ({"en": ENGLISH, "sq": ALBANIAN}, "sq", ALBANIAN),
        ({"sr-Cyrl": CYRILLIC, "sr-Latn": LATIN, "en": ENGLISH}, "sr-Latn", LATIN),
        ({"en": ENGLISH, "sr-Cyrl": CYRILLIC}, "sr-Latn", CYRILLIC),
        ({"en": ENGLISH, "sr-Latn": LATIN}, "sr-Cyrl", LATIN),
        ({"en": ENGLISH, "sr-Latn": LATIN, "sr-Cyrl": CYRILLIC}, "sr", CYRILLIC),
        ({"en": ENGLISH, "sr-Latn": LATIN}, "sr", LATIN),
        ({"sq": ALBANIAN, "en": ENGLISH}, "sr-Latn", ENGLISH),
        ({"sq": ALBANIAN, "en": ENGLISH}, "mk", ENGLISH),
        ({"sq": ALBANIAN, "mk": CYRILLIC}, "sr-Latn", ALBANIAN),
        ({"sq": ALBANIAN}, "en", ALBANIAN),
    ],
)
def test_a_text_is_given_in_the_language_or_the_nearest_there_is(
    texts: dict[str, str], language: str, shown: str
) -> None:
    assert text_in(texts, language) == shown


@pytest.mark.parametrize(
    ("texts", "language", "shown"),
    [
        ({"en": ENGLISH, "sq": ALBANIAN}, "sq", ALBANIAN),
        ({"en": ENGLISH, "sq": ALBANIAN}, "mk", f"{ENGLISH} [en]"),
        ({"en": ENGLISH, "bs": LATIN, "hr": LATIN}, "cnr", f"{LATIN} [bs]"),
        ({"en": ENGLISH, "sr-Latn": LATIN}, "sr", LATIN),
        ({"sq": ALBANIAN}, "en", f"{ALBANIAN} [sq]"),
        ({}, "mk", ""),
    ],
)
def test_a_text_in_another_language_than_asked_is_marked(
    texts: dict[str, str], language: str, shown: str
) -> None:
    assert told_in(texts, language) == shown


def test_lines_in_another_language_than_asked_are_marked_one_by_one() -> None:
    lines = {"en": ("One", "Two"), "mk": ("Еден",)}

    assert lines_in(lines, "mk") == told_lines(lines, "mk") == ("Еден",)
    assert lines_in(lines, "sq") == ("One", "Two")
    assert told_lines(lines, "sq") == ("One [en]", "Two [en]")
    assert told_lines({}, "sq") == ()


def test_every_language_falls_back_to_languages_that_have_texts_of_their_own() -> None:
    spoken = {"mk", "sq", "bs", "hr", "sr-Latn", "sr-Cyrl", "cnr", "en"}

    assert {tag for chain in FALLBACKS.values() for tag in chain} <= spoken
    assert [tag for tag, chain in FALLBACKS.items() if tag in chain] == []


def test_no_text_at_all_is_an_empty_one() -> None:
    assert text_in({}, "en") == ""


@given(
    st.dictionaries(
        st.sampled_from(["en", "mk", "sq", "sr-Cyrl", "sr-Latn"]),
        st.text(min_size=1),
        min_size=1,
    ),
    st.sampled_from(["en", "mk", "sq", "sr", *FALLBACKS]),
)
def test_a_text_that_is_there_in_some_language_is_always_shown(
    texts: dict[str, str], language: str
) -> None:
    shown = text_in(texts, language)

    assert shown in texts.values()
    assert shown == texts.get(language, shown)


# Days


def test_days_are_told_in_few_letters() -> None:
    assert weekday(FRI_20_NOVEMBER) == "Fri"
    assert day_and_month(FRI_20_NOVEMBER) == "20 Nov"
    assert full_day(FRI_20_NOVEMBER) == "Fri 20 Nov 2026"


def test_only_in_columns_is_a_day_of_one_digit_set_in_two() -> None:
    assert weekday_and_day(THU_3_DECEMBER) == "Thu  3 Dec"
    assert weekday_and_day(FRI_20_NOVEMBER) == "Fri 20 Nov"
    assert short_day(THU_3_DECEMBER, THU_3_DECEMBER) == "Thu 3 Dec"
    assert full_day(THU_3_DECEMBER) == "Thu 3 Dec 2026"


@pytest.mark.parametrize("distance", [NEAR, -NEAR, timedelta()])
def test_a_day_within_half_a_year_is_told_without_its_year(
    distance: timedelta,
) -> None:
    today = FRI_20_NOVEMBER - distance

    assert day_in_table(FRI_20_NOVEMBER, today) == "Fri 20 Nov"
    assert day_or_month(FRI_20_NOVEMBER, today) == "20 Nov"
    assert short_day(FRI_20_NOVEMBER, today) == "Fri 20 Nov"


@pytest.mark.parametrize("distance", [FAR, -FAR, timedelta(3650)])
def test_a_day_half_a_year_away_or_more_is_told_with_its_year(
    distance: timedelta,
) -> None:
    today = FRI_20_NOVEMBER - distance

    assert day_in_table(FRI_20_NOVEMBER, today) == "2026-11-20"
    assert day_or_month(FRI_20_NOVEMBER, today) == "Nov 2026"
    assert short_day(FRI_20_NOVEMBER, today) == "Fri 20 Nov 2026"


@pytest.mark.parametrize("show", [day_in_table, day_or_month, short_day])
@given(day=DAYS, today=DAYS)
def test_a_year_is_left_out_only_where_one_day_can_be_meant(
    show: Callable[[date, date], str], day: date, today: date
) -> None:
    shown = show(day, today)

    assert (str(day.year) in shown) == (abs((day - today).days) >= FAR.days)
    assert len(shown) <= len("Fri 20 Nov 2026")


@given(day=DAYS)
def test_every_day_of_a_column_is_equally_wide(day: date) -> None:
    assert len(day_in_table(day, day)) == len(day_in_table(day, day + FAR)) == 10


@given(day=DAYS)
def test_the_names_of_days_and_months_are_those_of_the_calendar(day: date) -> None:
    name, month, *_rest = day.ctime().split()

    assert full_day(day) == f"{name} {day.day} {month} {day.year}"


# Deeds

ACTION = an_action("hold-meeting", number=412, short="Hold meeting")
CHECKLIST = a_checklist(ACTION)
DEEDS: list[tuple[Event, str]] = [
    (an_event(FRI_20_NOVEMBER, Opened(checklist=PIN)), "case opened"),
    (noted(FRI_20_NOVEMBER, "hold-meeting"), "a note"),
    (an_event(FRI_20_NOVEMBER, Erased()), "erased"),
    (moved(FRI_20_NOVEMBER, THU_3_DECEMBER), "release: Thu 3 Dec 2026"),
    (moved(FRI_20_NOVEMBER, None), "release: taken away"),
    (done(FRI_20_NOVEMBER, "hold-meeting"), "412 Hold meeting: done"),
    (declined(FRI_20_NOVEMBER, "hold-meeting"), "412 Hold meeting: declined"),
    (
        answered(FRI_20_NOVEMBER, children=True, supervised=False, area="north"),
        "children: yes, supervised: no, area: north",
    ),
    (answered(FRI_20_NOVEMBER, children=None), "children: not answered"),
]


@pytest.mark.parametrize(("event", "words"), DEEDS)
def test_an_event_is_told_in_a_few_words(event: Event, words: str) -> None:
    assert what_happened(event, CHECKLIST, "en", [event]) == words


@pytest.mark.parametrize(("event", "words"), DEEDS)
def test_what_is_taken_back_is_told_with_its_number(event: Event, words: str) -> None:
    back = undone(THU_3_DECEMBER, 1)

    told = what_happened(back, CHECKLIST, "en", [event, back])

    assert told == f"event 1 taken back: {words}"


def test_an_action_is_told_in_the_language_of_the_reader() -> None:
    action = ACTION._replace(short={"en": "Hold meeting", "mk": "Состанок"})
    event = done(FRI_20_NOVEMBER, "hold-meeting")

    told = what_happened(event, a_checklist(action), "mk", [event])

    assert told == "412 Состанок: done"


def test_an_answer_in_words_stands_for_itself() -> None:
    assert answer_word("yes and no") == "yes and no"
    assert [answer_word(one) for one in (True, False, None)] == [
        "yes",
        "no",
        "not answered",
    ]


# Set phrases


def test_every_phase_has_a_name_of_its_own() -> None:
    names = [phase_name(phase) for phase in Phase]

    assert names[0] == "admission"
    assert names[3] == "pre-release"
    assert len(set(names)) == 9


def test_a_draft_claims_law_only_where_a_law_was_read() -> None:
    assert draft(has_statute=False) == (
        "Draft checklist; its deadlines are proposals or practice, not law."
    )
    assert draft(has_statute=True) == (
        "Draft checklist; only deadlines of basis statute were read in a law."
    )


def test_an_answer_says_that_it_assesses_nobody() -> None:
    assert no_assessment() == "Steps owed by agencies; not an assessment of the person."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("доне", "done"), ("ДУЕ", "due"), ("done", "done"), ("412", "412"), ("", "")],
)
def test_words_typed_on_a_cyrillic_keyboard_are_read_by_their_keys(
    typed: str, meant: str
) -> None:
    assert by_key_position(typed) == meant


# The catalogue


@pytest.fixture
def _english_again() -> Iterator[None]:
    yield
    use_language(["en"])


@pytest.mark.usefixtures("_english_again")
@pytest.mark.parametrize("tags", [[], ["en"], ["xx"], ["../..", "xx"]])
def test_a_language_without_a_catalogue_is_shown_in_english(tags: list[str]) -> None:
    use_language(tags)

    assert _("done") == "done"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (21, "21 days")]
)
def test_a_number_chooses_its_sentence_and_stands_in_it(
    number: int, words: str
) -> None:
    assert counted("{n} day", "{n} days", number) == words
