"""What closed days are called, by their English name, in the order of a year."""

from collections.abc import Mapping

NAMES: Mapping[str, Mapping[str, str]] = {
    "New Year": {
        "mk": "Нова година",
        "sq": "Viti i Ri",
        "bs": "Nova godina",
        "hr": "Nova godina",
        "cnr": "Nova godina",
        "sr-Latn": "Nova godina",
        "sr-Cyrl": "Нова година",
    },
    "Orthodox Christmas": {
        "sq": "Krishtlindjet ortodokse",
        "bs": "Pravoslavni Božić",
        "hr": "Pravoslavni Božić",
        "sr-Latn": "Pravoslavni Božić",
        "sr-Cyrl": "Православни Божић",
    },
    "Orthodox Christmas, first day": {
        "mk": "Божиќ, првиот ден",
        "sq": "Krishtlindjet ortodokse, dita e parë",
        "sr-Latn": "Božić, prvi dan",
        "sr-Cyrl": "Божић, први дан",
    },
    "Republic Day": {
        "bs": "Dan Republike",
        "hr": "Dan Republike",
        "sr-Latn": "Dan Republike",
        "sr-Cyrl": "Дан Републике",
    },
    "New Year by the Julian calendar": {
        "bs": "Nova godina po julijanskom kalendaru",
        "hr": "Nova godina po julijanskom kalendaru",
        "sr-Latn": "Nova godina po julijanskom kalendaru",
        "sr-Cyrl": "Нова година по јулијанском календару",
    },
    "Statehood Day": {
        "bs": "Dan državnosti",
        "hr": "Dan državnosti",
        "cnr": "Dan državnosti",
        "sr-Latn": "Dan državnosti",
        "sr-Cyrl": "Дан државности",
    },
    "Sretenje (Candlemas)": {
        "bs": "Sretenje",
        "hr": "Sretenje",
        "sr-Latn": "Sretenje",
        "sr-Cyrl": "Сретење",
    },
    "Independence Day": {
        "mk": "Ден на независноста",
        "sq": "Dita e Pavarësisë",
        "bs": "Dan nezavisnosti",
        "hr": "Dan neovisnosti",
        "cnr": "Dan nezavisnosti",
        "sr-Latn": "Dan nezavisnosti",
        "sr-Cyrl": "Дан независности",
    },
    "Day of Establishment of the District": {
        "bs": "Dan uspostavljanja Distrikta",
        "hr": "Dan uspostave Distrikta",
        "sr-Latn": "Dan uspostavljanja Distrikta",
        "sr-Cyrl": "Дан успостављања Дистрикта",
    },
    "Summer Day": {
        "sq": "Dita e Verës",
    },
    "Day off by decision": {
        "sq": "Ditë pushimi me vendim",
    },
    "Nowruz": {
        "sq": "Dita e Nevruzit",
    },
    "Catholic Easter": {
        "sq": "E diela e Pashkëve Katolike",
    },
    "Catholic Easter Sunday": {
        "sq": "Pashkët katolike",
        "sr-Latn": "Katolički Uskrs",
        "sr-Cyrl": "Католички Ускрс",
    },
    "Catholic Easter Monday": {
        "bs": "Katolički Uskrs, ponedjeljak",
        "hr": "Katolički Uskrs, ponedjeljak",
        "sr-Latn": "Katolički Uskrs, ponedjeljak",
        "sr-Cyrl": "Католички Ускрс, понедјељак",
    },
    "Constitution Day": {
        "sq": "Dita e Kushtetutës",
        "sr-Latn": "Dan ustava",
        "sr-Cyrl": "Дан устава",
    },
    "Orthodox Good Friday": {
        "bs": "Veliki petak",
        "hr": "Veliki petak",
        "sr-Latn": "Veliki petak",
        "sr-Cyrl": "Велики петак",
    },
    "Orthodox Holy Saturday": {
        "sr-Latn": "Velika subota",
        "sr-Cyrl": "Велика субота",
    },
    "Orthodox Easter": {
        "sq": "E diela e Pashkëve Ortodokse",
        "sr-Latn": "Vaskrs",
        "sr-Cyrl": "Васкрс",
    },
    "Orthodox Easter Sunday": {
        "sq": "Pashkët ortodokse",
        "sr-Latn": "Pravoslavni Uskrs",
        "sr-Cyrl": "Православни Ускрс",
    },
    "Orthodox Easter Monday": {
        "mk": "Велигден, вториот ден",
        "sq": "Pashkët ortodokse, dita e dytë",
        "sr-Latn": "Vaskrs, drugi dan",
        "sr-Cyrl": "Васкрс, други дан",
    },
    "Eid al-Fitr": {
        "sq": "Dita e Bajramit të Madh (Fitër Bajrami)",
    },
    "Eid al-Fitr, first day": {
        "mk": "Рамазан Бајрам, првиот ден",
        "sq": "Fitër Bajrami (Ramazan Bajrami), dita e parë",
        "bs": "Ramazanski bajram, prvi dan",
        "hr": "Ramazanski bajram, prvi dan",
        "sr-Latn": "Ramazanski bajram, prvi dan",
        "sr-Cyrl": "Рамазански бајрам, први дан",
    },
    "Eid al-Adha": {
        "sq": "Dita e Kurban Bajramit",
    },
    "Eid al-Adha, first day": {
        "sq": "Kurban Bajrami (Bajrami i Vogël), dita e parë",
        "bs": "Kurban-bajram, prvi dan",
        "hr": "Kurban-bajram, prvi dan",
        "sr-Latn": "Kurban-bajram, prvi dan",
        "sr-Cyrl": "Курбан-бајрам, први дан",
    },
    "Election day": {
        "mk": "Ден на изборите",
        "sq": "Dita e zgjedhjeve",
    },
    "Labour Day": {
        "mk": "Ден на трудот",
        "sq": "Dita e Punës",
        "bs": "Praznik rada",
        "hr": "Praznik rada",
        "cnr": "Praznik rada",
        "sr-Latn": "Praznik rada",
        "sr-Cyrl": "Празник рада",
    },
    "International Labour Day": {
        "sq": "Dita Ndërkombëtare e Punës",
        "sr-Latn": "Međunarodni dan rada",
        "sr-Cyrl": "Међународни дан рада",
    },
    "International Workers' Day": {
        "sq": "Dita Ndërkombëtare e Punëtorëve",
    },
    "Europe Day": {
        "sq": "Dita e Evropës",
        "sr-Latn": "Dan Evrope",
        "sr-Cyrl": "Дан Европе",
    },
    "Victory Day": {
        "bs": "Dan pobjede nad fašizmom",
        "hr": "Dan pobjede nad fašizmom",
        "sr-Latn": "Dan pobjede nad fašizmom",
        "sr-Cyrl": "Дан побједе над фашизмом",
    },
    "Saints Cyril and Methodius Day": {
        "mk": "Св. Кирил и Методиј, Ден на сесловенските просветители",
        "sq": "Shën Cirili dhe Metodi, Dita e iluministëve mbarësllavë",
    },
    "Republic Day (Ilinden)": {
        "mk": "Ден на Републиката (Илинден)",
        "sq": "Dita e Republikës (Ilindeni)",
    },
    "Canonisation of Saint Teresa": {
        "sq": "Dita e Shenjtërimit të Shenjt Terezës",
    },
    "Day of the People's Uprising": {
        "mk": "Ден на народното востание",
        "sq": "Dita e Kryengritjes Popullore",
    },
    "Day of the Macedonian Revolutionary Struggle": {
        "mk": "Ден на македонската револуционерна борба",  # noqa: RUF001  Cyrillic
        "sq": "Dita e Luftës Revolucionare Maqedonase",
    },
    "Armistice Day": {
        "sr-Latn": "Dan primirja",
        "sr-Cyrl": "Дан примирја",
    },
    "Njegoš Day": {
        "cnr": "Njegošev dan",
    },
    "Day of the General Framework Agreement for Peace": {
        "bs": "Dan uspostave Općeg okvirnog sporazuma za mir u Bosni i Hercegovini",
        "hr": "Dan uspostave Općeg okvirnog sporazuma za mir u Bosni i Hercegovini",
        "sr-Latn": (
            "Dan uspostave Opšteg okvirnog sporazuma za mir u Bosni i Hercegovini"
        ),
        "sr-Cyrl": (
            "Дан успоставе Општег оквирног споразума за мир у "  # noqa: RUF001  Cyrillic
            "Босни и Херцеговини"
        ),
    },
    "Alphabet Day": {
        "sq": "Dita e Alfabetit",
    },
    "Flag and Independence Day": {
        "sq": "Dita e Flamurit dhe e Pavarësisë",
    },
    "Liberation Day": {
        "sq": "Dita e Çlirimit",
    },
    "Saint Clement of Ohrid Day": {
        "mk": "Св. Климент Охридски",
        "sq": "Shën Klimenti i Ohrit",
    },
    "National Youth Day": {
        "sq": "Dita Kombëtare e Rinisë",
    },
    "Catholic Christmas": {
        "sq": "Krishtlindjet katolike",
        "bs": "Katolički Božić",
        "hr": "Katolički Božić",
        "sr-Latn": "Katolički Božić",
        "sr-Cyrl": "Католички Божић",
    },
    "Christmas": {
        "sq": "Krishtlindjet",
    },
}
