"""In which form a page is given, and where it goes."""

from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path

from releasekit.casebook.new_files import write_new
from releasekit.commands.session import Session
from releasekit.errors.usage import CloseWordError
from releasekit.lazy import load
from releasekit.presentation.papers.paper import Paper
from releasekit.presentation.screen import Screen, text_of
from releasekit.wording import _

STANDARD_OUTPUT = "-"
ON_SCREEN = "releasekit.presentation.papers.on_screen:paper_screen"
IN_MARKDOWN = "releasekit.presentation.papers.in_markdown:paper_markdown"
IN_HTML = "releasekit.presentation.papers.in_html:paper_html"


class PageForm(Enum):
    """The forms in which a page can be given."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


SUFFIXES = {
    ".txt": PageForm.TEXT,
    ".md": PageForm.MARKDOWN,
    ".html": PageForm.HTML,
    ".htm": PageForm.HTML,
    ".json": PageForm.JSON,
    ".csv": PageForm.CSV,
}
Written = Mapping[PageForm, Callable[[], str]]
"""Each form a command knows, and what writes it."""


def page_form(typed: str | None, output: str | None, known: Written) -> PageForm:
    """Take the form that was asked for, else what a file's name says, else text."""
    if typed is None:
        found = SUFFIXES.get(Path(output or "").suffix.lower(), PageForm.TEXT)
        return found if found in known else PageForm.TEXT
    choices = {one.value: one for one in known}
    if typed not in choices:
        raise CloseWordError(typed=typed, choices=", ".join(choices))
    return choices[typed]


def paper_forms(paper: Callable[[], Paper], session: Session) -> Written:
    """Give the forms that every page can take."""
    return {
        PageForm.TEXT: lambda: _as_text(paper(), Screen(signs=session.screen.signs)),
        PageForm.MARKDOWN: lambda: str(load(IN_MARKDOWN)(paper())),
        PageForm.HTML: lambda: str(load(IN_HTML)(paper())),
    }


def _as_text(paper: Paper, screen: Screen) -> str:
    return "".join(
        f"{text_of(one).rstrip()}\n" for one in load(ON_SCREEN)(paper, screen)
    )


def give(session: Session, text: str, output: str | None) -> None:
    """Write a page to standard output, or into a file that is not there yet."""
    if output in {None, STANDARD_OUTPUT}:
        session.stdout.write(text)
        return
    path = Path(str(output))
    write_new(path, text, session.salt())
    session.say(_("Written: {path}").format(path=path))


def show_paper(session: Session, paper: Paper) -> None:
    """Show a page on the screen one sits at."""
    session.show(load(ON_SCREEN)(paper, session.screen))
