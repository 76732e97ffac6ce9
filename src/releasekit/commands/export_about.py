"""What a file of a table says of itself, and what the command answers."""

from collections.abc import Iterable

from releasekit.commands.export_sweep import Sweep
from releasekit.commands.export_wish import Wish
from releasekit.commands.session import Session
from releasekit.domain.checklist import Checklist
from releasekit.errors.files import NoCasebookError
from releasekit.exporters.table import About
from releasekit.exporters.table_answer import Read
from releasekit.wording.footnotes import language_lines, notice_lines
from releasekit.wording.honesty import (
    draft,
    no_assessment,
    restricted_lines,
    status_word,
    withheld_steps,
)


def read_of_cases(session: Session, wish: Wish, sweep: Sweep) -> Read:
    """Tell of the cases of a table once all were read."""
    checklists = list(sweep.checklists.values())
    notices = [
        *restricted_lines(sweep.restricted),
        *([withheld_steps()] if sweep.is_withheld else []),
        no_assessment(),
        *_of_checklists(checklists, _language(session, wish)),
    ]
    about = _about(session, wish, checklists, notices)
    return Read(about=about, heads=sweep.heads, releases=sweep.releases)


def read_of_rules(
    session: Session, wish: Wish, checklists: Iterable[Checklist]
) -> Read:
    """Tell of a table that holds no case."""
    notices = _of_checklists(checklists, _language(session, wish))
    return Read(_about(session, wish, checklists, notices), heads={}, releases={})


def _about(
    session: Session,
    wish: Wish,
    checklists: Iterable[Checklist],
    notices: Iterable[str],
) -> About:
    filters = {
        "cases": ", ".join(wish.cases),
        "role": wish.role or "",
        "jurisdiction": wish.jurisdiction or "",
        "within": wish.within,
    }
    return About(
        casebook=_casebook(session),
        filters={name: told for name, told in filters.items() if told},
        checklists=tuple(
            f"{one.id} {one.version} {status_word(adopted=one.adopted)}"
            for one in checklists
        ),
        notices=tuple(dict.fromkeys(notices)),
    )


def _of_checklists(checklists: Iterable[Checklist], language: str) -> Iterable[str]:
    found = list(checklists)
    drafts = [one for one in found if not one.adopted]
    yield from (draft(has_statute=one.has_statute) for one in drafts)
    yield from language_lines(found, language)
    yield from notice_lines(found, language)


def _language(session: Session, wish: Wish) -> str:
    return session.language if wish.form.is_spoken else "en"


def _casebook(session: Session) -> str:
    """Name the folder of the casebook, and not where it is."""
    try:
        return session.casebook.folder.name
    except NoCasebookError:
        return ""
