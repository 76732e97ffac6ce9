"""The closed days of Serbia, as reviewed."""

from datetime import date

from calendar_places.place import Holiday, Place

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
