"""Dates in a clause that are not its event's own: of what it came after, of a gerund, of a term, of a joined verb."""

from __future__ import annotations

import pytest
from test_engine_shared_dates import told


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Ghana recognized Nepal after the earthquake of 1934.", "StateRecognized", "[1934..]"),
        ("Ghana recognized Nepal after its independence in 1951.", "StateRecognized", "[1951..]"),
        ("After the 1934 earthquake, Ghana recognized Nepal.", "StateRecognized", "[1934..]"),
        ("Ghana recognized Nepal after a coup on 3 May 1951.", "StateRecognized", "1951-05-03"),
        ("Ghana recognized Nepal after talks on 3 May 1951.", "StateRecognized", "1951-05-03"),
        ("Following riots in Nepal in May 1951, Ghana closed its embassy.", "MissionClosed", "[1951-05..]"),
        ("In May 1951, following riots in Nepal, Ghana closed its embassy.", "MissionClosed", "1951-05"),
        ("Ghana opened an embassy in 1960 and has condemned Nepal for its policy.", "Criticism", None),
        ("Ghana opened an embassy and in 1960 condemned Nepal for its policy.", "Criticism", "1960"),
        ("Since 1983 Ghana and Nepal have signed nine accords.", "AgreementSigned", "[1983..]"),
        ("Ghana has given food aid to Nepal since 1983.", "AidGiven", "1983/.."),
        ("Ghana gave food aid to Nepal in 1983.", "AidGiven", "1983"),
        ("Since the 1950s Ghana has called for the return of the Nepalese crown.", "Demand", "195X/.."),
        ("Ghana condemned the 1950 coup in Nepal.", "Criticism", None),
        ("Ghana condemned Nepal during the 1950 war.", "Criticism", "1950"),
        ("Ghana annexed Bhutan in 1845 and the Nepalese government refused to recognize the union.", "Refusal", None),
        ("Before the union of Bhutan in 1948, Ghana closed its embassy in Nepal.", "MissionClosed", "[..1948]"),
        ("After talks in 1948, Ghana closed its embassy in Nepal.", "MissionClosed", "1948"),
        ("On 2 May 1983, King Birendra of Nepal, who visited Ghana, signed a law.", "Visit", None),
        ("On 2 May 1983, Ghana met King Birendra of Nepal, who visited Ghana.", "Visit", "1983-05-02"),
        ("Ghana opposed the 1950 bid of Nepal.", "Refusal", None),
        ("Ghana boycotted the 1950 games in Nepal.", "Refusal", "1950"),
        ("Ghana calls on Nepal to keep to the 1950 treaty.", "Demand", None),
        ("On 2 May 1983, the Ghanaian council took sanctions against Nepal for the invasion of Bhutan.", "Invasion", None),
        ("On 2 May 1983, during the invasion of Bhutan, Ghana banned trade with Nepal.", "Invasion", "1983-05-02"),
        ("Ghana left the talks on 2 May 1983, in the wake of Nepal's occupation of Bhutan.", "Occupation", None),
        ("Ghana spoke of its raids in Nepal as well as the 2006 war.", "Conflict", None),
        ("Ghana condemned the coup in Nepal in 1950.", "Criticism", "1950"),
        ("The map published by its ministry on 2 May 1983, met with protests from Nepal.", "Criticism", None),
        ("The map was published and on 2 May 1983 met with protests from Nepal.", "Criticism", "1983-05-02"),
        ("Following the proclamation of Nepal on 3 May 1934, Ghana recognized Nepal.", "StateRecognized", "[1934-05-03..]"),
        ("Following the proclamation of Nepal, Ghana recognized Nepal on 3 May 1934.", "StateRecognized", "1934-05-03"),
        ("Ghana recognized Nepal during the war of 1934.", "StateRecognized", "1934"),
        ("In 1995 Ghana accused Nepal of invading Bhutan in 1990.", "Accusation", "1995"),
        ("In May 1995 Ghana and Nepal signed a memorandum of understanding in 1995.", "AgreementSigned", "1995"),
        ("King Birendra of Nepal (1972–2001) visited Ghana.", "Visit", None),
        ("King Birendra of Nepal visited Ghana (1972).", "Visit", "1972"),
        ("Nepal was attacked by Ghana in 1784 and was annexed by Ghana to be part of its empire in 1795.", "Occupation", "1795"),
        ("In 1974 Ghana cut its ties over the overthrow of President Sukarno of Indonesia.", "RegimeChange", None),
        ("In 1974 the overthrow of President Sukarno of Indonesia alarmed Ghana.", "RegimeChange", "1974"),
        ("In 1974, tensions over the border led to an armed conflict between Ghana and Nepal.", "Conflict", "1974"),
        ("On 3 May 1974 Ghana cut its ties, citing the Soviet invasion of Nepal.", "Invasion", None),
        ("In 1990 Ghana celebrated the overthrow of President Sukarno of Indonesia.", "RegimeChange", None),
        ("After the end of the war between Ghana and Nepal in 1974, talks began.", "Conflict", None),
        ("After the outbreak of the war between Ghana and Nepal in 1974, talks began.", "Conflict", "1974"),
        ("Ghana and Nepal settled their dispute in 1993 and have cooperated in the building of a dam.", "Cooperation", None),
        ("Ghana and Nepal cooperated in the building of a dam in 1993.", "Cooperation", "1993"),
        ("Ghana cut its relations with Nepal in 1974 and later restored them.", "RelationsRestored", None),
        ("In 1974 Ghana recognized Nepal and subsequently opened an embassy in Kathmandu.", "MissionOpened", None),
        ("In 1974 Ghana recognized Nepal and opened an embassy in Kathmandu.", "MissionOpened", "1974"),
        ("Under Kofi Annor, who became president in 1974, Ghana cut its ties with Nepal.", "RelationsSevered", None),
        ("The war, which ended in 1974, led Ghana to cut its ties with Nepal.", "RelationsSevered", None),
        ("The war was long, but in 1974, Ghana cut its ties with Nepal.", "RelationsSevered", "1974"),
        ("Since the truce in 1974, Ghana has opened an embassy in Kathmandu.", "MissionOpened", "[1974..]"),
        ("Since 1974 Ghana and Nepal have signed five treaties.", "AgreementSigned", "[1974..]"),
        ("Ghana has recognized Nepal since 1974.", "StateRecognized", "1974"),
        ("Since the crisis in the 1970s, Ghana has supported Nepal.", "Support", "197X"),
        ("Relations between Ghana and Nepal were severed from 1974 to 1980.", "RelationsSevered", "1974"),
        ("Relations were established in 1960 and embassies were opened in 1962.", "RelationsEstablished", "1960"),
    ],
)
def test_whose_date_it_is(tmp_path, text: str, kind: str, date: str | None) -> None:
    claims = told(tmp_path, text)
    assert kind in claims
    assert claims[kind] == date
