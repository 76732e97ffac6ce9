"""The closed days of Albania, as reviewed."""

from calendar_places.place import Place

AL = Place(
    country="AL",
    title={
        "en": "Albania: days on which offices are closed",
        "sq": "Shqipëria: ditët kur institucionet nuk punojnë",
    },
    moved={
        "en": "day off in place of a weekend day",
        "sq": "pushim në vend të ditës së fundjavës",
    },
    source="open holiday data (package holidays 0.109), not the gazette",
    sources={
        "Day off by decision": "open holiday data (package holidays 0.109), one-off "
        "day; the decision was not looked up",
    },
    closing={
        "New Year's Day": "New Year",
        "Summer Day": "Summer Day",
        "Public Holiday": "Day off by decision",
        "Nowruz Day": "Nowruz",
        "Catholic Easter Sunday": "Catholic Easter",
        "Orthodox Easter Sunday": "Orthodox Easter",
        "Eid al-Fitr": "Eid al-Fitr",
        "Eid al-Adha": "Eid al-Adha",
        "International Workers' Day": "International Workers' Day",
        "Mother Teresa Canonization Day": "Canonisation of Saint Teresa",
        "Alphabet Day": "Alphabet Day",
        "Flag and Independence Day": "Flag and Independence Day",
        "Liberation Day": "Liberation Day",
        "National Youth Day": "National Youth Day",
        "Christmas Day": "Christmas",
    },
)
