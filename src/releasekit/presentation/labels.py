"""How cases, actions and phases are called on a screen: as one types them."""

from collections import Counter
from collections.abc import Iterable, Mapping

from releasekit.domain.action import Action, Phase
from releasekit.domain.checklist import Checklist
from releasekit.domain.naming import cases_named
from releasekit.wording.phases import phase_title
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible


def case_labels(cases: Iterable[str]) -> Mapping[str, str]:
    """Give each case the shortest form that means it alone: 14, 26-14, or its id."""
    known = tuple(cases)
    numbers = {case: running_number(case) for case in known}
    seen = Counter(numbers.values())
    return {
        case: _label(case, number, known if seen[number] > 1 else (case,))
        for case, number in numbers.items()
    }


def case_label(case: str, ending_alike: Iterable[str]) -> str:
    """Give one case the shortest form that means it alone.

    Needs no other cases than those whose ids end in the same running number.
    """
    return case_labels({case, *ending_alike})[case]


def running_number(case: str) -> str:
    last = case.rpartition("-")[2]
    digits = last.isascii() and last.isdigit() and last != case
    return str(int(last)) if digits else ""


def _label(case: str, number: str, rivals: tuple[str, ...]) -> str:
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
