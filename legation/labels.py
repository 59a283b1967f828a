"""A short sentence for every fact, from one template per class."""

from __future__ import annotations

import re
from collections.abc import Mapping

from legation.bounds import OPEN, UNKNOWN
from legation.dates import PartialDate
from legation.iri import kebab
from legation.kinds import MISSIONS, is_event
from legation.model import Entity, Fact, Ref, Value

_WITH, _TO = "[ with {recipient}]", "[ to {recipient}]"

TEMPLATES: dict[str, str] = {
    # {who}: the actors, or else the persons, or else the participants; a part in brackets goes when its role is empty
    "RelationsEstablished": "{who} established relations" + _WITH + "[: {topic}]",
    "RelationsRestored": "{who} restored relations" + _WITH,
    "RelationsSevered": "{who} severed relations" + _WITH,
    "RelationsSuspended": "{who} suspended relations" + _WITH,
    "RelationsUpgraded": "{who} upgraded relations" + _WITH,
    "RelationsDowngraded": "{who} downgraded relations" + _WITH,
    "StateRecognized": "{who} recognised {recipient}",
    "RecognitionWithdrawn": "{who} withdrew recognition[ of {recipient}]",
    "MissionOpened": "{who} opened a mission[ in {recipient}][: {mission}]",
    "MissionClosed": "{who} closed a mission[ in {recipient}][: {mission}]",
    "MissionMoved": "[{mission} moved][ to {place}]",
    "MissionUpgraded": "[{mission} was upgraded]",
    "AmbassadorAppointed": "{who} appointed an ambassador" + _TO,
    "AmbassadorRecalled": "{who} recalled its ambassador[ from {recipient}]",
    "AmbassadorSummoned": "{who} summoned the ambassador[ of {recipient}]",
    "DiplomatExpelled": "{who} expelled diplomats[ of {recipient}]",
    "GuardsWithdrawn": "{who} withdrew guards[ from the {mission}]",
    "MissionEntered": "Forced entry[ into the {mission}]",
    "MissionAttacked": "Attack[ on the {mission}]",
    "MissionVandalized": "Vandalism[ at the {mission}]",
    "MissionTribute": "Tribute[ at the {mission}]",
    "Visit": "{who} visited[ {recipient}][ ({place})]",
    "Meeting": "{who} met[ {recipient}][ in {place}]",
    "Negotiation": "{who} negotiated" + _WITH,
    "Mediation": "{who} mediated[ for {recipient}]",
    "AgreementSigned": "{who} signed an agreement" + _WITH + "[: {topic}]",
    "AgreementEnded": "{who} ended an agreement" + _WITH + "[: {topic}]",
    "Criticism": "{who} criticised {recipient}[: {topic}]",
    "Accusation": "{who} accused {recipient}",
    "Demand": "{who} made a demand[ of {recipient}][: {topic}]",
    "Refusal": "{who} refused[ {recipient}]",
    "Apology": "{who} apologised" + _TO,
    "Support": "{who} gave support[ to {recipient}][ through {via}][: {topic}]",
    "Resolution": "Resolution[ {via}][ on {recipient}]",
    "SanctionsImposed": "{who} imposed sanctions[ on {recipient}]",
    "SanctionsLifted": "{who} lifted sanctions[ on {recipient}]",
    "AidStopped": "{who} stopped aid" + _TO,
    "NationalsDeported": "{who} deported nationals[ of {recipient}]",
    "NationalsArrested": "{who} arrested nationals[ of {recipient}]",
    "PropertySeized": "{who} seized property[ of {recipient}]",
    "BorderClosed": "{who} closed the border" + _WITH,
    "BorderOpened": "{who} opened the border" + _WITH,
    "PortOpened": "{who} opened the port[ of {place}]",
    "WarDeclared": "{who} declared war[ on {recipient}]",
    "Conflict": "Conflict[ of {all}]",
    "Invasion": "{who} invaded {recipient}",
    "Occupation": "{who} occupied {recipient}",
    "Ceasefire": "Ceasefire[ between {all}]",
    "Peace": "Peace[ between {all}]",
    "Mobilization": "{who} mobilised forces[ against {recipient}]",
    "HostageTaking": "Hostage taking[ at the {mission}][ in {place}]",
    "AsylumGranted": "{who} granted asylum" + _TO,
    "AsylumSought": "[{count} people sought asylum][ at the {mission}][ in {place}]",
    "Emigration": "[{count} people emigrated][ from {place}]",
    "AidGiven": "{who} gave aid" + _TO + "[: {topic}]",
    "Cooperation": "{who} cooperated" + _WITH + "[: {topic}]",
    "PrisonerExchange": "{who} exchanged prisoners" + _WITH,
    "Extradition": "{who} extradited[ {person}]" + _TO,
    "CourtCase": "Court case[ of {all}][ at {via}]",
    "Independence": "{who} became independent[ from {recipient}]",
    "RegimeChange": "Change of regime[ in {all}]",
    "LeaderTookPower": "{person} took power[ in {actor}]",
    "LeaderLeftPower": "{person} left power[ in {actor}]",
    "LeaderDied": "{person} died",
    "OrganizationJoined": "{who} joined [{via}]",
    "OrganizationLeft": "{who} left [{via}]",
    "Disaster": "Disaster[ in {place}]",
    "Protest": "Protest[ in {place}]",
    "Union": "Union[ of {all}]",
    "Secession": "{who} seceded[ from {recipient}]",
    "Referendum": "Referendum[ in {all}]",
    "Accreditation": "{sender} is accredited to {host}[ from {seat}]",
    "Membership": "{member} is a member of {organization}",
    "OfficeHolding": "{holder}[, {office}][ of {state}][ to {host}]",
    "Alignment": "{state} [{degree}] {with}",
    "Sovereignty": "{polity} [{kind}] {sovereign}",
    "Figure": "{measure}[ from {from}][ to {to}][: {value}][ to {upTo}][ {unit}]",
}

BETWEEN = "{measure} between {from} and {to}[: {value}][ to {upTo}][ {unit}]"  # a figure without direction

PHRASES = {  # terms of ours as a sentence says them
    "Ally": "was an ally of",
    "SidesWith": "sided with",
    "Rival": "was a rival of",
    "PartOf": "was part of",
    "Colony": "was a colony of",
    "Protectorate": "was a protectorate of",
    "OccupationKind": "was occupied by",
}
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_ROLE = re.compile(r"\{(\w+)\}")


def to_label(fact: Fact, facts: Mapping[str, Fact]) -> str:
    """The fact in a few words, with its date. `facts` gives the missions that roles name by key."""
    when = to_when(fact)
    ending = f" ({when})" if when and not (fact.name and when in fact.name) else ""
    return (fact.name or _sentence(fact, facts) or _spaced(fact.kind)) + ending


def _sentence(fact: Fact, facts: Mapping[str, Fact]) -> str:
    if fact.kind in MISSIONS:
        return mission_name(fact)
    words = _words_of(fact, facts)
    mutual = fact.kind == "Figure" and dict(fact.roles).get("measure") in ("Trade", "Border")
    template = BETWEEN if mutual else TEMPLATES.get(fact.kind, _spaced(fact.kind) + "[: {all}]")

    def fill(text: str) -> str:
        return _ROLE.sub(lambda m: words.get(m[1], ""), text)

    said = _OPTIONAL.sub(lambda m: fill(m[1]) if all(words.get(r) for r in _ROLE.findall(m[1])) else "", template)
    if not all(words.get(r) for r in _ROLE.findall(said)):
        said = _spaced(fact.kind) + (": {all}" if words.get("all") else "")
    said = re.sub(r"\s+", " ", fill(said)).strip()
    return said[:1].upper() + said[1:]


def _words_of(fact: Fact, facts: Mapping[str, Fact]) -> dict[str, str]:
    by_role: dict[str, list[Value | Ref]] = {}
    for role, value in fact.roles:
        by_role.setdefault(role, []).append(value)
    words = {role: _list(values, facts) for role, values in by_role.items()}
    parties = [v for r in ("actor", "recipient", "participant") for v in by_role.get(r, [])]
    words["all"] = _list(parties, facts)
    words["who"] = words.get("actor") or words.get("person") or words.get("participant") or ""
    if words.get("count") and by_role.get("approximate") == [True]:
        words["count"] = "about " + words["count"]
    return words


def _list(values: list[Value | Ref], facts: Mapping[str, Fact]) -> str:
    names = [_name(v, facts) for v in values]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _name(value: Value | Ref, facts: Mapping[str, Fact]) -> str:
    if isinstance(value, Entity):
        return value.label
    if isinstance(value, Ref):
        fact = facts.get(value.claim)
        return "" if fact is None else mission_name(fact) if fact.kind in MISSIONS else fact.label or _spaced(fact.kind)
    if isinstance(value, str):
        return PHRASES.get(value) or (
            _spaced(value) if value.isalpha() and value[:1].isupper() and not value.isupper() else value
        )
    return f"{value:,}"


def mission_name(fact: Fact) -> str:
    """Embassy of Peru in Havana, or in Cuba where no city is known."""
    roles = dict(fact.roles)
    sender, where = roles.get("sender"), roles.get("city") or roles.get("host")
    parts = [_spaced(fact.kind).capitalize()]
    parts += [f"of {sender.label}"] if isinstance(sender, Entity) else []
    parts += [f"in {where.label}"] if isinstance(where, Entity) else []
    return " ".join(parts)


def to_when(fact: Fact) -> str:
    """The date or interval for people: 1960-12-30, 1971/, or nothing."""
    if is_event(fact.kind) or fact.date is not None:
        said = _edtf(fact.date)
        if said:
            return said
    start, stop = _edtf(fact.start), _edtf(fact.stop)
    if fact.kind == "DiplomaticStatus" and (start or stop):
        return f"{start or '?'} to {'now' if fact.stop and fact.stop.edtf == OPEN else stop or '?'}"
    return f"{start or '?'} to {stop or '?'}" if stop else f"from {start}" if start else ""


def _edtf(date: PartialDate | None) -> str:
    return "" if date is None or date.edtf in (OPEN, UNKNOWN) else date.edtf


def _spaced(name: str) -> str:
    words = kebab(name).replace("-", " ")
    return words[:1].upper() + words[1:]
