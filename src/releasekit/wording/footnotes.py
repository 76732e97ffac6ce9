"""What a checklist says of itself wherever it is shown: its footnote, its languages."""

from collections.abc import Iterable

from releasekit.domain.checklist import Checklist
from releasekit.domain.workdays import Calendar
from releasekit.wording.honesty import spoken_instead, unreviewed
from releasekit.wording.texts import mark_of, tag_for, text_in
from releasekit.wording.visible import visible


def notice_lines(named: Iterable[Checklist | Calendar], language: str) -> Iterable[str]:
    """Give each footnote once, such as the one on the status of a territory."""
    texts = (one.notice for one in named if one.notice)
    return dict.fromkeys(visible(text_in(text, language)) for text in texts)


def language_lines(checklists: Iterable[Checklist], language: str) -> Iterable[str]:
    """Say where texts are drafts, and where they stand in another language."""
    found: dict[str, None] = {}
    for one in checklists:
        tag = tag_for(one.languages or ("en",), language)
        if mark_of(tag, language):
            found[spoken_instead(language, tag)] = None
        if tag in one.unreviewed:
            found[unreviewed(tag)] = None
    return found
