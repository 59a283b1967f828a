"""Words of offices: which are envoys', which may be a party's, what they are presidents of."""

from __future__ import annotations

import re

from legation.engine.bodies import CHAMBER, COUNCIL, FORCE, MINISTRY

ENVOYS = frozenset(
    (
        "ambassador",
        "high commissioner",
        "minister plenipotentiary",
        "chargé d'affaires",
        "envoy",
        "consul general",
        "consul",
        "nuncio",
        "head of mission",
        "permanent representative",
    )
)
OF_PARTIES = frozenset(("leader", "chairman", "general secretary", "spokesperson"))  # "its leader" may be a party's
OF_GROUPS = frozenset(
    "rebel rebels guerrilla insurgent insurgency resistance independence revolutionary liberation separatist secessionist nationalist communist socialist islamist militant "
    "militia military paramilitary party political parliamentary senate house majority minority union labor labour business industry religious spiritual church "
    "muslim christian jewish buddhist islamic tribal clan native indigenous youth student students community civil rights protest cult gang cartel "
    "mafia terrorist faction factional local regional provincial delegation team squadron expedition project bloc coalition group movement".split()
)  # leaders of these lead no state: "Peruvian rebel leader X"
CHAMBERS = frozenset(
    "congress parliament assembly senate house legislature knesset majlis diet duma sejm riksdag storting council government republic kingdom army navy "
    "people's presidency state central bank".split()
)
PLURAL = re.compile(r"(?:presidents|ministers|kings|premiers|chancellors|leaders|ambassadors|secretaries)\b", re.IGNORECASE)
EMBASSYS = frozenset(("embassy's", "consulate's", "legation's", "mission's"))
CHAIRS = frozenset(("president", "vice president", "speaker", "head of state"))
COMPANIES = frozenset(
    "company association club federation union committee party university organization organisation group firm foundation chamber commission "
    "bank institute council board court corporation society confederation league college academy team campaign conference "
    "football rugby cricket olympic basketball tennis athletics chess".split()
)
BODIES = CHAMBERS - {"government", "republic", "kingdom", "state", "central", "people's"} | COMPANIES
LIKENESS = frozenset(
    "de facto jure elected appointed ailing embattled exiled ousted deposed controversial popular powerful authoritarian autocratic longtime "
    "veteran beloved legitimate sole hardline reformist conservative liberal leftist populist nationalist moderate charismatic caretaker transitional "
    "unelected unpopular defeated disgraced assassinated murdered captured civilian titular nominal reigning incumbent departing retiring".split()
)
BODIES_OF = dict.fromkeys(CHAIRS | {"chairman", "deputy chairman"}, (CHAMBER, COUNCIL)) | {
    "commander": (FORCE,),
    "spokesperson": (MINISTRY, FORCE, CHAMBER),
}

LETTERS = frozenset(("credentials", "credence", "letters"))
"""What an envoy presents."""
STATESMEN = frozenset(
    (
        "president",
        "prime minister",
        "foreign minister",
        "king",
        "queen",
        "emperor",
        "sultan",
        "emir",
        "chancellor",
        "vice president",
        "minister",
    )
)

__all__ = [
    "BODIES",
    "BODIES_OF",
    "CHAIRS",
    "CHAMBERS",
    "COMPANIES",
    "EMBASSYS",
    "ENVOYS",
    "LETTERS",
    "LIKENESS",
    "OF_GROUPS",
    "OF_PARTIES",
    "PLURAL",
    "STATESMEN",
]
