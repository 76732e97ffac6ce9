"""How cases, actions and phases are called on a screen: as one types them."""

from collections.abc import Collection, Iterable, Mapping

from releasekit.domain.action import Action, Phase
from releasekit.domain.checklist import Checklist
from releasekit.domain.naming import cases_named, folded
from releasekit.wording.phases import phase_title
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible


def case_labels(cases: Iterable[str]) -> Mapping[str, str]:
    """Give each case the shortest form that means it alone: 14, 26-14, or its id."""
    endings = {case: _ending(case) for case in cases}
    alike: dict[str, list[str]] = {}
    for case, ending in endings.items():
        alike.setdefault(ending, []).append(case)
    return {case: _label(case, alike[ending]) for case, ending in endings.items()}


def case_label(case: str, ending_alike: Iterable[str]) -> str:
    """Give one case the shortest form that means it alone.

    Needs no other cases than those whose ids end in the same running number.
    """
    ending = _ending(case)
    rivals = {case, *(one for one in ending_alike if _ending(one) == ending)}
    return _label(case, rivals)


def running_number(case: str) -> str:
    last = case.rpartition("-")[2]
    return _plain_number(last) if last != case else ""


def _ending(case: str) -> str:
    """Give the number that every form of an id ends in; forms of others end apart."""
    return _plain_number(folded(case).rpartition("-")[2])


def _plain_number(word: str) -> str:
    return str(int(word)) if word.isascii() and word.isdigit() else ""


def _label(case: str, rivals: Collection[str]) -> str:
    number = running_number(case)
    year = case.rpartition("-")[0].rpartition("-")[2][-2:]
    for label in (number, f"{year}-{number}" if year.isdigit() else ""):
        if label and number and cases_named(label, rivals) == (case,):
            return label
    return visible(case)


def short_title(action: Action, language: str) -> str:
    return text_in(action.short, language)


def phase_label(phase: Phase, checklist: Checklist, language: str) -> str:
    """Name a phase as a checklist calls it."""
    return visible(phase_title(phase, checklist, language))
