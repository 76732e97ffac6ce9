"""Draft a calendar of closed days from the package `holidays` and a reviewed table.

Usage: python tools/draft_calendar.py ID [--years 2024-2031] [--check] [--folder DIR]

The package computes the dates. PLACES says which of its holidays close the offices,
which days it lacks and what they are called. The head of a file and the sources of
its days are kept, because people improve them there. With `--check` nothing is
written, and the exit status is 1 if days, names or marks of the file differ.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from holidays import HolidayBase, country_holidays

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One holiday on one day; two of them may fall on the same day.

    `moved`: the day is off because the holiday fell on a Sunday. `provisional`: the
    day may still change, as with dates by the moon or by precedent. `contested`: it
    is disputed whether offices close, so the day is open until an office decides.
    """

    day: date
    called: str
    source: str
    moved: bool = False
    provisional: bool = False
    contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the review of one calendar found; our names are keyed by the English one.

    `closing` turns the package's name of a holiday into ours. On those of `leave_only`
    and of `leave_categories` offices stay open. `decided` replaces what the package has
    on a day. `sources` are those of single holidays, by our name.
    """

    country: str
    subdivision: str | None = None
    categories: tuple[str, ...] = ("public",)
    leave_categories: tuple[str, ...] = ()
    title: Mapping[str, str]
    moved: Mapping[str, str]
    source: str
    sources: Mapping[str, str] = field(default_factory=dict)
    closing: Mapping[str, str]
    leave_only: frozenset[str] = frozenset()
    decided: tuple[Holiday, ...] = ()


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


NAMES: Mapping[str, Mapping[str, str]] = {
    "New Year": {
        "mk": "Нова година",
        "sq": "Viti i Ri",
        "bs": "Nova godina",
        "hr": "Nova godina",
        "sr-Latn": "Nova godina",
        "sr-Cyrl": "Нова година",
    },
    "Orthodox Christmas, first day": {
        "mk": "Божиќ, првиот ден",
        "sq": "Krishtlindjet ortodokse, dita e parë",
        "sr-Latn": "Božić, prvi dan",
        "sr-Cyrl": "Божић, први дан",
    },
    "Statehood Day": {
        "bs": "Dan državnosti",
        "hr": "Dan državnosti",
        "sr-Latn": "Dan državnosti",
        "sr-Cyrl": "Дан државности",
    },
    "Independence Day": {
        "mk": "Ден на независноста",
        "sq": "Dita e Pavarësisë",
        "bs": "Dan nezavisnosti",
        "hr": "Dan neovisnosti",
        "sr-Latn": "Dan nezavisnosti",
        "sr-Cyrl": "Дан независности",
    },
    "Orthodox Good Friday": {"sr-Latn": "Veliki petak", "sr-Cyrl": "Велики петак"},
    "Orthodox Holy Saturday": {"sr-Latn": "Velika subota", "sr-Cyrl": "Велика субота"},
    "Orthodox Easter": {"sr-Latn": "Vaskrs", "sr-Cyrl": "Васкрс"},
    "Orthodox Easter Monday": {
        "mk": "Велигден, вториот ден",
        "sq": "Pashkët ortodokse, dita e dytë",
        "sr-Latn": "Vaskrs, drugi dan",
        "sr-Cyrl": "Васкрс, други дан",
    },
    "Eid al-Fitr, first day": {
        "mk": "Рамазан Бајрам, првиот ден",
        "sq": "Fitër Bajrami (Ramazan Bajrami), dita e parë",
    },
    "Election day": {"mk": "Ден на изборите", "sq": "Dita e zgjedhjeve"},
    "Labour Day": {
        "mk": "Ден на трудот",
        "sq": "Dita e Punës",
        "bs": "Praznik rada",
        "hr": "Praznik rada",
        "sr-Latn": "Praznik rada",
        "sr-Cyrl": "Празник рада",
    },
    "Saints Cyril and Methodius Day": {
        "mk": "Св. Кирил и Методиј, Ден на сесловенските просветители",
        "sq": "Shën Cirili dhe Metodi, Dita e iluministëve mbarësllavë",
    },
    "Republic Day (Ilinden)": {
        "mk": "Ден на Републиката (Илинден)",
        "sq": "Dita e Republikës (Ilindeni)",
    },
    "Day of the People's Uprising": {
        "mk": "Ден на народното востание",
        "sq": "Dita e Kryengritjes Popullore",
    },
    "Day of the Macedonian Revolutionary Struggle": {
        "mk": "Ден на македонската револуционерна борба",  # noqa: RUF001  Cyrillic
        "sq": "Dita e Luftës Revolucionare Maqedonase",
    },
    "Armistice Day": {"sr-Latn": "Dan primirja", "sr-Cyrl": "Дан примирја"},
    "Saint Clement of Ohrid Day": {
        "mk": "Св. Климент Охридски",
        "sq": "Shën Klimenti i Ohrit",
    },
}

MK = Place(
    country="MK",
    leave_categories=(
        "albanian",
        "bosnian",
        "catholic",
        "hebrew",
        "islamic",
        "orthodox",
        "roma",
        "serbian",
        "turkish",
        "vlach",
    ),
    title={
        "en": "North Macedonia: days on which offices are closed",
        "mk": "Северна Македонија: денови кога институциите не работат",
        "sq": "Maqedonia e Veriut: ditët kur institucionet nuk punojnë",
    },
    moved={
        "en": "Monday in place of Sunday",
        "mk": "понеделник наместо недела",
        "sq": "e hënë në vend të së dielës",
    },
    source="Law on Holidays 21/98, 18/07: general knowledge, unverified; "
    "not the gazette",
    closing={
        "New Year's Day": "New Year",
        "Christmas Day": "Orthodox Christmas, first day",
        "Easter Monday": "Orthodox Easter Monday",
        "Eid al-Fitr": "Eid al-Fitr, first day",
        "Election Day": "Election day",
        "Labor Day": "Labour Day",
        "Saints Cyril and Methodius Day": "Saints Cyril and Methodius Day",
        "Republic Day": "Republic Day (Ilinden)",
        "Independence Day": "Independence Day",
        "National Uprising Day": "Day of the People's Uprising",
        "Macedonian Revolutionary Struggle Day": (
            "Day of the Macedonian Revolutionary Struggle"
        ),
        "Saint Clement of Ohrid Day": "Saint Clement of Ohrid Day",
    },
    decided=(
        Holiday(
            day=date(2026, 3, 20),
            called="Eid al-Fitr, first day",
            source="Law on Holidays 21/98, 18/07 as the press gave the list for 2026 "
            "(republika.mk, 1 November 2025); not the gazette",
        ),
    ),
)

BA_BIH = Place(
    country="BA",
    subdivision="BIH",
    title={
        "en": "Federation of Bosnia and Herzegovina: days on which offices are closed",
        "bs": "Federacija Bosne i Hercegovine: dani kada institucije ne rade",
        "hr": "Federacija Bosne i Hercegovine: dani kada institucije ne rade",
        "sr-Latn": "Federacija Bosne i Hercegovine: dani kada institucije ne rade",
        "sr-Cyrl": "Федерација Босне и Херцеговине: дани када институције не раде",
    },
    moved={
        "en": "Monday in place of Sunday",
        "bs": "ponedjeljak umjesto nedjelje",
        "hr": "ponedjeljak umjesto nedjelje",
        "sr-Latn": "ponedjeljak umjesto nedjelje",
        "sr-Cyrl": "понедјељак умјесто недјеље",
    },
    source="Law on Holidays (SFRY 6/73, taken over by RBiH 2/92, 13/94) as the "
    "ministry of labour names it (fmrsp.gov.ba, 19 April 2022); not the gazette",
    sources={
        "Independence Day": "law that proclaims the day (RBiH 9/95) as the ministry of "
        "labour names it (rtvslon.ba, 16 February 2026); not the gazette",
        "Statehood Day": "law that proclaims the day (RBiH 9/95) as the ministry of "
        "labour names it (gorazdeonline.com, November 2025); not the gazette",
    },
    closing={
        "New Year's Day": "New Year",
        "Independence Day": "Independence Day",
        "International Labor Day": "Labour Day",
        "Statehood Day": "Statehood Day",
    },
    leave_only=frozenset(
        {
            "Orthodox Christmas Eve",
            "Orthodox Christmas Day",
            "Orthodox Good Friday",
            "Orthodox Easter Sunday",
            "Orthodox Easter Monday",
            "Catholic Good Friday",
            "Catholic Easter Sunday",
            "Catholic Easter Monday",
            "Catholic Christmas Eve",
            "Catholic Christmas Day",
            "Eid al-Fitr",
            "Eid al-Adha",
            "Victory Day",  # a holiday on which people work
        }
    ),
    decided=(
        Holiday(
            day=date(2026, 3, 2),
            called="Independence Day",
            source="decision of the Federation's government of 20 February 2026 as the "
            "press gave it (rtvslon.ba, 20 February and 2 March 2026); not the gazette",
            moved=True,
        ),
        Holiday(
            day=date(2027, 5, 3),
            called="Labour Day",
            source="Law on Holidays (SFRY 6/73) as the ministry of labour applied it "
            "in 2021 (biznis.ba: 3 May off); not the gazette",
            moved=True,
            provisional=True,
        ),
        Holiday(
            day=date(2028, 1, 3),
            called="New Year",
            source="Law on Holidays (SFRY 6/73) as the ministry of labour applied it "
            "in 2022 (stolac.co: 3 January off); not the gazette",
            moved=True,
            provisional=True,
        ),
    ),
)

RS = Place(
    country="RS",
    title={
        "en": "Serbia: days on which offices are closed",
        "sr-Cyrl": "Србија: дани када институције не раде",
        "sr-Latn": "Srbija: dani kada institucije ne rade",
    },
    moved={
        "en": "day off in place of Sunday",
        "sr-Cyrl": "нерадни дан уместо недеље",
        "sr-Latn": "neradni dan umesto nedelje",
    },
    source="Law on State and Other Holidays 43/01, 101/07, 92/11, Art. 1 to 3a, in "
    "unofficial texts on the web; not the gazette",
    closing={
        "New Year's Day": "New Year",
        "Orthodox Christmas Day": "Orthodox Christmas, first day",
        "Statehood Day": "Statehood Day",
        "Good Friday": "Orthodox Good Friday",
        "Holy Saturday": "Orthodox Holy Saturday",
        "Easter Sunday": "Orthodox Easter",
        "Easter Monday": "Orthodox Easter Monday",
        "Labor Day": "Labour Day",
        "Armistice Day": "Armistice Day",
    },
    decided=(
        Holiday(
            day=date(2027, 5, 4),
            called="Labour Day",
            source="Law on State and Other Holidays, Art. 3a, as the ministry of "
            "labour read it for 2021 (opinion 011-00-530/2020-02, paragraf.rs: 4 May "
            "off); not the gazette",
            moved=True,
            provisional=True,
        ),
    ),
)

PLACES: Mapping[str, Place] = {"mk": MK, "ba-bih": BA_BIH, "rs": RS}


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
    title, covered = _table(place.title), [*years]
    start = f"id = {_quoted(path.stem)}\ntitle = {title}\nyears = {covered}\n"
    by_year = groupby(entries, key=lambda one: one.day[:4])
    parts = [f"# {year}\n\n" + "\n".join(map(_lines, same)) for year, same in by_year]
    return "\n".join([head + START + start, *parts])


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
                provisional=label.estimated,
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
    name = {"en": holiday.called, **NAMES[holiday.called]}[language]
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
