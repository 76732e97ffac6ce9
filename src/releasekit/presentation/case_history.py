"""`show --history`: everything that was recorded of a case, an event a line."""

from collections.abc import Iterable

from releasekit.domain.case import Event
from releasekit.domain.deeds import Dated, Noted, Settled, Signed
from releasekit.domain.history import counting
from releasekit.domain.need_to_know import may_read
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.presentation.told_events import told
from releasekit.wording import _
from releasekit.wording.days import full_day
from releasekit.wording.visible import visible

INDENT = " " * 21


def case_history(answer: CaseAnswer, screen: Screen) -> list[Line]:
    """Tell each event with its number, its day, who wrote it, and the words given."""
    case = answer.dossier.case
    lasting = {event.seq for event in counting(case.history)}
    lines: list[Line] = [(Piece(f"{visible(case.id)}  {_('HISTORY')}", Tone.HEAD),)]
    for event in case.history:
        lines += _event(event, answer, is_lasting=event.seq in lasting)
    lines += ["", _("Take one back: rk undo {case} --seq N").format(case=answer.label)]
    return fold(lines, screen)


def _event(event: Event, answer: CaseAnswer, *, is_lasting: bool) -> Iterable[Line]:
    what = told(event, answer.dossier, answer.language, answer.role)
    taken_back = "" if is_lasting else _(" (taken back)")
    wordless = _(" (its words were erased)") if event.is_wordless else ""
    yield f"{event.seq:4} {full_day(event.on):15} {what}{taken_back}{wordless}"
    is_read = may_read(answer.role, event, answer.dossier)
    is_told = is_read and event.role is not None
    acting = _(" as {role}").format(role=event.role) if is_told else ""
    if event.by:  # of what is gone nobody knows it
        yield f"{INDENT}{_('by {post}').format(post=visible(event.by))}{acting}"
    if is_read:
        yield from (f"{INDENT}{name}: {visible(text)}" for name, text in _words(event))


def _words(event: Event) -> Iterable[tuple[str, str]]:
    """Give what somebody wrote with an event, under its name."""
    deed = event.deed
    if isinstance(deed, Noted):
        yield _("note"), deed.text
    if isinstance(deed, Dated) and deed.source:
        yield _("source"), deed.source
    reason: str | None = getattr(deed, "reason", None)
    if reason:
        yield _("reason"), reason
    if isinstance(deed, Settled) and deed.authority:
        yield _("authority"), deed.authority
    if isinstance(deed, Settled | Signed):
        yield from _of_an_ending(deed)


def _of_an_ending(deed: Settled | Signed) -> Iterable[tuple[str, str]]:
    if deed.evidence:
        yield _("evidence"), deed.evidence
    if deed.note:
        yield _("note"), deed.note
