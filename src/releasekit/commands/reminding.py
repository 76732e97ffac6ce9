"""What a run of `remind` finds: the letters of tonight, from all cases."""

from datetime import timedelta
from typing import NamedTuple

from releasekit.casebook import Unreadable
from releasekit.casebook.ledger import Ledger
from releasekit.commands.session import Session
from releasekit.domain.notices.administration import weekly_of_runs
from releasekit.domain.notices.letters import Letter, letters_of
from releasekit.domain.notices.notice import Notice
from releasekit.domain.notices.of_cases import moved_lately
from releasekit.domain.notices.tonight import Round, Tonight
from releasekit.domain.outstanding import Planned, plan, standing
from releasekit.settings.reminding import OfficeReminders


class Only(NamedTuple):
    """Whom a run is for, where not for everybody."""

    role: str | None = None
    jurisdiction: str | None = None

    def holds(self, notice: Notice) -> bool:
        who = notice.who
        is_role = self.role in (None, who.role)
        return is_role and self.jurisdiction in (None, who.jurisdiction)


class Found(NamedTuple):
    """The letters of tonight, what they are made of, and cases that are not in them."""

    letters: tuple[Letter, ...]
    tonight: Tonight
    bad: tuple[Unreadable, ...] = ()

    @property
    def notices(self) -> int:
        return sum(len(one.notices) for one in self.letters)


def _whole(session: Session, planned: Planned) -> Planned:
    """Plan a case to its end where all who owe something in it hear of a move."""
    if not moved_lately(planned, session.today):
        return planned
    return plan(session.casebook.look(planned.case).dossier)


def ledger_of(session: Session) -> Ledger:
    return Ledger(session.casebook.folder, session.now_told)


def find(
    session: Session, office: OfficeReminders, ledger: Ledger, only: Only
) -> Found:
    """Look at every case once, whoever runs this, and put the letters together."""
    today, outbox = session.today, ledger.outbox
    since = ledger.runs[0].today if ledger.runs else today
    round_ = Round(office.reminding, outbox.told, since, today)
    bad = []
    until = today + timedelta(days=office.reminding.longest)
    for one in session.casebook.planned(until):
        if isinstance(one, Unreadable):
            bad.append(one)
        elif not (one.closed or one.restricted):
            round_.take(standing(_whole(session, one), today))
    tonight = round_.tonight()
    wanted = tuple(one for one in tonight.notices if only.holds(one))
    tonight = tonight._replace(notices=wanted)
    letters = letters_of(tonight, office.book, outbox.pending)
    if office.administrator and only == Only():
        weekly = weekly_of_runs(ledger.runs, office.administrator, outbox.told, today)
        letters = (*letters, *([weekly] if weekly else []))
    return Found(letters, tonight, tuple(bad))
