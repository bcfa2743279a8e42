import type { Fact } from "../apply/applied.ts";
import { apply } from "../apply/apply.ts";
import type { Command } from "../command.ts";
import type { Opportunity } from "../opportunity.ts";
import { tellProblem } from "./problems.ts";
import { converse, opportunityOf, type Turn } from "./turn.ts";

/** What came of a command that was done. */
export type Acted = Readonly<{ after: Opportunity | null; facts: readonly Fact[] }>;

/**
 * Lets a command change the record. Returns null where it could not be done: the reason, mostly a
 * question, is in the reply then. The only way from the talk to the record.
 */
export function perform(turn: Turn, command: Command, about: Opportunity | null): Acted | null {
  const applied = apply(turn.guide, turn.record, command, {
    at: turn.at,
    opportunityId: about?.id ?? null,
    // An offer or a no of somebody new is news too: it puts them on record (66, 70).
    create: command.command === "heard-back",
  });
  if (applied.problem !== null) {
    tellProblem(turn, command, applied.problem, about ?? opportunityOf(turn, applied.opportunityId));
    return null;
  }
  turn.record = applied.record;
  const after = opportunityOf(turn, applied.opportunityId);
  if (after) {
    turn.touched.add(after.id);
    converse(turn, { focus: after.id });
  }
  return { after, facts: applied.facts };
}

/** The same, where only the opportunity as it is now matters. */
export const act = (turn: Turn, command: Command, about: Opportunity | null): Opportunity | null =>
  perform(turn, command, about)?.after ?? null;
