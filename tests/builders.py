"""Values for tests: each call says what matters to it, the rest is plain."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from releasekit.calendars.calendar_document import calendar_of
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
from releasekit.domain.case import Case, Event
from releasekit.domain.checklist import (
    Agency,
    Category,
    Checklist,
    Fact,
    NamedDate,
    Role,
    StandIn,
)
from releasekit.domain.conditions import Answer, Condition, Requirement
from releasekit.domain.deed_parts import How, Pin
from releasekit.domain.deeds import (
    Answered,
    Dated,
    Deed,
    Noted,
    Opened,
    Settled,
    Signed,
    Undone,
)
from releasekit.domain.dossier import Dossier
from releasekit.domain.history import case_from
from releasekit.domain.outstanding import plan
from releasekit.domain.owed import Owed
from releasekit.domain.parts import with_signatures
from releasekit.domain.workdays import Calendar, ClosedDay
from releasekit.storage.toml_text import read_toml

MON_1_JUNE = date(2026, 6, 1)
"""The day on which cases are opened, unless a test says another."""

MON_3_AUGUST = date(2026, 8, 3)
REPOSITORY = Path(__file__).resolve().parent.parent
YEARS = frozenset(range(2024, 2032))
PIN = Pin(id="mk", version="1.0.0", sha256="0" * 64)


# Checklists


def a_distance(  # noqa: PLR0913 - as below
    *,
    days: int = 0,
    months: int = 0,
    working_days: int | None = None,
    before: str | None = None,
    after: str | None = None,
    after_action: str | None = None,
) -> Offset:
    return Offset(
        anchor=after_action or after or before or "release",
        side=Side.AFTER if after or after_action else Side.BEFORE,
        of_action=after_action is not None,
        months=months,
        days=days,
        working_days=working_days,
    )


def needs(**answers: Answer | tuple[Answer, ...]) -> Condition:
    """Build a condition: `needs(children=True, area=("north", "south"))`."""
    return tuple(
        Requirement(fact=fact, accepts=one if isinstance(one, tuple) else (one,))
        for fact, one in answers.items()
    )


def an_action(  # noqa: PLR0913 - a word for each thing that may matter to a test
    name: str = "act",
    *,
    days: int = 0,
    months: int = 0,
    working_days: int | None = None,
    before: str | None = None,
    after: str | None = None,
    after_action: str | None = None,
    opens: Offset | None = None,
    ceiling: Offset | None = None,
    roll: Roll | None = None,
    basis: Basis = Basis.PROPOSAL,
    source: str | None = None,
    when: Condition = (),
    waits_for: tuple[str, ...] = (),
    lead: str = "officer",
    support: tuple[str, ...] = (),
    parts: tuple[str, ...] = (),
    repeats: Return | None = None,
    again: Return | None = None,
    shares: tuple[Share, ...] = (),
    phase: Phase = Phase.PRE_RELEASE,
    kind: Kind = Kind.DUTY,
    number: int = 401,
    short: str = "Act",
    cites: tuple[str, ...] = (),
    duty: Duty | None = None,
    on_reschedule: Reschedule = Reschedule.KEEP,
    waivable: bool = False,
    carries: bool = False,
    person: bool = False,
    core: bool = False,
) -> Action:
    offset = a_distance(
        days=days,
        months=months,
        working_days=working_days,
        before=before,
        after=after,
        after_action=after_action,
    )
    return Action(
        id=name,
        number=number,
        title={"en": name},
        short={"en": short},
        phase=phase,
        lead=lead,
        due=Deadline(offset=offset, basis=basis, source=source),
        roll=roll or (Roll.NEXT if after or after_action else Roll.PREVIOUS),
        support=support,
        parts=parts,
        repeats=repeats,
        again=again,
        shares=shares,
        opens=Deadline(offset=opens, basis=basis) if opens else None,
        kind=kind,
        ceiling=ceiling,
        waits_for=waits_for,
        when=when,
        cites=cites,
        duty=duty,
        on_reschedule=on_reschedule,
        waivable=waivable,
        carries=carries,
        person=person,
        core=core,
    )


def a_return(
    *,
    months: int = 0,
    days: int = 0,
    working_days: int | None = None,
    until: str | None = None,
    roll: Roll = Roll.NEXT,
) -> Return:
    period = Period(months=months, days=days, working_days=working_days)
    return Return(period=period, roll=roll, until=until)


def a_ground(
    kind: GroundKind = GroundKind.CONSENT,
    *,
    source: str | None = None,
    when: Condition = (),
) -> Ground:
    return Ground(kind=kind, source=source, when=when)


def a_share(
    sender: str, receiver: str, *grounds: Ground, what: tuple[str, ...] = ("needs",)
) -> Share:
    held = grounds or (a_ground(),)
    return Share(sender=sender, receiver=receiver, what=what, grounds=held)


def a_date(
    name: str, *, happened: str | None = None, roll: Roll = Roll.KEEP
) -> NamedDate:
    return NamedDate(id=name, title={"en": name}, happened=happened, roll=roll)


def a_fact(name: str, *choices: str, sensitive: bool = False) -> Fact:
    return Fact(id=name, title={"en": name}, choices=choices, sensitive=sensitive)


def a_category(name: str, *, clinical: bool = False) -> Category:
    return Category(id=name, title={"en": name}, clinical=clinical)


def a_role(name: str, *stands_for: StandIn) -> Role:
    return Role(id=name, title={"en": name}, short={"en": name}, stands_for=stands_for)


def a_stand_in(role: str, **when: Answer | tuple[Answer, ...]) -> StandIn:
    return StandIn(role=role, when=needs(**when))


def an_agency(name: str, *roles: str, short: str | None = None) -> Agency:
    return Agency(id=name, roles=roles, name={"en": name}, short={"en": short or name})


COMMUNITY = a_role(
    "community", a_stand_in("probation", supervised=True), a_stand_in("social-work")
)
"""Probation where the person will be supervised, else social work."""


def a_checklist(
    *actions: Action,
    dates: Iterable[NamedDate] = (),
    facts: Iterable[Fact] = (),
    roles: Iterable[Role] = (),
    agencies: Iterable[Agency] | None = None,
) -> Checklist:
    """Build a checklist; what is given comes on top of a few plain names."""
    plain = (a_role("officer"), a_role("probation"), a_role("social-work"), COMMUNITY)
    plain_dates = (
        a_date("admission"),
        a_date("release", happened="released"),
        a_date("released"),
        a_date("supervision-end"),
    )
    plain_facts = (
        a_fact("children"),
        a_fact("supervised"),
        a_fact("area", "north", "south", "east"),
    )
    office = an_agency("office", "officer", "probation", "social-work")
    return Checklist(
        id="mk",
        version="1.0.0",
        adopted=False,
        jurisdiction="MK",
        calendar="mk",
        title={"en": "A checklist"},
        dates={one.id: one for one in (*plain_dates, *dates)},
        facts={one.id: one for one in (*plain_facts, *facts)},
        roles={one.id: one for one in (*plain, *roles)},
        agencies={one.id: one for one in ((office,) if agencies is None else agencies)},
        actions={one.id: one for one in actions},
    )


# Calendars


def a_calendar(
    closed: Iterable[date] = (),
    provisional: Iterable[date] = (),
    years: Iterable[int] = YEARS,
) -> Calendar:
    certain = {day: ClosedDay(name={"en": "Closed"}) for day in closed}
    for_now = {
        day: ClosedDay(name={"en": "Closed for now"}, provisional=True)
        for day in provisional
    }
    return Calendar(id="mk", years=frozenset(years), closed=certain | for_now)


def the_mk_calendar() -> Calendar:
    return calendar_of(read_toml(REPOSITORY / "checklists" / "calendars" / "mk.toml"))


# Histories


def an_event(on: date, deed: Deed) -> Event:
    """Build an event; the case that takes it gives it its number."""
    return Event(seq=0, on=on, deed=deed, by="officer-1")


def moved(on: date, to: date | None, name: str = "release") -> Event:
    return an_event(on, Dated(name=name, to=to))


def answered(on: date, **facts: Answer | None) -> Event:
    return an_event(on, Answered(facts=facts))


def done(on: date, action: str = "act") -> Event:
    return an_event(on, Settled(action=action, how=How.DONE))


def declined(on: date, action: str = "act") -> Event:
    return an_event(on, Settled(action=action, how=How.DECLINED))


def settled(
    on: date, action: str = "act", how: How = How.DONE, occurrence: int | None = None
) -> Event:
    return an_event(on, Settled(action=action, how=how, occurrence=occurrence))


def signed(
    on: date, part: str, action: str = "act", occurrence: int | None = None
) -> Event:
    return an_event(on, Signed(action=action, part=part, occurrence=occurrence))


def noted(on: date, *actions: str) -> Event:
    return an_event(on, Noted(text="Called twice.", actions=actions))


def undone(on: date, seq: int) -> Event:
    return an_event(on, Undone(seq=seq))


def a_case(
    *events: Event,
    opened: date = MON_1_JUNE,
    dates: Mapping[str, date] | None = None,
    facts: Mapping[str, Answer] | None = None,
    start: Phase | None = None,
) -> Case:
    """Build a case; its opening is event 1, the events given are 2 and on."""
    deed = Opened(checklist=PIN, dates=dates or {}, facts=facts or {}, start=start)
    history = (an_event(opened, deed), *events)
    return case_from(
        "MK-2026-014",
        tuple(event._replace(seq=seq) for seq, event in enumerate(history, 1)),
    )


# Dossiers


def a_dossier(  # noqa: PLR0913 - a word for each thing that may matter to a test
    *actions: Action,
    release: date | None = None,
    released: date | None = None,
    dates: Mapping[str, date] | None = None,
    facts: Mapping[str, Answer] | None = None,
    opened: date = MON_1_JUNE,
    start: Phase | None = None,
    events: Iterable[Event] = (),
    closed: Iterable[date] = (),
    calendar: Calendar | None = None,
    checklist: Checklist | None = None,
) -> Dossier:
    known = {"release": release, "released": released, **(dates or {})}
    rules = checklist or a_checklist(*actions)
    case = a_case(
        *events,
        opened=opened,
        dates={name: day for name, day in known.items() if day is not None},
        facts=facts,
        start=start,
    )
    return Dossier(
        case=with_signatures(case, rules),
        checklist=rules,
        calendar=calendar or a_calendar(closed),
    )


def owed_in(dossier: Dossier) -> dict[str, Owed]:
    """Plan a dossier and give its open actions by id."""
    return {one.action.id: one for one in plan(dossier).actions}


def dues_in(dossier: Dossier) -> dict[str, date | None]:
    """Plan a dossier and give the due days of its open actions by id."""
    return {name: one.due for name, one in owed_in(dossier).items()}
