"""The closed days that all parts of Bosnia and Herzegovina share, as reviewed."""

from datetime import date

from calendar_places.place import Holiday, Place

MONDAY = {
    "en": "Monday in place of Sunday",
    "bs": "ponedjeljak umjesto nedjelje",
    "hr": "ponedjeljak umjesto nedjelje",
    "sr-Latn": "ponedjeljak umjesto nedjelje",
    "sr-Cyrl": "понедјељак умјесто недјеље",
}

BELIEVERS = frozenset(
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
    }
)
"""What the package files as public, and what is only paid absence of believers."""

BA = Place(
    country="BA",
    title={
        "en": "Bosnia and Herzegovina: closed days that both entities and Brčko "
        "District have in common",
        "bs": "Bosna i Hercegovina: neradni dani zajednički entitetima i Brčko "
        "distriktu",
        "hr": "Bosna i Hercegovina: neradni dani zajednički entitetima i Brčko "
        "distriktu",
        "sr-Latn": "Bosna i Hercegovina: neradni dani zajednički entitetima i Brčko "
        "distriktu",
        "sr-Cyrl": "Босна и Херцеговина: нерадни дани заједнички ентитетима и Брчко "
        "дистрикту",
    },
    moved=MONDAY,
    source="in the calendars ba-bih, ba-srp and ba-brc alike, each by its own law; "
    "no law of the state was found",
    closing={"New Year's Day": "New Year", "International Labor Day": "Labour Day"},
    leave_only=BELIEVERS,
    decided=tuple(
        Holiday(
            day=day,
            called=called,
            source="in the calendars ba-bih, ba-srp and ba-brc alike; in ba-bih as "
            "the ministry of labour applied the law in 2021 and 2022; not the gazette",
            moved=True,
            provisional=True,
        )
        for day, called in (
            (date(2027, 5, 3), "Labour Day"),
            (date(2028, 1, 3), "New Year"),
        )
    ),
)
