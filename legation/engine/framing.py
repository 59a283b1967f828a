"""What a whole clause stands in: a story, a view, a report, a condition: "in the novel", "in the view of", "..., X said", "had X done".

A sentence is read as its words, parted by one space, so that phrases can be looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.engine.clauses import lead_end
from legation.engine.frame import Frame
from legation.engine.lexicon import DETERMINERS
from legation.engine.phrases import noun_phrase_start
from legation.engine.unit import Unit
from legation.engine.words import PAST_FORMS, forms_of
from legation.model import Modality

_SAID = "|".join(sorted(forms_of("say claim report allege write argue believe assert insist suggest contend")))
_SAYS = frozenset(forms_of("say claim allege believe think insist argue suspect fear"))
_MAINTAINS = _SAYS - {"states"} | frozenset(forms_of("maintain assert contend report"))
_PRESS = frozenset(
    "newspaper newspapers paper papers press media radio headline headlines magazine magazines sources broadcaster broadcasters tabloid tabloids "
    "weekly daily bulletin leaflet leaflets pamphlet article opposition critics commentators observers analysts".split()
)
_REPORTED = frozenset(forms_of("report write"))
_STORY = (
    "novel|novels|film|films|movie|movies|(?:video|board|computer|war|role-playing) games?|simulation|(?:series|episode|play|story)(?! of)"
    "|television series|comic|comics|scenario|thriller|musical|fiction|poem|poems|song|opera|dream|dreams|legend|tale|fantasy|anime|manga|sitcom"
)
_TOLD_IN = re.compile(rf" in (?:the|a|an|this|his|her|its) (?:\S+ ){{0,4}}(?:{_STORY}) (?:\S+ ){{0,8}}?, ")
_TOLD_BY = re.compile(
    rf" (?:{_STORY}|book|author|writer|novelist|playwright|painter) (?:\S+ ){{0,8}}?(?:depicts?|depicted|imagines?|imagined|simulates?|simulated|portrays?|portrayed|tells of|tells how|about) "
)
_FICTIONAL = re.compile(
    r" (?:fictional|fictitious|fictionalized|imaginary|mock|simulated|hypothetical|alternate history|alternative history) "
)
_IN_VIEW = re.compile(
    r" (?:in the (?:view|views|opinion|eyes|words|account|accounts) of|in (?:his|her|their|its) (?:view|opinion|words)|from the (?:perspective|viewpoint) of"
    r"|to hear (?:\S+ ){1,4}tell it|in (?!other )(?:\S+ ){1,3}(?:telling|eyes|words)|in jest|on paper|by (?:\S+ ){1,2}accounts?|per (?:\S+ ){0,2}(?:sources|reports?|newspapers?)|so (?:\S+ ){1,4}(?:had|has) it) "
)
_AS_PUT = re.compile(rf"^ (?:as (?:\S+ ){{1,4}}(?:put it|{_SAID})|(?:some|many|several) (?:\S+ ){{1,2}}(?:{_SAID})) , ")
_ACCORDING = re.compile(
    r"(?<! \() according to (?!which |whom |(?:the |this |its |a |an )?(?:\S+ ){0,2}?(?:treaty|terms|constitution|law|laws|agreement|protocol|provisions|plan|schedule|article|instructions|orders|custom|tradition|pact) )"
)
_SAID_LAST = re.compile(
    rf'^[^;]*? , (?:["”\'’] )?(?:(?!and |or |but |which |who |that |as |despite |without |over |after |following |amid |against |in |to |by |for |with |among |no )[^\s,]+ ){{1,6}}(?:{_SAID})(?: in \S+)? [.]? ?$'
)
_CHARGED = "complained|complains|charged|maintained|maintains|lamented|claimed|claims|alleged|alleges|argued|argues|insisted|insists|asserted|asserts|contended|said|says|wrote"
_CHARGED_LAST = re.compile(
    rf'^[^;]*? , (?:["”\'’] )?(?:(?:he|she|they|it|the|his|her|its|their|an?|president|minister)(?: [^\s,]+){{0,4}}?|(?!and |or |but |which |who |that |when |while |after |whereas |despite |amid |over |against |without |following |with |among |by |in |to |for |no |as |under )[^\s,]+(?: [^\s,]+)?) (?:\w+ly |later )?(?:{_CHARGED})(?: in \S+)? [.]? ?$'
    rf'|^[^;]*? , (?:["”\'’] )?(?:{_CHARGED}) (?!by |in |to |as |at |on |for |that |from |of |with |near )(?:[^\s,]+ ){{1,6}}[.]? ?$'
)
_PUT_IN = re.compile(rf" , (?:he|she|they|(?:the )?[^\s,]+) (?:had )?(?:{_CHARGED}) , ")
_AFTER_WHICH = frozenset("after when because since as although though while once before until following if".split())
_IT_IS_SAID = re.compile(
    r" , (?:it (?:is|was|has been|had been) (?:\w+ly )?(?:said|claimed|believed|alleged|rumou?red|reported|thought)(?: by (?:\S+ ){1,6}?(?=[,;.]))?|so it (?:is|was) (?:said|claimed)"
    rf"|or so (?:\S+ ){{1,6}}?(?:{_SAID}|had it|has it|thought|thinks|seemed|seems|hoped)|as (?:\S+ ){{1,5}}(?:put|puts|had|has) it) ,? ?"
)
_THAT = (
    (Modality.DENIED, re.compile(r" (?:no (?:evidence|proof|record|records|indication|sign|truth)|(?:not|n't|never) (?:true|the case|proven|proved)|myth|hoax|legend|untrue|false|falsehood|incorrect|disproved|disproven|rule out|ruled out|no longer true) that $")),
    (Modality.HYPOTHETICAL, re.compile(r" (?:doubtful|doubt|doubts|doubted|questioned|unlikely|likely|possible|probable|conceivable|uncertain|unclear|unproven|assuming|assume|suppose|supposing|imagine|imagines|imagined|pretend|pretended|dreamed|provided|condition|conditions|risk|danger|chance|scenario|case) that $")),
    (Modality.ALLEGED, re.compile(r" (?:thought|think|thinks|feared|wrote|writes|written|theory|rumou?red|impression|suggestion|suggestions|holds|speculation|has it|notion|teach|teaches|taught|broadcast|broadcasts|convinced) that $")),
    (Modality.ALLEGED, re.compile(r" (?:word|rumou?rs?|tales|stories|gossip) (?:\S+ ){1,4}that $")),
)  # fmt: skip
_NEVER_IF = re.compile(
    r" (?:lest|suppose|supposing|assuming|in case|in the event that|as if|as though|on condition that|if only) $"
)
_NEWS = re.compile(r" (?:news|word|reports?|rumou?rs?|claims?|stories) that $")
_PROVED_FALSE = re.compile(r" (?:proved|turned out|were|was) (?:to be )?(?:false|untrue|unfounded|baseless|wrong|a hoax) ")
_KNOWN_OF = re.compile(
    r" (?:little|nothing|much|less|more|not much|not enough) (?:is|was|has been|had been) (?:\w+ )?(?:known|written|recorded|documented) (?:about|of|on|regarding) "
)
_THOSE_WHO = re.compile(
    r" (?:between|on|for|against|among|protecting|concerning|regarding) (?:all )?(?:those|anyone|persons|whoever|anybody) who $"
)
_SOON = re.compile(
    r" (?:next (?:year|month|week|spring|summer|autumn|fall|winter)|later this (?:year|month)|in the (?:near future|coming \w+)) "
)
_WANTED = re.compile(
    r" (?:(?:wish|wishes|wished|hope|hopes|hoped|like|liked|want|wants|wanted|desire|eager|keen|failed) to (?:see|have|get)|wants|wanted) (?:(?!and |but |which |who )\S+ ){1,6}$"
)
_WAS_AN_IDEA = re.compile(
    r"^[^,;]* (?:was|were|is|are|has been|had been) (?:\w+ly )?(?:considered|discussed|proposed|planned|suggested|rejected|ruled out|contemplated|debated|opposed|unthinkable|impossible"
    r"|out of the question|an option|not an option|never considered) "
)
_IN_CASE = re.compile(r" (?:lest|in case|in the event that|as if|as though) (?!of )(?:\S+ ){1,3}$")
_MIGHT = re.compile(
    r" (?:may|might|could|must|should|cannot) (?:\w+ly |well |in theory |even |at least |one day ){1,2}(?:have |be |have been )?$"
)
_DEPENDS = re.compile(r" (?:dependent|conditional|conditioned|contingent) (?:on|upon) ")
_IN_WORK = re.compile(r" (?:is|are) (?:\w+ly |still |also |now )?(?:finali[sz]ing|drafting) $")
_NO_ARMY = re.compile(
    r" (?:team|teams|squad|press|media|newspapers?|hackers?|columnists?|editorials?|footballers|players|club|clubs|boxers?|athletes?|critics|pundits|websites?) $"
)
_STRIKES = frozenset(forms_of("attack defeat beat assault raid"))
_INVERTED = frozenset(("had", "were", "should"))
_WHEN_EVER = re.compile(r" (?:would|will) .* (?:as soon as|the moment|in case|whenever|once) $")
_CONTESTS = frozenset(forms_of("meet defeat beat clash face fight play draw win lose thrash eliminate"))
_SPORT = re.compile(
    r" (?:finals?(?! (?:battle|year|years|phase|stage|days|weeks|months|defeat|campaign|offensive|assault|attack|war|decade|peace|treaty|time))|semi-finals?|semifinals?|quarter-finals?|quarterfinals?|qualifiers?|cup|championships?|tournament|olympics|olympic|playoffs?|play-offs?"
    r"|football|soccer|rugby|cricket|basketball|hockey|volleyball|chess|match|copa|round of \d+|group stage|penalties|national teams|friendly|league match|medal) "
)

_LEADERS = re.compile(r" (?:ministers?|presidents?|leaders?|kings?|heads of state|diplomats|troops|forces|army|navy) ")


def framed(units: Sequence[Unit], frame: Frame) -> Modality | None:
    """How what a clause stands in puts it, or None where it is told plainly."""
    whole, begin = words_of(units, 0, len(units)), frame.clause[0]
    before, clause = words_of(units, 0, begin), words_of(units, begin, frame.begin)
    if told_in_story(units[: frame.begin]) or _TOLD_BY.search(before + clause[1:]) or _FICTIONAL.search(clause):
        return Modality.HYPOTHETICAL
    if _contest(units, frame, whole) or _said_of_it(units, frame) or _KNOWN_OF.search(clause):
        return Modality.HYPOTHETICAL
    if _MIGHT.search(clause) or _DEPENDS.search(words_of(units, frame.end, frame.clause[1])) or _any_such(units, frame):
        return Modality.HYPOTHETICAL
    if _THOSE_WHO.search(before) and not any(u.kind == "date" for u in units[begin : frame.clause[1]]):
        return Modality.HYPOTHETICAL
    if _IN_WORK.search(words_of(units, max(0, frame.begin - 3), frame.begin + 1)):
        return Modality.PLANNED
    for modality, pattern in _THAT:
        if pattern.search(before) and " no doubt that " not in before:
            return modality
    if _PROVED_FALSE.search(words_of(units, frame.end, len(units))) and _NEWS.search(before):
        return Modality.DENIED
    if _to_come(units, frame):
        return Modality.PLANNED
    if _conditional(units, frame):
        return Modality.HYPOTHETICAL
    return Modality.ALLEGED if _only_said(units, frame, before, clause) else None


def told_in_story(units: Sequence[Unit]) -> bool:
    """Whether the words tell what happens "in the novel, ..."."""
    return bool(_TOLD_IN.search(words_of(units, 0, len(units))))


def words_of(units: Sequence[Unit], begin: int, end: int) -> str:
    """The words of units [begin, end), parted and enclosed by one space."""
    return " " + "".join(f"{u.low} " for u in units[begin:end])


def _contest(units: Sequence[Unit], frame: Frame, whole: str) -> bool:
    """ "Peru beat Chile in the final": teams, no armies; not "the presidents met at the final"."""
    if units[frame.begin].low in _STRIKES and _NO_ARMY.search(words_of(units, 0, frame.voice.start)):
        return True
    clause = units[frame.clause[0] : frame.clause[1]]
    if units[frame.begin].low not in _CONTESTS or any(
        u.person or u.kind == "office" or u.head or any(m.head for m in u.members) for u in clause
    ):
        return False
    near = words_of(units, max(0, frame.begin - 8), min(len(units), frame.end + 12))
    return bool(_SPORT.search(near)) and not _LEADERS.search(whole)


def _to_come(units: Sequence[Unit], frame: Frame) -> bool:
    """ "The president visits Chile next year", "wished to see a consulate opened"."""
    if frame.voice.kind == "passive" and frame.voice.start == frame.begin and _WANTED.search(words_of(units, 0, frame.begin)):
        return True
    if (
        units[frame.begin].low.endswith("ing")
        and frame.begin <= frame.clause[0] + 1
        and _WAS_AN_IDEA.search(words_of(units, frame.end, len(units)))
    ):
        return True
    if frame.voice.kind == "nominal":
        return bool(_SOON.search(words_of(units, frame.end, lead_end(units, frame.begin, frame.clause[1]))))
    present = frame.voice.kind == "active" and frame.voice.start == frame.begin and _in_present(units[frame.begin].low)
    return present and bool(_SOON.search(words_of(units, frame.end, frame.clause[1])))


def _in_present(verb: str) -> bool:
    """Whether a verb's form is no past one: "visits", "begin"."""
    return not verb.endswith(("ed", "ing")) and verb not in PAST_FORMS


def _any_such(units: Sequence[Unit], frame: Frame) -> bool:
    """ "Any treaty signed by Peru needs approval": of none is said that it was signed."""
    if frame.voice.kind != "passive" or frame.object is None or frame.object >= frame.begin:
        return False
    return units[noun_phrase_start(units, frame.object)].low == "any"


def _conditional(units: Sequence[Unit], frame: Frame) -> bool:
    """ "Had Peru invaded Chile, ...", "in case Peru invaded Chile", "Brazil would help as soon as Peru invaded Chile"."""
    if _IN_CASE.search(words_of(units, 0, frame.begin)):
        return True
    first = noun_phrase_start(units, frame.subject) if frame.subject is not None else frame.voice.start
    for at in {first, frame.clause[0], frame.voice.start}:
        lead = words_of(units, 0, at)
        if at <= frame.begin and (_NEVER_IF.search(lead) or _WHEN_EVER.search(lead)):
            return True
    begin = frame.clause[0]
    opens = units[begin].low in _INVERTED and begin + 1 < len(units) and (not begin or units[begin - 1].kind == "punct")
    named = opens and (units[begin + 1].kind != "word" or units[begin + 1].low in DETERMINERS)
    return named and begin < frame.begin and not any(u.low == "," for u in units[begin : frame.begin])


def _only_said(units: Sequence[Unit], frame: Frame, before: str, clause: str) -> bool:
    """Whether the clause is what somebody says or thinks."""
    after = words_of(units, frame.end, len(units))
    cut = re.split(r" (?:and|but|while|whereas|when|who|where|because|although|(?<!to )which|;) ", after)[0] + " "
    if _IN_VIEW.search(before + clause[1:]) or _AS_PUT.search(words_of(units, 0, frame.begin)):
        return True
    if _ACCORDING.search(clause) or _ACCORDING.search(cut) or _IT_IS_SAID.search(clause) or _IT_IS_SAID.search(cut):
        return True
    if _PUT_IN.search(clause) or _PUT_IN.search(after):
        return True
    if _CHARGED_LAST.search(after) and not _only_leads_to_it(units, frame):
        return True
    return bool(_SAID_LAST.search(after)) or who_says(units, frame) is not None


def _only_leads_to_it(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether the clause only says when or why somebody spoke: "After Chile closed the strait, Peru complained"."""
    first = noun_phrase_start(units, frame.begin) if frame.voice.kind == "nominal" else frame.clause[0]
    return units[0].low in _AFTER_WHICH or any(u.low in _AFTER_WHICH for u in units[max(0, first - 1) : first + 1])


def _said_of_it(units: Sequence[Unit], frame: Frame) -> bool:
    """Whether a relative clause tells what somebody says of its noun: "Chile, which Peru maintains | is arming the rebels"."""
    begin, j = frame.clause[0], frame.voice.start - 1
    if not 0 < begin < j or units[begin - 1].low not in ("which", "who", "whom", "that") or frame.voice.kind == "nominal":
        return False
    return (
        units[j].kind == "word" and units[j].low in _MAINTAINS and units[j - 1].kind in ("party", "pronoun", "office", "people")
    )


def who_says(units: Sequence[Unit], frame: Frame) -> int | None:
    """Who says what a clause without "that" tells: "| Peru | claims Chile supported the rebels"; None where nobody does."""
    if frame.subject is None or frame.subject >= frame.begin or frame.voice.kind not in ("active", "passive"):
        return None
    start = noun_phrase_start(units, frame.subject)
    if any(u.low == "that" for u in units[start : frame.subject]):
        return None  # told of elsewhere, with who says so
    for j in range(max(1, start - 1), frame.subject):
        speaker = units[j - 1]
        if (
            units[j].kind == "word"
            and (units[j].low in _SAYS or (speaker.low in _PRESS and units[j].low in _REPORTED))
            and (speaker.kind in ("party", "pronoun", "office", "people") or speaker.low in _PRESS)
            and not speaker.possessive
        ):
            return j - 1
    return None
