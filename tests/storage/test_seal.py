"""The chain of a case: bytes as the rules say, and what it lets be noticed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import casebooks
from casebooks import FIRST, SALT, Document, an_office, in_file, opened, said, sealed
from releasekit.storage.case_files import case_file_of
from releasekit.storage.chains import bytes_of, chain_faults, is_canonical
from releasekit.storage.json_text import canonical
from releasekit.storage.seal import chain_start, event_hash, said_digest
from releasekit.storage.unfit import UnfitError

CASE = "MK-2026-014"
SAID = {
    "at": "2026-06-01T09:00:00Z",
    "on": "2026-06-01",
    "by": "o17",
    "did": "noted",
    "text": "да",
}
START = "98a09827144918af67ae5f185defd37278775551eef0ee5d443db80ff55e2210"
DIGEST = "340bfefe4d432f8b4643d7a677348a9555d707574c66532d30dc3d7b754d9966"
HASH = "656fe0ef75c95ec2d7c11b248a944885331e221e8e9883bc05623efaf1f0171a"
# The three above were made with printf and sha256sum from the formulas of the rules.

STORY = (
    opened(),
    said("noted", text="one"),
    said("answered", facts={"minor": False}),
    said("noted", text="two"),
    said("noted", text="three"),
    said("undone", seq=2),
)
History = list[Document]


def test_a_statement_is_sealed_with_its_salt_as_the_rules_say() -> None:
    assert said_digest(SAID, SALT) == DIGEST


def test_a_chain_starts_from_the_id_of_its_case() -> None:
    assert chain_start(CASE) == START


def test_a_link_holds_the_link_before_and_the_digest_of_what_was_said() -> None:
    assert event_hash(CASE, 1, START, DIGEST) == HASH


def test_the_formulas_of_this_test_give_the_same_link() -> None:
    document = sealed(CASE, [SAID])

    assert document["history"][0]["hash"] == HASH


def test_canonical_json_is_sorted_dense_and_ascii() -> None:
    value = {"b": [True, None, 2**53 - 1], "a": {"ж": "\u2028"}}

    assert canonical(value) == (
        b'{"a":{"\\u0436":"\\u2028"},"b":[true,null,9007199254740991]}'
    )


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_canonical_json_has_no_number_that_is_none(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical({"a": number})


def test_a_case_that_was_written_is_read_back_equal() -> None:
    data = in_file(sealed(CASE, STORY))

    found = case_file_of(data, CASE)

    assert bytes_of(CASE, found.sealed) == data
    assert is_canonical(found.chain)
    assert chain_faults(CASE, found.sealed) == ()
    assert found.head == found.sealed[-1]["hash"]


def test_what_the_program_writes_follows_the_formulas_of_the_rules(
    tmp_path: Path,
) -> None:
    document = an_office(tmp_path).document(FIRST)

    previous = casebooks.digest(f"releasekit/case/1\n{FIRST}")
    for event in document["history"]:
        told = casebooks.canonical(event["said"])
        inner = casebooks.digest(f"releasekit/said/1\n{event['salt']}\n{told}")
        link = {"seq": event["seq"], "prev": previous, "said_sha256": inner}
        text = f"releasekit/event/1\n{FIRST}\n{casebooks.canonical(link)}"
        previous = casebooks.digest(text)
        assert event["hash"] == previous


def _change_who(history: History, place: int) -> None:
    history[place]["said"]["by"] = "o9"


def _change_day(history: History, place: int) -> None:
    history[place]["said"]["on"] = "2026-11-22"


def _salt_anew(history: History, place: int) -> None:
    history[place]["salt"] = SALT[::-1]


def _change_link(history: History, place: int) -> None:
    history[place]["hash"] = "0" * 64


def _erase_with_another_digest(history: History, place: int) -> None:
    event = history[place]
    history[place] = {"seq": event["seq"], "said_sha256": START, "hash": event["hash"]}


def _repeat(history: History, place: int) -> None:
    history.insert(place, dict(history[place]))


def _swap(history: History, place: int) -> None:
    other = (place + 1) % len(history)
    history[place], history[other] = history[other], history[place]


CHANGES = (
    _change_who,
    _change_day,
    _salt_anew,
    _change_link,
    _erase_with_another_digest,
    _repeat,
    _swap,
)


@pytest.mark.parametrize("renumbered", [False, True], ids=["as-is", "renumbered"])
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("place", range(len(STORY)))
def test_every_event_that_is_changed_repeated_or_swapped_is_noticed(
    change: Callable[[History, int], None], place: int, *, renumbered: bool
) -> None:
    document = sealed(CASE, STORY)

    change(document["history"], place)

    assert _is_noticed(document, renumbered=renumbered)


@pytest.mark.parametrize("renumbered", [False, True], ids=["as-is", "renumbered"])
@pytest.mark.parametrize("place", range(len(STORY) - 1))
def test_every_event_that_is_removed_before_the_last_is_noticed(
    place: int, *, renumbered: bool
) -> None:
    document = sealed(CASE, STORY)

    del document["history"][place]

    assert _is_noticed(document, renumbered=renumbered)


def test_a_tail_cut_off_leaves_a_valid_chain_that_only_a_kept_head_betrays() -> None:
    document = sealed(CASE, STORY)
    head = document["history"][-1]["hash"]

    del document["history"][-1]

    assert not _is_noticed(document, renumbered=False)
    assert case_file_of(in_file(document), CASE).head != head


def test_a_chain_moved_to_another_case_is_noticed() -> None:
    document = sealed(CASE, STORY) | {"case": FIRST}

    with pytest.raises(UnfitError):
        case_file_of(in_file(document), FIRST)


def test_an_event_whose_words_were_erased_keeps_the_chain_whole() -> None:
    document = sealed(CASE, STORY)
    event = document["history"][3]
    kept = casebooks.canonical(event["said"])

    document["history"][3] = {
        "seq": 4,
        "said_sha256": casebooks.digest(f"releasekit/said/1\n{SALT}\n{kept}"),
        "hash": event["hash"],
    }

    assert not _is_noticed(document, renumbered=False)


def test_a_sweep_notices_a_change_of_the_last_event_by_its_link() -> None:
    document = sealed(CASE, STORY)
    _change_who(document["history"], len(STORY) - 1)

    with pytest.raises(UnfitError, match="event 6"):
        case_file_of(in_file(document), CASE)


def test_the_whole_chain_names_each_event_that_does_not_follow() -> None:
    document = sealed(CASE, STORY)
    _change_who(document["history"], 1)
    _change_who(document["history"], 3)

    found = case_file_of(in_file(document), CASE)

    assert chain_faults(CASE, found.sealed) == (2, 4)


def test_every_single_byte_that_is_changed_is_noticed() -> None:
    data = in_file(sealed(CASE, STORY[:2]))

    unnoticed = [
        place for place in range(len(data)) if not _flip_is_noticed(data, place)
    ]

    assert unnoticed == []


def test_a_file_cut_at_any_byte_is_noticed() -> None:
    data = in_file(sealed(CASE, STORY[:2]))

    unnoticed = [
        length for length in range(len(data)) if not _bytes_are_noticed(data[:length])
    ]

    assert unnoticed == []


def _is_noticed(document: Document, *, renumbered: bool) -> bool:
    if renumbered:
        for seq, event in enumerate(document["history"], 1):
            event["seq"] = seq
    return _bytes_are_noticed(in_file(document))


def _flip_is_noticed(data: bytes, place: int) -> bool:
    changed = bytearray(data)
    changed[place] ^= 1 << place % 8
    return _bytes_are_noticed(bytes(changed))


def _bytes_are_noticed(data: bytes) -> bool:
    """Say whether `verify` would find something: no case, a broken link, odd bytes."""
    try:
        found: Any = case_file_of(data, CASE)
    except UnfitError:
        return True
    return bool(chain_faults(CASE, found.sealed)) or not is_canonical(found.chain)
