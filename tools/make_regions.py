"""Write `rules/names/regions.tsv`; a development tool, not needed at run time.

    python tools/make_regions.py

The states and provinces after which texts name a city ("Aspen, Colorado"), from PyPI rigour (MIT, OpenSanctions). Left out is
what is a city's name as well ("New York"): it may be the next city of a list.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from legation.name_tables import FOLDER, rows, split
from tools.make_names import write_table

WRITTEN_AFTER_CITIES = {"us": "state/united-states", "ca": "state/canada", "au": "state/australia"}


def make_rows() -> list[dict[str, str]]:
    from rigour.territories import get_territories

    cities = {name for _, r in rows(FOLDER / "places.tsv") for name in (r["label"], *split(r["other"]))}
    table = []
    for territory in sorted(get_territories(), key=lambda t: t.code):
        state = WRITTEN_AFTER_CITIES.get(territory.code.partition("-")[0]) if "-" in territory.code else None
        if state is not None and territory.name not in cities and "(" not in territory.name:
            table.append({"name": territory.name, "state": state, "source": f"rigour:{territory.code}"})
    return table


def main() -> None:
    table = make_rows()
    remark = '# States and provinces that stand after a city ("Aspen, Colorado"). By tools/make_regions.py.'
    write_table(FOLDER / "regions.tsv", table, [remark])
    print(f"regions.tsv: {len(table)} rows")


if __name__ == "__main__":
    main()
