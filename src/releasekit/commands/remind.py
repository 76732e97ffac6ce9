"""`remind`: tonight's notices shown, printed for cron, sent by mail, or as files."""

from pathlib import Path
from typing import Annotated

from typer import Option

from releasekit.commands.delivering import deliver
from releasekit.commands.remind_status import show_status
from releasekit.commands.reminding import Found, Only, find, ledger_of
from releasekit.commands.session import Session
from releasekit.commands.trial_mail import send_test
from releasekit.commands.ways_out import Asked
from releasekit.presentation.faults import tell_all
from releasekit.presentation.json_document import json_text
from releasekit.presentation.reminders import foot_lines, reminders_document
from releasekit.presentation.screen import fold
from releasekit.reminders.written import written
from releasekit.settings.reminding import office_reminders
from releasekit.wording import _


def remind(
    session: Session,
    mail: Annotated[bool, Option("--mail", help=_("Send by mail."))] = False,
    folder: Annotated[
        Path | None,
        Option("--folder", metavar="DIR", help=_("Write .eml files into it instead.")),
    ] = None,
    dry_run: Annotated[
        bool, Option("--dry-run", help=_("Say what would be told, and tell nobody."))
    ] = False,
    role: Annotated[
        str | None, Option("--role", metavar="ROLE", help=_("Only this role."))
    ] = None,
    jurisdiction: Annotated[
        str | None, Option("--jurisdiction", metavar="CODE", help=_("Only this one."))
    ] = None,
    status: Annotated[
        bool, Option("--status", help=_("Say whether reminders run, and what lacks."))
    ] = False,
    test: Annotated[
        str | None,
        Option("--test", metavar="ADDRESS", help=_("Send one test mail there.")),
    ] = None,
    as_json: Annotated[
        bool, Option("--json", help=_("One JSON document, releasekit/remind/1."))
    ] = False,
) -> int:
    """Tell each agency what it owes, once; silent where nothing is due."""
    if status:
        return show_status(session, as_json=as_json)
    if test is not None:
        return send_test(session, test)
    only = Only(role, jurisdiction.upper() if jurisdiction else None)
    asked = Asked(mail=mail, folder=folder)
    if dry_run or not (asked.anything or session.is_script):
        return _show(session, only, as_json=as_json)
    return deliver(session, asked, only, as_json=as_json)


def _show(session: Session, only: Only, *, as_json: bool) -> int:
    """Show what a run would tell; nothing is sent and nothing is noted."""
    office = office_reminders(session.casebook.folder)
    found = find(session, office, ledger_of(session), only)
    if as_json:
        session.stdout.write(json_text(reminders_document(found, session.today)))
    else:
        _show_letters(session, found)
    return tell_all((one.fault for one in found.bad), session.stderr)


def _show_letters(session: Session, found: Found) -> None:
    for letter in found.letters:
        words = written(letter, session.language, session.today)
        session.show(fold([*words.text.splitlines(), ""], session.screen))
    session.show(fold([*foot_lines(found)], session.screen))
