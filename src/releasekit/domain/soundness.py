"""What is wrong with a checklist as a whole, beyond the form of its keys."""

from collections.abc import Iterable

from releasekit.domain.checklist import Checklist, Fact, NamedDate
from releasekit.domain.finding import Finding, Path, Problem
from releasekit.domain.forbidden import forbidden_in
from releasekit.domain.naming import nearest
from releasekit.domain.soundness_actions import action_findings
from releasekit.domain.soundness_order import order_findings
from releasekit.domain.soundness_roles import role_findings
from releasekit.domain.soundness_shares import share_findings

SHORT_NAME_COLUMNS = 4


def findings(checklist: Checklist) -> tuple[Finding, ...]:
    """Find all that is wrong, in the order of the checklist."""
    return tuple(
        one
        for find in (
            _short,
            _dates,
            _forbidden_ids,
            role_findings,
            _retired,
            action_findings,
            order_findings,
            share_findings,
            _place,
        )
        for one in find(checklist)
    )


def _short(checklist: Checklist) -> Iterable[Finding]:
    """Find a name too wide for its column in the matrix."""
    for tag, short in checklist.short.items():
        if len(short) > SHORT_NAME_COLUMNS:
            limit = str(SHORT_NAME_COLUMNS)
            yield Finding(Problem.SHORT_TOO_LONG, ("short", tag), name=tag, other=limit)


def _dates(checklist: Checklist) -> Iterable[Finding]:
    if "release" not in checklist.dates:
        yield Finding(Problem.NO_RELEASE, ("dates",), name="release")
    for named in checklist.dates.values():
        if named.happened is not None and named.happened not in checklist.dates:
            where = ("dates", named.id, "happened")
            near = nearest(named.happened, checklist.dates) or ""
            yield Finding(Problem.UNKNOWN_DATE, where, name=named.happened, near=near)
        if named.source is not None and named.source not in checklist.sources:
            near = nearest(named.source, checklist.sources) or ""
            where = ("dates", named.id, "source")
            yield Finding(Problem.UNKNOWN_SOURCE, where, name=named.source, near=near)


def _forbidden_ids(checklist: Checklist) -> Iterable[Finding]:
    """Facts, dates and categories name what a case stores; actions are steps."""
    tables = ("facts", "dates", "categories")
    for table in tables:
        for name, entry in getattr(checklist, table).items():
            for where, word in _stored_words((table, name), entry):
                found = forbidden_in(word)
                if found is not None:
                    yield Finding(
                        Problem.FORBIDDEN_WORD,
                        where,
                        name=found.word,
                        other=str(found.guard_rail),
                    )


def _stored_words(
    where: Path, entry: Fact | NamedDate | object
) -> Iterable[tuple[Path, str]]:
    yield where, str(where[-1])
    if isinstance(entry, Fact):
        for place, choice in enumerate(entry.choices):
            yield (*where, "choices", place), choice


def _retired(checklist: Checklist) -> Iterable[Finding]:
    for action in checklist.actions.values():
        if action.number in checklist.retired:
            where = ("actions", action.id, "number")
            yield Finding(Problem.RETIRED_NUMBER, where, name=str(action.number))


def _place(checklist: Checklist) -> Iterable[Finding]:
    """Ask of a checklist that cases may follow where it holds.

    Without a calendar only Saturdays and Sundays close, and each day says so.
    """
    if not (checklist.abstract or checklist.jurisdiction):
        key = "jurisdiction"
        yield Finding(Problem.NO_JURISDICTION, (key,), name=key)
