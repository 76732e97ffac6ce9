"""`retention`: which terms are over, on a screen and as JSON."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.retention import Term, Terms, Why
from releasekit.errors.fault import ReleasekitError
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _, counted
from releasekit.wording.days import full_day
from releasekit.wording.visible import visible

SCHEMA = "releasekit/retention/1"


class RetentionAnswer(NamedTuple):
    """The terms of the office, and for each case the one that ends first."""

    today: date
    terms: Terms
    found: tuple[Term, ...]
    unreadable: tuple[tuple[str, ReleasekitError], ...] = ()

    @property
    def over(self) -> tuple[Term, ...]:
        return tuple(one for one in self.found if one.by <= self.today)

    @property
    def next(self) -> Term | None:
        return next((one for one in self.found if one.by > self.today), None)


def retention_lines(answer: RetentionAnswer, screen: Screen) -> list[Line]:
    """Tell what is to be done, each kind under its head with the command for it."""
    lines: list[Line] = []
    for why in Why:
        those = [one for one in answer.over if one.why is why]
        if those:
            lines.append((Piece(f"{_head(why)}  {len(those)}", Tone.HEAD),))
            lines += [f"  {_told(one)}" for one in those]
            lines += [f"  {_next_step(why, those[0])}", ""]
    number = len(answer.over)
    lines.append(counted("{n} case to look at", "{n} cases to look at", number))
    if answer.next is not None:
        told = _("The next term ends on {day}: {case}.")
        day = full_day(answer.next.by)
        lines.append(told.format(day=day, case=visible(answer.next.case)))
    return fold(lines, screen)


def _head(why: Why) -> str:
    heads = {
        Why.ERASE: _("TO ERASE"),
        Why.REVIEW: _("TO REVIEW: IS IT STILL NEEDED?"),
        Why.RESTRICTED: _("RESTRICTED"),
    }
    return heads[why]


def _told(term: Term) -> str:
    case, since = visible(term.case), full_day(term.since)
    if term.why is Why.RESTRICTED:
        return _("{case}  since {since}").format(case=case, since=since)
    by = full_day(term.by)
    told = _("{case}  by {by}; last entry {since}")
    if term.why is Why.ERASE:
        told = _("{case}  by {by}; closed {since}")
    return told.format(case=case, by=by, since=since)


def _next_step(why: Why, term: Term) -> str:
    steps = {
        Why.ERASE: _("Next:  rk erase {case} --reason TEXT"),
        Why.REVIEW: _("Next:  rk show {case}   rk note {case} --note TEXT keeps it"),
        Why.RESTRICTED: _("Next:  rk restrict {case} --lift --reason TEXT"),
    }
    return steps[why].format(case=visible(term.case))


def retention_document(answer: RetentionAnswer) -> Mapping[str, object]:
    """Give the schema releasekit/retention/1."""
    return {
        "schema": SCHEMA,
        "today": answer.today.isoformat(),
        "terms": {
            "review_months": answer.terms.review_months,
            "erase_months": answer.terms.erase_months,
        },
        "cases": list(_rows(answer.over)),
        "next": answer.next.by.isoformat() if answer.next else None,
        "faults": [
            {"case": case, "code": fault.code, "sentence": str(fault)}
            for case, fault in answer.unreadable
        ],
    }


def _rows(terms: Iterable[Term]) -> Iterable[Mapping[str, str]]:
    for one in terms:
        yield {
            "case": one.case,
            "why": one.why.value,
            "since": one.since.isoformat(),
            "by": one.by.isoformat(),
        }
