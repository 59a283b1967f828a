"""States to which missions stand in places of another: embassies to the Holy See are in Rome, those to Abkhazia in places
that the gazetteer puts in Georgia.
"""

SEATED_IN = {
    "state/holy-see": "state/italy",
    "state/abkhazia": "state/georgia",
    "state/south-ossetia": "state/georgia",
    "state/transnistria": "state/moldova",
    "state/somaliland": "state/somalia",
    "state/northern-cyprus": "state/cyprus",
}
"""The key of the host, and that of the state in which the gazetteer has its embassies' cities."""
