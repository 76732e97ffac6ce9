import json

import pytest

from releasekit.domain.action import Basis
from shipped_checklists import CASE_LISTS, NAMES, merged, problems, written

STATUTES = {
    "rs": {
        (450, "opens", "RS-LECS-185"),
        (450, "due", "RS-LECS-185"),
        (750, "due", "RS-LECS-178"),
    },
    "xk": {(450, "due", "XK-JJC-106")},
}
"""The days that a law names, and the article that somebody read."""

DUTIES_OF_XK = {(450, "XK-JJC-106"), (750, "XK-CPC-63"), (850, "XK-JJC-106")}
WITH_A_LAW = ("rs", "xk")
"""Where somebody read an article that orders a step; elsewhere no duty is law."""


def _duties(name: str) -> set[tuple[int, str | None]]:
    actions = merged(name).actions.values()
    duties = {one.number: one.duty for one in actions if one.duty}
    return {
        (number, duty.source)
        for number, duty in duties.items()
        if duty.basis is Basis.STATUTE
    }


@pytest.mark.parametrize("name", NAMES)
def test_only_a_day_that_was_read_in_a_law_is_called_statute(name: str) -> None:
    statutes = {
        (one.number, key, given.source)
        for one in merged(name).actions.values()
        for key, given in (("opens", one.opens), ("due", one.due))
        if given is not None and given.basis is Basis.STATUTE
    }

    assert statutes == STATUTES.get(name, set())


@pytest.mark.parametrize("name", WITH_A_LAW)
def test_every_duty_called_statute_names_an_article_that_was_read(name: str) -> None:
    sources = merged(name).sources

    articles = {source or "" for _number, source in _duties(name)}
    assert {sources[one].sureness for one in articles} == {"seen"}
    assert all(sources[one].text_of for one in articles)


@pytest.mark.parametrize("name", [one for one in NAMES if one not in WITH_A_LAW])
def test_no_duty_is_called_statute_where_no_law_on_it_was_read(name: str) -> None:
    assert _duties(name) == set()


def test_the_three_duties_called_statute_in_xk_are_those_of_its_codes() -> None:
    assert _duties("xk") == DUTIES_OF_XK


def test_the_juvenile_code_in_xk_is_for_its_own_sentences_only() -> None:
    actions = merged("xk").actions
    by_law = {number for number, _source in _duties("xk")}

    notice = actions["send-juvenile-release-notice"]
    asked = {
        need.fact
        for one in actions.values()
        if one.number in by_law
        for need in one.when
    }
    assert [one.fact for one in notice.when] == ["juvenile-sentence"]
    assert "minor" not in asked


@pytest.mark.parametrize("name", NAMES)
def test_every_practice_names_a_source_that_somebody_read(name: str) -> None:
    registered = written("sources")["sources"]
    deadlines = [one.due for one in merged(name).actions.values()]
    practices = [one.source for one in deadlines if one.basis is Basis.PRACTICE]

    assert [
        one
        for one in practices
        if registered.get(one or "", {}).get("sureness") != "seen"
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_citation_is_registered(name: str) -> None:
    registered = written("sources")["sources"]
    cited = {cite for one in merged(name).actions.values() for cite in one.cites}

    assert cited - set(registered) == set()


@pytest.mark.parametrize("name", CASE_LISTS)
def test_every_action_says_where_it_comes_from(name: str) -> None:
    actions = merged(name).actions.values()

    assert [one.number for one in actions if not one.cites] == []


def test_what_was_seen_says_when() -> None:
    registered = written("sources")["sources"]

    unsaid = [
        name
        for name, one in registered.items()
        if one["sureness"] == "seen" and "read_on" not in one
    ]
    assert unsaid == []


def test_the_sources_are_what_their_schema_says() -> None:
    data = json.dumps(written("sources"), default=str).encode()

    assert problems("sources", data) == ()
