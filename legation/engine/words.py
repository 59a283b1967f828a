"""Words and their forms: tokens with offsets, normal spelling, and the inflections of English verbs and nouns."""

from __future__ import annotations

import re
from functools import lru_cache

TOKEN = re.compile(r"\w+(?:['’]\w+)*(?:-\w+(?:['’]\w+)*)*|[^\w\s]")
_RE_PREFIX = re.compile(r"^re-(?=[a-z])")
_ISE = re.compile(r"(?<=[a-z]{2})is(e|es|ed|ing|ation|ations)$")
_KEEP_ISE = re.compile(  # "-ise" is these words' own: "uprising", "advised", "compromise"
    r"(?:(?:^|-|up|^a|sun|app|rep|comp|surp|enterp)r|ra|lia|mala|no|po|torto|turquo|cru|bru|gu|w|"
    r"(?:super|tele|impro|de|re|ad)v|(?:pro|pre|de|sur|che)m|(?:exer|ex|pre|con|circum|in)c|"
    r"desp|parad|merchand|franch|chast|expert|advert|treat|pract)"
    r"is(?:e|es|ed|ing|ation|ations)$"
)

# base: (past, participle); only verbs that our rules can name
IRREGULAR = {
    "be": ("was", "been"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "bind": ("bound", "bound"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "burst": ("burst", "burst"),
    "buy": ("bought", "bought"),
    "cast": ("cast", "cast"),
    "come": ("came", "come"),
    "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"),
    "do": ("did", "done"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"),
    "fight": ("fought", "fought"),
    "find": ("found", "found"),
    "flee": ("fled", "fled"),
    "forbid": ("forbade", "forbidden"),
    "forgive": ("forgave", "forgiven"),
    "freeze": ("froze", "frozen"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "grow": ("grew", "grown"),
    "have": ("had", "had"),
    "hand": ("handed", "handed"),
    "hit": ("hit", "hit"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "lend": ("lent", "lent"),
    "let": ("let", "let"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"),
    "meet": ("met", "met"),
    "overthrow": ("overthrew", "overthrown"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "reopen": ("reopened", "reopened"),
    "rise": ("rose", "risen"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "sell": ("sold", "sold"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "shake": ("shook", "shaken"),
    "shoot": ("shot", "shot"),
    "shut": ("shut", "shut"),
    "sink": ("sank", "sunk"),
    "speak": ("spoke", "spoken"),
    "spend": ("spent", "spent"),
    "stand": ("stood", "stood"),
    "steal": ("stole", "stolen"),
    "strike": ("struck", "struck"),
    "swear": ("swore", "sworn"),
    "sweep": ("swept", "swept"),
    "take": ("took", "taken"),
    "teach": ("taught", "taught"),
    "tear": ("tore", "torn"),
    "tell": ("told", "told"),
    "throw": ("threw", "thrown"),
    "thrust": ("thrust", "thrust"),
    "undergo": ("underwent", "undergone"),
    "undertake": ("undertook", "undertaken"),
    "fly": ("flew", "flown"),
    "bid": ("bid", "bid"),
    "quit": ("quit", "quit"),
    "run": ("ran", "run"),
    "show": ("showed", "shown"),
    "sit": ("sat", "sat"),
    "split": ("split", "split"),
    "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"),
    "write": ("wrote", "written"),
    "overrun": ("overran", "overrun"),
    "wind": ("wound", "wound"),
    "withhold": ("withheld", "withheld"),
    "withstand": ("withstood", "withstood"),
    "uphold": ("upheld", "upheld"),
    "partake": ("partook", "partaken"),
    "forge": ("forged", "forged"),
    "understand": ("understood", "understood"),
    "rebuild": ("rebuilt", "rebuilt"),
    "retake": ("retook", "retaken"),
    "die": ("died", "died"),
    "say": ("said", "said"),
    "spread": ("spread", "spread"),
}
PARTICIPLES = frozenset(participle for _, participle in IRREGULAR.values())
_ONE_L = (
    "travel cancel initial signal label channel quarrel counsel fuel model marshal total equal level funnel tunnel".split()
)  # in American spelling
_AMERICAN = re.compile(rf"(?:{'|'.join(_ONE_L)})(?=(?:ed|ing|ers?)$)")
_DOUBLING = {
    *_ONE_L,
    "equip",
    "ban",
    "bar",
    "refer",
    "defer",
    "commit",
    "admit",
    "permit",
    "submit",
    "transfer",
    "control",
    "expel",
    "compel",
    "propel",
    "stop",
    "ship",
    "drop",
    "rebel",
    "occur",
    "cooperate!",
    "plan",
    "quit",
    "kidnap",
    "stab",
    "slam",
    "scrap",
    "trap",
    "confer",
}
PAST_FORMS = frozenset(form for forms in IRREGULAR.values() for form in forms)
"""Past tenses and participles that do not end in -ed."""


_LONGER = {"whilst": "while", "amongst": "among"}


@lru_cache(maxsize=200_000)
def normal(word: str) -> str:
    """The lower-case spelling that rules use: "re-established" is "reestablished", "recognised" is "recognized"."""
    low = word.lower().replace("’", "'")
    low = _LONGER.get(low, low)
    low = _RE_PREFIX.sub("re", low)
    low = low.replace("co-op", "coop").replace("co-ord", "coord")
    if _ISE.search(low) and not _KEEP_ISE.search(low):
        low = _ISE.sub(r"iz\1", low)
    return _AMERICAN.sub(lambda m: m.group() + "l", low) if low.endswith(("ed", "ing", "er", "ers")) else low


def verb_forms(base: str) -> dict[str, str]:
    """Each inflected form of a verb and its tag: base, s, past, part (past participle, may equal past), ing."""
    past, part = IRREGULAR.get(base, ("", ""))
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        ing, ed = base[:-1] + "ing", base + "d"
    elif base.endswith("y") and base[-2:-1] not in "aeiou":
        ing, ed = base + "ing", base[:-1] + "ied"
    elif base in _DOUBLING or (len(base) <= 4 and re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", base)):
        ing, ed = base + base[-1] + "ing", base + base[-1] + "ed"
    else:
        ing, ed = base + "ing", base + ("d" if base.endswith("e") else "ed")
    if base == "die":
        ing = "dying"
    third = (
        base[:-1] + "ies"
        if base.endswith("y") and base[-2:-1] not in "aeiou"
        else base + ("es" if base.endswith(("s", "x", "ch", "sh", "z", "o")) else "s")
    )
    third = {"have": "has", "be": "is"}.get(base, third)
    forms = {third: "s", ing: "ing", (past or ed): "past"}
    forms[part or ed] = "past" if (part or ed) == (past or ed) else "part"
    forms[base] = "past" if (past == base) else "base"
    return forms


def forms_of(verbs: str) -> dict[str, str]:
    """Each inflected form of several verbs, named by their base forms, and its tag: "take assume"."""
    return {form: tag for verb in verbs.split() for form, tag in verb_forms(verb).items()}


def noun_forms(noun: str) -> tuple[str, ...]:
    """Singular and plural of a noun (of its last word)."""
    if noun.endswith("s") and not noun.endswith(("ss", "is", "us")):
        return (noun,)
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun, noun[:-1] + "ies"
    if noun.endswith("is"):
        return noun, noun[:-2] + "es"
    if noun.endswith(("go", "to")):
        return noun, noun + "s", noun + "es"  # "embargos", "embargoes"
    return noun, noun + ("es" if noun.endswith(("s", "x", "ch", "sh", "z")) else "s")
