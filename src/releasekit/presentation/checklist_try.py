"""`checklist try`: what a draft would change in the open cases."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from releasekit.domain.changes import Changes
from releasekit.domain.checklist import Checklist
from releasekit.domain.trial import Trial
from releasekit.presentation.change_plan import change_lines
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _, counted
from releasekit.wording.footnotes import notice_lines
from releasekit.wording.visible import visible

SCHEMA = "releasekit/checklist-try/1"


class TryAnswer(NamedTuple):
    """A draft and the cases it was tried on; `others` follow another checklist."""

    draft: Checklist
    trials: Sequence[Trial]
    others: int
    language: str = "en"


def try_screen(answer: TryAnswer, screen: Screen) -> list[Line]:
    lines: list[Line] = []
    for trial in answer.trials:
        lines += [(Piece(visible(trial.case), Tone.HEAD), Piece(f": {_told(trial)}"))]
        if trial.changes is not None and not trial.changes.are_none:
            lines += change_lines(trial.changes, answer.language, screen)
    return fold([*lines, *_foot(answer)], screen)


def _told(trial: Trial) -> str:
    if trial.changes is None:
        sentence = _("does not fit; the draft lacks {names}")
        return sentence.format(names=", ".join(visible(one) for one in trial.lacking))
    counts = [f"{number} {word}" for word, number in _counts(trial.changes) if number]
    return ", ".join(counts) or _("nothing changes")


def _counts(found: Changes) -> Iterable[tuple[str, int]]:
    yield _("moved"), len(found.moved)
    yield _("newly late"), len(found.newly_late)
    yield _("more"), len(found.appearing)
    yield _("fewer"), len(found.disappearing)


def _foot(answer: TryAnswer) -> Iterable[str]:
    yield from notice_lines([answer.draft], answer.language)
    about = f"{answer.draft.id} {answer.draft.version}"
    tried = counted("{n} case tried", "{n} cases tried", len(answer.trials))
    nothing = _("{tried} with {about}; nothing was written.")
    yield nothing.format(tried=tried, about=about)
    if answer.others:
        yield counted(
            "{n} case follows another checklist.",
            "{n} cases follow another checklist.",
            answer.others,
        )


def try_document(answer: TryAnswer) -> Mapping[str, object]:
    """Give the trials as releasekit/checklist-try/1."""
    return {
        "schema": SCHEMA,
        "draft": f"{answer.draft.id} {answer.draft.version}",
        "others": answer.others,
        "cases": [_row(one) for one in answer.trials],
    }


def _row(trial: Trial) -> Mapping[str, object]:
    found = trial.changes
    return {
        "case": trial.case,
        "lacking": list(trial.lacking),
        "moved": [one.action.id for _old, one in found.moved] if found else [],
        "newly_late": [one.action.id for one in found.newly_late] if found else [],
        "appearing": [one.action.id for one in found.appearing] if found else [],
        "disappearing": [one.action.id for one in found.disappearing] if found else [],
    }
