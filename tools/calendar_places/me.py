"""The closed days of Montenegro, as reviewed."""

from datetime import date

from calendar_places.place import Holiday, Place

NJEGOS = (
    "Law on State and Other Holidays as amended by 30/23 (amendment not read), as the "
    "ministry of labour applied it in 2023 and 2024 (radiotivat.com, 10 November "
    "2023: 13 and 14 November off); not the gazette"
)

ME = Place(
    country="ME",
    leave_categories=("catholic", "hebrew", "islamic", "orthodox", "workday"),
    title={
        "en": "Montenegro: days on which offices are closed",
        "cnr": "Crna Gora: dani kada institucije ne rade",
    },
    moved={
        "en": "day off in place of Sunday",
        "cnr": "neradni dan umjesto nedjelje",
    },
    source="Law on State and Other Holidays 27/2007, 36/2013, 145/2021, 3/2023, Art. 1 "
    "to 3, in an unofficial text on the web (propisi.net); not the gazette",
    sources={"Njegoš Day": NJEGOS},
    closing={
        "New Year's Day": "New Year",
        "Labor Day": "Labour Day",
        "Independence Day": "Independence Day",
        "Statehood Day": "Statehood Day",
        "Njegos Day": "Njegoš Day",
    },
    decided=(
        # The package has the second day of 2024 only.
        Holiday(
            day=date(2025, 11, 14),
            called="Njegoš Day",
            source="Law on State and Other Holidays as amended by 30/23 (amendment not "
            "read), as the press gave the days for 2025 (feral.bar: 13 and 14 November "
            "off); not the gazette",
        ),
        *(
            Holiday(day=date(year, 11, 14), called="Njegoš Day", source=NJEGOS)
            for year in range(2026, 2032)
        ),
        Holiday(
            day=date(2027, 11, 15),
            called="Njegoš Day",
            source="Law on State and Other Holidays, Art. 3 (second day on a Sunday), "
            "if the amendment 30/23 left the day no rule of its own (not read); not "
            "the gazette",
            moved=True,
            provisional=True,
        ),
    ),
)
