"""The matrix as a page to be printed: a table a theme, the reasons beneath."""

from collections.abc import Iterable

from releasekit.domain.matrix import Row
from releasekit.domain.matrix_cells import Sign
from releasekit.domain.matrix_gaps import totals
from releasekit.presentation.matrix.answer import (
    Marked,
    MatrixAnswer,
    bands,
    column_name,
    column_names,
    footnotes,
    lead_name,
    marked,
    places,
    recommended,
    signs_by_action,
    themes_of,
)
from releasekit.presentation.matrix.sentences import (
    cautions,
    legend,
    missing_roles,
    narrowed_to,
    several_themes,
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
    told = ", ".join([named, *narrowed_to(answer)])
    return _("Matrix: {what}").format(what=told)


def _before(answer: MatrixAnswer) -> Iterable[Block]:
    yield Par(legend())
    yield from (Par(one) for one in cautions(answer))
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
    names = column_names(answer)
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
    if answer.part.theme is None:
        yield Par(several_themes())
    yield Points(tuple(missing_roles(answer)))


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
