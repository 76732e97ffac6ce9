"""Draft a calendar of closed days from the package `holidays` and a reviewed table.

Usage: python tools/draft_calendar.py ID [--years 2024-2031] [--check] [--folder DIR]

The package computes the dates. `calendar_places` says which of its holidays close the
offices, which days it lacks and what they are called. The head of a file, its notice
and the sources of its days are kept, because people improve them there. With `--check`
nothing is written, and the exit status is 1 if days, names or marks of the file differ.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from holidays import HolidayBase, country_holidays

from calendar_places import NAMES, PLACES, Holiday, Place
from releasekit.storage.toml_text import read_toml

FOLDER = Path(__file__).resolve().parent.parent / "checklists" / "calendars"
YEARS = "2024-2031"
HEAD = "#:schema ../../schemas/calendar.schema.json\n#\n# DRAFT: nothing was read.\n\n"
START = "format = 1\n"
ESTIMATED = (
    "open holiday data (package holidays 0.109, marked estimated), not the gazette"
)
LABELS = (
    ("observed_estimated_label", True, True),
    ("observed_label", True, False),
    ("estimated_label", False, True),
)
"""How the package marks a name: the day moved there, and the day may still move."""


class Entry(NamedTuple):
    """One closed day as the file has it."""

    day: str
    name: Mapping[str, str]
    source: str
    provisional: bool = False
    contested: bool = False


class Label(NamedTuple):
    """A name of the package without its marks."""

    text: str
    moved: bool = False
    estimated: bool = False


def main(words: Sequence[str] | None = None) -> int:
    asked = _asked(words)
    place, path = PLACES[asked.id], asked.folder / f"{asked.id}.toml"
    problems = [*unreviewed(place, asked.years)]
    if asked.check:
        problems += differences(_entries_of(path), place, asked.years)
    elif not problems:
        path.write_text(document(place, path, asked.years), encoding="utf-8")
    for problem in problems:
        print(f"{asked.id}: {problem}")  # noqa: T201  a script
    return 1 if problems else 0


def package_days(place: Place, years: range) -> Iterator[tuple[date, Label]]:
    """Give what the package says, whatever the review found."""
    book = _book(place, years, place.categories)
    for day in sorted(book):
        for text in book.get_list(day):
            yield day, _label(book, text)


def leave_days(place: Place, years: range) -> set[date]:
    """Give the days of the package on which the review found offices open."""
    days = package_days(place, years)
    named = {day for day, label in days if label.text in place.leave_only}
    return named.union(_book(place, years, place.leave_categories))


def unreviewed(place: Place, years: range) -> Iterator[str]:
    """Name the holidays of the package that the table does not know."""
    categories = set(_book(place, years, ()).supported_categories)
    names = {label.text for _, label in package_days(place, years)}
    unknown = [
        *sorted(names - set(place.closing) - place.leave_only),
        *sorted(categories.difference(place.categories, place.leave_categories)),
    ]
    for name in unknown:
        yield f"the package has {name}, and PLACES does not say whether offices close"


def drafted(place: Place, years: range) -> list[Entry]:
    """Give the closed days of these years, each with what it is called."""
    decided = [one for one in place.decided if one.day.year in years]
    days = {one.day for one in decided}
    found = [one for one in _closing(place, years) if one.day not in days]
    by_day = attrgetter("day")
    grouped = groupby(sorted([*found, *decided], key=by_day), key=by_day)
    return [_entry(place, list(same)) for _, same in grouped]


def differences(entries: Sequence[Entry], place: Place, years: range) -> list[str]:
    """Say day by day where a file is not what would be drafted."""
    there = {one.day: one for one in entries if int(one.day[:4]) in years}
    draft = {one.day: one for one in drafted(place, years)}
    said = {day: _difference(there.get(day), draft.get(day)) for day in there | draft}
    return [f"{day}: {text}" for day, text in sorted(said.items()) if text]


def document(place: Place, path: Path, years: range) -> str:
    """Give the whole file; its head and its sources stay where they stand already."""
    head = path.read_text("utf-8").partition(START)[0] if path.exists() else HEAD
    known = {one.day: one for one in _entries_of(path)} if path.exists() else {}
    entries = [
        _with_source_of(known.get(one.day), one) for one in drafted(place, years)
    ]
    start = _start(place, path, years)
    by_year = groupby(entries, key=lambda one: one.day[:4])
    parts = [f"# {year}\n\n" + "\n".join(map(_lines, same)) for year, same in by_year]
    return "\n".join([head + START + start, *parts])


def _start(place: Place, path: Path, years: range) -> str:
    """Give the keys above the days; a notice stays as it stands in the file."""
    notice = read_toml(path).get("notice") if path.exists() else None
    keys = [
        f"id = {_quoted(path.stem)}",
        f"title = {_table(place.title)}",
        *([f"notice = {_table(notice)}"] if isinstance(notice, dict) else []),
        f"years = {[*years]}",
    ]
    return "".join(f"{one}\n" for one in keys)


def _book(place: Place, years: range, categories: Sequence[str]) -> HolidayBase:
    """Open the package at these years; at none if there are no categories."""
    return country_holidays(
        place.country,
        subdiv=place.subdivision,
        years=years if categories else (),
        categories=categories or place.categories,
        language="en_US",
    )


def _closing(place: Place, years: range) -> Iterator[Holiday]:
    for day, label in package_days(place, years):
        if called := place.closing.get(label.text):
            yield Holiday(
                day=day,
                called=called,
                source=ESTIMATED if label.estimated else _source(place, called),
                moved=label.moved,
                provisional=label.estimated or called in place.by_precedent,
            )


def _source(place: Place, called: str) -> str:
    return place.sources.get(called, place.source)


def _label(book: HolidayBase, text: str) -> Label:
    """Take the marks off a name, in the words in which the package puts them on."""
    for attribute, moved, estimated in LABELS:
        ending = book.tr(getattr(book, attribute, "%s")).removeprefix("%s")
        if ending and text.endswith(ending):
            return Label(text.removesuffix(ending), moved, estimated)
    return Label(text)


def _entry(place: Place, same: Sequence[Holiday]) -> Entry:
    """Make one entry of the holidays of one day."""
    return Entry(
        day=same[0].day.isoformat(),
        name={
            language: "; ".join(_called(place, one, language) for one in same)
            for language in place.title
        },
        source="; ".join(dict.fromkeys(one.source for one in same)),
        provisional=all(one.provisional for one in same),
        contested=all(one.contested for one in same),
    )


def _called(place: Place, holiday: Holiday, language: str) -> str:
    called = holiday.called
    names = {"en": called, **NAMES[called], **place.names.get(called, {})}
    name = names[language]
    return f"{name}: {place.moved[language]}" if holiday.moved else name


def _difference(there: Entry | None, draft: Entry | None) -> str:
    """Say how two entries of one day differ; a source may always be a better one."""
    if there is None:
        return "the draft has it, the file does not"
    if draft is None:
        return "the file has it, the draft does not"
    alike = there._replace(source=draft.source)
    pairs = zip(Entry._fields, alike, draft, strict=True)
    unlike = [name for name, is_, would_be in pairs if is_ != would_be]
    return f"the draft has another {', '.join(unlike)}" if unlike else ""


def _with_source_of(known: Entry | None, entry: Entry) -> Entry:
    """Keep the source of a day that was closed for the same reason."""
    same = known is not None and known[3:] == entry[3:]
    return entry._replace(source=known.source) if known and same else entry


def _entries_of(path: Path) -> list[Entry]:
    closed = read_toml(path)["closed"]
    days = closed if isinstance(closed, list) else []
    return [Entry(**{"day": one.pop("date"), **one}) for one in days]


def _lines(entry: Entry) -> str:
    marks = {"provisional": entry.provisional, "contested": entry.contested}
    return "\n".join(
        [
            "[[closed]]",
            f"date = {entry.day}",
            f"name = {_table(entry.name)}",
            f"source = {_quoted(entry.source)}",
            *(f"{mark} = true" for mark, given in marks.items() if given),
            "",
        ]
    )


def _table(texts: Mapping[str, str]) -> str:
    pairs = (f"{language} = {_quoted(text)}" for language, text in texts.items())
    return f"{{ {', '.join(pairs)} }}"


def _quoted(text: str) -> str:
    """Write a text; what JSON escapes, TOML escapes in the same way."""
    return json.dumps(text, ensure_ascii=False)


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("id", choices=PLACES)
    parser.add_argument("--years", type=_years, default=_years(YEARS))
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    return parser.parse_args(words)


def _years(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


if __name__ == "__main__":
    sys.exit(main())
