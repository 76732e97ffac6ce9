"""What differs between two checklists."""

from builders import a_checklist, a_date, a_fact, a_role, a_stand_in, an_action
from releasekit.domain.action import Kind
from releasekit.domain.checklist_changes import ChecklistChanges, checklist_changes

ACT = an_action()


def _ids(found: ChecklistChanges) -> dict[str, list[tuple[str, ...]]]:
    return {
        kind: [(one.new.id, *one.keys) for one in getattr(found, kind)]
        for kind in ("retimed", "reworded", "re_led", "otherwise")
        if getattr(found, kind)
    }


def test_nothing_differs_between_a_checklist_and_itself() -> None:
    found = checklist_changes(a_checklist(ACT), a_checklist(ACT))

    assert found.are_none


def test_actions_are_added_and_removed_in_the_order_of_their_numbers() -> None:
    old = a_checklist(an_action("b", number=402), an_action("a", number=401))
    new = a_checklist(an_action("d", number=404), an_action("c", number=403))

    found = checklist_changes(old, new)

    assert [one.id for one in found.removed] == ["a", "b"]
    assert [one.id for one in found.added] == ["c", "d"]


def test_an_action_that_replaces_another_is_neither_added_nor_removed() -> None:
    new = an_action("new", number=402)._replace(replaces=("act", "never-was"))

    found = checklist_changes(a_checklist(ACT), a_checklist(new))

    assert [(one.old.id, one.new.id) for one in found.replaced] == [("act", "new")]
    assert (found.added, found.removed) == ((), ())


def test_an_action_that_still_stands_is_not_replaced() -> None:
    new = an_action("new", number=402)._replace(replaces=("act",))

    found = checklist_changes(a_checklist(ACT), a_checklist(ACT, new))

    assert found.replaced == ()
    assert [one.id for one in found.added] == ["new"]


def test_each_kind_of_change_is_told_apart() -> None:
    changed = an_action(
        days=3,
        lead="probation",
        support=("officer",),
        kind=Kind.OFFER,
        short="Act now",
    )

    found = checklist_changes(a_checklist(ACT), a_checklist(changed))

    assert _ids(found) == {
        "retimed": [("act", "due")],
        "reworded": [("act", "short")],
        "re_led": [("act", "lead", "support")],
        "otherwise": [("act", "kind")],
    }


def test_another_role_behind_an_alias_is_another_lead() -> None:
    action = an_action(lead="alias")
    old = a_checklist(action, roles=[a_role("alias", a_stand_in("officer"))])
    new = a_checklist(action, roles=[a_role("alias", a_stand_in("probation"))])

    found = checklist_changes(old, new)

    assert _ids(found) == {"re_led": [("act", "lead")]}
    assert [(one.table, one.id, one.how) for one in found.entries] == [
        ("roles", "alias", "changed")
    ]


def test_texts_are_compared_in_the_languages_both_speak() -> None:
    old = a_checklist(ACT._replace(title={"en": "Act", "mk": "Чин", "sq": "Akt"}))
    new = a_checklist(ACT._replace(title={"en": "Act", "mk": "Чин 2"}))

    def compared(*tags: str) -> dict[str, list[tuple[str, ...]]]:
        one = old._replace(languages=("en", "mk", "sq"))
        return _ids(checklist_changes(one, new._replace(languages=tags)))

    assert compared("en") == {}
    assert compared("en", "mk") == {"reworded": [("act", "title")]}


def test_what_stands_beside_the_actions_is_compared_too() -> None:
    old = a_checklist(dates=[a_date("hearing")], facts=[a_fact("area", "x", "y")])
    new = a_checklist(facts=[a_fact("area", "x", "z"), a_fact("fresh")])

    found = checklist_changes(old, new)

    assert [one[:] for one in found.entries] == [
        ("dates", "hearing", "removed"),
        ("facts", "fresh", "added"),
        ("facts", "area", "changed"),
    ]
    assert not found.are_none


def test_a_language_that_went_is_named_once_and_changes_nothing_else() -> None:
    hearing = a_date("hearing")
    old = a_checklist(
        dates=[hearing._replace(title={"en": "Hearing", "mk": "Рочиште"})]
    )
    new = a_checklist(dates=[hearing._replace(title={"en": "Hearing"})])

    found = checklist_changes(old._replace(languages=("en", "mk")), new)

    assert [one[:] for one in found.entries] == [("languages", "mk", "removed")]
