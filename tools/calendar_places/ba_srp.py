"""The closed days of Republika Srpska, as reviewed."""

from datetime import date

from calendar_places.ba import BELIEVERS, MONDAY
from calendar_places.place import Holiday, Place

BA_SRP = Place(
    country="BA",
    subdivision="SRP",
    title={
        "en": "Republika Srpska: days on which offices are closed",
        "bs": "Republika Srpska: dani kada institucije ne rade",
        "hr": "Republika Srpska: dani kada institucije ne rade",
        "sr-Latn": "Republika Srpska: dani kada institucije ne rade",
        "sr-Cyrl": "Република Српска: дани када институције не раде",
    },
    moved=MONDAY,
    source="Law on Holidays 43/07, Art. 2 to 5, in an unofficial text on the web "
    "(bih-pravo.org); not the gazette",
    closing={
        "New Year's Day": "New Year",
        "International Labor Day": "Labour Day",
        "Victory Day": "Victory Day",
        "Dayton Agreement Day": "Day of the General Framework Agreement for Peace",
    },
    leave_only=BELIEVERS | {"Orthodox New Year"},  # closed by decision only
    decided=(
        *(
            Holiday(
                day=date(year, 1, 9),
                called="Republic Day",
                source="Law on Holidays 43/07, Art. 2 and 3, and Law on the Republic "
                "Day 113/16; against it the Constitutional Court of Bosnia and "
                "Herzegovina, U 3/13 and U 2/18 (gazette of BiH 30/19); the gazettes "
                "were not read",
                contested=True,
            )
            for year in range(2024, 2032)
        ),
        Holiday(
            day=date(2026, 1, 14),
            called="New Year by the Julian calendar",
            source="conclusion of the government as the press gave it (atvbl.rs, "
            "12 January 2026); not the gazette",
        ),
        Holiday(
            day=date(2026, 2, 16),
            called="Sretenje (Candlemas)",
            source="conclusion of the government of 13 February 2026 as the press "
            "gave it (atvbl.rs, 13 and 16 February 2026); not the gazette",
            moved=True,
        ),
    ),
)
