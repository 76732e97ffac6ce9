"""What holds of merging chains of documents, also of such as are not sound."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from releasekit.storage.checklists.completing import without_omitted
from releasekit.storage.checklists.merging import merged

Document = dict[str, Any]
IDS = ("one", "two", "three", "four", "five")
TEXT = st.dictionaries(
    st.sampled_from(["en", "mk", "sq"]), st.sampled_from(["a", "b", "c"]), min_size=1
)
ACTION = st.fixed_dictionaries(
    {},
    optional={
        "title": TEXT,
        "short": TEXT,
        "lead": st.sampled_from(["probation", "police"]),
        "when": st.dictionaries(st.sampled_from(["minor", "area"]), st.booleans()),
        "due": st.fixed_dictionaries({"days": st.integers(0, 9)}),
        "waits_for": st.lists(st.sampled_from(IDS), unique=True),
    },
)
OMITTED = st.one_of(
    st.just({"omit": {"en": "none"}}), st.just({"omit": False}), ACTION, ACTION
)
LINK = st.fixed_dictionaries(
    {"id": st.sampled_from(IDS)},
    optional={
        "extends": st.sampled_from(IDS),
        "abstract": st.booleans(),
        "unreviewed": st.just(["mk"]),
        "retired": st.lists(st.integers(101, 104), unique=True),
        "languages": st.lists(st.sampled_from(["en", "mk", "sq"]), unique=True),
        "title": TEXT,
        "actions": st.dictionaries(st.sampled_from(IDS), OMITTED),
        "facts": st.dictionaries(
            st.sampled_from(["minor", "area"]), st.fixed_dictionaries({"title": TEXT})
        ),
    },
)
CHAIN = st.lists(LINK, min_size=2, max_size=4)


def _laid(chain: list[Document]) -> Document:
    laid: Document = chain[0]
    for link in chain[1:]:
        laid = dict(merged(laid, link))
    return laid


@given(CHAIN)
def test_a_chain_merges_to_the_same_wherever_one_begins(chain: list[Document]) -> None:
    from_the_child = chain[-1]
    for link in reversed(chain[:-1]):
        from_the_child = dict(merged(link, from_the_child))

    assert _laid(chain) == from_the_child


@given(CHAIN)
def test_an_omitted_action_leaves_no_id_behind(chain: list[Document]) -> None:
    laid = _laid(chain)
    before = laid.get("actions", {})
    gone = {name for name, one in before.items() if isinstance(one.get("omit"), dict)}

    whole: Document = dict(without_omitted(laid))

    assert set(whole["actions"]) == set(before) - gone
    for name, action in whole["actions"].items():
        waited = action.get("waits_for", [])
        assert not gone & set(waited)
        assert "omit" not in action
        if gone & set(before[name].get("waits_for", [])):
            assert name not in waited
            assert len(set(waited)) == len(waited)


@given(CHAIN)
def test_an_omitted_action_hands_on_what_it_waited_for(chain: list[Document]) -> None:
    laid = _laid(chain)
    before = laid.get("actions", {})
    gone = {name for name, one in before.items() if isinstance(one.get("omit"), dict)}

    whole: Document = dict(without_omitted(laid))

    for name, action in whole["actions"].items():
        reached = _reached(before[name].get("waits_for", []), before, gone)
        assert set(action.get("waits_for", [])) - {name} == reached - {name}


def _reached(names: list[str], actions: Document, gone: set[str]) -> set[str]:
    """Follow those left out until one is met that stays, in another way."""
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        waiting += actions[name].get("waits_for", []) if name in gone else []
    return seen - gone
