"""`figures`: counts for a month, by phase and by role, with small cells not told."""

from collections.abc import Iterable, Mapping

from releasekit.domain.figures import SMALLEST, Ended, Figures, WhyLate
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _
from releasekit.wording.honesty import no_assessment
from releasekit.wording.phases import phase_name
from releasekit.wording.visible import visible

SCHEMA = "releasekit/figures/1"


def cell_of(number: int) -> str:
    """Give a number, or `<5` where it would tell of single people."""
    return str(number) if number >= SMALLEST or number == 0 else f"<{SMALLEST}"


def figures_page(found: Figures, screen: Screen) -> list[Line]:
    """Draw the counts under heads; no ids, no workers, no order of merit."""
    month = f"{found.month.first:%Y-%m}"
    cases = _("open cases: {n}; closed: {closed}")
    phases = {phase_name(one): n for one, n in found.by_phase.items()}
    actions = {ended_word(one): found.ended.get(one, 0) for one in Ended}
    reasons = {why_word(one): found.late.get(one, 0) for one in WhyLate}
    lines: list[Line] = [
        (Piece(_("FIGURES for {month}").format(month=month), Tone.HEAD),),
        cases.format(n=cell_of(found.cases), closed=cell_of(found.closed)),
        *_under(_("CASES BY PHASE"), phases),
        *_under(_("RELEASES AHEAD, BY MONTH"), found.releases),
        *_under(_("ACTIONS"), actions),
        *_under(_("WHY LATE"), reasons),
        *_by_role(found),
        "",
        _("Done and the like in the month; open and late as of today."),
        _("Cells below 5 are not told: they could point at a person."),
        no_assessment(),
    ]
    return fold(lines, screen)


def _under(head: str, rows: Mapping[str, int]) -> Iterable[Line]:
    if rows:
        yield ""
        yield (Piece(head, Tone.HEAD),)
    for name, number in rows.items():
        yield f"  {name:24} {cell_of(number):>6}"


def _by_role(found: Figures) -> Iterable[Line]:
    """Count by the role that owed; late means that the office is."""
    yield ""
    yield (Piece(_("BY ROLE"), Tone.HEAD),)
    for role in sorted(found.by_role):
        counts = found.by_role[role]
        given = [one for one in Ended if counts.get(one)]
        told = ", ".join(f"{ended_word(one)} {cell_of(counts[one])}" for one in given)
        yield f"  {visible(role)}: {told}"


def ended_word(ended: Ended) -> str:
    return {
        Ended.DONE: _("done"),
        Ended.REPORTED: _("reported"),
        Ended.DECLINED: _("declined"),
        Ended.WAIVED: _("waived"),
        Ended.NOT_NEEDED: _("not needed"),
        Ended.OPEN: _("open"),
        Ended.LATE: _("late"),
    }[ended]


def why_word(why: WhyLate) -> str:
    return {
        WhyLate.WAITED: _("waited for another"),
        WhyLate.DATE_MOVED: _("date moved"),
        WhyLate.RECEIVED_LATE: _("received late"),
        WhyLate.NONE: _("none of these"),
    }[why]


def figures_document(found: Figures) -> Mapping[str, object]:
    """Give the counts as releasekit/figures/1; small cells are texts such as `<5`."""
    return {
        "schema": SCHEMA,
        "month": f"{found.month.first:%Y-%m}",
        "cases": cell_of(found.cases),
        "closed": cell_of(found.closed),
        "by_phase": {phase.value: cell_of(n) for phase, n in found.by_phase.items()},
        "releases": {month: cell_of(n) for month, n in found.releases.items()},
        "actions": {one.value: cell_of(found.ended.get(one, 0)) for one in Ended},
        "why_late": {one.value: cell_of(found.late.get(one, 0)) for one in WhyLate},
        "by_role": {
            role: {one.value: cell_of(n) for one, n in counts.items()}
            for role, counts in found.by_role.items()
        },
    }
