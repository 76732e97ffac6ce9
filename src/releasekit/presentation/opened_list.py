"""What `open --list` shows: each row as a line, what is wrong, what was opened."""

from collections.abc import Iterable, Sequence

from releasekit.domain.case_lists import ListedCase
from releasekit.domain.deeds import Opened
from releasekit.wording import _, counted
from releasekit.wording.days import full_day


def plan_lines(listed: Iterable[ListedCase]) -> Iterable[str]:
    """Say of each row which case it would open, in one line."""
    for one in listed:
        line = _("line {line}: {case}").format(line=one.line, case=one.case)
        told = _("already there") if one.is_there else opening_words(one.opened)
        yield f"{line}  {told}"


def opening_words(opened: Opened) -> str:
    """Give `mk, release Mon 1 Mar 2027, from pre-release, 3 answers`."""
    release = opened.dates.get("release")
    parts = [opened.checklist.id]
    if release is None:
        parts.append(_("no release date yet"))
    else:
        parts.append(_("release {day}").format(day=full_day(release)))
    if opened.start is not None:
        parts.append(_("from {phase}").format(phase=opened.start.value))
    answers = len(opened.facts)
    parts.append(counted("{n} answer", "{n} answers", answers))
    return ", ".join(parts)


def counts_line(listed: Sequence[ListedCase]) -> str:
    """Say how many cases would be opened, and how many are there."""
    there = sum(one.is_there for one in listed)
    new = len(listed) - there
    line = counted("{n} case to open", "{n} cases to open", new)
    if not there:
        return f"{line}."
    return f"{line}; {counted('{n} already there', '{n} already there', there)}."
