"""Ids for what somebody read, which say from which law and article it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasekit.domain.checklist import Source
from releasekit.domain.lawyer.naming_sources import Citation, instrument_of, source_id

LES = "Law on Execution of Sanctions 99/2019"


def a_source(
    name: str,
    instrument: str = LES,
    place: str = "Art. 42",
    sureness: str = "seen",
    text_of: str = "",
) -> Source:
    return Source(
        id=name,
        instrument=instrument,
        duty="Tell it.",
        sureness=sureness,
        place=place,
        text_of=text_of,
    )


@pytest.mark.parametrize(
    ("law", "article", "name"),
    [
        (LES, "Art. 42(2)", "MK-LES-42.2"),
        (LES, "Articles 178 to 186a", "MK-LES-178.186a"),
        ("Закон за извршување на санкциите", "член 42", "MK-ZIS-42"),
        ("Zakon o izvršenju krivičnih sankcija", "čl. 8 st. 1", "MK-ZIKS-8.1"),
        ("Ligji për çështjet", "neni 5", "MK-LPC-5"),
        (LES, "the last one", "MK-LES"),
        ("法律", "Art. 4", "MK-LAW-4"),
    ],
)
def test_an_id_has_the_initials_of_the_law_and_the_numbers_of_the_article(
    law: str, article: str, name: str
) -> None:
    assert source_id("MK", Citation(law, article), {}) == name


def test_what_is_registered_as_read_keeps_its_id() -> None:
    known = {"MK-LES-42": a_source("MK-LES-42", place="art.  42")}

    assert source_id("MK", Citation(LES.upper(), "Art. 42"), known) == "MK-LES-42"


@pytest.mark.parametrize(
    "other",
    [
        a_source("MK-LES-42", instrument="Law on Electronic Signatures"),
        a_source("MK-LES-42", place="Art. 42, as it was"),
        a_source("MK-LES-42", sureness="partly"),
        a_source("MK-LES-42", text_of="2014"),
    ],
    ids=["law", "place", "sureness", "text"],
)
def test_an_id_that_means_something_else_is_not_taken_twice(other: Source) -> None:
    cited = Citation(LES, "Art. 42", "2020")
    known = {"MK-LES-42": other, "MK-LES-42-2": other}

    assert source_id("MK", cited, known) == "MK-LES-42-3"


def test_who_does_not_say_which_text_was_read_means_the_registered_one() -> None:
    known = {"MK-LES-42": a_source("MK-LES-42", text_of="2014")}

    assert source_id("MK", Citation(LES, "Art. 42"), known) == "MK-LES-42"


def test_a_law_may_be_given_by_the_id_it_is_registered_under() -> None:
    known = {"MK-LES": a_source("MK-LES", place="", sureness="unverified")}
    cited = Citation("MK-LES", "Art. 42")

    assert source_id("MK", cited, known) == "MK-LES-42"
    assert instrument_of(cited, known) == LES


def test_an_id_that_names_the_article_already_is_not_made_longer() -> None:
    known = {"MK-LES-42": a_source("MK-LES-42")}

    same = source_id("MK", Citation("MK-LES-42", "Art. 42"), known)
    other = source_id("MK", Citation("MK-LES-42", "Annex 42"), known)

    assert (same, other) == ("MK-LES-42", "MK-LES-42-2")


@given(law=st.text(), article=st.text())
def test_every_id_is_one_that_a_register_may_have(law: str, article: str) -> None:
    name = source_id("BA-SRP", Citation(law, article), {})

    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", name)
