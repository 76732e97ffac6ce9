"""A letter in its reader's language, in every form in which it may leave."""

from datetime import date
from typing import NamedTuple

from releasekit.domain.notices.letters import Letter
from releasekit.reminders.letter_forms import as_html, as_text
from releasekit.reminders.letter_lines import letter_lines
from releasekit.reminders.names import subject_of
from releasekit.wording.catalogue import speaking


class Written(NamedTuple):
    """The words of a letter: its head, its text, and the same as a page."""

    subject: str
    text: str
    html: str
    language: str


def written(letter: Letter, usual: str, today: date) -> Written:
    """Write a letter in the language of its recipient, else in the office's."""
    language = (letter.contact and letter.contact.language) or usual
    with speaking(language):
        lines = letter_lines(letter, language, today)
        return Written(
            subject=subject_of(letter),
            text=as_text(lines),
            html=as_html(lines, language),
            language=language,
        )
