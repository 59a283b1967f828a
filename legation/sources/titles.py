"""What an article's title says: its pair of states, or the one state whose foreign relations it tells."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from legation.model import ArticleKind

_BILATERAL = re.compile(r"^(?P<pair>.+?)\s+(?:bilateral |diplomatic |foreign )?relations(?:\s*\([^)]*\))?$", re.IGNORECASE)
_BETWEEN = re.compile(
    r"^(?:Diplomatic |Bilateral |Foreign )?relations (?:between|of) (?:the )?(?P<a>.+?) (?:and|with) (?:the )?(?P<b>.+)$",
    re.IGNORECASE,
)
_AMBASSADORS = re.compile(
    r"^(?:List of )?(?:the )?(?:ambassadors?|high commissioners?|envoys|ministers|heads? of mission|consuls[ -]general)"
    r"(?: and [a-z ]+?)? (?:of|from) (?:the )?(?P<a>.+?) to (?:the )?(?P<b>.+)$",
    re.IGNORECASE,
)
_AMBASSADORS_ADJECTIVE = re.compile(
    r"^List of (?P<a>.+?) (?:ambassadors|high commissioners|envoys) to (?:the )?(?P<b>.+)$", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"^(?:(?:List of )?(?:the )?(?:bilateral |diplomatic )?foreign (?:relations|policy) of"
    r"|(?:Bilateral|Diplomatic) relations of) (?:the )?(?P<x>.+)$",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s*[-–—|]\s*(?:Wikipedia|Wikiwand|the free encyclopedia).*$", re.IGNORECASE)
_HYPHENATED = (
    "Guinea-Bissau",
    "Timor-Leste",
    "Austria-Hungary",
    "Congo-Brazzaville",
    "Congo-Kinshasa",
    "Bosnia-Herzegovina",
    "Saxe-Weimar",
    "Saxe-Weimar-Eisenach",
    "Saxe-Coburg",
    "Brunswick-Lüneburg",
    "Mecklenburg-Schwerin",
    "Mecklenburg-Strelitz",
    "Hesse-Kassel",
    "Hesse-Cassel",
    "Hesse-Darmstadt",
    "Nassau-Weilburg",
    "Hohenzollern-Sigmaringen",
    "Schaumburg-Lippe",
    "Nagorno-Karabakh",
    "Polish-Lithuanian",
    "Poland-Lithuania",
    "Serbia-Montenegro",
    "Baden-Württemberg",
    "Schleswig-Holstein",
    "Ruanda-Urundi",
    "Sao Tome-Principe",
    "Two-Sicilies",
    "Central-African",
)
"""Names of states whose own hyphen does not part two parties (spellings of the names themselves)."""
_WIRE = re.compile("|".join(re.escape(n) for n in _HYPHENATED), re.IGNORECASE)


def _spelt_out(title: str) -> str:
    """A file's name as the title it stands for: spaces for underscores, brackets for the "_country_" of "Georgia _country_"."""
    return re.sub(r" _([^_]+)_(?=$|[\s–—-])", r" (\1)", title).replace("_", " ").strip()


def normal_title(title: str) -> str:
    """One spelling for all revisions of an article: spaces for underscores, an en dash between the parties."""
    title = re.sub(r"\s+", " ", unquote(title) if "%" in title else title)
    title = _spelt_out(title)
    title = _TAIL.sub("", title).strip()
    pair = _pair_of(title)
    if pair is None or not _BILATERAL.match(title):
        return title
    return f"{pair[0]}–{pair[1]} relations"


def parties_of(title: str, is_state: Callable[[str], bool] | None = None) -> tuple[str, str] | None:
    """The two parties a title names, as written, or None. `is_state` decides which of several hyphens parts them."""
    title = re.sub(r"\s+", " ", _spelt_out(title))
    for form in (_AMBASSADORS, _AMBASSADORS_ADJECTIVE):
        if m := form.match(title):
            return _named(m["a"]), _named(m["b"])
    pair = _pair_of(title, is_state)
    return None if pair is None else (_named(pair[0]), _named(pair[1]))


def subject_of(title: str) -> str | None:
    """The state of "Foreign relations of X", without its article, or None."""
    title = _spelt_out(title)
    m = _SUBJECT.match(title)
    return None if m is None else _named(m["x"])


def kind_of(title: str) -> ArticleKind:
    """Which kind of article a title announces."""
    if _AMBASSADORS.match(title) or _AMBASSADORS_ADJECTIVE.match(title):
        return ArticleKind.AMBASSADORS
    if subject_of(title) is not None:
        return ArticleKind.FOREIGN_RELATIONS
    return ArticleKind.OTHER if parties_of(title) is None else ArticleKind.BILATERAL


def _pair_of(title: str, is_state: Callable[[str], bool] | None = None) -> tuple[str, str] | None:
    if subject_of(title) is not None:
        return None
    if m := _BETWEEN.match(title):
        return m["a"].strip(), m["b"].strip()
    m = _BILATERAL.match(title)
    return None if m is None else _parted(m["pair"], is_state)


def _parted(pair: str, is_state: Callable[[str], bool] | None) -> tuple[str, str] | None:
    for dash in ("–", "—", " - ", "−"):
        a, found, b = pair.partition(dash)
        if found and a.strip() and b.strip():
            return a.strip(), b.strip()
    places = _hyphens(pair)
    cuts = [(pair[:i], pair[i + 1 :]) for i in places]
    if is_state is not None:
        cuts = [c for c in cuts if is_state(_named(c[0])) and is_state(_named(c[1]))] or cuts
    if not cuts or not all(c[0].strip() and c[1].strip() for c in cuts):
        return None
    return cuts[0][0].strip(), cuts[0][1].strip()


def _hyphens(pair: str) -> list[int]:
    """Where hyphens stand that are not part of a known name."""
    own = [(m.start(), m.end()) for m in _WIRE.finditer(pair)]
    places = [m.start() for m in re.finditer("-", pair)]
    return [i for i in places if not any(b <= i < e for b, e in own)]


def _named(name: str) -> str:
    return name.replace("*", "").strip()
