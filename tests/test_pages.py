from pathlib import Path

import pytest

from pages import (
    Block,
    anchors_of,
    blocks,
    broken_links,
    is_shown,
    links_of,
    named_commands,
    typed,
)

PAGE = """\
Look at the cases.

```console
$ rk list
nothing yet
$ rk me --by "o 17"
```

Then write:

```toml
format = 1
```
"""


def test_a_page_gives_its_blocks_in_their_order_with_the_prose_before_them() -> None:
    [console, toml] = blocks(PAGE)

    assert console.language == "console"
    assert console.prose == "Look at the cases.\n\n"
    assert toml == Block(
        language="toml", text="format = 1\n", prose="\n\nThen write:\n\n"
    )


def test_blocks_of_one_language_are_given_alone() -> None:
    assert [one.language for one in blocks(PAGE, "toml")] == ["toml"]


def test_a_block_gives_each_command_with_the_answer_below_it() -> None:
    [first, second] = typed(blocks(PAGE)[0])

    assert (first.words, first.shown) == (("rk", "list"), "nothing yet\n")
    assert (second.words, second.shown) == (("rk", "me", "--by", "o 17"), "")


@pytest.mark.parametrize(
    ("shown", "answered"),
    [
        ("one\ntwo\n", "one\ntwo\n"),
        ("one\n…\nfour\n", "one\ntwo\nthree\nfour\n"),
        ("one\n…\n", "one\n"),
        ("Begun: …/al.toml\n", "Begun: /home/somebody/al.toml\n"),
        ("list, show, …\n", "list, show, …\n"),
    ],
)
def test_an_answer_is_what_a_page_shows_save_what_is_left_out(
    shown: str, answered: str
) -> None:
    assert is_shown(shown, answered)


@pytest.mark.parametrize(
    ("shown", "answered"),
    [
        ("one\ntwo\n", "one\nTwo\n"),
        ("one\n", "one\ntwo\n"),
        ("one\ntwo\n", "one\n"),
        ("one\n…\nfour\n", "one\ntwo\n"),
        ("Begun: …/al.toml\n", "Begun: /home/somebody\n/al.toml\n"),
        ("7 days.\n", "7 days!\n"),
    ],
)
def test_an_answer_that_differs_is_not_what_a_page_shows(
    shown: str, answered: str
) -> None:
    assert not is_shown(shown, answered)


def test_a_heading_is_an_anchor_and_its_like_has_a_number() -> None:
    page = "# RK-E012\n\n```sh\n# no heading\n```\n\n## What it's for\n\n## RK-E012\n"

    assert anchors_of(page) == {"rk-e012", "what-its-for", "rk-e012-1"}


def test_links_are_found_in_the_text_and_below_it_but_not_in_code() -> None:
    page = "[a](b.md#c) and [d]\n\n```text\n[e](f)\n```\n\n[d]: g%20h.md\n[i](j:k)\n"

    assert links_of(page) == ["b.md#c", "g h.md"]


def test_commands_are_found_in_prose_also_over_the_end_of_a_line() -> None:
    page = "Type `rk due` or `releasekit\nshow 5`, not `rake`.\n\n```sh\n`rk x`\n```\n"

    assert named_commands(page) == [("rk", "due"), ("releasekit", "show", "5")]


@pytest.mark.parametrize(
    "link", ["docs/a.md", "docs/a.md#the-head", "#top", "docs", "docs/table.csv"]
)
def test_a_link_to_what_is_there_is_sound(tmp_path: Path, link: str) -> None:
    assert broken_links(_repository(tmp_path, link), "README.md") == []


@pytest.mark.parametrize(
    "link",
    ["docs/b.md", "docs/a.md#head", "#bottom", "../out.md", "docs/table.csv#top"],
)
def test_a_link_to_what_is_not_there_is_broken(tmp_path: Path, link: str) -> None:
    (tmp_path / "out.md").touch()

    assert broken_links(_repository(tmp_path, link), "README.md") == [link]


def _repository(where: Path, link: str) -> Path:
    repository = where / "repository"
    (repository / "docs").mkdir(parents=True)
    (repository / "README.md").write_text(f"# Top\n\n[one]({link})\n", "utf-8")
    (repository / "docs" / "a.md").write_text("## The head\n", "utf-8")
    (repository / "docs" / "table.csv").touch()
    return repository
