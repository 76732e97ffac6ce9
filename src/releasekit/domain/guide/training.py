"""What each role has to learn: its needs, those it shares, and what to read."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.action import Action, Lines
from releasekit.domain.checklist import Checklist, Role, Source
from releasekit.domain.guide.tasks import led_by, tasks_of

Reading = Callable[[Lines], tuple[str, ...]]
"""Which lines of a text are read: those of one language."""


class Need(NamedTuple):
    """A line of training, and the roles for which it is written alike."""

    line: str
    roles: tuple[str, ...]


class Document(NamedTuple):
    """A text behind the steps of roles, and how far its places were read.

    `steps` gives, for each role, the numbers of the steps that cite it.
    """

    instrument: str
    sureness: tuple[str, ...]
    steps: Mapping[str, tuple[int, ...]]


class Training(NamedTuple):
    """The needs of a checklist's roles, each once, those of most roles first."""

    roles: tuple[Role, ...]
    needs: tuple[Need, ...]
    untrained: tuple[Role, ...]
    unguided: tuple[Role, ...]
    documents: tuple[Document, ...]

    @property
    def for_all(self) -> tuple[Need, ...]:
        """Give the needs of every role that has any, where these are several."""
        return tuple(one for one in self.shared if len(one.roles) == len(self.roles))

    @property
    def shared(self) -> tuple[Need, ...]:
        """Give the needs of more than one role."""
        return tuple(one for one in self.needs if len(one.roles) > 1)

    def needs_of(self, role: str) -> tuple[Need, ...]:
        return tuple(one for one in self.needs if role in one.roles)


def training_of(checklist: Checklist, read: Reading) -> Training:
    """Gather the needs by the lines that are read, and what is not written yet.

    A role that others stand in for may have nothing written of its own.
    """
    posts = [one for one in checklist.roles.values() if not one.stands_for]
    return Training(
        roles=tuple(one for one in checklist.roles.values() if one.training),
        needs=tuple(_needs(checklist.roles.values(), read)),
        untrained=tuple(one for one in posts if not one.training),
        unguided=tuple(one for one in posts if not one.guidance),
        documents=tuple(_documents(posts, checklist)),
    )


def _needs(roles: Iterable[Role], read: Reading) -> Iterable[Need]:
    found: dict[str, dict[str, None]] = {}
    for role in roles:
        for line in read(role.training):
            found.setdefault(line, {})[role.id] = None
    needs = (Need(line, tuple(names)) for line, names in found.items())
    return sorted(needs, key=lambda one: -len(one.roles))


def _documents(posts: Iterable[Role], checklist: Checklist) -> Iterable[Document]:
    """Give each text once, those of most roles first, then by name."""
    steps: dict[str, dict[str, dict[int, None]]] = {}
    marks: dict[str, set[str]] = {}
    for source, role, number in _citations(posts, checklist):
        marks.setdefault(source.instrument, set()).add(source.sureness)
        by_role = steps.setdefault(source.instrument, {})
        by_role.setdefault(role, {})[number] = None
    documents = (
        Document(
            instrument=name,
            sureness=tuple(sorted(marks[name])),
            steps={role: tuple(numbers) for role, numbers in by_role.items()},
        )
        for name, by_role in steps.items()
    )
    return sorted(documents, key=lambda one: (-len(one.steps), one.instrument))


def _citations(
    posts: Iterable[Role], checklist: Checklist
) -> Iterable[tuple[Source, str, int]]:
    """Give each source that a step of a role cites, with the role and the step."""
    for role in posts:
        for task in tasks_of(role.id, checklist, led_by):
            for name in _cited(task.action):
                if name in checklist.sources:
                    yield checklist.sources[name], role.id, task.action.number


def _cited(action: Action) -> Iterable[str]:
    """Name what an action cites, and on what its duty and its days rest."""
    resting = (action.duty, action.due, action.opens)
    sources = (one.source for one in resting if one is not None and one.source)
    return dict.fromkeys((*action.cites, *sources))
