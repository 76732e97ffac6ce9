import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from alphabets import in_latin
from releasekit.domain.action import Lines, Text
from releasekit.presentation.screen import columns_of
from releasekit.wording.skeleton import status_footnote
from shipped_checklists import (
    BASELINE,
    FOLDER,
    LANGUAGES,
    NAMES,
    merged,
    written,
)

STATUS_NAME = re.compile(r"(?:[Kk]osov|Косов)\w*+(?!\*)")
"""The name with no asterisk behind it."""

ONCE_AT_THE_HEAD = 1
"""The comment at the head of a file is the footnote too."""


@pytest.mark.parametrize("name", NAMES)
def test_short_titles_fit_their_columns_in_every_language(name: str) -> None:
    checklist = merged(name)
    shorts = [text for one in checklist.actions.values() for text in one.short.values()]
    roles = [text for one in checklist.roles.values() for text in one.short.values()]

    assert [one for one in shorts if columns_of(one) > 28] == []
    assert [one for one in roles if columns_of(one) > 13] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_two_actions_read_alike(name: str) -> None:
    actions = merged(name).actions.values()
    shorts = Counter((tag, text) for one in actions for tag, text in one.short.items())

    assert [one for one, count in shorts.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_language_of_a_checklist_is_reviewed_or_said_not_to_be(name: str) -> None:
    checklist = merged(name)

    assert set(checklist.languages) == {"en", *checklist.unreviewed}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_of_the_baseline_has_a_title_in_each_language(
    language: str,
) -> None:
    actions = merged(BASELINE).actions.values()

    assert language in merged(BASELINE).languages
    assert [one.id for one in actions if not one.title.get(language)] == []
    assert [one.id for one in actions if not one.short.get(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_baseline_says_in_english_it_says_in_each_language(
    language: str,
) -> None:
    unsaid = [
        where
        for where, text in _texts_of_actions_and_roles()
        if "en" in text and not text.get(language)
    ]

    assert unsaid == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_training_in_the_baseline_has_as_many_lines_in_each_language(
    language: str,
) -> None:
    trained = {one.id: one.training for one in merged(BASELINE).roles.values()}

    assert [
        name
        for name, lines in trained.items()
        if len(lines.get(language, ())) != len(lines.get("en", ()))
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_serbian_says_the_same_in_both_alphabets(name: str) -> None:
    pairs = [(one["sr-Cyrl"], one["sr-Latn"]) for one in _in_both(written(name))]

    assert bool(pairs) == ({"sr-Cyrl", "sr-Latn"} <= set(merged(name).languages))
    assert [two for two in pairs if in_latin(two[0]) != two[1].lower()] == []


@pytest.mark.parametrize("path", ["xk.toml", "calendars/xk.toml"])
def test_the_name_of_xk_has_its_asterisk_everywhere_but_in_the_footnote(
    path: str,
) -> None:
    text = (FOLDER / path).read_text(encoding="utf-8")

    notice = tomllib.loads(text).get("notice", {})
    in_the_footnotes = [one for told in notice.values() for one in _bare_names(told)]
    assert len(_bare_names(text)) == len(in_the_footnotes) + ONCE_AT_THE_HEAD


def test_no_source_of_xk_names_it_without_its_asterisk() -> None:
    assert _bare_names(_sources_of_xk()) == []


def test_the_footnote_of_xk_is_the_one_that_every_draft_of_it_gets() -> None:
    assert written("xk")["notice"]["en"] == status_footnote()


def _texts_of_actions_and_roles() -> Iterable[tuple[str, Text | Lines]]:
    for action in merged(BASELINE).actions.values():
        for text in (action.guidance, action.evidence, action.why):
            yield action.id, text
    for role in merged(BASELINE).roles.values():
        for told in (role.title, role.short, role.note, role.guidance, role.training):
            yield role.id, told


def _in_both(value: object) -> Iterable[Mapping[str, Any]]:
    """Give each text that stands in both alphabets; a list gives one a line."""
    if not isinstance(value, dict):
        return
    latin, cyrillic = value.get("sr-Latn"), value.get("sr-Cyrl")
    if isinstance(latin, list) and isinstance(cyrillic, list):
        for one, other in zip(latin, cyrillic, strict=True):
            yield {"sr-Latn": one, "sr-Cyrl": other}
    elif latin is not None and cyrillic is not None:
        yield value
    for inner in value.values():
        yield from _in_both(inner)


def _bare_names(text: str) -> list[str]:
    return STATUS_NAME.findall(text)


def _sources_of_xk() -> str:
    sources = written("sources")["sources"]
    own = {name: one for name, one in sources.items() if name.startswith("XK-")}
    told = [{**one, "link": ""} for one in own.values()]
    return json.dumps(told, default=str, ensure_ascii=False)
