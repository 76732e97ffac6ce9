"""The state of a case while its events are added up."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from releasekit.domain.case import (
    Assignment,
    Block,
    Case,
    Ending,
    Event,
    Extension,
    Moment,
    Settlement,
    Signature,
    Stated,
)
from releasekit.domain.conditions import Answer
from releasekit.domain.deeds import Opened

if TYPE_CHECKING:
    from releasekit.domain.deed_parts import Retired


class Fold:
    """A state that grows with each event; only events that count may be given."""

    def __init__(self, first: Event, opened: Opened) -> None:
        self.opened_on = first.on
        self.opened = opened
        self.pin = opened.checklist
        self.moments: list[Moment] = []
        self.now = Moment(first.on, {}, {})
        self.endings: dict[str, list[Settlement]] = {}
        self.signatures: dict[tuple[str, int], tuple[Signature, ...]] = {}
        self.started: dict[str, date] = {}
        self.blocks: dict[str, Block] = {}
        self.extensions: dict[str, Extension] = {}
        self.workers: dict[str, Assignment] = {}
        self.taken_up: set[str] = set()
        self.renewed: dict[str, date] = {}
        self.retired: dict[str, Retired] = {}
        self.set_aside: dict[str, list[Settlement]] = {}
        self.ending: Ending | None = None
        self.restricted: date | None = None

    def case(self, name: str, history: tuple[Event, ...]) -> Case:
        return Case(
            id=name,
            opened=self.opened,
            opened_on=self.opened_on,
            moments=tuple(self.moments),
            settlements={name: ended[-1] for name, ended in self.endings.items()},
            history=history,
            pin=self.pin,
            signatures=self.signatures,
            started=self.started,
            blocks=self.blocks,
            extensions=self.extensions,
            workers=self.workers,
            taken_up=frozenset(self.taken_up),
            renewed=self.renewed,
            retired=self.retired,
            ending=self.ending,
            restricted=self.restricted,
        )

    def know(
        self,
        event: Event,
        dates: Mapping[str, date],
        facts: Mapping[str, Answer],
        stated: Mapping[str, Stated],
    ) -> None:
        """Take over new dates and facts; those of one day are one moment."""
        self.now = Moment(event.on, dates, facts, stated)
        if self.moments and self.moments[-1].on == event.on:
            self.moments.pop()
        self.moments.append(self.now)
