"""The order in which the actions of a checklist stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import ACTION, with_actions
from releasekit.storage.checklists.parsing import checklist_of


def test_actions_stand_after_those_they_wait_for() -> None:
    first = ACTION | {"number": 401, "waits_for": ["last"]}
    middle = ACTION | {"number": 402, "waits_for": ["first"]}
    last = ACTION | {"number": 403}

    found = checklist_of(with_actions(middle=middle, first=first, last=last))

    assert list(found.actions) == ["last", "first", "middle"]


def test_actions_that_wait_for_none_stand_by_their_numbers() -> None:
    found = checklist_of(
        with_actions(
            c=ACTION | {"number": 403},
            a=ACTION | {"number": 401},
            b=ACTION | {"number": 402},
        )
    )

    assert list(found.actions) == ["a", "b", "c"]


def test_what_is_waited_for_and_not_there_is_kept_for_the_findings() -> None:
    found = checklist_of(with_actions(act=ACTION | {"waits_for": ["nothing"]}))

    assert found.actions["act"].waits_for == ("nothing",)


@pytest.mark.parametrize(
    ("waits", "circle"),
    [
        ({"a": ["a"]}, {"a"}),
        ({"a": ["b"], "b": ["a"]}, {"a", "b"}),
        ({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}, {"a", "b", "c"}),
    ],
)
def test_actions_that_wait_in_a_circle_are_read_in_the_order_of_their_numbers(
    waits: dict[str, list[str]], circle: set[str]
) -> None:
    actions = {
        name: ACTION | {"number": 400 + place, "waits_for": others}
        for place, (name, others) in enumerate(waits.items())
    }

    found = checklist_of(with_actions(**actions))

    assert circle <= set(found.actions)
    assert list(found.actions) == list(actions)


@given(st.data())
def test_every_action_comes_after_all_it_waits_for(data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(9)))
    waits = {
        f"a{one}": [f"a{other}" for other in data.draw(st.sets(st.sampled_from(known)))]
        for known, one in ((order[:n], order[n]) for n in range(1, 9))
    }
    actions = {
        f"a{one}": ACTION | {"number": 400 + one, "waits_for": waits.get(f"a{one}", [])}
        for one in range(9)
    }

    found = list(checklist_of(with_actions(**actions)).actions)

    assert sorted(found) == sorted(actions)
    for name, others in waits.items():
        assert all(found.index(other) < found.index(name) for other in others)


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_in_a_file_is_not_the_order_of_actions(names: list[str]) -> None:
    numbers = {"a": 401, "b": 402, "c": 403, "d": 404}
    waits = {"a": ["d"], "c": ["b"]}
    actions = {
        name: ACTION | {"number": numbers[name], "waits_for": waits.get(name, [])}
        for name in names
    }

    found = checklist_of(with_actions(**actions))

    in_order = checklist_of(with_actions(**{name: actions[name] for name in numbers}))
    assert list(found.actions) == list(in_order.actions)
