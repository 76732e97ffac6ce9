"""Merged checklists as typed values: what is taken, left out, and refused."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasekit.domain.action import (
    Action,
    Basis,
    Deadline,
    Kind,
    Offset,
    Phase,
    Roll,
    Side,
)
from releasekit.domain.checklist import (
    Agency,
    Checklist,
    Fact,
    NamedDate,
    Role,
    Source,
    StandIn,
)
from releasekit.domain.conditions import Requirement
from releasekit.storage.checklists.parsing import checklist_of
from releasekit.storage.unfit import UnfitError

Document = dict[str, Any]

RELEASE: Document = {"days": 60, "before": "release", "basis": "proposal"}
ACTION: Document = {
    "number": 401,
    "title": {"en": "Hold the release meeting"},
    "short": {"en": "Hold meeting"},
    "phase": "pre-release",
    "lead": "officer",
    "due": RELEASE,
}
NEEDED = ("format", "id", "version", "status", "title")
PLAIN: Document = {
    "format": 1,
    "id": "mk",
    "version": "1.0.0",
    "status": "draft",
    "title": {"en": "A checklist"},
}


# What is taken


def test_a_checklist_with_no_more_than_it_needs_has_the_defaults() -> None:
    found = checklist_of(PLAIN)

    assert found == Checklist(
        id="mk",
        version="1.0.0",
        adopted=False,
        jurisdiction="",
        calendar="",
        title={"en": "A checklist"},
        dates={},
        facts={},
        roles={},
        agencies={},
        actions={},
        abstract=False,
        languages=(),
        unreviewed=(),
        catch_up_days=28,
    )


def test_every_key_of_a_checklist_is_read() -> None:
    found = checklist_of(
        PLAIN
        | {
            "extends": "western-balkans",
            "status": "adopted",
            "adopted": {"by": "the ministry", "on": "2027-01-01"},
            "abstract": True,
            "jurisdiction": "MK",
            "calendar": "mk",
            "languages": ["mk", "en"],
            "unreviewed": ["mk"],
            "catch_up_days": 14,
            "notice": {"en": "A footnote."},
        }
    )

    assert found == checklist_of(PLAIN)._replace(
        adopted=True,
        abstract=True,
        extends="western-balkans",
        jurisdiction="MK",
        calendar="mk",
        languages=("mk", "en"),
        unreviewed=("mk",),
        catch_up_days=14,
        notice={"en": "A footnote."},
    )


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
            "facts": {"area": {"title": title, "choices": ["north", "south"]}},
            "roles": {
                "community": {
                    "title": title,
                    "short": short,
                    "is": [
                        {"role": "probation", "when": {"supervised": True}},
                        {"role": "social-work"},
                    ],
                }
            },
            "agencies": {
                "office": {"roles": ["probation"], "name": title, "short": short}
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
        "area": Fact(id="area", title=title, choices=("north", "south"))
    }
    assert found.roles == {
        "community": Role(id="community", title=title, short=short, stands_for=aliases)
    }
    assert found.agencies == {
        "office": Agency(id="office", roles=("probation",), name=title, short=short)
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


def test_an_action_with_no_more_than_it_needs_has_the_defaults() -> None:
    assert _read(ACTION) == Action(
        id="act",
        number=401,
        title={"en": "Hold the release meeting"},
        short={"en": "Hold meeting"},
        phase=Phase.PRE_RELEASE,
        lead="officer",
        due=Deadline(
            offset=Offset(anchor="release", side=Side.BEFORE, days=60),
            basis=Basis.PROPOSAL,
        ),
        roll=Roll.PREVIOUS,
        support=(),
        kind=Kind.DUTY,
        ceiling=None,
        waits_for=(),
        when=(),
        evidence={},
        cites=(),
        core=False,
    )


def test_every_key_of_an_action_is_read() -> None:
    found = _read(
        ACTION
        | {
            "kind": "offer",
            "support": ["probation"],
            "due": RELEASE | {"basis": "statute", "source": "MK-LES"},
            "not_later_than": {"days": 0, "before": "release"},
            "closed_day": "keep",
            "waits_for": ["health-intake"],
            "when": {"supervised": True},
            "evidence": {"en": "the day"},
            "cites": ["EPR-6"],
            "core": True,
        }
    )

    due = Offset(anchor="release", side=Side.BEFORE, days=60)
    assert found == _read(ACTION)._replace(
        kind=Kind.OFFER,
        support=("probation",),
        due=Deadline(offset=due, basis=Basis.STATUTE, source="MK-LES"),
        ceiling=Offset(anchor="release", side=Side.BEFORE),
        roll=Roll.KEEP,
        waits_for=("health-intake",),
        when=(Requirement(fact="supervised", accepts=(True,)),),
        evidence={"en": "the day"},
        cites=("EPR-6",),
        core=True,
    )


@pytest.mark.parametrize(("side", "roll"), [("before", "previous"), ("after", "next")])
def test_a_closed_day_leads_away_from_the_date_unless_said_otherwise(
    side: str, roll: str
) -> None:
    action = ACTION | {"due": {"days": 3, side: "release", "basis": "proposal"}}

    assert _read(action).roll is Roll(roll)
    assert _read(action | {"closed_day": "keep"}).roll is Roll.KEEP


A_DAY = Offset(anchor="release", side=Side.AFTER)
COUNTS = [
    ({"days": 0}, A_DAY),
    ({"days": 3660}, A_DAY._replace(days=3660)),
    ({"months": 3}, A_DAY._replace(months=3)),
    ({"months": 3, "days": 2}, A_DAY._replace(months=3, days=2)),
    ({"working_days": 5}, A_DAY._replace(working_days=5)),
    ({"working_days": 0}, A_DAY._replace(working_days=0)),
]


@pytest.mark.parametrize(("counts", "offset"), COUNTS)
def test_a_deadline_counts_days_and_months_or_else_working_days(
    counts: Document, offset: Offset
) -> None:
    distance = counts | {"after": "release"}

    found = _read(
        ACTION | {"due": distance | {"basis": "practice"}, "not_later_than": distance}
    )

    assert found.due == Deadline(offset=offset, basis=Basis.PRACTICE)
    assert found.ceiling == offset


CONDITIONS = [
    ({}, ()),
    ({"children": True}, (Requirement(fact="children", accepts=(True,)),)),
    ({"children": False}, (Requirement(fact="children", accepts=(False,)),)),
    ({"area": "north"}, (Requirement(fact="area", accepts=("north",)),)),
    ({"area": ["north", "south"]}, (Requirement("area", ("north", "south")),)),
    (
        {"children": True, "area": ["north", False]},
        (Requirement("children", (True,)), Requirement("area", ("north", False))),
    ),
]


@pytest.mark.parametrize(("when", "condition"), CONDITIONS)
def test_a_condition_asks_yes_no_a_word_or_one_of_several(
    when: Document, condition: tuple[Requirement, ...]
) -> None:
    assert _read(ACTION | {"when": when}).when == condition


@pytest.mark.parametrize("phase", [phase.value for phase in Phase])
def test_every_phase_is_known_by_its_word(phase: str) -> None:
    assert _read(ACTION | {"phase": phase}).phase is Phase(phase)


# What is refused

BAD_CHECKLISTS: list[tuple[Document, str]] = [
    *(
        ({key: value for key, value in PLAIN.items() if key != left_out}, problem)
        for left_out, problem in {
            key: f"checklist.{key} is missing" for key in NEEDED
        }.items()
    ),
    (PLAIN | {"format": 2}, "checklist.format is newer than this version"),
    (PLAIN | {"format": 0}, "checklist.format is newer than this version"),
    (PLAIN | {"format": "1"}, "checklist.format is no whole number"),
    (PLAIN | {"format": True}, "checklist.format is no whole number"),
    (PLAIN | {"id": 7}, "checklist.id is no text"),
    (PLAIN | {"id": ""}, "checklist.id is no text"),
    (PLAIN | {"version": 1}, "checklist.version is no text"),
    (PLAIN | {"status": False}, "checklist.status is no text"),
    (PLAIN | {"abstract": "yes"}, "checklist.abstract is neither true nor false"),
    (PLAIN | {"jurisdiction": 7}, "checklist.jurisdiction is no text"),
    (PLAIN | {"calendar": ["mk"]}, "checklist.calendar is no text"),
    (PLAIN | {"languages": "mk"}, "checklist.languages is no list of texts"),
    (PLAIN | {"languages": ["mk", 7]}, "checklist.languages is no list of texts"),
    (PLAIN | {"languages": ["mk", "mk"]}, "checklist.languages names one thing twice"),
    (PLAIN | {"unreviewed": {}}, "checklist.unreviewed is no list of texts"),
    (PLAIN | {"catch_up_days": 0}, "checklist.catch_up_days is no whole number"),
    (PLAIN | {"catch_up_days": 3661}, "checklist.catch_up_days is no whole number"),
    (PLAIN | {"catch_up_days": 2.5}, "checklist.catch_up_days is no whole number"),
    (PLAIN | {"title": {}}, "checklist.title is missing"),
    (PLAIN | {"title": "A"}, "checklist.title is no table of keys"),
    (PLAIN | {"title": {"en": ""}}, "checklist.title.en is no text"),
    (PLAIN | {"id": "\ud800"}, "checklist.id has half a character in it"),
    (PLAIN | {"notice": "A"}, "checklist.notice is no table of keys"),
    (PLAIN | {"notice": {"en": 7}}, "checklist.notice.en is no text"),
    (PLAIN | {"dates": []}, "checklist.dates is no table of keys"),
    (PLAIN | {"actions": []}, "checklist.actions is no table of keys"),
    (PLAIN | {"grades": 1, "grade": 2}, "checklist has unknown keys: grade, grades"),
]


@pytest.mark.parametrize(("document", "problem"), BAD_CHECKLISTS)
def test_a_bad_checklist_is_refused_with_its_reason(
    document: Document, problem: str
) -> None:
    assert problem in _refusal(document)


@pytest.mark.parametrize("document", [None, [], "checklist", 7])
def test_what_is_no_table_is_no_checklist(document: object) -> None:
    assert _refusal(document) == "checklist is no table of keys"


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
            {key: value for key, value in SOURCE.items() if key != left_out},
            f"checklist.sources.one.{left_out} is missing",
        )
        for left_out in SOURCE
    ),
]


@pytest.mark.parametrize(("table", "entry", "problem"), BAD_ENTRIES)
def test_a_bad_entry_is_refused_with_its_reason(
    table: str, entry: object, problem: str
) -> None:
    assert problem in _refusal(PLAIN | {table: {"one": entry}})


ONE_SIDE = "needs one of `before` and `after`"
ONE_COUNT = "needs days or months, or else working_days"
BAD_DISTANCES: list[tuple[Document, str]] = [
    ({"days": 1}, ONE_SIDE),
    ({"days": 1, "before": "release", "after": "release"}, ONE_SIDE),
    ({"before": "release"}, ONE_COUNT),
    ({"before": "release", "days": 1, "working_days": 1}, ONE_COUNT),
    ({"before": "release", "months": 1, "working_days": 1}, ONE_COUNT),
    ({"before": "release", "days": -1}, ".days is no whole number"),
    ({"before": "release", "days": 3661}, ".days is no whole number"),
    ({"before": "release", "days": 1.5}, ".days is no whole number"),
    ({"before": "release", "days": True}, ".days is no whole number"),
    ({"before": "release", "months": "3"}, ".months is no whole number"),
    ({"before": "release", "working_days": None}, ".working_days is no whole number"),
    ({"before": 7, "days": 1}, ".before is no text"),
    ({"after": "", "days": 1}, ".after is no text"),
    ({"after": "release", "days": 1, "weeks": 1}, " has unknown keys: weeks"),
]


@pytest.mark.parametrize(("distance", "problem"), BAD_DISTANCES)
def test_a_bad_distance_is_refused_with_its_reason(
    distance: Document, problem: str
) -> None:
    due = {"due": distance | {"basis": "proposal"}}

    ceiling = _refusal(_with(act=ACTION | {"not_later_than": distance}))
    deadline = _refusal(_with(act=ACTION | due))

    assert ceiling.startswith("checklist.actions.act.not_later_than")
    assert problem in ceiling
    assert deadline.startswith("checklist.actions.act.due")
    assert problem in deadline


BAD_ACTIONS: list[tuple[Document, str]] = [
    *(
        (
            {key: value for key, value in ACTION.items() if key != left_out},
            f"checklist.actions.act.{left_out} is missing",
        )
        for left_out in ACTION
    ),
    (ACTION | {"number": 99}, "act.number is no whole number, or out of bounds"),
    (ACTION | {"number": 1000}, "act.number is no whole number, or out of bounds"),
    (ACTION | {"number": "401"}, "act.number is no whole number"),
    (ACTION | {"number": 401.0}, "act.number is no whole number"),
    (ACTION | {"title": {}}, "act.title is missing"),
    (ACTION | {"title": "Hold"}, "act.title is no table of keys"),
    (ACTION | {"short": {}}, "act.short is missing"),
    (ACTION | {"short": {"en": ["Hold"]}}, "act.short.en is no text"),
    (ACTION | {"phase": "later"}, "act.phase is none of the words it may be"),
    (ACTION | {"phase": 4}, "act.phase is none of the words it may be"),
    (ACTION | {"phase": ["pre-release"]}, "act.phase is none of the words"),
    (ACTION | {"lead": ["officer"]}, "act.lead is no text"),
    (ACTION | {"support": "officer"}, "act.support is no list of texts"),
    (ACTION | {"support": [""]}, "act.support is no list of texts"),
    (ACTION | {"kind": "wish"}, "act.kind is none of the words it may be"),
    (ACTION | {"kind": None}, "act.kind is none of the words it may be"),
    (ACTION | {"due": 60}, "act.due is no table of keys"),
    (ACTION | {"due": RELEASE | {"basis": "law"}}, "act.due.basis is none of"),
    (ACTION | {"due": {"days": 1, "before": "release"}}, "act.due.basis is missing"),
    (ACTION | {"due": RELEASE | {"source": 7}}, "act.due.source is no text"),
    (ACTION | {"not_later_than": []}, "act.not_later_than is no table of keys"),
    (ACTION | {"not_later_than": RELEASE}, "has unknown keys: basis"),
    (ACTION | {"closed_day": "skip"}, "act.closed_day is none of the words"),
    (ACTION | {"waits_for": "one"}, "act.waits_for is no list of texts"),
    (ACTION | {"waits_for": ["one", "one"]}, "act.waits_for names one thing twice"),
    (ACTION | {"when": ["children"]}, "act.when is no table of keys"),
    (ACTION | {"when": {"children": 1}}, "act.when.children is neither yes, no"),
    (ACTION | {"when": {"children": None}}, "act.when.children is neither yes, no"),
    (ACTION | {"when": {"area": []}}, "act.when.area is neither yes, no nor words"),
    (ACTION | {"when": {"area": ["north", 7]}}, "act.when.area is neither yes, no"),
    (ACTION | {"when": {"area": {"is": "x"}}}, "act.when.area is neither yes, no"),
    (ACTION | {"evidence": "the day"}, "act.evidence is no table of keys"),
    (ACTION | {"cites": ["EPR-6", "EPR-6"]}, "act.cites names one thing twice"),
    (ACTION | {"core": "yes"}, "act.core is neither true nor false"),
    (
        ACTION | {"grade": {}, "risk": 1},
        "act has the key risk, which guard rail 1 keeps out",
    ),
]


@pytest.mark.parametrize(("action", "problem"), BAD_ACTIONS)
def test_a_bad_action_is_refused_with_its_reason(
    action: Document, problem: str
) -> None:
    assert problem in _refusal(_with(act=action))


@pytest.mark.parametrize("number", [100, 999])
def test_a_number_has_three_digits(number: int) -> None:
    assert _read(ACTION | {"number": number}).number == number


# The order of actions


def test_actions_stand_after_those_they_wait_for() -> None:
    first = ACTION | {"number": 401, "waits_for": ["last"]}
    middle = ACTION | {"number": 402, "waits_for": ["first"]}
    last = ACTION | {"number": 403}

    found = checklist_of(_with(middle=middle, first=first, last=last))

    assert list(found.actions) == ["last", "first", "middle"]


def test_actions_that_wait_for_none_stand_by_their_numbers() -> None:
    found = checklist_of(
        _with(
            c=ACTION | {"number": 403},
            a=ACTION | {"number": 401},
            b=ACTION | {"number": 402},
        )
    )

    assert list(found.actions) == ["a", "b", "c"]


def test_what_is_waited_for_and_not_there_is_kept_for_the_findings() -> None:
    found = checklist_of(_with(act=ACTION | {"waits_for": ["nothing"]}))

    assert found.actions["act"].waits_for == ("nothing",)


@pytest.mark.parametrize(
    ("waits", "circle"),
    [
        ({"a": ["a"]}, {"a"}),
        ({"a": ["b"], "b": ["a"]}, {"a", "b"}),
        ({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}, {"a", "b", "c"}),
    ],
)
def test_actions_that_wait_in_a_circle_are_read_in_the_order_of_their_numbers(
    waits: dict[str, list[str]], circle: set[str]
) -> None:
    actions = {
        name: ACTION | {"number": 400 + place, "waits_for": others}
        for place, (name, others) in enumerate(waits.items())
    }

    found = checklist_of(_with(**actions))

    assert circle <= set(found.actions)
    assert list(found.actions) == list(actions)


@given(st.data())
def test_every_action_comes_after_all_it_waits_for(data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(9)))
    waits = {
        f"a{one}": [f"a{other}" for other in data.draw(st.sets(st.sampled_from(known)))]
        for known, one in ((order[:n], order[n]) for n in range(1, 9))
    }
    actions = {
        f"a{one}": ACTION | {"number": 400 + one, "waits_for": waits.get(f"a{one}", [])}
        for one in range(9)
    }

    found = list(checklist_of(_with(**actions)).actions)

    assert sorted(found) == sorted(actions)
    for name, others in waits.items():
        assert all(found.index(other) < found.index(name) for other in others)


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_in_a_file_is_not_the_order_of_actions(names: list[str]) -> None:
    numbers = {"a": 401, "b": 402, "c": 403, "d": 404}
    waits = {"a": ["d"], "c": ["b"]}
    actions = {
        name: ACTION | {"number": numbers[name], "waits_for": waits.get(name, [])}
        for name in names
    }

    found = checklist_of(_with(**actions))

    in_order = checklist_of(_with(**{name: actions[name] for name in numbers}))
    assert list(found.actions) == list(in_order.actions)


def _with(**actions: Document) -> Document:
    return PLAIN | {"actions": actions}


def _read(action: Document) -> Action:
    return checklist_of(_with(act=action)).actions["act"]


def _refusal(document: object) -> str:
    with pytest.raises(UnfitError) as refused:
        checklist_of(document)
    return refused.value.problem
