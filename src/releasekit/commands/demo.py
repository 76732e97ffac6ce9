"""`demo`: a casebook of fictitious people, to try everything on."""

import shlex
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Annotated

from typer import Argument

from releasekit.casebook import Casebook, Stamp
from releasekit.commands.demo_case import DemoCase
from releasekit.commands.demo_cases import DEMO_CASES
from releasekit.commands.due import View, due
from releasekit.commands.opening import pin_of
from releasekit.commands.options import SALT_BYTES
from releasekit.commands.session import Session
from releasekit.domain.action import Action, Phase
from releasekit.domain.deed_parts import Heard, How
from releasekit.domain.deeds import Blocked, Dated, Deed, Opened, Started
from releasekit.domain.dossier import RELEASE, Dossier
from releasekit.domain.outstanding import plan
from releasekit.domain.owed import Owed
from releasekit.domain.settling import (
    Words,
    missing_parts,
    settlement_of,
    signature_of,
)
from releasekit.settings.office import OfficeSettings
from releasekit.settings.starting import start_demo
from releasekit.wording import _

FOLDER = Path("releasekit-demo")
ROLE = "prison-case-officer"
OFFICE = OfficeSettings(office="DEMO", timezone="Europe/Skopje")


def demo(
    session: Session,
    folder: Annotated[
        Path | None,
        Argument(metavar="[DIR]", help=_("Where; ./releasekit-demo if not given.")),
    ] = None,
) -> int:
    """Make seventeen fictitious cases around today and show what is owed in them."""
    place, today = folder or FOLDER, session.today
    start_demo(place, OFFICE, "demo")
    casebook = Casebook(place)
    for number, one in enumerate(DEMO_CASES, 1):
        _fill(casebook, one, number, today)
    status = due(_at_nine(session.inside(place), today), view=View.TABLE.value)
    session.show(_next_commands(place))
    return status


def _at_nine(session: Session, today: date) -> Session:
    """Look at the demo at nine o'clock, so that the same day gives the same bytes."""
    session.clock = lambda: datetime.combine(today, time(9), tzinfo=UTC)
    return session


def _fill(casebook: Casebook, one: DemoCase, number: int, today: date) -> None:
    """Open one case on its day, and record what was done until today."""
    opened_on = today - timedelta(days=one.opened_ago)
    resolved = casebook.rules.checklist_named(one.checklist)
    place = resolved.checklist.jurisdiction
    name = f"{place}-DEMO-{opened_on.year}-{number:03}"
    opened = Opened(
        checklist=pin_of(resolved),
        dates={key: today + timedelta(days=days) for key, days in one.dates.items()},
        facts=one.facts,
        start=Phase(one.start) if one.start else None,
        certainty={RELEASE: one.certainty} if one.certainty else {},
    )
    salt = _salts(name)
    stamp = _stamp(opened_on, salt)
    dossier = casebook.open(lambda _taken: name, resolved, opened, stamp)
    while (owed := _next_to_settle(dossier, one, today)) is not None:
        day = max(owed.due or opened_on, opened_on)
        deeds = _settled(dossier, owed, one)
        dossier = casebook.save(name, partial(_always, deeds), _stamp(day, salt))
    for deed in _under_way(dossier, one):
        casebook.save(name, partial(_always, [deed]), _stamp(today, salt))
    for key, (ago, days) in one.moves.items():
        dated = Dated(name=key, to=today + timedelta(days=days), reason=one.reason)
        moved_on = today - timedelta(days=ago)
        casebook.save(name, partial(_always, [dated]), _stamp(moved_on, salt))


def _next_to_settle(dossier: Dossier, one: DemoCase, today: date) -> Owed | None:
    """Find the first action due before today that is not to stay open."""
    found = [
        owed
        for owed in plan(dossier).actions
        if owed.due is not None and owed.due < today and owed.determined
        if owed.action.number not in one.open
    ]
    return min(found, key=_place, default=None)


def _place(owed: Owed) -> tuple[date, int]:
    return owed.due or date.max, owed.action.number


def _settled(dossier: Dossier, owed: Owed, one: DemoCase) -> Sequence[Deed]:
    """Settle an action, by each of its parts if it has any."""
    action, words = owed.action, Words()
    parts = missing_parts(dossier, action)
    if parts:
        return [signature_of(dossier, action, part, words) for part in parts]
    if action.number in one.heard:
        words = Words(heard=Heard.MEETING)
    return [settlement_of(dossier, action, _ending(owed, one), words)]


def _ending(owed: Owed, one: DemoCase) -> How:
    number = owed.action.number
    is_declined = number in one.declined or (
        owed.occurrence == 1 and number in one.declined_once
    )
    if is_declined:
        return How.DECLINED
    if number in one.waived:
        return How.WAIVED
    return How.NOT_NEEDED if number in one.not_needed else How.DONE


def _under_way(dossier: Dossier, one: DemoCase) -> Iterable[Deed]:
    """Give what happened to actions that are still open."""
    for number, role in one.signed.items():
        yield _half_signed(dossier, number, role)
    for number in sorted(one.started):
        yield Started(action=_numbered(dossier, number).id)
    for number, role in one.blocked.items():
        yield Blocked(action=_numbered(dossier, number).id, waits_for=role)


def _numbered(dossier: Dossier, number: int) -> Action:
    actions = dossier.checklist.actions.values()
    return next(one for one in actions if one.number == number)


def _half_signed(dossier: Dossier, number: int, role: str) -> Deed:
    """Sign an action that is still open for one of the roles that must."""
    action = _numbered(dossier, number)
    part = next(one for one in missing_parts(dossier, action) if one.role == role)
    return signature_of(dossier, action, part, Words())


def _always(deeds: Sequence[Deed], _now: Dossier) -> Sequence[Deed]:
    return deeds


def _stamp(on: date, salt: Callable[[], str]) -> Stamp:
    """Stamp an invented event, so that the same day gives the same bytes."""
    return Stamp(at=f"{on}T09:00:00Z", on=on, by="demo", role=ROLE, salt=salt)


def _salts(name: str) -> Callable[[], str]:
    numbers = count()

    def salt() -> str:
        text = f"{name} {next(numbers)}"
        return sha256(text.encode()).digest()[:SALT_BYTES].hex()

    return salt


def _next_commands(place: Path) -> Iterable[str]:
    yield ""
    yield _("All of this is invented. Try it, inside {path}:").format(path=place)
    yield f"  cd {shlex.quote(str(place))}"
    yield "  rk show 5"
    yield "  rk done 5 416 --by demo"
    yield "  rk set 3 supervised=yes --by demo"
