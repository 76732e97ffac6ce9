"""A checklist of 120 actions in nine languages, to time the work of authors with."""

from collections.abc import Iterator
from pathlib import Path

TAGS = ("en", "mk", "sq", "bs", "hr", "sr-Cyrl", "sr-Latn", "cnr", "tr")
PHASES = (
    "admission",
    "sentence",
    "early-pre-release",
    "pre-release",
    "final-weeks",
    "release-day",
    "first-month",
    "post-penal",
    "closure",
)
ACTIONS, ROLES, HUNDRED = 120, 8, 100


def write_big_checklist(folder: Path) -> Path:
    path = folder / "big.toml"
    lines = [*_head(), *_roles()]
    for number in range(ACTIONS):
        lines += _action(number)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _text(words: str) -> str:
    spoken = ", ".join(f'{tag} = "{words} {tag}"' for tag in TAGS)
    return f"{{ {spoken} }}"


def _head() -> Iterator[str]:
    tags = ", ".join(f'"{tag}"' for tag in TAGS)
    yield 'format = 1\nid = "big"\nversion = "1.0.0"\nstatus = "draft"'
    yield f'jurisdiction = "MK"\ncalendar = "mk"\nlanguages = [{tags}]'
    yield f"title = {_text('Big')}"
    for table in ("dates.admission", "dates.release", "facts.supervised"):
        yield f"[{table}]\ntitle = {_text('Named')}"
    yield f"[categories.needs-map]\ntitle = {_text('Needs')}"


def _roles() -> Iterator[str]:
    for number in range(ROLES):
        yield f"[roles.role-{number}]\ntitle = {_text('Role')}\nshort = {_text('r')}"
        yield f"guidance = {_text('How to do it well, in a few plain sentences.')}"
    roles = ", ".join(f'"role-{number}"' for number in range(ROLES))
    yield f"[agencies.all]\nroles = [{roles}]\nname = {_text('Agency')}"


def _action(number: int) -> Iterator[str]:
    place = number % len(PHASES)
    lead, other = f"role-{number % ROLES}", f"role-{(number + 1) % ROLES}"
    yield f"[actions.step-{number}]"
    yield f"number = {(place + 1) * HUNDRED + number // len(PHASES) + 1}"
    yield f"title = {_text(f'Do step {number} of the long list of steps')}"
    yield f'short = {_text(f"Step {number}")}\nphase = "{PHASES[place]}"'
    yield f'lead = "{lead}"\nsupport = ["{other}"]\nwhen = {{ supervised = true }}'
    yield f'due = {{ days = {number}, after = "admission", basis = "proposal" }}'
    if number:
        yield f'waits_for = ["step-{number - 1}"]'
    yield f"evidence = {_text('date; done yes/no')}"
    yield f"guidance = {_text('Do it with the person, and say who does what next.')}"
    yield (
        f'shares = [{{ from = "{lead}", to = "{other}", what = ["needs-map"], '
        'ground = [{ is = "law", when = { supervised = true } }, { is = "consent" }] }]'
    )
