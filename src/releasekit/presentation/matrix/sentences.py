"""What the table and the page of a matrix say in the same words."""

from collections.abc import Iterable

from releasekit.domain.matrix_gaps import stood_in_for
from releasekit.presentation.matrix.answer import MatrixAnswer, places
from releasekit.wording import _
from releasekit.wording.matrix import theme_word
from releasekit.wording.phases import phase_name
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible


def legend() -> str:
    return _("= as baseline  ~ differs  - left out  ? open")


def narrowed_to(answer: MatrixAnswer) -> list[str]:
    """Name the theme and the phase that were asked for."""
    theme, phase = answer.part.theme, answer.part.phase
    return [
        *([theme_word(theme)] if theme else []),
        *([phase_name(phase)] if phase else []),
    ]


def cautions(answer: MatrixAnswer) -> Iterable[str]:
    """Say what the signs do not say, and that nobody stands behind drafts."""
    yield _("= and ~ do not say better or worse; ? is what nobody has read.")
    if not all(one.adopted for one in answer.matrix.columns):
        yield _("Drafts: no authority has adopted them.")


def missing_roles(answer: MatrixAnswer) -> Iterable[str]:
    """Say of each role of the baseline where nobody of its own holds it."""
    roles = answer.matrix.baseline.roles
    for role, columns in stood_in_for(answer.matrix).items():
        title = visible(told_in(roles[role].title, answer.language))
        told = _("Nobody of its own holds {role} in: {places}.")
        yield told.format(role=title, places=places(columns, answer))


def several_themes() -> str:
    """Say why the cells by theme may be more than those of the table."""
    return _("An action of several themes counts in each of them.")
