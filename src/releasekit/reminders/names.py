"""How a letter names its recipient, and its head."""

from releasekit.domain.checklist import Checklist
from releasekit.domain.notices.letters import Letter
from releasekit.domain.notices.notice import Kind, Who
from releasekit.wording import _, counted
from releasekit.wording.notices import runs_told
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible


def subject_of(letter: Letter) -> str:
    """Give the head of a letter: counts only, since anybody may read it."""
    parts = [
        counted("{n} late", "{n} late", letter.counts(Kind.LATE)),
        counted("{n} due", "{n} due", letter.counts(Kind.DUE)),
        counted("{n} soon", "{n} soon", letter.counts(Kind.SOON)),
    ]
    numbers = [letter.counts(kind) for kind in (Kind.LATE, Kind.DUE, Kind.SOON)]
    told = [part for part, number in zip(parts, numbers, strict=True) if number]
    rest = len(letter.told) - sum(numbers)
    if rest:
        told.append(counted("{n} change", "{n} changes", rest))
    if letter.weeks:
        told.append(_("this week"))
    if letter.runs or not told:
        told.append(runs_told(letter.runs))
    return f"releasekit: {', '.join(told)}"


def recipient_told(who: Who, language: str, checklist: Checklist | None) -> str:
    """Name a recipient: a post, or a role in the reader's language."""
    if who.post is not None:
        return visible(who.post)
    role = checklist.roles.get(who.role) if checklist else None
    name = text_in(role.title, language) if role else who.role
    place = f" ({visible(who.jurisdiction)})" if who.jurisdiction else ""
    return f"{visible(name)}{place}"
