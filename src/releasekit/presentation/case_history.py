"""`show --history`: everything that was recorded of a case, an event a line."""

from collections.abc import Iterable

from releasekit.domain.case import Event
from releasekit.domain.history import counting
from releasekit.domain.need_to_know import may_read
from releasekit.domain.said_words import words_of
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _
from releasekit.wording.days import full_day
from releasekit.wording.headings import heading
from releasekit.wording.told_events import told
from releasekit.wording.visible import visible

INDENT = " " * 21
SHOWN = 8
"""As much of a digest as tells one file from the next."""


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
        by = _("by {post}").format(post=visible(event.by))
        yield f"{INDENT}{by}{acting}{_from_sheet(event)}"
    if is_read:
        yield from (f"{INDENT}{name}: {visible(text)}" for name, text in _words(event))


def _from_sheet(event: Event) -> str:
    """Say that it came back in a sheet, and of which file by its digest."""
    if event.sheet is None:
        return ""
    told, digest = _("; in a sheet ({digest}), row {line}"), event.sheet.sha256
    return told.format(digest=digest[:SHOWN], line=event.sheet.line)


def _words(event: Event) -> Iterable[tuple[str, str]]:
    """Give what somebody wrote with an event, under its name."""
    return ((heading(name), text) for name, text in words_of(event.deed).items())
