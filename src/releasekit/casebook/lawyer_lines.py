"""What answers change, as the lines of TOML that somebody writes into a checklist."""

import re
from collections.abc import Callable, Iterable, Mapping

from releasekit.casebook.draft_examples import lengths, quoted
from releasekit.domain.action import Action, Deadline, Duty, Ground, Lines, Share
from releasekit.domain.conditions import Condition
from releasekit.domain.lawyer.answered_checklist import ReadSource, Rewritten
from releasekit.wording.visible import visible

BARE_KEY = r"[A-Za-z0-9_-]+"


def table_lines(one: Rewritten) -> tuple[str, ...]:
    """Write the keys that change in an entry; questions that are none are not one."""
    lines = [line for key in one.keys for line in _KEYS[key](key, one.entry)]
    head = [f"[{one.table}.{one.id}]"] if one.table and lines else []
    return (*head, *lines)


def source_lines(read: ReadSource) -> tuple[str, ...]:
    """Write a source as one that was seen."""
    source = read.source
    found = {
        "instrument": source.instrument,
        "place": source.place,
        "duty": source.duty,
        "link": read.link,
        "sureness": source.sureness,
    }
    return (
        f"[sources.{_key(source.id)}]",
        *(f"{key} = {text(value)}" for key, value in found.items() if value),
        f"read_on = {read.replies[0].read_on}",
        *([f"text_of = {text(source.text_of)}"] if source.text_of else []),
    )


def text(value: str) -> str:
    """Write a text; what a terminal could act on stands as TOML escapes it."""
    return visible(quoted(value))


def _key(name: str) -> str:
    return name if re.fullmatch(BARE_KEY, name) else quoted(name)


def _deadline(key: str, entry: Action) -> Iterable[str]:
    deadline: Deadline = getattr(entry, key)
    offset = deadline.offset
    side = "after_action" if offset.of_action else offset.side.value
    parts = [
        *(f"{unit} = {number}" for unit, number in lengths(offset)),
        f"{side} = {quoted(offset.anchor)}",
        *_sure(deadline),
    ]
    yield f"{key} = {{ {', '.join(parts)} }}"


def _duty(key: str, entry: Action) -> Iterable[str]:
    duty: Duty = getattr(entry, key)
    yield f"{key} = {{ {', '.join(_sure(duty))} }}"


def _sure(found: Deadline | Duty) -> Iterable[str]:
    yield f"basis = {quoted(found.basis.value)}"
    if found.source is not None:
        yield f"source = {quoted(found.source)}"


def _shares(key: str, entry: Action) -> Iterable[str]:
    """Write all flows of an action: a list is replaced whole."""
    yield f"{key} = ["
    yield from (f"  {_share(one)}," for one in entry.shares)
    yield "]"


def _share(share: Share) -> str:
    what = ", ".join(quoted(one) for one in share.what)
    grounds = ", ".join(_ground(one) for one in share.grounds)
    parties = f"from = {quoted(share.sender)}, to = {quoted(share.receiver)}"
    return f"{{ {parties}, what = [{what}], ground = [{grounds}] }}"


def _ground(ground: Ground) -> str:
    parts = [f"is = {quoted(ground.kind.value)}"]
    if ground.when:
        parts.append(f"when = {{ {_condition(ground.when)} }}")
    if ground.source is not None:
        parts.append(f"source = {quoted(ground.source)}")
    return f"{{ {', '.join(parts)} }}"


def _condition(condition: Condition) -> str:
    return ", ".join(f"{one.fact} = {_answers(one.accepts)}" for one in condition)


def _answers(accepts: tuple[bool | str, ...]) -> str:
    told = [
        str(one).lower() if isinstance(one, bool) else quoted(one) for one in accepts
    ]
    return told[0] if len(told) == 1 else f"[{', '.join(told)}]"


def _questions(key: str, entry: object) -> Iterable[str]:
    """Write the questions that are left, a line each."""
    lines: Lines = getattr(entry, key)
    for tag, some in lines.items():
        yield f"{key}.{tag} = ["
        yield from (f"  {text(one)}," for one in some)
        yield "]"


_KEYS: Mapping[str, Callable[..., Iterable[str]]] = {
    "due": _deadline,
    "opens": _deadline,
    "duty": _duty,
    "shares": _shares,
    "open_questions": _questions,
}
