"""The words that somebody wrote with an event, by their names."""

from datetime import date

from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Dated, Noted, Settled, Started
from releasekit.domain.said_words import words_of


def test_texts_stand_under_their_names_in_one_order() -> None:
    ended = Settled(
        action="act", how=How.WAIVED, note="n", authority="a", reason="r", evidence=""
    )

    assert list(words_of(ended).items()) == [
        ("reason", "r"),
        ("authority", "a"),
        ("note", "n"),
    ]


def test_a_note_is_one_and_a_date_may_have_a_source() -> None:
    dated = Dated(name="release", to=date(2027, 3, 1), source="decision 4")

    assert words_of(Noted(text="called")) == {"note": "called"}
    assert words_of(dated) == {"source": "decision 4"}


def test_what_was_said_without_words_has_none() -> None:
    assert words_of(Started(action="act")) == {}
