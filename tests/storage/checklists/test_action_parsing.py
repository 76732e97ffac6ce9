"""Actions as typed values: what is taken, left out, and refused."""

import json
from collections.abc import Mapping

import pytest

from builders import REPOSITORY
from documents import (
    ACTION,
    LAW,
    RELEASE,
    SHARE,
    Document,
    action_refusal,
    read_action,
    without,
)
from releasekit.domain.action import (
    Action,
    Basis,
    Deadline,
    Duty,
    Ground,
    GroundKind,
    Kind,
    Offset,
    Period,
    Phase,
    Reschedule,
    Return,
    Roll,
    Share,
    Side,
)
from releasekit.domain.conditions import Requirement


def test_an_action_with_no_more_than_it_needs_has_the_defaults() -> None:
    assert read_action(ACTION) == Action(
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


def _keys_of_the_schema() -> Mapping[str, object]:
    schema = REPOSITORY / "schemas" / "checklist.schema.json"
    found: Document = json.loads(schema.read_bytes())
    keys: Mapping[str, object] = found["$defs"]["action"]["properties"]
    return keys


def test_every_key_of_an_action_is_read() -> None:
    found = read_action(
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
            "parts": ["officer", "probation"],
            "duty": {"basis": "guidance", "source": "SOP"},
            "opens": {"months": 4, "before": "release", "basis": "practice"},
            "on_reschedule": "review",
            "waivable": True,
            "carries": True,
            "person": True,
            "repeats": {"months": 3, "until": "release"},
            "again": {"months": 1},
            "shares": [SHARE],
            "themes": ["processes"],
            "guidance": {"en": "Ask first."},
            "why": {"en": "No such service here."},
            "replaces": ["meet"],
            "open_questions": {"en": ["Who calls?", "When?"]},
        }
    )

    due = Offset(anchor="release", side=Side.BEFORE, days=60)
    assert found == read_action(ACTION)._replace(
        kind=Kind.OFFER,
        support=("probation",),
        due=Deadline(offset=due, basis=Basis.STATUTE, source="MK-LES"),
        ceiling=Offset(anchor="release", side=Side.BEFORE),
        roll=Roll.KEEP,
        waits_for=("health-intake",),
        when=(Requirement(fact="supervised", accepts=(True,)),),
        evidence={"en": "the day"},
        why={"en": "No such service here."},
        cites=("EPR-6",),
        core=True,
        parts=("officer", "probation"),
        duty=Duty(basis=Basis.GUIDANCE, source="SOP"),
        opens=Deadline(
            offset=Offset(anchor="release", side=Side.BEFORE, months=4),
            basis=Basis.PRACTICE,
        ),
        on_reschedule=Reschedule.REVIEW,
        waivable=True,
        carries=True,
        person=True,
        repeats=Return(period=Period(months=3), roll=Roll.KEEP, until="release"),
        again=Return(period=Period(months=1), roll=Roll.KEEP),
        shares=(
            Share(
                sender="officer",
                receiver="probation",
                what=("release-date",),
                grounds=(
                    Ground(
                        kind=GroundKind.LAW,
                        when=(Requirement(fact="supervised", accepts=(True,)),),
                        source="LAW-1",
                    ),
                    Ground(kind=GroundKind.CONSENT),
                ),
            ),
        ),
        themes=("processes",),
        guidance={"en": "Ask first."},
        replaces=("meet",),
        open_questions={"en": ("Who calls?", "When?")},
    )
    assert set(found._fields) - {"ceiling", "roll", "id"} == (
        set(_keys_of_the_schema()) - {"omit", "not_later_than", "closed_day"}
    )


@pytest.mark.parametrize(("side", "roll"), [("before", "previous"), ("after", "next")])
def test_a_closed_day_leads_away_from_the_date_unless_said_otherwise(
    side: str, roll: str
) -> None:
    action = ACTION | {"due": {"days": 3, side: "release", "basis": "proposal"}}

    assert read_action(action).roll is Roll(roll)
    assert read_action(action | {"closed_day": "keep"}).roll is Roll.KEEP


@pytest.mark.parametrize("phase", [phase.value for phase in Phase])
def test_every_phase_is_known_by_its_word(phase: str) -> None:
    assert read_action(ACTION | {"phase": phase}).phase is Phase(phase)


BAD_ACTIONS: list[tuple[Document, str]] = [
    *(
        (
            without(ACTION, left_out),
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
    (ACTION | {"parts": "officer"}, "act.parts is no list of texts"),
    (ACTION | {"on_reschedule": "x"}, "act.on_reschedule is none of the words"),
    (ACTION | {"waivable": 1}, "act.waivable is neither true nor false"),
    (ACTION | {"person": "yes"}, "act.person is neither true nor false"),
    (ACTION | {"open_questions": {"en": "x"}}, "open_questions.en is no list of"),
    (ACTION | {"open_questions": {"en": [""]}}, "open_questions.en is no text"),
    (ACTION | {"omit": {"en": "x"}}, "act has unknown keys: omit"),
    (ACTION | {"shares": SHARE}, "act.shares is no list"),
    (ACTION | {"shares": ["x"]}, "act.shares[0] is no table of keys"),
    *(
        (
            ACTION | {"shares": [SHARE, without(SHARE, key)]},
            f"act.shares[1].{key} is missing",
        )
        for key in ("from", "to")
    ),
    (ACTION | {"shares": [SHARE | {"why": 1}]}, "shares[0] has unknown keys: why"),
    (
        ACTION | {"shares": [SHARE | {"ground": [LAW, {}]}]},
        "act.shares[0].ground[1].is is missing",
    ),
    (
        ACTION | {"shares": [SHARE | {"ground": [LAW | {"is": "trust"}]}]},
        "act.shares[0].ground[0].is is none of the words",
    ),
    (
        ACTION | {"shares": [SHARE | {"ground": [LAW | {"by": "x"}]}]},
        "act.shares[0].ground[0] has unknown keys: by",
    ),
    (
        ACTION | {"grade": {}, "risk": 1},
        "act has the key risk, which guard rail 1 keeps out",
    ),
]


@pytest.mark.parametrize(("action", "problem"), BAD_ACTIONS)
def test_a_bad_action_is_refused_with_its_reason(
    action: Document, problem: str
) -> None:
    assert problem in action_refusal(action)


@pytest.mark.parametrize("number", [100, 999])
def test_a_number_has_three_digits(number: int) -> None:
    assert read_action(ACTION | {"number": number}).number == number
