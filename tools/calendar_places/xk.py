"""The closed days of Kosovo*, as reviewed."""

from datetime import date

from calendar_places.place import Holiday, Place

LIST_2024 = "government's list for 2024 in a stored copy (scribd.com); not the gazette"
EID_2025 = (
    "open holiday data (package holidays 0.109) and the announcement of the day as the "
    "press gave it (llapi.info, 2025); not the gazette"
)

XK = Place(
    country="XK",
    title={
        "en": "Kosovo*: days on which offices are closed",
        "sq": "Kosova*: ditët kur institucionet nuk punojnë",
        "sr-Latn": "Kosovo*: dani kada institucije ne rade",
        "sr-Cyrl": "Косово*: дани када институције не раде",
    },
    moved={
        "en": "day off in place of a weekend day",
        "sq": "ditë pushimi në vend të ditës së fundjavës",
        "sr-Latn": "neradni dan umesto dana vikenda",
        "sr-Cyrl": "нерадни дан уместо дана викенда",
    },
    names={
        "Eid al-Fitr, first day": {
            "sr-Latn": "Fiter Bajram, prvi dan",
            "sr-Cyrl": "Фитер Бајрам, први дан",
        },
        "Eid al-Adha, first day": {
            "sr-Latn": "Kurban Bajram, prvi dan",
            "sr-Cyrl": "Курбан Бајрам, први дан",
        },
    },
    source="open holiday data (package holidays 0.109), by the Law on Official "
    "Holidays 03/L-064, Art. 2 to 4, in an unofficial text on the web; not the gazette",
    closing={
        "New Year's Day": "New Year",
        "Orthodox Christmas Day": "Orthodox Christmas",
        "Independence Day": "Independence Day",
        "Catholic Easter": "Catholic Easter Sunday",
        "Orthodox Easter": "Orthodox Easter Sunday",
        "Constitution Day": "Constitution Day",
        "International Labor Day": "International Labour Day",
        "Europe Day": "Europe Day",
        "Eid al-Fitr": "Eid al-Fitr, first day",
        "Eid al-Adha": "Eid al-Adha, first day",
        "Catholic Christmas Day": "Catholic Christmas",
    },
    decided=(
        Holiday(
            day=date(2024, 4, 10), called="Eid al-Fitr, first day", source=LIST_2024
        ),
        Holiday(
            day=date(2024, 6, 16), called="Eid al-Adha, first day", source=LIST_2024
        ),
        Holiday(
            day=date(2024, 6, 17),
            called="Eid al-Adha, first day",
            source=LIST_2024,
            moved=True,
        ),
        Holiday(
            day=date(2025, 3, 30), called="Eid al-Fitr, first day", source=EID_2025
        ),
        Holiday(
            day=date(2025, 3, 31),
            called="Eid al-Fitr, first day",
            source=EID_2025,
            moved=True,
        ),
        Holiday(
            day=date(2027, 5, 4),
            called="Orthodox Easter Sunday",
            source="open holiday data (package holidays 0.109); the list for 2022 gave "
            "two days off where both weekend days were holidays; not the gazette",
            moved=True,
            provisional=True,
        ),
        Holiday(
            day=date(2029, 4, 10),
            called="Orthodox Easter Sunday",
            source="open holiday data (package holidays 0.109); when the same days met "
            "in 2018 the government's list had 9 April only; not the gazette",
            moved=True,
            contested=True,
        ),
    ),
)
