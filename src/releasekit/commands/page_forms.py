"""In which form a page is given, and where it goes."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from pathlib import Path
from typing import Annotated

from typer import Option

from releasekit.casebook.new_files import Fill, fill_new
from releasekit.commands.session import Session
from releasekit.errors.usage import CloseWordError
from releasekit.lazy import load
from releasekit.presentation.papers.paper import Paper
from releasekit.presentation.screen import Line, Screen, text_of
from releasekit.wording import _

Output = Annotated[
    str | None,
    Option("-o", "--output", metavar="FILE", help=_("Where; - for output.")),
]
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


def hand_out(
    session: Session,
    written: Written,
    *,
    form: str | None,
    output: str | None,
    show: Callable[[], None],
) -> None:
    """Show a page to somebody who asked for no more, else write it in its form."""
    chosen = page_form(form, output, written)
    if chosen is PageForm.TEXT and output is None:
        show()
    else:
        give(session, written[chosen](), output)


def page_form(typed: str | None, output: str | None, known: Written) -> PageForm:
    """Take the form that was asked for, else what a file's name says, else text."""
    if typed is None:
        return _named_form(Path(output or "").suffix.lower(), known)
    choices = {one.value: one for one in known}
    if typed not in choices:
        raise CloseWordError(typed=typed, choices=", ".join(choices))
    return choices[typed]


def _named_form(suffix: str, known: Written) -> PageForm:
    """Take a file at its name, so that no text lies in what is called a `.pdf`."""
    choices = {name: form for name, form in SUFFIXES.items() if form in known}
    if suffix and suffix not in choices:
        raise CloseWordError(typed=suffix, choices=", ".join(choices))
    return choices.get(suffix, PageForm.TEXT)


def paper_forms(paper: Callable[[], Paper], session: Session) -> Written:
    """Give the forms that every page can take; as text it is as wide as a page."""
    screen = Screen(signs=session.screen.signs)
    return {
        PageForm.TEXT: lambda: plain_text(load(ON_SCREEN)(paper(), screen)),
        PageForm.MARKDOWN: lambda: str(load(IN_MARKDOWN)(paper())),
        PageForm.HTML: lambda: str(load(IN_HTML)(paper())),
    }


def plain_text(lines: Iterable[Line]) -> str:
    return "".join(f"{text_of(one).rstrip()}\n" for one in lines)


def give(session: Session, text: str, output: str | None) -> None:
    """Write a page to standard output, or into a file that is not there yet."""
    if output in {None, STANDARD_OUTPUT}:
        session.stdout.write(text)
        return
    give_file(session, lambda file: file.write(text.encode()), Path(str(output)))


def give_file(session: Session, fill: Fill, path: Path) -> None:
    """Make a file that is not there yet by what writes it, and say where it is."""
    fill_new(path, fill, session.salt())
    session.say(_("Written: {path}").format(path=path))


def show_paper(session: Session, paper: Paper) -> None:
    """Show a page on the screen one sits at."""
    session.show(load(ON_SCREEN)(paper, session.screen))
