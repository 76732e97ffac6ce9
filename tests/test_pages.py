import pytest

from pages import Block, blocks, is_shown, typed

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
