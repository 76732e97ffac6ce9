"""Count what the shipped checklists hold, and how much of it somebody has read.

Usage: python tools/facts.py

Prints a line a count. The exit status is 1 if an action cites nothing, or a deadline is
called statute without a source that was seen, the day it was read and the date of its
text: of these there must be none.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from releasekit.casebook.families import ancestors
from releasekit.casebook.rules import Rules
from releasekit.domain.action import Action, Basis, Deadline
from releasekit.domain.checklist import Checklist

BASELINE = "western-balkans"
SEEN = "seen"
LANGUAGES = ("en", "mk", "sq", "bs", "hr", "sr-Latn", "sr-Cyrl", "cnr")
Sources = Mapping[str, Mapping[str, Any]]


def main() -> int:
    rules = Rules(None)
    found = {name: rules.checklist_named(name) for name in rules.every_name()}
    checklists = {name: one.checklist for name, one in found.items()}
    sources: dict[str, Mapping[str, Any]] = {}
    for one in found.values():
        sources |= json.loads(one.data)["sources"]
    children = [one for one in checklists.values() if BASELINE in ancestors(one, rules)]
    others = [name for name in checklists if checklists[name] not in children]
    lines = [
        f"files on the baseline: {len(children)}",
        f"files beside it: {', '.join(others)}",
        *(_counts(one, sources) for one in checklists.values()),
        *_titles(checklists[BASELINE]),
    ]
    actions = [one for each in checklists.values() for one in each.actions.values()]
    faults = {
        "actions without citation": [one for one in actions if not one.cites],
        "deadlines called statute without source and date": [
            one for one in actions if _is_baseless(one, sources)
        ],
    }
    lines += [f"{what}: {len(these)}" for what, these in faults.items()]
    print("\n".join(lines))  # noqa: T201  a script
    return 1 if any(faults.values()) else 0


def _counts(checklist: Checklist, sources: Sources) -> str:
    actions = list(checklist.actions.values())
    seen = [one for one in actions if _cites_seen(one, sources)]
    statutes = [one for one in actions if any(_statutes(one))]
    questions = sum(1 for one in actions if one.open_questions)
    return (
        f"{checklist.id} {checklist.version}: {len(actions)} actions, "
        f"{_share(len(seen), len(actions))} cite something seen, "
        f"{len(statutes)} with a deadline by statute, "
        f"{len(checklist.left_out)} left out, {questions} with open questions, "
        f"titles {_spoken(checklist)}"
    )


def _spoken(checklist: Checklist) -> str:
    """Give the share of titles in each language of a checklist."""
    actions = checklist.actions.values()
    return ", ".join(
        f"{tag} {_share(sum(tag in one.title for one in actions), len(actions))}"
        for tag in sorted({"en", *checklist.languages})
    )


def _titles(baseline: Checklist) -> Iterable[str]:
    actions = list(baseline.actions.values())
    for tag in LANGUAGES:
        both = [one for one in actions if tag in one.title and tag in one.short]
        checked = "draft" if tag in baseline.unreviewed else "written in it"
        share = _share(len(both), len(actions))
        yield f"titles of the baseline in {tag}: {share} ({checked})"


def _cites_seen(action: Action, sources: Sources) -> bool:
    return any(sources[one]["sureness"] == SEEN for one in action.cites)


def _statutes(action: Action) -> Iterable[Deadline]:
    given = (action.due, action.opens)
    return (one for one in given if one and one.basis is Basis.STATUTE)


def _is_baseless(action: Action, sources: Sources) -> bool:
    return any(
        not _is_dated(sources.get(one.source or "", {})) for one in _statutes(action)
    )


def _is_dated(source: Mapping[str, Any]) -> bool:
    """Say whether somebody saw a text, on a known day, and of which date it is."""
    return source.get("sureness") == SEEN and bool(
        source.get("read_on") and source.get("text_of")
    )


def _share(some: int, whole: int) -> str:
    return f"{100 * some // whole if whole else 0} %"


if __name__ == "__main__":
    sys.exit(main())
