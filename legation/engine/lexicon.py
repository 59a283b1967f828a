"""Closed classes of words that the engine knows: role nouns, mission nouns, epithets, and words that are never names."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ROLE_NOUNS = _set(
    "government governments administration authorities regime leadership leaders parliament congress senate cabinet ministry ministries army armies military "
    "navy navies troops forces soldiers police officials diplomats delegation delegations delegates crown court monarchy republic state empire kingdom side "
    "junta dictatorship president presidents ministers foreign-ministry counterpart counterparts legislature fleet warships militia side leader submarines submarine u-boats warplanes bombers gunboats gunboat jets commandos servicemen airmen paratroopers marines artillery "
    "principality duchy sultanate emirate battalion battalions contingent troops' guerrillas airforce planes parliamentarians lawmakers politicians legislators senators deputies representatives "
    "negotiators envoys emissaries officers generals commanders intelligence force paramilitaries royals royalty royal-family mps delegate"
)
PEOPLE_NOUNS = _set(
    "citizens citizen nationals national people population refugees refugee migrants immigrants emigrants exiles exile dissidents workers students doctors "
    "businessmen settlers community diaspora families individuals passengers fishermen tourists prisoners defectors asylum-seekers expatriates descendants "
    "companies company firms firm investors merchants traders artists residents inhabitants civilians protesters demonstrators activists victims men women children "
    "engineers journalists journalist sailors seamen missionaries nurses pilots scientists experts advisers advisors technicians mercenaries volunteers "
    "laborers labourers colonists subjects teachers priests farmers rebels intellectuals athletes activist reporter reporters photographer photographers lawyer lawyers businessman businesswoman student scientist academic academics scholar scholars priest missionary tourist detainee detainees worker slaves intellectuals jews christians peasants"
)
BOTH_NOUNS = _set(
    "countries nations states governments sides parties republics neighbors neighbours peoples kingdoms powers leaders presidents countries' capitals ministers partners allies navies militaries"
)
EPITHETS = _set(
    "former then current newly new incoming outgoing late first second third last interim acting deputy central federal national military "
    "communist socialist revolutionary provisional southern northern western eastern south north west east american latin african asian european caribbean island neighbouring "
    "neighboring respective socialist islamic armed security naval air ground imperial royal colonial local ruling de-facto foreign young small large "
    "democratic state own sitting serving visiting naval allied occupying official then-president ex republican expeditionary"
)
ATTRIBUTED = _set(
    "resolution resolutions summit summits membership member members mission missions policy embargo occupation invasion relations ties relationship sanctions "
    "headquarters conference convention charter vote seat candidacy earthquake protests war crisis intervention border borders market exports imports trade "
    "declaration referendum election elections revolution uprising bombing bombardment airstrike airstrikes strike attack offensive blockade boycott annexation conquest colonization coup aggression intervention withdrawal "
    "treaty agreement accession assembly council session base peacekeepers peacekeeping troops support aid assistance loans funding"
)
NAME_PARTICLES = _set("arap ap bint wa e de da do dos del della di la le van von der den bin ibn al el ben ter y ul abu ould")
NOT_A_NAME = _set(
    "the a an in on at by for of to from and or but as after before during since until when while both its their his her this that these those it they he she "
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "had were should unless with under between however although though following despite also there then thus according because due if once whether given "
    "whom whose why how where what which such each every therefore hence moreover furthermore meanwhile nevertheless additionally without within against "
    "among through throughout toward towards upon via like unlike along"
)
_MISSIONS = {
    "Embassy": "embassy|embassies|resident embassy|resident embassies|embassy office|nunciature|nunciatures|apostolic nunciature|apostolic nunciatures",
    "HighCommission": "high commission|high commissions",
    "Legation": "legation|legations",
    "ConsulateGeneral": "consulate general|consulates general|general consulate|general consulates|consulate generals",
    "Consulate": "consulate|consulates|consular agency|consular agencies|consular office|consular offices|vice consulate|vice consulates|career consulate|consular post",
    "HonoraryConsulate": "honorary consulate|honorary consulates|honorary consul|honorary consuls|honorary consulate general|honorary consulates general|honorary consulate generals|honorary vice consulate",
    "InterestsSection": "interests section|interest section|interests sections|interests office",
    "LiaisonOffice": "liaison office|liaison offices|liaison bureau",
    "TradeOffice": "trade office|trade offices|commercial office|commercial offices|economic and cultural office|trade mission|representative office|trade representation|trade bureau",
    "PermanentMission": "permanent mission|permanent missions|permanent representation|permanent delegation|permanent representative",
}
MISSION_NOUNS = {name: kind for kind, names in _MISSIONS.items() for name in names.split("|")}

PREPOSITIONS = _set(
    "of in on at to from with by for against between among under over into onto during after before since until through throughout via towards toward "
    "within without about despite upon following including concerning regarding behind across near outside inside amid alongside per as like unlike opposite beside beyond facing beneath"
)
DETERMINERS = _set(
    "the a an this that these those its their his her some any no all each every both several many two three four five six seven eight nine ten"
)
SUBORDINATORS = _set(
    "when while whereas although though because if unless once whether after before until since as where which who whom whose that lest"
)
CONJ = _set("and but or yet")
CONJ_STOP = _set("and or but then who which that were was are is had have has")
BE = _set("is are was were be been being 's isn't aren't wasn't weren't")
HAVE = _set("have has had having haven't hasn't hadn't")
MODALS = _set("will would shall should can could may might must cannot can't couldn't wouldn't won't shouldn't")
NEGATIONS = _set(
    "not never n't no neither nor without didn't doesn't don't wasn't weren't isn't aren't hasn't haven't hadn't wouldn't won't couldn't cannot can't nobody none hardly"
)
ADVERBS = _set(
    "also then later first again once soon never ever even still already officially formally thereafter afterwards finally eventually subsequently initially "
    "recently only just both jointly not mutually always often twice now together instead thus therefore further immediately back since yet long ago too "
    "thereupon accordingly meanwhile nonetheless nevertheless likewise soon hence thereby temporarily unilaterally bilaterally currently previously originally briefly shortly all each"
)
