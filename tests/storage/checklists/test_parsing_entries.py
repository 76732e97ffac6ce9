"""Dates, facts, categories, roles, agencies and sources as typed values."""

import pytest

from documents import PLAIN, Document, refusal, without
from releasekit.domain.action import Roll
from releasekit.domain.checklist import (
    Agency,
    Category,
    Fact,
    NamedDate,
    Role,
    Source,
    StandIn,
)
from releasekit.domain.conditions import Requirement
from releasekit.storage.checklists.parsing import checklist_of


def test_every_key_of_the_smaller_entries_is_read() -> None:
    title = {"en": "Long", "mk": "Долго"}
    short = {"en": "Short"}

    found = checklist_of(
        PLAIN
        | {
            "dates": {
                "release": {
                    "title": title,
                    "happened": "released",
                    "closed_day": "previous",
                }
            },
            "facts": {
                "area": {
                    "title": title,
                    "choices": ["north", "south"],
                    "sensitive": True,
                }
            },
            "categories": {"care": {"title": title, "clinical": True}},
            "roles": {
                "community": {
                    "title": title,
                    "short": short,
                    "is": [
                        {"role": "probation", "when": {"supervised": True}},
                        {"role": "social-work"},
                    ],
                    "held": False,
                    "note": title,
                    "guidance": short,
                    "training": {"en": ["One", "Two"]},
                    "open_questions": {"en": ["Who?"]},
                }
            },
            "agencies": {
                "office": {
                    "roles": ["probation"],
                    "name": title,
                    "short": short,
                    "sureness": "partly",
                    "note": title,
                    "open_questions": {"mk": ["Дали?"]},
                }
            },
            "sources": {
                "EPR-6": {
                    "instrument": "Rules",
                    "duty": "Help.",
                    "sureness": "seen",
                    "place": "rule 6",
                    "link": "https://example.org",
                    "read_on": "2026-11-01",
                    "text_of": "2020",
                }
            },
        }
    )

    condition = (Requirement(fact="supervised", accepts=(True,)),)
    aliases = (
        StandIn(role="probation", when=condition),
        StandIn(role="social-work"),
    )
    assert found.dates == {
        "release": NamedDate(
            id="release", title=title, happened="released", roll=Roll.PREVIOUS
        )
    }
    assert found.facts == {
        "area": Fact(id="area", title=title, choices=("north", "south"), sensitive=True)
    }
    assert found.categories == {"care": Category(id="care", title=title, clinical=True)}
    assert found.roles == {
        "community": Role(
            id="community",
            title=title,
            short=short,
            stands_for=aliases,
            held=False,
            note=title,
            guidance=short,
            training={"en": ("One", "Two")},
            open_questions={"en": ("Who?",)},
        )
    }
    assert found.agencies == {
        "office": Agency(
            id="office",
            roles=("probation",),
            name=title,
            short=short,
            sureness="partly",
            note=title,
            open_questions={"mk": ("Дали?",)},
        )
    }
    assert found.sources == {
        "EPR-6": Source(
            id="EPR-6",
            instrument="Rules",
            duty="Help.",
            sureness="seen",
            place="rule 6",
            text_of="2020",
        )
    }


def test_the_smaller_entries_have_defaults_where_little_is_said() -> None:
    title = {"en": "Long"}
    source = {"instrument": "Rules", "duty": "Help.", "sureness": "seen"}

    found = checklist_of(
        PLAIN
        | {
            "dates": {"release": {"title": title}},
            "facts": {"children": {"title": title}},
            "roles": {"officer": {"title": title}},
            "agencies": {"office": {"name": title}},
            "sources": {"EPR-6": source},
        }
    )

    assert found.dates["release"] == NamedDate(
        id="release", title=title, roll=Roll.KEEP
    )
    assert found.facts["children"] == Fact(id="children", title=title, choices=())
    assert found.roles["officer"] == Role(id="officer", title=title, short=title)
    assert found.agencies["office"] == Agency(
        id="office", roles=(), name=title, short=title
    )
    assert found.sources["EPR-6"].place == ""


TITLE: Document = {"title": {"en": "Long"}}
NAME: Document = {"name": {"en": "Long"}}
SOURCE: Document = {"instrument": "Rules", "duty": "Help.", "sureness": "seen"}
BAD_ENTRIES: list[tuple[str, object, str]] = [
    ("dates", 7, "checklist.dates.one is no table of keys"),
    ("dates", {}, "checklist.dates.one.title is missing"),
    ("dates", TITLE | {"happened": 7}, "checklist.dates.one.happened is no text"),
    ("dates", TITLE | {"closed_day": "x"}, "closed_day is none of the words"),
    ("dates", TITLE | {"due": 7}, "checklist.dates.one has unknown keys: due"),
    ("facts", [], "checklist.facts.one is no table of keys"),
    ("facts", {}, "checklist.facts.one.title is missing"),
    ("facts", TITLE | {"choices": "x"}, "choices is no list of texts"),
    ("facts", TITLE | {"choices": [True]}, "choices is no list of texts"),
    ("facts", TITLE | {"choices": ["x", "x"]}, "choices names one thing twice"),
    ("facts", TITLE | {"text": ""}, "checklist.facts.one has unknown keys: text"),
    ("facts", TITLE | {"sensitive": 1}, "one.sensitive is neither true nor false"),
    ("categories", 7, "checklist.categories.one is no table of keys"),
    ("categories", {}, "checklist.categories.one.title is missing"),
    ("categories", TITLE | {"clinical": "x"}, "one.clinical is neither true nor"),
    ("categories", TITLE | {"short": {}}, "categories.one has unknown keys: short"),
    ("roles", "x", "checklist.roles.one is no table of keys"),
    ("roles", {}, "checklist.roles.one.title is missing"),
    ("roles", TITLE | {"short": {}}, "checklist.roles.one.short is missing"),
    ("roles", TITLE | {"is": {"role": "x"}}, "checklist.roles.one.is is no list"),
    ("roles", TITLE | {"is": "x"}, "checklist.roles.one.is is no list"),
    ("roles", TITLE | {"is": ["x"]}, "is[0] is no table of keys"),
    ("roles", TITLE | {"is": [{}]}, "is[0].role is missing"),
    ("roles", TITLE | {"is": [{"role": 7}]}, "is[0].role is no text"),
    ("roles", TITLE | {"is": [{"role": "x", "if": 1}]}, "is[0] has unknown keys: if"),
    (
        "roles",
        TITLE | {"is": [{"role": "x", "when": {"a": 1}}]},
        "is[0].when.a is neither yes, no nor words",
    ),
    ("roles", TITLE | {"named": {}}, "checklist.roles.one has unknown keys: named"),
    ("roles", TITLE | {"held": "no"}, "roles.one.held is neither true nor false"),
    ("roles", TITLE | {"training": {"en": "x"}}, "training.en is no list of texts"),
    ("agencies", None, "checklist.agencies.one is no table of keys"),
    ("agencies", {}, "checklist.agencies.one.name is missing"),
    ("agencies", NAME | {"short": {}}, "checklist.agencies.one.short is missing"),
    ("agencies", NAME | {"roles": "x"}, "agencies.one.roles is no list of texts"),
    ("agencies", NAME | TITLE, "checklist.agencies.one has unknown keys: title"),
    ("sources", 7, "checklist.sources.one is no table of keys"),
    ("sources", SOURCE | {"instrument": 7}, "sources.one.instrument is no text"),
    ("sources", SOURCE | {"duty": ""}, "sources.one.duty is no text"),
    ("sources", SOURCE | {"place": []}, "sources.one.place is no text"),
    ("sources", SOURCE | {"id": "x"}, "checklist.sources.one has unknown keys: id"),
    *(
        (
            "sources",
            without(SOURCE, left_out),
            f"checklist.sources.one.{left_out} is missing",
        )
        for left_out in SOURCE
    ),
]


@pytest.mark.parametrize(("table", "entry", "problem"), BAD_ENTRIES)
def test_a_bad_entry_is_refused_with_its_reason(
    table: str, entry: object, problem: str
) -> None:
    assert problem in refusal(PLAIN | {table: {"one": entry}})
