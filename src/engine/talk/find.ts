import type { Command } from "../command.ts";
import { foldCompany, foldName } from "../fold.ts";
import type { Opportunity } from "../opportunity.ts";
import { isClosed } from "../view.ts";
import { openQuestion } from "./open.ts";
import { opportunityOf, type Turn } from "./turn.ts";

/** Which opportunity a command is about. */
export type Found =
  | { readonly type: "one"; readonly opportunity: Opportunity }
  | { readonly type: "several"; readonly candidates: readonly Opportunity[] }
  /** Nothing on record fits; `named` is the company that the message names. */
  | { readonly type: "none"; readonly named: string | null };

/**
 * The company named, the message that was answered, the open question, the newest: in that order
 * "they" is resolved. Two that fit as well are a question, never a guess.
 */
export function find(turn: Turn, command: Command, open = openQuestion(turn)): Found {
  const company = "company" in command ? command.company : undefined;
  const all = turn.record.opportunities;
  if (company !== undefined && command.command !== "correct")
    return byName(turn, company, open?.opportunityId ?? null);
  if (company !== undefined) {
    const named = all.filter(
      (one) => one.company !== null && foldCompany(one.company) === foldCompany(company),
    );
    if (named[0])
      return named.length === 1
        ? { type: "one", opportunity: named[0] }
        : { type: "several", candidates: named };
  }
  const pointed = opportunityOf(turn, turn.pointed);
  if (pointed) return { type: "one", opportunity: pointed };
  const asked = opportunityOf(turn, open?.opportunityId);
  if (asked) return { type: "one", opportunity: asked };
  return byNearness(turn, command);
}

function byName(turn: Turn, company: string, near: string | null): Found {
  const folded = foldCompany(company);
  const fits = turn.record.opportunities.filter(
    (one) =>
      (one.company !== null && foldCompany(one.company) === folded) ||
      (one.company === null && one.agency?.name != null && foldName(one.agency.name) === foldName(company)),
  );
  const nearest = fits.find(({ id }) => id === turn.pointed) ?? fits.find(({ id }) => id === near);
  if (nearest) return { type: "one", opportunity: nearest };
  const running = fits.filter((one) => !isClosed(one));
  const candidates = running.length > 0 ? running : fits.slice(0, 1);
  const [first] = candidates;
  if (!first) return { type: "none", named: company };
  if (candidates.length === 1) return { type: "one", opportunity: first };
  const byRole = candidates.filter(
    ({ role }) => role !== null && turn.text.toLowerCase().includes(role.toLowerCase()),
  );
  return byRole.length === 1 && byRole[0]
    ? { type: "one", opportunity: byRole[0] }
    : { type: "several", candidates };
}

function byNearness(turn: Turn, command: Command): Found {
  const { opportunities, conversation } = turn.record;
  const running = opportunities.filter((one) => !isClosed(one));
  const pool = running.length > 0 ? running : opportunities.slice(0, 1);
  const [first] = pool;
  if (!first) return { type: "none", named: null };
  if (pool.length === 1) return { type: "one", opportunity: first };
  // Named in this very message, or talked of a moment ago.
  const touched = pool.filter(({ id }) => turn.touched.has(id));
  if (touched.length === 1 && touched[0]) return { type: "one", opportunity: touched[0] };
  const fitting = pool.filter((one) => fits(one, command));
  const focus = opportunityOf(turn, conversation.focus);
  if (focus && !isClosed(focus) && (fitting.length === 0 || fitting.includes(focus)))
    return { type: "one", opportunity: focus };
  if (fitting.length === 1 && fitting[0]) return { type: "one", opportunity: fitting[0] };
  return { type: "several", candidates: fitting.length > 0 ? fitting : pool };
}

/** Could this command be about that opportunity, by where it stands? */
function fits(opportunity: Opportunity, { command }: Command): boolean {
  const thanked = opportunity.contactLog.some(({ channel }) => channel === "thank-you");
  if (command === "thank-you-sent") return !thanked;
  return true;
}
