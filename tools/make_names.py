"""Fill the columns of `rules/names/` that come from data packages; a development tool, not needed at run time.

    python tools/make_names.py

The wording of the tables (labels, other names, adjectives, shared names) is written by hand. Ids and codes never are: the
column `lookup` of `states.tsv` says where a row's come from, and this script copies them:

    rigour:pe          PyPI rigour (MIT, OpenSanctions): Wikidata id, ISO 3166 codes, official name
    histwardb:Q199821  PyPI histwardb: its crosswalk of Wikidata ids lists this item
    cow:PER            `cow-states.tsv`: Correlates of War, State System Membership, version 2016

The column `codes` (Olympic and FIFA codes) comes from PyPI country-converter. `places.tsv` is written by `make_places.py`.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from importlib import metadata, resources
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from legation.iri import slug
from legation.name_tables import FOLDER, rows


def fill_state(row: dict[str, str], listed: frozenset[str], coded: frozenset[str]) -> dict[str, str]:
    """The row with its ids, codes and official name as its lookups give them."""
    from rigour.territories import get_territory

    row = dict(row) | {"official": "", "iso2": "", "iso3": "", "cow": "", "qid": ""}
    for source, _, code in (item.partition(":") for item in row["lookup"].split()):
        if source == "rigour":
            territory = get_territory(code)
            if territory is None:
                raise ValueError(f"{row['key']}: rigour has no {code}")
            row["qid"] = territory.qid or ""
            row["iso3"] = (territory.alpha3 or "").upper()
            row["iso2"] = code.upper() if len(code) == 2 and row["iso3"] else ""
            row["official"] = "" if row["kind"] == "Place" else official_name(territory.full_name, row["label"])
        elif source == "histwardb":
            if code not in listed:
                raise ValueError(f"{row['key']}: histwardb does not list {code}")
            row["qid"] = code
        elif source == "cow":
            if code not in coded:
                raise ValueError(f"{row['key']}: no code {code} in cow-states.tsv")
            row["cow"] = code
        else:
            raise ValueError(f"{row['key']}: unknown source {source!r}")
    return row


def sports_codes() -> dict[str, list[str]]:
    """By ISO 3166 code, the Olympic and FIFA codes that flag templates use and that are no other state's ISO code."""
    text = (resources.files("country_converter") / "country_data.tsv").read_text(encoding="utf8")
    table = list(csv.DictReader(text.splitlines(), delimiter="\t"))
    found = {row["ISO3"]: {row["IOC"] or "", row["FIFA"] or ""} - {row["ISO3"]} for row in table}
    used = Counter(code for own in found.values() for code in own)
    return {key: sorted(c for c in own if len(c) == 3 and c not in found and used[c] == 1) for key, own in found.items()}


def official_name(full_name: str, label: str) -> str:
    """The official name as a text may use it: no remark in brackets, no article, nothing that only repeats the label."""
    name = full_name.removeprefix("The ")
    return "" if name == label or "(" in name or "[" in name else name


def write_table(path: Path, table: list[dict[str, str]], remarks: list[str]) -> None:
    columns = list(table[0])
    lines = [*remarks, "\t".join(columns), *("\t".join(row[c] for c in columns) for row in table)]
    path.write_text("\n".join(lines) + "\n", encoding="utf8", newline="\n")


def remarks_of(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf8").splitlines() if line.startswith("#")]


def main() -> None:
    crosswalk = (resources.files("histwardb") / "data" / "crosswalk.csv").read_text(encoding="utf8")
    listed = frozenset(r["country_qid"] for r in csv.DictReader(crosswalk.splitlines()))
    coded = frozenset(r["code"] for _, r in rows(FOLDER / "cow-states.tsv"))
    path = FOLDER / "states.tsv"
    codes = sports_codes()
    seats = {r["iso2"]: "place/" + slug(r["label"]) for _, r in rows(FOLDER / "capitals.tsv") if r["capital"] == "1"}
    table = [fill_state(row, listed, coded) for _, row in rows(path)]
    for row in table:
        row["codes"] = "|".join(codes.get(row["iso3"], [])) if row["kind"] == "State" else ""
        row["capital"] = seats.get(row["iso2"], "") if row["kind"] == "State" else ""
    write_table(path, table, remarks_of(path))
    versions = ", ".join(f"{p} {metadata.version(p)}" for p in ("rigour", "histwardb", "country-converter"))
    print(f"{path}: {len(table)} rows, {sum(bool(r['qid']) for r in table)} with a Wikidata id ({versions})")


if __name__ == "__main__":
    main()
