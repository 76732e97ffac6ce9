"""What holds of resolving chains of sound checklist files."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from releasekit.storage.checklists.completing import without_omitted
from releasekit.storage.checklists.examining import examine
from releasekit.storage.checklists.kept import Examined
from releasekit.storage.checklists.merging import merged
from releasekit.storage.checklists.shelf import Shelf

Document = dict[str, Any]
Chain = Sequence[Document]
Writer = Callable[[Document], bytes]

NAMES = ("call", "meet", "visit", "write")
"""Each may wait for those before it, so that nothing is circular by itself."""
TEXTS = st.fixed_dictionaries(
    {}, optional={tag: st.sampled_from("abc") for tag in ("en", "mk")}
).filter(bool)
SHELF = Shelf()


def own_keys(place: int) -> Mapping[str, st.SearchStrategy[Any]]:
    """Give what a child may say anew of an action: each is sound by itself."""
    return {
        "title": TEXTS,
        "evidence": TEXTS,
        "lead": st.sampled_from(("desk", "office")),
        "due": st.fixed_dictionaries(
            {
                "days": st.just(30),
                "after": st.just("release"),
                "basis": st.sampled_from(("proposal", "practice")),
            }
        ),
        "waits_for": st.lists(st.sampled_from(NAMES[:place]), unique=True)
        if place
        else st.just([]),
        "when": st.sampled_from(({}, {"minor": True}, {"minor": [True, False]})),
        "core": st.booleans(),
    }


@st.composite
def roots(draw: st.DrawFn) -> Document:
    actions = {
        name: {
            "number": 701 + place,
            "title": {"en": name},
            "short": {"en": name},
            "phase": "first-month",
            "lead": "desk",
            "due": {"days": 30, "after": "release", "basis": "proposal"},
            "waits_for": draw(own_keys(place)["waits_for"]),
        }
        for place, name in enumerate(NAMES)
    }
    return {
        **a_head("link-0"),
        "abstract": True,
        "languages": ["en", "mk"],
        "dates": {"release": {"title": {"en": "Release"}}},
        "facts": {"minor": {"title": {"en": "Is under 18"}}},
        "roles": {name: {"title": {"en": name}} for name in ("desk", "office")},
        "actions": actions,
    }


@st.composite
def chains(draw: st.DrawFn) -> Chain:
    """Draw two to four files, each building on the one before."""
    links, gone = [draw(roots())], set[str]()
    for number in range(1, draw(st.integers(2, 4))):
        actions = {
            name: _entry(draw, place, name, gone)
            for place, name in enumerate(NAMES)
            if draw(st.booleans())
        }
        head = a_head(f"link-{number}") | {"extends": f"link-{number - 1}"}
        links.append({**head, "abstract": True, "actions": actions})
    return links


def _entry(draw: st.DrawFn, place: int, name: str, gone: set[str]) -> Document:
    """Leave an action out, bring it back, or say some of its keys anew."""
    if name not in gone and draw(st.integers(0, 3)) == 0:
        gone.add(name)
        return {"omit": {"en": "There is none."}}
    found = draw(st.fixed_dictionaries({}, optional=dict(own_keys(place))))
    if name in gone:
        gone.remove(name)
        found["omit"] = False
    return found


def a_head(name: str) -> Document:
    return {
        "format": 1,
        "id": name,
        "version": "1.0.0",
        "status": "draft",
        "title": {"en": "An invented place"},
    }


def laid(chain: Chain) -> Document:
    """Lay all links over each other, from the most distant down."""
    found = chain[0]
    for link in chain[1:]:
        found = dict(merged(found, link))
    return found


@given(chains())
def test_three_links_merge_to_the_same_in_both_orders(chain: Chain) -> None:
    for parent, child, grandchild in zip(chain, chain[1:], chain[2:], strict=False):
        from_above = merged(merged(parent, child), grandchild)

        from_below = merged(parent, merged(child, grandchild))

        assert from_above == from_below


@given(chains())
def test_nobody_waits_for_what_was_left_out_nor_for_itself(chain: Chain) -> None:
    merged_whole = laid(chain)
    gone = {
        name
        for name, action in merged_whole["actions"].items()
        if isinstance(action.get("omit"), dict)
    }

    whole: Document = dict(without_omitted(merged_whole))
    actions = whole["actions"]

    assert set(actions) == set(NAMES) - gone
    for name, action in actions.items():
        assert name not in action["waits_for"]
        assert set(action["waits_for"]) <= set(actions)


@given(chains())
def test_a_sound_chain_resolves_to_the_same_bytes_again(chain: Chain) -> None:
    with TemporaryDirectory() as folder:
        first = _examined(chain, Path(folder))
        again = _examined(chain, Path(folder))

    assert first.findings == again.findings == ()
    assert first.resolved is not None
    assert first.resolved == again.resolved


@given(chains())
def test_the_digest_knows_no_comments_marks_line_ends_or_order(chain: Chain) -> None:
    with TemporaryDirectory() as plain, TemporaryDirectory() as reworked:
        as_written = _examined(chain, Path(plain))
        otherwise = _examined(chain, Path(reworked), _rework)

    assert _digest(as_written) == _digest(otherwise)


@given(chains(), st.data())
def test_a_change_in_any_link_that_shows_changes_the_digest(
    chain: Chain, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(chain) - 1))
    facts = {"facts": {"children": {"title": {"en": "Has children"}}}}
    changed = [*chain]
    changed[place] = dict(merged(chain[place], facts)) | _own(chain[place])

    with TemporaryDirectory() as before, TemporaryDirectory() as after:
        as_it_was = _examined(chain, Path(before))
        as_it_is = _examined(changed, Path(after))

    assert _digest(as_it_was) != _digest(as_it_is)


def _own(link: Document) -> Document:
    """Give what merging takes from no parent."""
    return {key: link[key] for key in ("extends", "abstract") if key in link}


def _digest(examined: Examined) -> str:
    assert examined.findings == ()
    assert examined.resolved is not None
    return examined.resolved.sha256


def _examined(chain: Chain, folder: Path, write: Writer | None = None) -> Examined:
    """Write every link into one folder and examine the last."""
    for link in chain:
        path = folder / f"{link['id']}.toml"
        path.write_bytes((write or _plainly)(link))
    return examine(folder / f"{chain[-1]['id']}.toml", SHELF)


def _plainly(link: Document) -> bytes:
    return "\n".join(_lines(link)).encode()


def _rework(link: Document) -> bytes:
    """Write the same with a mark in front, comments, CRLF and keys turned round."""
    lines = [f"{line}  # said by nobody" for line in _lines(_turned(link))]
    text = "\r\n".join(["# An invented file.", "", *lines, ""])
    return b"\xef\xbb\xbf" + text.encode()


def _turned(value: Any) -> Any:  # noqa: ANN401  any value of a document
    if isinstance(value, dict):
        return {key: _turned(one) for key, one in reversed(value.items())}
    return value


def _lines(link: Document) -> list[str]:
    """Write each value on a line of its own, with its dotted key down to an entry."""
    lines = []
    for key, value in link.items():
        if key in ("actions", "roles", "dates", "facts"):
            lines += [
                f"{key}.{name}.{inner} = {_inline(one)}"
                for name, entry in value.items()
                for inner, one in entry.items()
            ]
            lines += [f"{key}.{name} = {{}}" for name, one in value.items() if not one]
        else:
            lines.append(f"{key} = {_inline(value)}")
    return lines


def _inline(value: object) -> str:
    if isinstance(value, dict):
        pairs = (f"{key} = {_inline(one)}" for key, one in value.items())
        return f"{{ {', '.join(pairs)} }}" if value else "{}"
    if isinstance(value, list):
        return f"[{', '.join(_inline(one) for one in value)}]"
    return json.dumps(value)
