"""Write docs/findings.md: each finding about a checklist, and how it is mended.

Usage: python tools/write_findings_page.py [--check]

With `--check` nothing is written, and the exit status is 1 if the page is not
what it would be. The sentences are the program's own; the advice stands here.
"""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from releasekit.domain.finding import Finding, Problem
from releasekit.wording.findings import finding_sentence

PAGE = Path(__file__).resolve().parent.parent / "docs" / "findings.md"
LEFT_OUT = "…"
HEAD = """# Findings

What `rk checklist check` may find in a checklist. Made from the program's own sentences
by `make docs-write`; do not edit it by hand.

Each finding stands on a line of its own, `file:line:column: code: sentence`. Codes
never change, and none is given to another finding. `…` stands for a name. Where a name
is near to a known one, the sentence goes on with "Did you mean …?".
[Write a checklist](write-a-checklist.md) shows findings and how they are mended.
"""
HEADS = {
    "0": "The text of the file",
    "1": "Keys and values",
    "2": "The file and its parents",
    "3": "Names",
    "4": "What it means",
}
ADVICE = {
    Problem.NOT_TOML: "Look just before the place: a quote, a comma or a bracket.",
    Problem.TOO_LARGE: "Nothing that a checklist needs is so large. Shorten it.",
    Problem.UNKNOWN_KEY: "Correct the key, or delete it.",
    Problem.MISSING_KEY: "Add it. A table such as `due` is always written whole.",
    Problem.WRONG_TYPE: "Write the value in that form; texts stand in quotes.",
    Problem.WRONG_WORD: "Take one of the words that are listed.",
    Problem.OUT_OF_BOUNDS: "Take a number within the bounds.",
    Problem.WRONG_FORM: "Ids are lower-case words with hyphens between.",
    Problem.TWICE: "Delete one of the two.",
    Problem.EMPTY: "Fill it, or delete the key.",
    Problem.NOT_EXACTLY_ONE: "Keep one of them.",
    Problem.NOT_TOGETHER: "Count in working days, or in months and days.",
    Problem.NO_LENGTH: "Say how long; 0 days is the day itself.",
    Problem.NOT_A_DAY: "Write year, month and day without quotes.",
    Problem.OMIT_NOT_ALONE: "Delete the other keys, or `omit`.",
    Problem.BROKEN_RULE: "Compare with a shipped checklist, and tell us.",
    Problem.NOT_READ: "Compare with a shipped checklist, and tell us.",
    Problem.NO_PARENT: "Correct `extends`, or put the parent beside the file.",
    Problem.PARENT_CIRCLE: "Take `extends` away from one of them.",
    Problem.INCOMPLETE: "Correct the id if a parent's is meant, else add the keys.",
    Problem.OMITS_NOTHING: "Correct the id, or delete the table.",
    Problem.LIFTS_NOTHING: "Correct the id, or delete `omit = false`.",
    Problem.UNDECLARED_LANGUAGE: "Add it to `languages`, or correct the tag.",
    Problem.UNREVIEWED_UNKNOWN: "Add it to `languages`, or delete it here.",
    Problem.NUMBER_NOT_OWN: "Take a free number of that kind.",
    Problem.UNKNOWN_ROLE: "Correct the id, or add the role with a title.",
    Problem.UNKNOWN_DATE: "Correct the id, or add the date with a title.",
    Problem.UNKNOWN_FACT: "Correct the id, or add the fact with a title.",
    Problem.UNKNOWN_ACTION: "Correct the id; it is not the number.",
    Problem.UNKNOWN_SOURCE: "Correct the id, or register it in `sources.toml`.",
    Problem.WRONG_CHOICE: "Take an answer of that fact: yes and no are true, false.",
    Problem.UNKNOWN_CATEGORY: "Correct the id, or add the category with a title.",
    Problem.UNKNOWN_PARTY: "Correct the id.",
    Problem.UNKNOWN_CALENDAR: "Correct the id, or add the file to `calendars/`.",
    Problem.ALIAS_CIRCLE: "Let one of the roles stand for none of the others.",
    Problem.ACTION_CIRCLE: "Take one of them out of `waits_for`.",
    Problem.SAME_NUMBER: "Give the newer action a free number.",
    Problem.BEFORE_DEPENDENCY: "Move one of the two, or let it not wait.",
    Problem.STATUTE_NOT_SEEN: "Write `proposal` and an open question, or read the law.",
    Problem.SHORT_TOO_LONG: "Shorten it, in that language.",
    Problem.NO_ENGLISH: "Add `en`; other languages fall back on it.",
    Problem.NO_RELEASE: "Add `[dates.release]`; every way out has one.",
    Problem.FORBIDDEN_WORD: "Do not ask for it: see [guard rails](guard-rails.md).",
    Problem.NOT_CLINICAL: "Share `follow-up-flag` instead, or nothing.",
    Problem.HELD_ALL_THE_SAME: "Delete `held = false`, or the role of the agency.",
    Problem.AGAIN_WITHOUT_OFFER: 'Add `kind = "offer"`, or delete `again`.',
    Problem.OPENS_TOO_LATE: "Let it open earlier.",
    Problem.RETIRED_NUMBER: "Take another number.",
    Problem.SELF_FLOW: "Delete the share, or correct one of the two.",
}
"""What to do, where the sentence does not say it."""


def main() -> int:
    page = "\n".join([HEAD, *_sections()])
    if "--check" not in sys.argv:
        PAGE.write_text(page, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page:
        return 0
    print(f"{PAGE.name} is not what the code says: make docs-write")  # noqa: T201  a script
    return 1


def _sections() -> Iterator[str]:
    for kind, problems in groupby(Problem, _kind):
        rows = "\n".join(_row(one) for one in problems)
        head = "| code | what it says | what to do |\n|---|---|---|"
        yield f"## {HEADS[kind]}\n\n{head}\n{rows}\n"


def _kind(problem: Problem) -> str:
    """Give the first digit of a code, which is its kind."""
    return problem.value.removeprefix("RK-C")[0]


def _row(problem: Problem) -> str:
    finding = Finding(problem, (), name=LEFT_OUT, other=LEFT_OUT)
    says = finding_sentence(finding).replace("|", "\\|")
    return f"| `{problem.value}` | {says} | {ADVICE.get(problem, '')} |"


if __name__ == "__main__":
    sys.exit(main())
