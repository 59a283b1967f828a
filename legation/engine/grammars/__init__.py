"""The small grammars: what is told by structure or by a list, not by one trigger word.

Each reader takes a `Sentence` and adds claims to it. PROSE runs before the rules, AFTER runs after them.
"""

from __future__ import annotations

from collections.abc import Callable

from legation.engine.grammars.absent_missions import read_absent_missions
from legation.engine.grammars.accreditations import read_accreditations
from legation.engine.grammars.acting_missions import read_acting_missions
from legation.engine.grammars.alignments import read_alignments
from legation.engine.grammars.alliance_frames import read_alliance_frames
from legation.engine.grammars.alliances import read_alliances
from legation.engine.grammars.backed_by import read_backed, read_brokered, read_funded
from legation.engine.grammars.befallen import read_befallen
from legation.engine.grammars.coverage import read_coverage
from legation.engine.grammars.descriptions import read_descriptions
from legation.engine.grammars.envoy_lists import read_envoy_list
from legation.engine.grammars.exchanged_visits import read_exchanged_visits
from legation.engine.grammars.fields import read_field
from legation.engine.grammars.figures import read_figures
from legation.engine.grammars.figures_again import read_figure_again
from legation.engine.grammars.first_envoys import read_first_consul, read_first_envoy
from legation.engine.grammars.first_visitors import read_becoming_first, read_first_visitor
from legation.engine.grammars.forerunners import read_forerunners
from legation.engine.grammars.founders import read_founders
from legation.engine.grammars.freed import read_freed
from legation.engine.grammars.groups import read_groups
from legation.engine.grammars.handled_elsewhere import read_handled_elsewhere
from legation.engine.grammars.headings import heading_date
from legation.engine.grammars.hosted_missions import read_hosted_missions
from legation.engine.grammars.interest_sections import read_sections
from legation.engine.grammars.joining_members import read_joining
from legation.engine.grammars.kept_relations import read_kept_relations
from legation.engine.grammars.leaders import read_leaders
from legation.engine.grammars.links import read_links
from legation.engine.grammars.membership_words import read_membership_words
from legation.engine.grammars.memberships import read_memberships
from legation.engine.grammars.missions import read_missions
from legation.engine.grammars.named import read_causes_by_name, read_dated_names, read_episode_heading
from legation.engine.grammars.new_ranks import read_first_ambassador, read_new_rank, read_promotion
from legation.engine.grammars.offices import read_offices, read_rule_of, settle_offices
from legation.engine.grammars.on_visits import settle_on_visits
from legation.engine.grammars.other_side import read_other_side
from legation.engine.grammars.permanent_missions import read_permanent_missions
from legation.engine.grammars.pictured import read_pictured
from legation.engine.grammars.premises import read_new_premises
from legation.engine.grammars.resident_envoys import read_resident_envoys
from legation.engine.grammars.rows import read_row
from legation.engine.grammars.seated_members import read_seated_members
from legation.engine.grammars.settled import settle_agreed, settle_agreements, settle_shared_date
from legation.engine.grammars.sides_taken import read_sides_taken
from legation.engine.grammars.sovereignty import read_belonging, read_occupation_end
from legation.engine.grammars.stands_taken import read_stands
from legation.engine.grammars.successors_in_office import read_successor
from legation.engine.grammars.sums_given import read_sums_given
from legation.engine.grammars.told_members import read_told_joining, read_told_members
from legation.engine.grammars.tones import read_tones
from legation.engine.grammars.treaties import read_treaties
from legation.engine.grammars.treaty_lists import read_treaty_list
from legation.engine.grammars.unreal import drop_unreal
from legation.engine.grammars.visit_lists import read_enumerated_visits, read_visit_list
from legation.engine.grammars.war_names import read_war_names
from legation.engine.grammars.wars import read_wars
from legation.engine.grammars.wars_ended import read_wars_ended
from legation.engine.sentence import Sentence

STRUCTURE: tuple[Callable[[Sentence], None], ...] = (read_episode_heading, read_field)
PROSE: tuple[Callable[[Sentence], None], ...] = (
    read_envoy_list,
    read_visit_list,
    settle_offices,
    read_row,
    read_missions,
    read_other_side,
    read_hosted_missions,
    read_sections,
    read_absent_missions,
    read_kept_relations,
    read_permanent_missions,
    read_accreditations,
    read_coverage,
    read_handled_elsewhere,
    read_acting_missions,
    read_resident_envoys,
    read_offices,
    read_rule_of,
    read_first_visitor,
    read_becoming_first,
    read_successor,
    read_memberships,
    read_joining,
    read_membership_words,
    read_told_members,
    read_founders,
    read_seated_members,
    read_alignments,
    read_alliances,
    read_alliance_frames,
    read_sides_taken,
    read_backed,
    read_funded,
    read_brokered,
    read_belonging,
    read_occupation_end,
    read_descriptions,
    read_tones,
    read_dated_names,
    read_new_premises,
    read_figures,
    read_leaders,
    read_new_rank,
    read_promotion,
    read_first_ambassador,
    read_enumerated_visits,
    read_exchanged_visits,
    read_freed,
    read_war_names,
    read_wars,
)
AFTER: tuple[Callable[[Sentence, Sentence | None], None], ...] = (
    drop_unreal,
    settle_agreed,
    settle_on_visits,
    settle_agreements,
    settle_shared_date,
    read_treaties,
    read_stands,
    read_wars_ended,
    read_treaty_list,
    read_first_envoy,
    read_first_consul,
    read_pictured,
    read_sums_given,
    read_figure_again,
    read_told_joining,
    read_causes_by_name,
    read_forerunners,
    read_befallen,
    read_links,
    read_groups,
)

__all__ = ["AFTER", "PROSE", "STRUCTURE", "heading_date"]
