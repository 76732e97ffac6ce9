"""What another checklist changes in one case, before it is written."""

from collections.abc import Iterable, Sequence

from releasekit.domain.action import Action
from releasekit.domain.dossier import Dossier
from releasekit.domain.upgrading import Upgrade
from releasekit.presentation.change_plan import change_lines
from releasekit.presentation.labels import short_title
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _
from releasekit.wording.visible import visible


def upgrade_lines(
    dossier: Dossier, found: Upgrade, language: str, screen: Screen
) -> list[Line]:
    """Tell the kinds of change by action, then what moves in the case."""
    old, new = dossier.checklist, found.after.checklist
    head = _("{case}: {old} {arrow} {new}").format(
        case=visible(dossier.case.id),
        old=f"{old.id} {old.version}",
        arrow=screen.arrow,
        new=f"{new.id} {new.version}",
    )
    lines: list[Line] = [(Piece(head, Tone.HEAD),)]
    for name, actions in _kinds(found):
        if actions:
            named = (f"{one.number} {short_title(one, language)}" for one in actions)
            lines.append(f"  {name}: {visible(', '.join(named))}")
    lines += _set_aside(found)
    if not found.case.are_none:
        lines += change_lines(found.case, language, screen)
    return fold(lines, screen)


def _kinds(found: Upgrade) -> Iterable[tuple[str, Sequence[Action]]]:
    """Give the actions of each kind of change; wording that changed is one of them."""
    between = found.checklists
    not_asked = set(found.not_asked)
    yield _("added"), between.added
    yield _("not asked there"), [one for one in between.removed if one.id in not_asked]
    yield _("retimed"), [one.new for one in between.retimed]
    yield _("reworded"), [one.new for one in between.reworded]
    yield _("led by another"), [one.new for one in between.re_led]
    yield _("takes the place of an old one"), [one.new for one in between.replaced]


def _set_aside(found: Upgrade) -> Iterable[str]:
    """Name what is recorded of actions that the other checklist lacks."""
    for one in found.deed.retired.values():
        told = _("  set aside, and still shown: {number} {title}")
        yield told.format(number=one.number, title=visible(one.title))
