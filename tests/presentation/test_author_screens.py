"""What authors of checklists read, at the widths of their windows."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from builders import a_checklist, an_action
from fakes import at_terminal
from releasekit.presentation.checklist_list import (
    ChecklistsAnswer,
    Listed,
    checklists_screen,
)
from releasekit.presentation.checklist_page import PageAnswer, page_screen
from releasekit.presentation.checklist_questions import (
    QuestionsAnswer,
    questions_screen,
)
from releasekit.presentation.screen import Screen, columns_of, text_of
from screens import WIDTHS, screen, the_demo

SHIFT = ("calendar", "shift", "2027-03-15", "-10wd", "--calendar", "mk")
CLOSED = ("calendar", "shift", "2030-12-31", "14m", "--calendar", "mk")
PAGES = {
    "days": ("calendar", "show", "mk", "--year", "2027", "--sources"),
    "shift": SHIFT,
    "months": CLOSED,
    "list": ("checklist", "list"),
    "page": ("checklist", "show", "ba-bih"),
    "action": ("checklist", "show", "mk", "--action", "309"),
    "questions": ("checklist", "show", "rs", "--open-questions"),
}
SHORT = ("days", "shift", "months", "list", "action")


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("name", SHORT)
def test_a_page_for_authors(name: str, width: int, snapshot: SnapshotAssertion) -> None:
    assert screen(*PAGES[name], width=width) == snapshot


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_no_line_is_wider_than_the_window(name: str, width: int) -> None:
    lines = screen(*PAGES[name], width=width).splitlines()

    assert [one for one in lines if columns_of(one) > width] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("words", [SHIFT, CLOSED])
def test_the_iso_day_stands_alone_on_the_last_line(
    words: tuple[str, ...], width: int
) -> None:
    last = screen(*words, width=width).splitlines()[-1]

    assert last in {"2027-02-26", "2032-02-29"}


def test_a_relative_day_is_read_at_a_terminal() -> None:
    ran = at_terminal(the_demo(), "calendar", "shift", "fri", "+1wd", *SHIFT[4:])

    assert ran.out.splitlines()[-1] == "2026-11-30"


def test_an_id_is_never_cut_since_one_has_to_type_it() -> None:
    name = "bosnia-and-herzegovina-own"
    listed = Listed(id=name, is_own=True, checklist=None, findings=1)

    lines = checklists_screen(ChecklistsAnswer([listed]), Screen(width=120))

    assert any(text_of(one).startswith(f"{name} 1 finding") for one in lines)


def test_a_notice_is_read_wherever_a_checklist_is_named() -> None:
    checklist = a_checklist(an_action())._replace(notice={"en": "* A footnote."})
    listed = Listed(id=checklist.id, is_own=False, checklist=checklist)
    wide = Screen(width=120)

    screens = (
        checklists_screen(ChecklistsAnswer([listed]), wide),
        page_screen(PageAnswer(checklist), wide),
        questions_screen(QuestionsAnswer(checklist), wide),
    )

    for lines in screens:
        assert "* A footnote." in " ".join(text_of(one) for one in lines)


def test_a_page_names_all_parents_and_the_years_of_the_calendar() -> None:
    lines = screen(*PAGES["page"]).splitlines()

    assert "ba builds on western-balkans" in lines
    assert any(one.startswith("The calendar covers 20") for one in lines)


def test_a_checklist_without_written_questions_says_none() -> None:
    checklist = a_checklist(an_action())

    lines = questions_screen(QuestionsAnswer(checklist), Screen())

    texts = [text_of(one) for one in lines]
    assert texts[texts.index("WRITTEN IN THE FILE") + 1] == "  none"


def test_a_parent_beside_a_file_ends_the_chain_quietly(tmp_path: Path) -> None:
    office = the_demo()
    head = 'format = 1\nid = "{id}"\nversion = "1.0.0"\nstatus = "draft"\n'
    for name, parent in (("near", "mk"), ("child", "near")):
        text = head.format(id=name) + f'extends = "{parent}"\ntitle.en = "{name}"\n'
        (tmp_path / f"{name}.toml").write_text(text)

    ran = office.run("checklist", "show", str(tmp_path / "child.toml"))

    assert (ran.status, ran.err) == (0, "")
    assert "builds on near; " in ran.out
