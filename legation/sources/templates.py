"""What inline templates show: flags, dates, links and typography become text; every other template is left out and noted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from mwparserfromhell.nodes import Template
from mwparserfromhell.wikicode import Wikicode

from legation.sources.spans import Pen


def _names(lines: str) -> frozenset[str]:
    """Template names, an underscore standing for a space."""
    return frozenset(word.replace("_", " ") for word in lines.split())


SHOW_FIRST = _names(
    """
    flag flagu flagcountry flag_country flag+link flaglink flagg flagteam flagioc nowrap nobr nobreak small smaller big
    larger longitem center resize align nobold noitalic em strong abbr abbrlink transl nihongo hover_title tooltip
    clarify_span vr okina yes no y n n/a show partial maybe dunno unknown blockquote quote cquote quotation lang-en
    flag_athlete country sronly ship_prefix usd flatlist plainlist unbulleted_list ubl hlist div_col columns-list colbegin
    bulleted_list wikt-lang visible_anchor vanchor color font_color midsize sclass2 sclass linktext flagcoa coat_of_arms
    populous navy army air_force currency inflation okay nts formatnum val decrease increase steady text
    """
)
SHOW_SECOND = _names(
    """
    lang langx resizediv fontcolor sclass2- wikilang rtl-lang ruby
    """
)
SHOW_LINK = _names(
    """
    ill interlanguage_link ill2 link-interwiki illm iw iw2 ill-wd
    """
)
ICONS = _names(
    """
    flagicon flagdeco flag_icon flagicon_image flagicon2 noflag
    """
)
DATES = _names(
    """
    dts date_table_sorting start_date start_date_and_age end_date date birth_date death_date start-date end-date dtsh
    birth_date_and_age film_date
    """
)
HATS = _names(
    """
    main main_article see see_also further further_information details about for for-multi seealso main_list hatnote
    redirect distinguish
    """
)
BREAKS = _names(
    """
    pb paragraph_break parabr break br crlf clear - newline line_break
    """
)
MADE = {
    "nbsp": " ", "space": " ", "spaces": " ", "ndash": "–", "endash": "–", "spaced ndash": " – ", "snd": " – ", "spnd": " – ",
    "mdash": "—", "spaced mdash": " — ", "en dash": "–", "em dash": "—", "'": "'", "'s": "'s", "`": "‘", "!": "|", "=": "=",
    "dot": " · ", "·": " · ", "bullet": " • ", "•": " • ", "dash": "—", "hyphen": "-", "shy": "", "zwsp": "", "zwj": "",
}  # fmt: skip
BLOCK_LISTS = _names(
    """
    flatlist plainlist unbulleted_list ubl hlist div_col columns-list colbegin bulleted_list blockquote quote
    """
)
SILENT = re.compile(
    r"^(?:"
    r"cite\b|citation|cn$|fact$|sfn|harv|efn|refn|webarchive|dead link|failed verification|better source|when$|who$|"
    r"which$|clarify$|update|dubious|rp$|isbn|in lang|use |short description|reflist|portal|commons|"
    r"authority control|anchor|legend|usurped|notelist|refbegin|refend|defaultsort|politics of|foreign relations|"
    r"coord|page needed|by whom|according to whom|unreliable|self-published|original research|verify|vague|expand|"
    r"more citations|citation needed|multiple image|official website|navbox|#tag|infobox|better|full citation|"
    r"location map|pp-|good article|featured article|excessive|cbignore|engvar|.* topics?$|.*in topic$|col-|colend|"
    r"div col end|end$|s-|succession|percentage bar|color box|sticky header|static row numbers|table alignment|toc|"
    r"sisterlinks|isbn|issn|oclc|doi|refbegin|external media|update inline"
    r")"
)
_CODE = re.compile(r"^[A-Z]{3}$")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NUMBER = re.compile(r"^\d{1,4}$")
_SCRIPT = re.compile(r"^(?:[a-z]{2,3}(?:-\w+)*|#[0-9a-f]{3,8}|\d+(?:px|em|%)?)$", re.IGNORECASE)

Write = Callable[[Wikicode, int, Pen], None]


@dataclass(slots=True)
class Arguments:
    """A template's name and its values with their kept places."""

    name: str
    begin: int
    end: int
    positional: list[tuple[Wikicode, int]] = field(default_factory=list)
    named: dict[str, tuple[Wikicode, int]] = field(default_factory=dict)

    def text(self, i: int) -> str:
        return str(self.positional[i][0]).strip() if i < len(self.positional) else ""


def arguments_of(node: Template, at: int) -> Arguments:
    """The arguments of a template that stands at kept place `at`."""
    name = str(node.name)
    here = at + 2 + len(name)
    found = Arguments(normal_name(name), at, at)
    for param in node.params:
        key, value = str(param.name), str(param.value)
        start = here + 1 + (len(key) + 1 if param.showkey else 0)
        if param.showkey and not key.strip().isdigit():
            found.named[key.strip().lower()] = (param.value, start)
        else:
            found.positional.append((param.value, start))
        here = start + len(value)
    found.end = here + 2
    return found


def normal_name(name: str) -> str:
    """A template's name in one spelling: lower case but for three-letter country codes."""
    name = re.sub(r"[\s_]+", " ", name).strip().removeprefix("Template:").strip()
    return name if _CODE.match(name) and name not in ("DTS", "ILL", "ISBN", "UBL", "USD", "NTS") else name.lower()


def render_template(found: Arguments, pen: Pen, write: Write, notes: dict[str, int]) -> None:
    """Write what the template shows; count in `notes` those we do not know."""
    name = found.name
    if name in MADE:
        pen.make(MADE[name], found.begin, found.end)
    elif name in BREAKS:
        pen.stop(found.begin, found.end)
    elif name in DATES:
        _date(found, pen, write)
    elif name in ICONS:
        pen.hidden.append(found.text(0))
    elif _CODE.match(name):
        pen.copy(name, found.begin + 2) if not found.positional else write(*found.positional[0], pen)
    elif name.startswith("#invoke:flag"):
        if found.positional:
            write(*found.positional[-1], pen)
    elif name in SHOW_FIRST:
        _first(found, pen, write)
    elif name in SHOW_LINK:
        value = found.named.get("lt") or (found.positional[0] if found.positional else None)
        if value is not None:
            write(*value, pen)
    elif name in SHOW_SECOND or name.startswith("lang-"):
        values = [v for v in found.positional if not _SCRIPT.match(str(v[0]).strip())] or found.positional[1:]
        if values:
            write(*values[0], pen)
    elif not _short(found, pen, write) and not SILENT.match(name):
        notes[name] = notes.get(name, 0) + 1


def _first(found: Arguments, pen: Pen, write: Write) -> None:
    values = found.positional
    if name_value := found.named.get("name") or found.named.get("text"):
        values = [name_value]
    if found.name in BLOCK_LISTS:
        for value in values:
            write(*value, pen)
            pen.stop(found.end - 1, found.end)
    elif found.name.startswith("sclass"):
        if values:
            write(*values[0], pen)
            pen.make("-class " + found.text(1), found.begin, found.end)
    elif values:
        write(*values[0], pen)


def _short(found: Arguments, pen: Pen, write: Write) -> bool:
    """Templates that show their values with a word of their own. False if the name is none of them."""
    name, values = found.name, found.positional
    if name in ("as of", "asof"):
        word = "as of " if found.named.get("lc") else "As of "
        alt = found.named.get("alt")
        if alt:
            write(*alt, pen)
        else:
            pen.make(word + _spoken(found), found.begin, found.end)
    elif name in ("convert", "cvt", "conv"):
        pen.make(f"{found.text(0)} {found.text(1)}", found.begin, found.end)
    elif name in ("circa", "c.", "ca."):
        pen.make("c. " + found.text(0), found.begin, found.end)
    elif name in ("us$", "usdollar", "a$", "c$", "nz$", "£", "€", "gbp", "eur", "aud", "cad", "jpy", "¥", "inr", "₹", "cny"):
        sign = {"usdollar": "US$", "gbp": "£", "eur": "€", "aud": "A$", "cad": "C$", "jpy": "¥", "inr": "₹", "cny": "CN¥"}.get(
            name, name.upper()
        )
        pen.make(sign + found.text(0), found.begin, found.end)
    elif name in ("uss", "hms", "ship", "ss", "rms", "hmas", "hmcs") and values:
        pen.make(f"{name.upper() if name != 'ship' else ''} {found.text(0)}".strip(), found.begin, found.end)
    elif name in ("coa", "to usd"):
        pass
    else:
        return False
    return True


def _date(found: Arguments, pen: Pen, write: Write) -> None:
    """A date as written where it is written in words or ISO; numbers apart are put together, day month year."""
    values = [(v, at) for v, at in found.positional if str(v).strip()]
    if not values or found.name == "dtsh":
        return
    if len(values) > 1 and _NUMBER.match(str(values[0][0]).strip()):
        pen.make(_spoken(found), found.begin, found.end)
    else:
        write(*values[0], pen)


def _spoken(found: Arguments) -> str:
    """Year, month and day arguments in words, as many as there are and make sense."""
    texts = [t for t in (str(v).strip() for v, _ in found.positional) if t]
    year, month, day = [*texts, "", "", ""][:3]
    if month.isdigit():
        month = _MONTHS[int(month) - 1] if 1 <= int(month) <= 12 else ""
    elif month and month.title() not in _MONTHS and not any(m.startswith(month.title()[:3]) for m in _MONTHS):
        month = ""
    day = str(int(day)) if month and day.isdigit() and 1 <= int(day) <= 31 else ""
    return " ".join(part for part in (day, month, year) if part)
