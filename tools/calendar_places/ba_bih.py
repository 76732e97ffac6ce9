"""The closed days of the Federation of Bosnia and Herzegovina, as reviewed."""

from datetime import date

from calendar_places.ba import BELIEVERS, MONDAY
from calendar_places.place import Holiday, Place

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
    moved=MONDAY,
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
    leave_only=BELIEVERS | {"Victory Day"},  # a holiday on which people work
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
