"""Where each key of a TOML file stands, by line and column.

Needs tree-sitter with its TOML grammar, the extra `authoring`; it is loaded only once
there is something to point at.
"""

from collections.abc import Iterator, Mapping
from tomllib import loads
from typing import Any, NamedTuple

from releasekit.domain.finding import Part, Path

Place = tuple[int, int]


def places_in(text: str) -> Mapping[Path, Place] | None:
    """Map every path of a document to its line and column, both from 1.

    A key's place is where its name stands, that of an entry of a list where its value
    does. None where the extra is not installed.
    """
    try:
        import tree_sitter_toml  # noqa: PLC0415  the extra `authoring` may be missing
        from tree_sitter import Language, Parser  # noqa: PLC0415  as above
    except ImportError:
        return None
    data = text.encode()
    tree = Parser(Language(tree_sitter_toml.language())).parse(data)
    walk = _Walk(places={}, counts={}, lines=text.split("\n"))
    walk.document(tree.root_node)
    return walk.places


def nearest_place(path: Path, places: Mapping[Path, Place]) -> tuple[Path, Place]:
    """Give the longest beginning of a path that has a place, and that place."""
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return path[:length], places[path[:length]]
    return (), (1, 1)


class _Walk(NamedTuple):
    """One walk over a parsed file; `counts` numbers the tables of each list."""

    places: dict[Path, Place]
    counts: dict[Path, int]
    lines: list[str]

    def document(self, root: Any) -> None:  # noqa: ANN401  tree-sitter's nodes
        for node in root.children:
            if node.type == "pair":
                self._pair(node, ())
            elif node.type in ("table", "table_array_element"):
                self._table(node)

    def _table(self, node: Any) -> None:  # noqa: ANN401  as above
        keys = [one for one in node.children if one.type in _KEYS]
        if not keys:
            return
        path = self._resolved(tuple(_parts(keys[0])))
        self._mark_each(path, keys[0])
        if node.type == "table_array_element":
            number = self.counts.get(path, -1) + 1
            self.counts[path] = number
            path = (*path, number)
            self._mark(path, keys[0])
        for child in node.children:
            if child.type == "pair":
                self._pair(child, path)

    def _resolved(self, names: Path) -> Path:
        """Put the number of the latest entry behind each list a header goes through."""
        path: Path = ()
        for place, name in enumerate(names):
            path = (*path, name)
            if place < len(names) - 1 and path in self.counts:
                path = (*path, self.counts[path])
        return path

    def _pair(self, node: Any, inside: Path) -> None:  # noqa: ANN401  as above
        key = next(one for one in node.children if one.type in _KEYS)
        path = (*inside, *_parts(key))
        self._mark_each(path, key, len(inside))
        value = next(one for one in reversed(node.children) if one.type != "comment")
        self._value(value, path)

    def _value(self, node: Any, path: Path) -> None:  # noqa: ANN401  as above
        if node.type == "inline_table":
            for child in node.children:
                if child.type == "pair":
                    self._pair(child, path)
        elif node.type == "array":
            entries = [one for one in node.children if one.type not in _SIGNS]
            for number, child in enumerate(entries):
                self._mark((*path, number), child)
                self._value(child, (*path, number))

    def _mark_each(self, path: Path, key: Any, first: int = 0) -> None:  # noqa: ANN401  as above
        """Mark a dotted key at all its lengths, the first place given staying."""
        for length in range(first + 1, len(path) + 1):
            self._mark(path[:length], key)

    def _mark(self, path: Path, node: Any) -> None:  # noqa: ANN401  as above
        row, byte = node.start_point
        before = self.lines[row].encode()[:byte]
        place = (row + 1, len(before.decode(errors="replace")) + 1)
        self.places.setdefault(path, place)


_KEYS = ("bare_key", "quoted_key", "dotted_key")
_SIGNS = ("[", "]", ",", "comment")


def _parts(key: Any) -> Iterator[Part]:  # noqa: ANN401  as above
    if key.type == "dotted_key":
        for child in key.children:
            if child.type in _KEYS:
                yield from _parts(child)
        return
    yield next(iter(loads(f"{key.text.decode()} = 0")))
