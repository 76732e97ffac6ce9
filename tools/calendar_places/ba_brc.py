"""The closed days of Brčko District, as reviewed."""

from calendar_places.ba import MONDAY
from calendar_places.place import Place

BA_BRC = Place(
    country="BA",
    subdivision="BRC",
    title={
        "en": "Brčko District: days on which offices are closed",
        "bs": "Brčko distrikt: dani kada institucije ne rade",
        "hr": "Brčko distrikt: dani kada institucije ne rade",
        "sr-Latn": "Brčko distrikt: dani kada institucije ne rade",
        "sr-Cyrl": "Брчко дистрикт: дани када институције не раде",
    },
    moved=MONDAY,
    source="Law on Holidays of Brčko District 19/2002, 19/2022, Art. 2 to 5, in an "
    "unofficial text on the web (paragraf.ba); not the gazette",
    sources={
        **dict.fromkeys(
            (
                "Orthodox Christmas",
                "Orthodox Good Friday",
                "Catholic Easter Monday",
                "Eid al-Fitr, first day",
            ),
            "open holiday data (package holidays 0.109); no law and no report found",
        ),
        "Catholic Christmas": "open holiday data (package holidays 0.109) and the "
        "press (infobijeljina.com, December 2015: no institution paid from the budget "
        "works); no law found",
    },
    closing={
        "New Year's Day": "New Year",
        "Orthodox Christmas Day": "Orthodox Christmas",
        "Day of establishment of Brčko District": (
            "Day of Establishment of the District"
        ),
        "Catholic Easter Monday": "Catholic Easter Monday",
        "Eid al-Fitr": "Eid al-Fitr, first day",
        "International Labor Day": "Labour Day",
        "Orthodox Good Friday": "Orthodox Good Friday",
        "Eid al-Adha": "Eid al-Adha, first day",
        "Catholic Christmas Day": "Catholic Christmas",
    },
    by_precedent=frozenset(
        {
            "Orthodox Christmas",
            "Orthodox Good Friday",
            "Catholic Easter Monday",
            "Catholic Christmas",
            "Eid al-Fitr, first day",
            "Eid al-Adha, first day",
        }
    ),
)
