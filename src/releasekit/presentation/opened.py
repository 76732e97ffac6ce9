"""What `open` answers: the new case, how much applies, what is not known yet."""

from collections.abc import Iterable
from datetime import date

from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import plan
from releasekit.domain.progress import statuses, tally
from releasekit.presentation.open_questions import answering_command
from releasekit.wording import _, counted
from releasekit.wording.days import full_day
from releasekit.wording.footnotes import notice_lines


def opened_lines(
    dossier: Dossier, label: str, today: date, language: str = "en"
) -> Iterable[str]:
    """Say what was opened and what to type next."""
    case, checklist = dossier.case, dossier.checklist
    draft = "" if checklist.adopted else _(" (DRAFT)")
    yield _("{case}  opened on {day}; checklist {checklist}{draft}").format(
        case=case.id,
        day=full_day(today),
        checklist=f"{checklist.id} {checklist.version}",
        draft=draft,
    )
    yield _counts(dossier, today)
    if dossier.release is None:
        yield _("No release date yet: rk set {case} release=DAY").format(case=label)
    facts = dict.fromkeys(
        fact for owed in plan(dossier).actions for fact in owed.needs_facts
    )
    if facts:
        line = _("Not answered: {facts}. Answer with: {command}")
        command = answering_command(label, next(iter(facts)), checklist)
        yield line.format(facts=", ".join(facts), command=command)
    yield _("See it: rk show {case}").format(case=label)
    yield from notice_lines([checklist], language)


def _counts(dossier: Dossier, today: date) -> str:
    """Say how many actions apply, how many may, and how many are left aside."""
    counts = tally(statuses(dossier.checklist.actions.values(), dossier, today))
    sentences = [
        counted("{n} action applies.", "{n} actions apply.", counts.applicable)
    ]
    if counts.undetermined:
        unknown = _("{n} more wait for answers.")
        sentences.append(unknown.format(n=counts.undetermined))
    if counts.before_casebook:
        before = _("{n} of earlier phases lie before this casebook.")
        sentences.append(before.format(n=counts.before_casebook))
    return " ".join(sentences)
