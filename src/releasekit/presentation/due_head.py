"""The lines above the table of `due`."""

from collections.abc import Mapping

from releasekit.domain.news import News
from releasekit.domain.outstanding import Planned
from releasekit.presentation.due_answer import DueAnswer
from releasekit.presentation.screen import Line, Screen, columns_of
from releasekit.wording import _, counted
from releasekit.wording.days import full_day, short_day
from releasekit.wording.deeds import what_happened
from releasekit.wording.visible import visible

NEXT_RELEASES = 3
MOST_OUT = 8
MOST_NEWS = 2


def head(answer: DueAnswer, labels: Mapping[str, str], screen: Screen) -> list[Line]:
    """Say the day, how many cases, how far ahead, and the next releases."""
    return [
        _first_line(answer, screen),
        *_releases(answer, labels, screen),
        *_news(answer, labels),
    ]


def _news(answer: DueAnswer, labels: Mapping[str, str]) -> list[Line]:
    """Say what others recorded since the last look, the first few of it."""
    if not answer.news or answer.news_since is None:
        return []
    told = [
        f"{labels[one.planned.case]} {visible(_what(one, answer))}"
        for one in answer.news[:MOST_NEWS]
    ]
    rest = len(answer.news) - len(told)
    more = [_("{n} more").format(n=rest)] if rest else []
    since = _("Since {day}: {news}.")
    day = short_day(answer.news_since, answer.today)
    return [since.format(day=day, news="; ".join([*told, *more]))]


def _what(news: News, answer: DueAnswer) -> str:
    planned = news.planned
    return what_happened(
        news.event, planned.checklist, answer.language, planned.history
    )


def _first_line(answer: DueAnswer, screen: Screen) -> str:
    dot = f" {screen.dot} "
    left = dot.join(
        (
            full_day(answer.today),
            counted("{n} case", "{n} cases", len(answer.cases)),
            _span(answer),
        )
    )
    right = _checklists(answer)
    if not right:
        return left
    gap = screen.width - columns_of(left) - columns_of(right)
    return f"{left}{' ' * gap}{right}" if gap > 1 else f"{left}{dot}{right}"


def _span(answer: DueAnswer) -> str:
    if answer.shown_until is not None:
        until = short_day(answer.shown_until, answer.today)
        return _("actions until {day}").format(day=until)
    if answer.within == "release":
        return _("actions until each release")
    return _("all actions")


def _checklists(answer: DueAnswer) -> str:
    """Name the checklists; a draft says so, for no authority stands behind it."""
    found = {one.checklist.id: one.checklist.adopted for one in answer.cases}
    drafts = sorted(name for name, adopted in found.items() if not adopted)
    adopted = sorted(found.keys() - set(drafts))
    told = _("checklist {name}: DRAFT") if len(drafts) == 1 else _("DRAFT: {name}")
    parts = (
        _("checklist {name}").format(name=", ".join(adopted)) if adopted else "",
        told.format(name=", ".join(drafts)) if drafts else "",
    )
    return ", ".join(part for part in parts if part)


def _releases(
    answer: DueAnswer, labels: Mapping[str, str], screen: Screen
) -> list[Line]:
    ahead = sorted(
        (one.release, labels[one.case])
        for one in answer.cases
        if one.release is not None and not one.released and one.release >= answer.today
    )
    parts = [
        _("{case} on {day}").format(case=label, day=short_day(day, answer.today))
        for day, label in ahead[:NEXT_RELEASES]
    ]
    if parts:
        left = (ahead[0][0] - answer.today).days
        parts[0] += (
            counted(" ({n} day)", " ({n} days)", left) if left else _(" (today)")
        )
    sentences = [
        *([_("Releases: {list}.").format(list=", ".join(parts))] if parts else []),
        *_out(answer.cases, labels, screen),
    ]
    return _fitted(sentences, screen)


def _fitted(sentences: list[str], screen: Screen) -> list[Line]:
    """Put sentences on one line, or each on its own where that is too wide."""
    together = " ".join(sentences)
    if columns_of(together) <= screen.width:
        return [together] if together else []
    return list(sentences)


def _out(
    cases: tuple[Planned, ...], labels: Mapping[str, str], screen: Screen
) -> list[str]:
    out = [labels[one.case] for one in cases if one.released]
    if not out:
        return []
    more = screen.ellipsis if len(out) > MOST_OUT else ""
    return [_("Out: {list}.").format(list=", ".join(out[:MOST_OUT]) + more)]
