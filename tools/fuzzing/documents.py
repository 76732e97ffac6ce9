"""Documents as trees of tables, lists and values, changed at random."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from random import Random  # noqa: TID251  seeded: the fuzzer gives the number
from typing import Any, NamedTuple

Tree = Any
"""What JSON or TOML holds, of which nothing is known before it is read."""
ODD: tuple[Tree, ...] = (
    None,
    *(True, False, 0, 1, -1, 999, 2**31, 2**53 - 1, 2**53, 10**19, 10**40),
    *(1.5, 1e300, "", " ", "0", "{x}", "%s", "{", "\n", "\0", "\x1b[2J"),
    *("\ud800", "\u202e", "\U0001f600", "x" * 65, "x" * 1100, "a-b", "risk"),
    *("0001-01-01", "1899-12-31", "2026-02-29", "2199-12-31", "9999-12-31"),
    *([], {}, [[]], [{}], [None], {"": ""}, {"en": ""}, {"x": {"x": {}}}, ["a", "a"]),
)
"""Values that stand at an edge of what is allowed somewhere."""
LONGEST_KNOWN = 2000
MOST_CHANGES = 4
STAYS, SAME_NAME = 0.3, 0.6
"""How likely a walk ends at a table before its leaves; how likely a value is alike."""


class Words(NamedTuple):
    """The names that stand in known documents, and what stands under each."""

    names: tuple[str, ...]
    values: Mapping[str, tuple[Tree, ...]]


def words_in(trees: Iterable[Tree]) -> Words:
    """Collect each name once, and each value that is not too long once by its name."""
    found: dict[str, dict[str, Tree]] = defaultdict(dict)
    for tree in trees:
        for name, value in _named(tree, ""):
            told = repr(value)
            if len(told) <= LONGEST_KNOWN:
                found[name][told] = value
    values = {name: tuple(those.values()) for name, those in found.items()}
    return Words(tuple(sorted(values)), values)


def changed(tree: Tree, words: Words, chance: Random) -> Tree:
    """Change a few places of a tree, which is changed itself."""
    for _time in range(chance.randint(1, MOST_CHANGES)):
        if not isinstance(tree, dict | list) or not tree:
            return _known("", words, chance)
        inside, at = _place(tree, chance)
        chance.choice(WAYS)(inside, at, words, chance)
    return tree


def _named(tree: Tree, name: str) -> Iterator[tuple[str, Tree]]:
    """Give every value with its name; what stands in a list has that of the list."""
    yield name, tree
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _named(value, key)
    elif isinstance(tree, list):
        for value in tree:
            yield from _named(value, f"{name}[]")


def _place(tree: Tree, chance: Random) -> tuple[Tree, Any]:
    """Walk down at random; give a table or a list, and which of it is meant."""
    while True:
        keys = list(tree) if isinstance(tree, dict) else range(len(tree))
        at = chance.choice(keys)
        below = tree[at]
        is_leaf = not isinstance(below, dict | list) or not below
        if is_leaf or chance.random() < STAYS:
            return tree, at
        tree = below


def _drop(inside: Tree, at: Any, _words: Words, _chance: Random) -> None:  # noqa: ANN401  a key or a number
    del inside[at]


def _put_odd(inside: Tree, at: Any, _words: Words, chance: Random) -> None:  # noqa: ANN401  as above
    inside[at] = deepcopy(chance.choice(ODD))


def _put_known(inside: Tree, at: Any, words: Words, chance: Random) -> None:  # noqa: ANN401  as above
    inside[at] = _known(str(at), words, chance)


def _add(inside: Tree, at: Any, words: Words, chance: Random) -> None:  # noqa: ANN401  as above
    """Put in one more: of a list, before another; of a table, under a known name."""
    if isinstance(inside, list):
        inside.insert(at, deepcopy(chance.choice(inside)))
        return
    name = chance.choice(words.names)
    inside[name] = _known(name, words, chance)


def _rename(inside: Tree, at: Any, words: Words, chance: Random) -> None:  # noqa: ANN401  as above
    if isinstance(inside, list):
        other = chance.randrange(len(inside))
        inside[at], inside[other] = inside[other], inside[at]
        return
    odd = chance.choice(("", "{x}", "\ud800", "belief", "x" * 70, "A", "\n"))
    inside[chance.choice((odd, *chance.sample(words.names, 3)))] = inside.pop(at)


def _twist(inside: Tree, at: Any, _words: Words, chance: Random) -> None:  # noqa: ANN401  as above
    """Change a value a little: the next number or day, one character of a text."""
    value = inside[at]
    if isinstance(value, int):
        inside[at] = value + chance.choice((-1, 1))
    elif isinstance(value, str) and value:
        place = chance.randrange(len(value))
        inside[at] = value[:place] + chance.choice("0 9-Zé{\0") + value[place + 1 :]


WAYS: tuple[Callable[[Tree, Any, Words, Random], None], ...] = (
    _drop,
    _put_odd,
    _put_known,
    _put_known,
    _add,
    _add,
    _rename,
    _twist,
    _twist,
)
"""What may be done to a place; what keeps a document alive stands in it twice."""


def _known(name: str, words: Words, chance: Random) -> Tree:
    """Take a value that stands in some document, rather one under the same name."""
    if name not in words.values or chance.random() > SAME_NAME:
        name = chance.choice(words.names)
    return deepcopy(chance.choice(words.values[name]))
