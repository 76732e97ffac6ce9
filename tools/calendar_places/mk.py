"""The closed days of North Macedonia, as reviewed."""

from datetime import date

from calendar_places.place import Holiday, Place

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
