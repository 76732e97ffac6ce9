"""What stops a lawyer's sheet before it is understood: data about a person."""

from pathlib import Path

from releasekit.casebook.lawyer_sheets import Table
from releasekit.commands.sheet_head import SheetHead
from releasekit.commands.typed_text import kind_told
from releasekit.domain.case_lists import personal_heading
from releasekit.domain.lawyer.answers import COLUMNS, personal_in
from releasekit.errors.sheets import PersonalSheetError


def check_nobody_is_in(path: Path, table: Table, head: SheetHead) -> None:
    """Refuse a sheet that holds data about a person, naming only the place.

    What the program wrote itself is not looked at: digests are long numbers.
    """
    for place in head.own:
        found = personal_heading(table.head[place])
        if found is not None:
            column = head.name_of(place)
            raise PersonalSheetError(path=path, line=1, column=column, what=found.word)
    for line, texts in table.rows:
        cells = head.cells(texts)
        filled = {name: cells[name] for name in COLUMNS if name in cells}
        own = {head.name_of(one): texts[one] for one in head.own if one < len(texts)}
        for column, value in {**own, **filled}.items():
            kind = personal_in(column, value)
            if kind is not None:
                raise PersonalSheetError(
                    path=path, line=line, column=column, what=kind_told(kind)
                )
