"""What a page that comes from one checklist says of it: which it is, and how sure."""

from collections.abc import Iterable

from releasekit.domain.checklist import Checklist
from releasekit.wording import _
from releasekit.wording.footnotes import language_lines, notice_lines
from releasekit.wording.honesty import draft, status_word


def page_notices(checklist: Checklist, language: str) -> tuple[str, ...]:
    """Give what stands on every page: footnote, draft, languages."""
    return tuple(_notices(checklist, language))


def version_words(checklist: Checklist) -> str:
    """Say which version a page comes from, and whether anybody adopted it."""
    status = status_word(adopted=checklist.adopted)
    told = _("From the checklist {id} {version}, {status}.")
    return told.format(id=checklist.id, version=checklist.version, status=status)


def _notices(checklist: Checklist, language: str) -> Iterable[str]:
    yield from notice_lines([checklist], language)
    if not checklist.adopted:
        yield draft(has_statute=checklist.has_statute)
    yield from language_lines([checklist], language)
