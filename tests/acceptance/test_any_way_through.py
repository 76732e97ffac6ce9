"""Any way through a case: whatever is done in whatever order, the record holds."""

import json
import os
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from casebooks import Document, an_empty_office
from releasekit.casebook import Casebook
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Settled, Signed
from releasekit.domain.dossier import Dossier
from releasekit.domain.history import case_from, counting
from releasekit.domain.parts import with_signatures
from releasekit.domain.progress import statuses, tally

CASE = "A-1"
WHY = ("--reason", "said in the meeting")
FIRST, SECOND = "[actions.update-needs-map]\nomit = { en = 'not here' }\n", ""
NUMBERS = st.sampled_from(["101", "102", "203", "302", "306", "404", "408", "416"])
VERBS = st.sampled_from(
    [
        ("done",),
        ("done", "--reported", "phone"),
        ("decline",),
        ("waive", *WHY, "--authority", "head"),
        ("waive", *WHY, "--authority", "head", "--until", "2026-11-30"),
        ("not-needed", *WHY),
        ("start",),
        ("block", "--waits-for", "police"),
        ("unblock",),
        ("extend", "--until", "2028-01-03", *WHY),
        ("reopen", *WHY),
    ]
)
VALUES = st.sampled_from(
    [
        "release=2027-03-01",
        "release=2027-09-01",
        "release=unknown",
        "supervised=yes",
        "supervised=no",
        "supervised=unknown",
        "children=yes",
    ]
)


class AnyWay(RuleBasedStateMachine):
    """Somebody who does anything that the commands take, and much that they refuse."""

    @initialize()
    def begin(self) -> None:
        self.where = Path(mkdtemp())
        self.office = an_empty_office(self.where)
        self.office.run("init", str(self.office.folder))
        self._write(SECOND, "1.0.0")
        ran = self._run("open", CASE, "--checklist", "own", "--release", "2027-06-01")
        assert ran == 0
        self.before: list[Document] = []

    @rule(verb=VERBS, number=NUMBERS)
    def do(self, verb: tuple[str, ...], number: str) -> None:
        name, *options = verb
        self._run(name, CASE, number, *options)

    @rule(part=st.sampled_from(["prison-case-officer", "social-work", "probation"]))
    def sign(self, part: str) -> None:
        self._run("done", CASE, "309", "--part", part)

    @rule(value=VALUES)
    def set(self, value: str) -> None:
        self._run("set", CASE, value)

    @rule(text=st.sampled_from([FIRST, SECOND]))
    def upgrade(self, text: str) -> None:
        self._write(text, "1.1.0" if text else "1.0.0")
        self._run("upgrade", CASE, "--yes")

    @rule()
    def close(self) -> None:
        self._run("close", CASE, "--because", "recall")

    @rule()
    def go_on(self) -> None:
        self._run("reopen", CASE, *WHY)

    @rule()
    def take_back(self) -> None:
        self._run("undo", CASE)

    @precondition(lambda self: len(self._history()) > 1)
    @rule()
    def take_back_and_forth(self) -> None:
        """Taking back what was taken back leaves the state as it was."""
        before = self._dossier()
        if self._run("undo", CASE) == 0:
            last = self._history()[-1]
            if last["said"]["did"] == "undone":
                assert self._run("undo", CASE, "--seq", str(last["seq"])) == 0
                assert _state(self._dossier()) == _state(before)

    @invariant()
    def nothing_recorded_is_changed(self) -> None:
        """So no settlement vanishes, and what was late once stays late on record."""
        history = self._history()
        assert history[: len(self.before)] == self.before
        self.before = history

    @invariant()
    def the_chain_holds(self) -> None:
        assert self.office.run("verify").status == 0

    @invariant()
    def replaying_gives_the_same_state(self) -> None:
        dossier = self._dossier()
        again = case_from(CASE, dossier.case.history)
        assert with_signatures(again, dossier.checklist) == dossier.case

    @invariant()
    def progress_counts_only_what_was_done(self) -> None:
        dossier = self._dossier()
        today = dossier.case.opened_on
        counts = tally(statuses(dossier.checklist.actions.values(), dossier, today))
        lasting = [event.deed for event in counting(dossier.case.history)]
        done = {
            d.action for d in lasting if isinstance(d, Settled) and d.how is How.DONE
        }
        signed = {deed.action for deed in lasting if isinstance(deed, Signed)}
        assert counts.done <= len(done | signed)

    @invariant()
    def every_screen_can_be_shown(self) -> None:
        for words in (("show", CASE), ("show", CASE, "--history"), ("due",)):
            ran = self.office.run(*words)
            assert (ran.status, ran.err) == (0, "")

    def teardown(self) -> None:
        rmtree(self.where, ignore_errors=True)

    def _run(self, *words: str) -> int:
        ran = self.office.run(*words)
        assert ran.status in {0, 2}, (words, ran)
        return ran.status

    def _write(self, text: str, version: str) -> None:
        head = (
            f'format = 1\nid = "own"\nversion = "{version}"\nstatus = "draft"\n'
            'extends = "mk"\ntitle.en = "Own"\n'
        )
        path = self.office.folder / "checklists" / "src" / "own.toml"
        path.write_text(head + text, encoding="utf-8")

    def _history(self) -> list[Document]:
        found: list[Document] = json.loads(self.office.path(CASE).read_bytes())[
            "history"
        ]
        return found

    def _dossier(self) -> Dossier:
        return Casebook(self.office.folder).look(CASE).dossier


def _state(dossier: Dossier) -> object:
    """Give the state without the history that led to it."""
    case = dossier.case
    return case._replace(history=()), dossier.checklist.version


def test_any_way_through_a_case_keeps_its_record() -> None:
    quick = settings(
        max_examples=20 if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else 2,
        stateful_step_count=16,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(AnyWay, settings=quick)
