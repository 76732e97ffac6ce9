"""What roles have to learn, each need once."""

from collections.abc import Iterable

from builders import COMMUNITY, a_checklist, a_distance, a_role, an_action
from releasekit.domain.action import Basis, Duty, Lines
from releasekit.domain.checklist import Checklist, Role, Source
from releasekit.domain.guide.training import Document, Training, training_of


def a_trained(name: str, *lines: str, guidance: str = "") -> Role:
    texts = {"en": guidance} if guidance else {}
    return a_role(name)._replace(training={"en": lines}, guidance=texts)


def in_english(lines: Lines) -> tuple[str, ...]:
    return lines["en"]


def training(*roles: Role, whole: Checklist | None = None) -> Training:
    """Read the training of a checklist with these roles alone."""
    checklist = whole or a_checklist()
    only = {one.id: one for one in roles} or checklist.roles
    return training_of(
        checklist._replace(roles=only), lambda one: in_english(one) if one else ()
    )


def ids(roles: Iterable[Role]) -> list[str]:
    return [one.id for one in roles]


def test_a_need_is_named_once_for_all_roles_that_have_it() -> None:
    found = training(a_trained("one", "own", "same"), a_trained("two", "same"))

    assert [(one.line, one.roles) for one in found.needs] == [
        ("same", ("one", "two")),
        ("own", ("one",)),
    ]
    assert ids(found.roles) == ["one", "two"]


def test_what_every_trained_role_has_is_for_all() -> None:
    found = training(
        a_trained("one", "all", "some"),
        a_trained("two", "some", "all"),
        a_trained("three", "all"),
        a_role("untrained"),
    )

    assert [one.line for one in found.for_all] == ["all"]
    assert [one.line for one in found.shared] == ["all", "some"]


def test_what_one_role_alone_has_is_shared_by_nobody() -> None:
    found = training(a_trained("one", "own"))

    assert found.for_all == found.shared == ()
    assert [one.line for one in found.needs_of("one")] == ["own"]
    assert found.needs_of("two") == ()


def test_what_is_not_written_yet_is_named_save_for_names_of_others() -> None:
    found = training(
        a_trained("one", "own"),
        a_role("two")._replace(guidance={"en": "Be kind."}),
        COMMUNITY,
        a_role("probation"),
        a_role("social-work"),
    )

    assert ids(found.untrained) == ["two", "probation", "social-work"]
    assert ids(found.unguided) == ["one", "probation", "social-work"]


def test_texts_behind_the_steps_are_named_once_with_those_who_need_them() -> None:
    texts = {
        "A-1": Source("A-1", "Rules", "", "seen", place="rule 1"),
        "A-2": Source("A-2", "Rules", "", "partly", place="rule 2"),
        "B": Source("B", "A handbook", "", "seen"),
        "C": Source("C", "An unused text", "", "seen"),
    }
    first = an_action("first", number=401, cites=("A-1", "lost"), source="A-2")
    opens = a_distance(days=9, before="release")
    second = an_action(
        "second",
        lead="probation",
        number=402,
        duty=Duty(Basis.GUIDANCE, "A-2"),
        opens=opens,
    )
    third = an_action("third", number=403, cites=("B", "A-1"))
    whole = a_checklist(first, second, third)._replace(sources=texts)

    assert training(whole=whole).documents == (
        Document(
            "Rules", ("partly", "seen"), {"officer": (401, 403), "probation": (402,)}
        ),
        Document("A handbook", ("seen",), {"officer": (403,)}),
    )
