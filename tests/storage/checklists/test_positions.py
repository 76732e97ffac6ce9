"""Where each key of a TOML file stands, by line and column."""

from textwrap import dedent

import pytest

from releasekit.domain.finding import Path
from releasekit.storage.checklists.positions import Place, nearest_place, places_in


def place(text: str, *path: str | int) -> Place:
    places = places_in(dedent(text))
    assert places is not None
    return places[path]


def test_a_key_stands_where_its_name_begins() -> None:
    text = 'id = "mk"\n  version = "1"\n"title".en = "A"\n'

    assert place(text, "id") == (1, 1)
    assert place(text, "version") == (2, 3)
    assert place(text, "title") == (3, 1)
    assert place(text, "title", "en") == (3, 1)


def test_a_table_stands_where_its_header_names_it() -> None:
    text = """\
    # a word
    [actions.act]
    lead = "probation"

    [ roles . one ]
    """

    assert place(text, "actions") == (2, 2)
    assert place(text, "actions", "act") == (2, 2)
    assert place(text, "actions", "act", "lead") == (3, 1)
    assert place(text, "roles", "one") == (5, 3)


def test_the_first_place_of_a_table_stays() -> None:
    text = "[actions.one]\n[facts.a]\n[actions.two]\n"

    assert place(text, "actions") == (1, 2)
    assert place(text, "actions", "two") == (3, 2)


def test_keys_of_a_table_in_one_line_stand_where_their_names_do() -> None:
    text = 'due = { days = 7, title.en = "A", inner = { deep = 1 } } # why\n'

    assert place(text, "due", "days") == (1, 9)
    assert place(text, "due", "title", "en") == (1, 19)
    assert place(text, "due", "inner", "deep") == (1, 45)


def test_entries_of_a_list_stand_where_their_values_do() -> None:
    text = """\
    support = [ # who
      "one", # a word
      "two",
    ] # behind
    shares = [{ from = "a" }, { from = "b", ground = [{ is = "law" }] }]
    """

    assert place(text, "support", 0) == (2, 3)
    assert place(text, "support", 1) == (3, 3)
    assert place(text, "shares", 1, "from") == (5, 29)
    assert place(text, "shares", 1, "ground", 0, "is") == (5, 53)


def test_tables_of_a_list_are_counted() -> None:
    text = """\
    [[actions.act.shares]]
    from = "a"
    [[actions.act.shares]]
    from = "b"
    [[actions.act.shares.ground]]
    is = "law"
    [actions.act.shares.more]
    key = 1
    [[actions.act.shares]]
    [[actions.act.shares.ground]]
    is = "consent"
    """
    shares = ("actions", "act", "shares")

    assert place(text, *shares) == (1, 3)
    assert place(text, *shares, 0) == (1, 3)
    assert place(text, *shares, 0, "from") == (2, 1)
    assert place(text, *shares, 1) == (3, 3)
    assert place(text, *shares, 1, "from") == (4, 1)
    assert place(text, *shares, 1, "ground", 0, "is") == (6, 1)
    assert place(text, *shares, 1, "more", "key") == (8, 1)
    assert place(text, *shares, 2, "ground", 0, "is") == (11, 1)


def test_columns_count_letters_and_not_bytes() -> None:
    text = 'title = { mk = "Отпуст", sq = "Lirim" }\n'

    assert place(text, "title", "sq") == (1, 26)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_count_alike_whatever_ends_them(end: str) -> None:
    assert place(end.join(["a = 1", "", "b = 2", ""]), "b") == (3, 1)


def test_quoted_and_escaped_keys_stand_under_what_they_mean() -> None:
    text = '"a.b".\'c d\'."\\u0065" = 1\n'

    assert place(text, "a.b", "c d", "e") == (1, 1)


def test_what_is_half_written_is_placed_as_far_as_it_goes() -> None:
    assert place("a = 1\n[]\n[b]\nc = 2\n", "b", "c") == (4, 1)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (("a", "b"), (("a", "b"), (2, 1))),
        (("a", "b", "c", 0), (("a", "b"), (2, 1))),
        (("a", "x"), (("a",), (1, 1))),
        (("x",), ((), (1, 1))),
        ((), ((), (1, 1))),
    ],
)
def test_what_has_no_place_is_told_at_the_nearest_above_it(
    path: Path, found: tuple[Path, Place]
) -> None:
    places: dict[Path, Place] = {("a",): (1, 1), ("a", "b"): (2, 1)}

    assert nearest_place(path, places) == found
