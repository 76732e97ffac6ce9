"""The sheet for a lawyer: a row for each deadline, flow and question, with room."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.checklist import Agency, Checklist
from releasekit.domain.lawyer.columns import (
    BASIS,
    CHECKLIST,
    DRAFT,
    HOW_SURE,
    KIND,
    NOTE,
    NUMBER,
    QUESTION,
    ROW,
    SHA256,
    SOURCE,
    TEXTS,
    VERSION,
    columns,
    names_of,
)
from releasekit.domain.lawyer.sheet import (
    RowKind,
    SheetRow,
    deadline_at,
    entry_at,
    sheet_rows,
)
from releasekit.presentation.lawyer.questions import RowWords, row_words
from releasekit.storage.csv_lines import csv_text
from releasekit.wording import _
from releasekit.wording.catalogue import speaking
from releasekit.wording.footnotes import language_lines, notice_lines
from releasekit.wording.honesty import draft
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible

Cells = Mapping[str, str]


class SheetAnswer(NamedTuple):
    """A checklist to be asked about, its digest, and the languages of the texts."""

    checklist: Checklist
    sha256: str
    languages: tuple[str, ...] = ("en",)


def sheet_csv(answer: SheetAnswer) -> str:
    """Write the sheet as CSV: the names of its columns, and its rows."""
    names = [one.name for one in columns(answer.languages)]
    rows = ([one.get(name, "") for name in names] for one in sheet_cells(answer))
    return csv_text([names, *rows])


def sheet_cells(answer: SheetAnswer) -> list[Cells]:
    """Give each row by the names of columns: what it is, its rows, the footnote."""
    rows = [*_opening_notes(answer), *_rows(answer), *_last_note(answer)]
    return [{**one, **_identity(answer)} for one in rows]


def _identity(answer: SheetAnswer) -> Cells:
    checklist = answer.checklist
    return {
        CHECKLIST: checklist.id,
        VERSION: checklist.version,
        SHA256: answer.sha256,
    }


def _opening_notes(answer: SheetAnswer) -> Iterable[Cells]:
    """Say what the sheet is of, and how it is filled, before anything is asked."""
    told: list[dict[str, str]] = []
    for language in answer.languages:
        with speaking(language):
            told.append(_notes(answer.checklist, language))
    for key in told[0]:
        texts = [one[key] for one in told]
        if any(texts):
            yield _note(key, texts, answer)


def _last_note(answer: SheetAnswer) -> Iterable[Cells]:
    """Repeat the footnote on status, if there is one."""
    texts = [_notice(answer.checklist, one) for one in answer.languages]
    if any(texts):
        yield _note("end", texts, answer)


def _note(key: str, texts: Sequence[str], answer: SheetAnswer) -> Cells:
    heads = names_of(QUESTION, answer.languages)
    return {
        ROW: f"{NOTE}:{key}",
        KIND: NOTE,
        **dict(zip(heads, texts, strict=True)),
    }


def _notes(checklist: Checklist, language: str) -> dict[str, str]:
    title = visible(told_in(checklist.title, language))
    honest = "" if checklist.adopted else draft(has_statute=checklist.has_statute)
    return {
        "of": f"{title} ({checklist.id} {checklist.version})",
        "status": _notice(checklist, language),
        "draft": honest,
        "language": " ".join(language_lines([checklist], language)),
        "how": _how_to_fill(),
    }


def _notice(checklist: Checklist, language: str) -> str:
    return " ".join(notice_lines([checklist], language))


def _how_to_fill() -> str:
    return _(
        "Fill in the columns from answer to link, and leave the others as they are. "
        "law: the full name of the law with its number. article: such as Art. 42(2). "
        "text_of: the date of the text you read. days: 30, or 10wd for working days, "
        "3m for months, counted from the same day as in the draft. day_read: the day "
        "on which you read it, such as 2026-11-20. post: the code of your post, never "
        "a name. link: where the text stands. Where no article sets it, write none "
        "into answer. No data about any person."
    )


def _rows(answer: SheetAnswer) -> Iterable[Cells]:
    rows = sheet_rows(answer.checklist)
    told = []
    for language in answer.languages:
        with speaking(language):
            told.append([row_words(one, answer.checklist, language) for one in rows])
    for row, words in zip(rows, zip(*told, strict=True), strict=True):
        yield {**_plain(row, answer.checklist), **_texts(words, answer.languages)}


def _texts(words: Iterable[RowWords], languages: Sequence[str]) -> Cells:
    heads = [names_of(key, languages) for key in TEXTS]
    return {
        head: text
        for texts, *names in zip(words, *heads, strict=True)
        for head, text in zip(names, texts, strict=True)
    }


def _plain(row: SheetRow, checklist: Checklist) -> Cells:
    """Give what stands in every language in the same way."""
    entry = entry_at(checklist, row.table, row.id)
    found = {ROW: row.key, KIND: row.kind.value, DRAFT: row.draft}
    if isinstance(entry, Agency):
        return {**found, HOW_SURE: entry.sureness}
    if not isinstance(entry, Action):
        return found
    basis, sources = _resting(row, entry)
    known = checklist.sources
    sure = (known[one].sureness for one in sources if one in known)
    return {
        **found,
        NUMBER: str(entry.number),
        BASIS: basis,
        SOURCE: "; ".join(sources),
        HOW_SURE: "; ".join(sure),
    }


def _resting(row: SheetRow, action: Action) -> tuple[str, Sequence[str]]:
    """Give on what a row rests: its basis, and the sources that are named for it."""
    if row.kind is RowKind.FLOW:
        grounds = action.shares[row.place].grounds
        kinds = dict.fromkeys(one.kind.value for one in grounds)
        return "; ".join(kinds), _named(one.source for one in grounds)
    if row.kind is RowKind.QUESTION:
        return "", ()
    asked = deadline_at(row, action)
    duty = action.duty.source if action.duty and asked is action.due else None
    return asked.basis.value, _named((asked.source, duty))


def _named(sources: Iterable[str | None]) -> Sequence[str]:
    return tuple(dict.fromkeys(one for one in sources if one))
