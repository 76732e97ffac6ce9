"""Every shipped checklist goes to a lawyer and back, as spreadsheets save it."""

import json
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebooks import Ran
from checklist_files import write_checklist
from endurance import pairs
from lawyer_sheets import READ, SHIPPED, comments_of, filled, is_note, saved, the_sheet
from releasekit.errors.fault import Exit
from screens import the_demo

Row = dict[str, str]
PLAIN = st.text(
    st.characters(
        categories=["L", "P", "Zs", "Cf", "Cc", "Sm"], exclude_characters="\0"
    ),
    max_size=20,
)
DAYS = st.sampled_from(["", "0", "30", "10wd", "3m", "1m10d"])
READINGS = st.fixed_dictionaries(
    {
        "answer": PLAIN | st.sampled_from(["=1+1", "It's so.\nYes."]),
        "law": st.sampled_from(["Law on Prisons 12/2019", "Zakon o radu", "MK-LES"]),
        "article": st.integers(1, 99).map(lambda number: f"Art. {number}"),
        "text_of": st.sampled_from(["", "2019", "prečišćen tekst"]),
        "day_read": st.sampled_from(["", "2026-11-20", "20.11.2026", "20. 11. 2026."]),
        "post": st.sampled_from(["", "legal-1", "o17"]),
        "link": st.sampled_from(["", "https://example.org/law?a=1#b"]),
    }
)


@st.composite
def cells_for(draw: st.DrawFn, row: Row) -> Row:
    """Draw what a lawyer may write: an article that was read, words, or none."""
    kind = draw(st.sampled_from(["reading", "reading", "words", "none"]))
    if kind != "reading":
        return {"answer": "none" if kind == "none" else draw(PLAIN)}
    takes_days = row["kind"] in {"due", "opens"}
    return {**draw(READINGS), **({"days": draw(DAYS)} if takes_days else {})}


@cache
def the_rows(checklist: str) -> tuple[Row, ...]:
    return tuple(the_sheet(the_demo(), checklist))


def answers(path: Path, *words: str) -> Ran:
    """Have a sheet read in a casebook in which nothing may be written."""
    return the_demo().run("checklist", "answers", str(path), *words)


@pytest.mark.parametrize(("name", "form"), pairs(SHIPPED, ["csv", "xlsx"]))
def test_an_unfilled_sheet_comes_back_without_a_slip(
    name: str, form: str, tmp_path: Path
) -> None:
    path = tmp_path / f"sheet.{form}"
    asked = the_demo().run("checklist", "questions", name, "-o", str(path))

    ran = answers(path)

    assert (asked.status, asked.err) == (ran.status, ran.err) == (0, "")
    assert tomllib.loads(ran.out) == {}
    told = comments_of(ran.out)
    assert f"0 of {sum(not is_note(one) for one in the_rows(name))} rows" in told
    assert "changed since" not in told
    assert "does not have" not in told


@pytest.mark.parametrize("name", SHIPPED)
def test_what_a_spreadsheet_makes_of_a_sheet_is_the_same_sheet(
    name: str, tmp_path: Path
) -> None:
    rows = the_rows(name)
    key = next(one["row"] for one in rows if one["kind"] == "due")
    plain = saved(tmp_path / "plain.csv", filled(rows, {key: READ}))
    local = {**READ, "day_read": "20.11.2026"}
    path = saved(
        tmp_path / "mangled.csv",
        mangled(filled(rows, {key: local})),
        separator=";",
        mark=True,
    )

    one = json.loads(answers(plain, "--json").out)
    other = json.loads(answers(path, "--json").out)

    assert (one.pop("not_read"), other.pop("not_read")) == ([], ["remarks"])
    assert [answer.pop("line") for answer in one["answers"]] != [
        answer.pop("line") for answer in other["answers"]
    ]
    assert one["answered"] == 1
    assert other == one


def mangled(rows: Iterable[Row]) -> list[Row]:
    """Turn rows and columns round, and add what people add."""
    turned = [
        {
            "": "",
            "remarks": "to discuss",
            **{name.upper(): f"{one[name]}  " for name in reversed(one)},
        }
        for one in rows
    ]
    empty = dict.fromkeys(turned[0], "")
    return [empty, *reversed(turned), empty, {**empty, "QUESTION": "Total: 1"}]


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_filled_sheet_gives_toml_that_passes_the_check(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(SHIPPED))
    rows = [one for one in the_rows(name) if not is_note(one)]
    chosen = data.draw(st.lists(st.sampled_from(rows), max_size=8))
    cells = {one["row"]: data.draw(cells_for(one)) for one in chosen}
    with TemporaryDirectory() as where:
        path = saved(Path(where) / "sheet.csv", filled(the_rows(name), cells))

        ran = answers(path)

        if ran.status == Exit.DATA:
            assert ran.out == ""
            assert ran.err.splitlines()[-1][:7] in {"RK-E101", "RK-E102"}
        else:
            assert ran.err == ""
            assert laid_over(name, ran.out, Path(where)) == codes_in(ran.out)


def laid_over(name: str, lines: str, where: Path) -> list[str]:
    """Lay the lines over a checklist as its child, and give what is wrong then."""
    own, brackets, sources = lines.partition("\n[sources.")
    head = f'extends = "{name}"\n{ABSTRACT if name in ABSTRACT_ONES else ""}{own}'
    child = write_checklist(where / "answered.toml", head)
    if brackets:
        (where / "sources.toml").write_text(f"[sources.{sources}", encoding="utf-8")
    ran = the_demo().run("checklist", "check", str(child))
    assert ran.err == ""
    assert ("sources" in tomllib.loads(lines)) == bool(brackets)
    return codes_in(ran.out)


def codes_in(text: str) -> list[str]:
    return sorted(re.findall(r"RK-C\d{3}", text))


ABSTRACT = "abstract = true\n"
ABSTRACT_ONES = ("western-balkans", "ba")
