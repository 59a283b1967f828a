"""Words that tell how a text puts what it says: verbs, nouns and adverbs of planning, asking, refusing, alleging and denying."""

from __future__ import annotations

from legation.engine.words import forms_of


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(forms_of(verbs))


# verbs whose infinitive did happen ("continued to support", "led Peru to recall", "proceeded to close")
FACTIVE = _forms(
    "continue begin start lead cause prompt force compel help come go proceed manage serve induce lead oblige push move act drive return tend rush vote"
)
FACTIVE_WORDS = frozenset(
    "able quick early swift prompt inclined tended first last only second third quick used country countries state nation nations colony colonies one government".split()
)
PLANNED = _forms(
    "plan intend agree want decide hope promise pledge offer seek propose threaten expect prepare aim vow wish look schedule arrange commit desire consider envisage anticipate resolve"
)
ASKED = _forms(
    "ask urge call demand request invite encourage order instruct require persuade convince pressure press lobby appeal recommend advise allow enable permit authorize"
)
REFUSED = _forms("refuse decline fail neglect cease stop hesitate")
UNREALIZED = _forms(
    "weigh attempt try struggle fight work negotiate discuss debate suggest favor support oppose contemplate explore"
)
ALLEGING = _forms(
    "accuse claim allege suspect suggest blame charge argue believe think speculate rumor rumour purport contend imply estimate consider insist"
)
SAYING = _forms("say state report tell")
SAID_THAT = ALLEGING | SAYING | _forms("complain assert protest maintain hold warn")
TOLD_NOUNS = frozenset(
    "allegation allegations claim claims accusation accusations rumor rumors rumour rumours report reports suspicion suspicions fear fears charge charges "
    "speculation belief beliefs assertion assertions theory complaint complaints".split()
)
FAULTING = _forms(
    "criticize condemn denounce rebuke reproach chastise reprimand castigate censure lambast lambaste slam scold upbraid admonish fault decry berate"
) | frozenset("criticism criticisms condemnation rebuke rebukes reprimand reprimands censure".split())
"""Whose content the critic takes to be so and the text passes on: "criticized X for arming the rebels"."""
TELLING = _forms("announce notify inform confirm proclaim")
PROMISING = TELLING | SAYING | PLANNED | _forms("declare")  # "declared that it would ..."
PROVIDING = frozenset("provided provides allowed allows".split())
APPROVING = _forms("approve endorse")  # of doing: "voted to approve | severing"
VOTED = _forms("vote")
CHAMBERS = frozenset(
    "parliament parliaments senate house chamber congress legislature assembly knesset duma diet bundestag lawmakers legislators deputies senators mps members people voters citizens".split()
)  # whose vote to do it is not yet the doing
DENYING = _forms("deny refute reject dispute")
TURNED_DOWN = frozenset("ignored ignores rebuffed dismissed resisted spurned opposed vetoed".split())
ALLEGED_WORDS = frozenset(
    "allegedly reportedly purportedly supposedly alleged purported supposed suspected rumored rumoured unconfirmed apparently presumably possibly perhaps probably likely maybe".split()
)
IRREALIS_NOUNS = frozenset(
    "possibility possibilities proposal proposals plan plans prospect prospects hope hopes intention intentions idea effort efforts attempt attempts threat threats "
    "negotiations negotiation talks discussions discussion condition conditions desire interest willingness readiness aim goal call calls favor event consideration "
    "dialogue petition petitions motion motions bills ultimatum ultimatums request requests demand demands fear fears invitation wish option opportunity offer potential support opposition promise decision likelihood aspirations agenda agendas bid pledge commitment overtures overture steps step way process".split()
)
INCLUDING = _forms("include comprise")  # "an agenda that includes the conclusion of a treaty"
DENIED_NOUNS = frozenset("lack absence refusal denial".split())
OPPOSING = _forms(
    "oppose support favor reject want seek desire advocate demand discuss negotiate propose consider condition await"
)
UNDESIRED = OPPOSING | UNREALIZED | DENYING | _forms("fear object veto block worry expect")  # "feared Peru closing its port"
UNDONE = frozenset(
    "reversed rescinded cancelled canceled postponed rejected failed prevented averted avoided refused aborted vetoed blocked abandoned foiled thwarted shelved scrapped".split()
)
CALLED_OFF = frozenset(
    tuple(pair.split())
    for pair in "called off,put off,turned down,ruled out,stopped short,came close,come close,coming close,gave up,back out,backed out,backing out,pulled out,opted out".split(
        ","
    )
)
FORESEEN = frozenset(
    "planned scheduled proposed expected envisaged discussed considered mooted debated suggested contemplated".split()
)
TO_COME = ("after", "once", "until", "when")
HARDLY = frozenset("nearly almost scarcely hardly barely virtually practically verbally rhetorically".split())
TEMPORAL = frozenset("after prior following since during until upon amid despite".split())
ONSETS = frozenset("beginning outbreak onset start advent arrival end".split())
TURNING = frozenset("go goes went gone going lead leads led leading come came to into in under a an the open full-scale".split())
"""Words between "almost" and the war that there almost was."""
FOUGHT = _forms("fight")
WARS = frozenset("war wars battle battles campaign campaigns border conflict conflicts clash clashes skirmish skirmishes".split())
ENDING_TEXTS = frozenset("treaty agreement accord accords pact deal settlement".split())
POSSIBLE = frozenset("could might may can should must".split())
KEEPING = _forms("prevent dissuade discourage stop bar keep refrain abstain prohibit deter forbid hinder restrain desist ban")
CONDITIONAL = frozenset("if unless whether".split())
BINDS = _forms("oblige require bind commit compel")
BINDING = frozenset(
    "treaty agreement accord pact convention protocol armistice resolution constitution terms law ultimatum settlement".split()
)
PRESENT = frozenset("has have does do doesn't don't will would won't wouldn't refuses declines cannot can't".split())
LATER_ON = frozenset("later eventually subsequently ultimately soon then".split())
