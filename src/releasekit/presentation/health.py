"""What `doctor` answers: symptoms under their words, those that are notes last."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from releasekit.domain.health.permissions import octal
from releasekit.domain.health.symptom import Ailment, Symptom
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _, counted
from releasekit.wording.catalogue import speaking
from releasekit.wording.health import symptom_told
from releasekit.wording.visible import visible

SCHEMA = "releasekit/doctor/1"
MOST_PATHS = 10
ORDER = tuple(Ailment)


class Change(NamedTuple):
    """A mode that was changed, or why it was not, and the group given with it."""

    path: str
    before: int
    after: int
    problem: str = ""
    gid: int | None = None


class HealthAnswer(NamedTuple):
    """What was found of a casebook, and what was done because it was asked for.

    `freed` names who left the lock that was to be freed: nobody if it is empty;
    None where nothing was to be freed.
    """

    symptoms: Sequence[Symptom]
    changes: Sequence[Change] = ()
    unlocked: str = ""
    freed: str | None = None

    @property
    def faults(self) -> tuple[Symptom, ...]:
        return tuple(one for one in self.symptoms if not one.is_note)

    @property
    def notes(self) -> tuple[Symptom, ...]:
        return tuple(one for one in self.symptoms if one.is_note)


def health_page(answer: HealthAnswer, screen: Screen) -> list[Line]:
    """Tell what was done, what is wrong, and what is worth knowing."""
    head = _("Nothing is wrong with this casebook as a place.")
    if answer.faults:
        head = counted("{n} finding", "{n} findings", len(answer.faults))
    lines: list[Line] = [
        *fold(_done(answer, screen), screen),
        (Piece(head, Tone.HEAD),),
        *_grouped(answer.faults, screen),
    ]
    if answer.notes:
        lines.append((Piece(_("Worth knowing"), Tone.HEAD),))
        lines += _grouped(answer.notes, screen)
    return lines


def _done(answer: HealthAnswer, screen: Screen) -> Iterable[str]:
    for one in answer.changes:
        told = f"{octal(one.before)} {screen.arrow} {octal(one.after)}"
        if one.gid is not None:
            told = _("{modes}, group {gid}").format(modes=told, gid=one.gid)
        if one.problem:
            problem = _("stays {mode}: {problem}")
            told = problem.format(mode=octal(one.before), problem=one.problem)
        yield f"{visible(one.path)}: {visible(told)}"
    if answer.unlocked and answer.freed:
        told = _("{case}: nobody held the lock; the name of {holder} is wiped.")
        yield visible(told.format(case=answer.unlocked, holder=answer.freed))
    elif answer.unlocked:
        told = _("{case}: nobody holds the lock, and there was nothing to free.")
        yield visible(told.format(case=answer.unlocked))


def _grouped(symptoms: Iterable[Symptom], screen: Screen) -> Iterable[Line]:
    """Say each sentence once, above the files that it is true of, each name whole."""
    for (ailment, told), group in groupby(_in_order(symptoms), _sentence):
        yield from fold([f"{ailment.value}: {visible(told)}"], screen)
        paths = [visible(one.path) for one in group]
        yield from (f"    {path}" for path in paths[:MOST_PATHS])
        more = len(paths) - MOST_PATHS
        if more > 0:
            left = counted("and {n} more: --json", "and {n} more: --json", more)
            yield f"    {left}"


def _in_order(symptoms: Iterable[Symptom]) -> list[Symptom]:
    return sorted(
        symptoms,
        key=lambda one: (ORDER.index(one.ailment), symptom_told(one), one.path),
    )


def _sentence(symptom: Symptom) -> tuple[Ailment, str]:
    return symptom.ailment, symptom_told(symptom)


def health_document(answer: HealthAnswer) -> Mapping[str, object]:
    """Give all of it as releasekit/doctor/1, in English."""
    with speaking("en"):
        return {
            "schema": SCHEMA,
            "findings": [_row(one) for one in _in_order(answer.faults)],
            "notes": [_row(one) for one in _in_order(answer.notes)],
            "modes": [
                {
                    "path": one.path,
                    "before": octal(one.before),
                    "after": octal(one.after),
                    "gid": one.gid,
                    "problem": one.problem or None,
                }
                for one in answer.changes
            ],
            "unlocked": _unlocked(answer),
        }


def _row(symptom: Symptom) -> Mapping[str, object]:
    return {
        "kind": symptom.ailment.value,
        "path": symptom.path,
        "sentence": symptom_told(symptom),
        "facts": dict(symptom.facts),
    }


def _unlocked(answer: HealthAnswer) -> Mapping[str, object] | None:
    if not answer.unlocked:
        return None
    return {"case": answer.unlocked, "holder": answer.freed or None}
