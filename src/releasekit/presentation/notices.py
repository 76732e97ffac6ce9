"""The footnote that a checklist carries wherever its name stands."""

from collections.abc import Iterable

from releasekit.domain.checklist import Checklist
from releasekit.presentation.visible import visible
from releasekit.wording.texts import text_in


def notice_lines(checklists: Iterable[Checklist], language: str) -> Iterable[str]:
    """Give each footnote once, such as the one on the status of a territory."""
    texts = (one.notice for one in checklists if one.notice)
    return dict.fromkeys(visible(text_in(text, language)) for text in texts)
