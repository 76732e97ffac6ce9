"""A workbook while it is made: in a private room, with the same times in every one."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from releasekit.exporters.workbook.own import MADE
from releasekit.exporters.workbook.parts import Parts


@contextmanager
def parts_for(
    file: BinaryIO, room: Path, *, title: str, today: date
) -> Iterator[Parts]:
    """Give the parts of a workbook that is closed well, or of which nothing stays."""
    options = {"constant_memory": True, "tmpdir": str(room)}
    workbook = Workbook(file, options)
    workbook.set_properties({"title": title, "created": datetime.fromisoformat(MADE)})
    parts = Parts(workbook, today)
    try:
        yield parts
        for each in parts.sheets:
            each.finish()
        workbook.close()
    except FileCreateError as error:
        raise error.args[0] from None
    finally:
        for sheet in workbook.worksheets():
            open_file: Any = sheet.row_data_fh
            open_file.close()
