"""Who may read and change the files of a casebook."""

import pytest

from releasekit.domain.health.permissions import (
    Entry,
    Kind,
    closed_above,
    group_symptoms,
    mended_mode,
    permission_symptoms,
    unsafe_above,
)
from releasekit.domain.health.symptom import Ailment

O17, O18 = 1017, 1018
OFFICE, OTHERS = 500, 501


def a_folder(path: str = ".", mode: int = 0o700) -> Entry:
    return Entry(path=path, kind=Kind.FOLDER, mode=mode, uid=O17, gid=OFFICE)


def a_file(path: str = "cases/A-1.json", mode: int = 0o600) -> Entry:
    return Entry(path=path, kind=Kind.FILE, mode=mode, uid=O17, gid=OFFICE)


def found(*entries: Entry, caller: int = O17) -> list[tuple[Ailment, str]]:
    return [(one.ailment, one.path) for one in permission_symptoms(entries, caller)]


def test_files_and_folders_of_their_owner_alone_are_in_order() -> None:
    assert found(a_folder(), a_folder("cases"), a_file()) == []


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o610])
def test_a_file_that_lets_anybody_else_in_is_too_open(mode: int) -> None:
    assert found(a_folder(), a_file(mode=mode)) == [
        (Ailment.TOO_OPEN, "cases/A-1.json")
    ]


def test_a_folder_that_lets_anybody_else_in_is_too_open() -> None:
    assert found(a_folder(mode=0o755)) == [(Ailment.TOO_OPEN, ".")]


def test_what_is_too_open_says_what_it_is_and_what_it_should_be() -> None:
    [symptom] = permission_symptoms([a_folder(mode=0o755)], O17)

    assert symptom.facts == {"mode": "0755", "wanted": "0700"}


def test_a_folder_that_all_may_write_and_that_is_not_sticky_is_worse() -> None:
    entries = (a_folder(), a_folder("drop", 0o777), a_folder("tmp", 0o1777))

    assert found(*entries) == [
        (Ailment.NOT_STICKY, "drop"),
        (Ailment.TOO_OPEN, "tmp"),
    ]


def test_a_folder_above_in_which_all_may_swap_ours_is_named() -> None:
    above = [a_folder("..", 0o777), a_folder("../..", 0o1777), a_folder("../../..")]

    assert [(one.ailment, one.path) for one in unsafe_above(above)] == [
        (Ailment.NOT_STICKY, "..")
    ]


def test_a_casebook_of_a_group_lets_the_group_in_and_nobody_else() -> None:
    top = a_folder(mode=0o2770)
    entries = (a_folder("cases", 0o2770), a_file(mode=0o660), a_file("b", 0o664))

    assert found(top, *entries) == [(Ailment.TOO_OPEN, "b")]


def test_in_a_casebook_of_a_group_what_keeps_the_group_out_is_named() -> None:
    entries = (a_folder(mode=0o2770), a_folder("cases", 0o2700), a_file(mode=0o600))

    assert found(*entries) == [
        (Ailment.CLOSED_TO_GROUP, "cases"),
        (Ailment.CLOSED_TO_GROUP, "cases/A-1.json"),
    ]


def test_in_a_casebook_of_a_group_the_group_counts_and_not_the_owner() -> None:
    entries = (
        a_folder(mode=0o2770),
        a_file("a", 0o660)._replace(uid=O18),
        a_file("b", 0o660)._replace(gid=OTHERS),
    )

    assert found(*entries, caller=O18) == [(Ailment.FOREIGN_GROUP, "b")]


def test_a_file_of_another_owner_than_the_folder_is_named() -> None:
    assert found(a_folder(), a_file()._replace(uid=O18)) == [
        (Ailment.FOREIGN_OWNER, "cases/A-1.json")
    ]


def test_a_casebook_of_another_account_is_named_once() -> None:
    assert found(a_folder(), a_file(), caller=O18) == [(Ailment.FOREIGN_OWNER, ".")]


def test_what_the_caller_cannot_read_is_named() -> None:
    assert found(a_folder(), a_file()._replace(readable=False)) == [
        (Ailment.UNREADABLE, "cases/A-1.json")
    ]


def test_access_lists_are_named_with_whom_they_let_in() -> None:
    top = a_folder()._replace(
        acl=("user 5: r", "group 6: rw"), default_acl=("others: r",)
    )

    first, second = permission_symptoms([top], O17)

    assert (first.ailment, second.ailment) == (Ailment.ACL, Ailment.DEFAULT_ACL)
    assert first.facts == {"who": "user 5: r, group 6: rw"}
    assert second.facts == {"who": "others: r"}


def test_links_are_named_and_their_modes_say_nothing() -> None:
    link = a_file(mode=0o777)._replace(kind=Kind.LINK)
    to_rules = link._replace(path="calendars/mk.toml")

    assert found(a_folder(), link, to_rules) == [
        (Ailment.LINK, "cases/A-1.json"),
        (Ailment.FOLLOWED_LINK, "calendars/mk.toml"),
    ]


def test_pipes_and_devices_are_named() -> None:
    pipe = a_file("cases/pipe", 0o666)._replace(kind=Kind.OTHER)

    assert found(a_folder(), pipe) == [(Ailment.NO_FILE, "cases/pipe")]


@pytest.mark.parametrize(
    ("mode", "mended"),
    [(0o644, 0o600), (0o444, 0o400), (0o755, 0o700), (0o600, 0o600), (0o477, 0o400)],
)
def test_mending_takes_rights_away_and_gives_none(mode: int, mended: int) -> None:
    assert mended_mode(a_file(mode=mode), is_shared=False) == mended


def test_mending_for_a_group_gives_it_its_rights() -> None:
    assert mended_mode(a_file(mode=0o600), is_shared=True) == 0o660
    assert mended_mode(a_folder(mode=0o755), is_shared=True) == 0o2770


def test_mending_for_a_group_lets_each_replace_what_another_wrote() -> None:
    """In a sticky folder only its owner may take a file away."""
    assert mended_mode(a_folder(mode=0o3777), is_shared=True) == 0o2770


def test_a_folder_that_is_not_that_of_the_group_in_the_settings_is_told() -> None:
    tops = [a_folder(), a_folder(mode=0o2770)._replace(gid=OTHERS)]

    found = [one for top in tops for one in group_symptoms(top, "officers", OFFICE)]

    assert [one.ailment for one in found] == [Ailment.NOT_FOR_GROUP] * 2
    assert [one.facts for one in found] == [
        {"group": "officers", "mode": "0700", "gid": str(OFFICE)},
        {"group": "officers", "mode": "2770", "gid": str(OTHERS)},
    ]


def test_a_folder_of_the_group_in_the_settings_is_in_order() -> None:
    assert list(group_symptoms(a_folder(mode=0o2770), "officers", OFFICE)) == []


def test_a_group_that_the_machine_does_not_know_has_no_folder() -> None:
    assert list(group_symptoms(a_folder(mode=0o2770), "officers", None)) != []


def test_the_group_in_the_settings_is_what_files_are_held_against() -> None:
    entries = (a_folder(), a_file("a", 0o660), a_file("b")._replace(gid=OTHERS))

    symptoms = permission_symptoms(entries, O17, OFFICE)

    assert [(one.ailment, one.path) for one in symptoms] == [
        (Ailment.CLOSED_TO_GROUP, "."),
        (Ailment.CLOSED_TO_GROUP, "b"),
        (Ailment.FOREIGN_GROUP, "b"),
    ]


def test_what_keeps_a_group_out_says_whose_it_is() -> None:
    closed = a_file()._replace(uid=O18)

    [symptom] = permission_symptoms([a_folder(mode=0o2770), closed], O17)

    assert symptom.facts == {"mode": "0600", "wanted": "0660", "uid": str(O18)}


def test_a_folder_above_that_lets_no_group_through_is_worth_knowing() -> None:
    above = [
        a_folder("..", 0o700),
        a_folder("../..", 0o710),
        a_folder("../../..", 0o701)._replace(gid=OTHERS),
        a_folder("../../../..", 0o710)._replace(gid=OTHERS),
    ]

    found = list(closed_above(above, OFFICE))

    assert [one.path for one in found] == ["..", "../../../.."]
    assert all(one.is_note for one in found)
