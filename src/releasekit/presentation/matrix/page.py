"""The matrix as a page to be printed: a table a theme, the reasons beneath."""

from collections.abc import Iterable

from releasekit.domain.matrix import Row, Sign
from releasekit.domain.matrix_gaps import stood_in_for, totals
from releasekit.presentation.matrix.answer import (
    Marked,
    MatrixAnswer,
    bands,
    column_name,
    footnotes,
    lead_name,
    marked,
    places,
    recommended,
    signs_by_action,
    themes_of,
)
from releasekit.presentation.papers.paper import (
    Block,
    Grid,
    Head,
    Paper,
    Par,
    Points,
    Terms,
)
from releasekit.wording import _
from releasekit.wording.matrix import theme_word
from releasekit.wording.phases import phase_name
from releasekit.wording.texts import told_in


def matrix_page(answer: MatrixAnswer) -> Paper:
    found = marked(answer)
    return Paper(
        title=_title(answer),
        language=answer.language,
        notices=tuple(footnotes(answer)),
        wide=True,
        blocks=(*_before(answer), *_tables(found, answer), *_after(found, answer)),
    )


def _title(answer: MatrixAnswer) -> str:
    named = told_in(answer.matrix.baseline.title, answer.language)
    narrowed = [
        *([theme_word(answer.part.theme)] if answer.part.theme else []),
        *([phase_name(answer.part.phase)] if answer.part.phase else []),
    ]
    return ": ".join([_("Matrix"), ", ".join([named, *narrowed])])


def _before(answer: MatrixAnswer) -> Iterable[Block]:
    yield Par(_("= as baseline  ~ differs  - left out  ? open"))
    yield Par(_("= and ~ do not say better or worse; ? is what nobody has read."))
    if not all(one.adopted for one in answer.matrix.columns):
        yield Par(_("Drafts: no authority has adopted them."))
    yield Terms(
        tuple(
            (
                column_name(one, answer.language),
                f"{told_in(one.title, answer.language)} ({one.id} {one.version})",
            )
            for one in answer.matrix.columns
        )
    )


def _tables(found: Marked, answer: MatrixAnswer) -> Iterable[Block]:
    signs = signs_by_action(found, answer)
    names = [column_name(one, answer.language) for one in answer.matrix.columns]
    head = (_("no."), _("action"), _("lead"), *names, _("what follows"))
    for band, rows in bands(answer):
        if band:
            yield Head(band.capitalize())
        yield Grid(head, tuple(_row(one, signs[one.action.id], answer) for one in rows))


def _row(row: Row, signs: Iterable[str], answer: MatrixAnswer) -> tuple[str, ...]:
    title = told_in(row.action.title, answer.language)
    follows = "; ".join(recommended(row, answer))
    lead = lead_name(row, answer)
    return (str(row.action.number), title, lead, *signs, follows)


def _after(found: Marked, answer: MatrixAnswer) -> Iterable[Block]:
    yield Head(_("Reasons"))
    numbered = enumerate(found.reasons, 1)
    yield Terms(tuple((str(number), reason) for number, reason in numbered))
    if answer.matrix.additions:
        yield Head(_("Beyond the baseline"))
        yield Points(tuple(_additions(answer)))
    yield Head(_("Cells by theme"))
    yield _totals(answer)
    yield Points(tuple(_missing(answer)))


def _additions(answer: MatrixAnswer) -> Iterable[str]:
    for one in answer.matrix.additions:
        title = told_in(one.action.title, answer.language)
        yield f"{one.action.number} {title}: {places(one.columns, answer)}"


def _totals(answer: MatrixAnswer) -> Grid:
    head = (
        _("theme"),
        _("as baseline"),
        _("differs"),
        _("left out"),
        _("open"),
    )
    counts = totals(answer.matrix.rows, themes_of(answer))
    rows = (
        (theme_word(theme), *(str(signs[sign]) for sign in IN_ORDER))
        for theme, signs in counts.items()
    )
    return Grid(head, tuple(rows))


IN_ORDER = (Sign.FOLLOWS, Sign.DIFFERS, Sign.LEFT_OUT, Sign.OPEN)


def _missing(answer: MatrixAnswer) -> Iterable[str]:
    for role, columns in stood_in_for(answer.matrix).items():
        title = told_in(answer.matrix.baseline.roles[role].title, answer.language)
        told = _("Nobody of its own holds {role} in: {places}.")
        yield told.format(role=title, places=places(columns, answer))
