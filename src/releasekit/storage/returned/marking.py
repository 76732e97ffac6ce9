"""Cells of a workbook marked by colour and by a comment, all else left as it is."""

import warnings
from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from releasekit.storage.unfit import UnfitError
from releasekit.wording import _
from releasekit.wording.visible import visible

RED = "FFFF9999"
AUTHOR = "releasekit"
WIDTH, HEIGHT = 360, 120


class Mark(NamedTuple):
    """A cell, such as `Outstanding!J12`, and what is wrong in it."""

    cell: str
    problem: str


def marked(data: bytes, marks: Sequence[Mark]) -> bytes:
    """Give a copy of a workbook in which cells are marked.

    It is read whole, which is safe once its elements were counted; charts are lost.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it leaves out
        try:
            return _marked(data, marks)
        except Exception:  # noqa: BLE001  it raises whatever a broken file leads it to
            raise UnfitError(_("it cannot be written again")) from None


def _marked(data: bytes, marks: Sequence[Mark]) -> bytes:
    book = load_workbook(BytesIO(data), keep_links=False)
    for mark in marks:
        sheet, _mark, name = mark.cell.rpartition("!")
        cell = book[sheet][name]
        cell.fill = PatternFill("solid", fgColor=RED)
        text = f"{cell.comment.text}\n{mark.problem}" if cell.comment else mark.problem
        cell.comment = Comment(visible(text), AUTHOR, height=HEIGHT, width=WIDTH)
    file = BytesIO()
    book.save(file)
    return file.getvalue()
