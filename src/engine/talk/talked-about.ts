import { budgetOf } from "../budget.ts";
import { dayOf } from "../calendar.ts";
import type { Interview, Opportunity } from "../opportunity.ts";
import { isClosed } from "../view.ts";
import { day, hour, type Turn, viewNow, words } from "./turn.ts";

/** "Acme, data analyst": company and role as said when something is saved. */
export function companyAndRole(opportunity: Opportunity, name: string): string {
  return opportunity.role === null || name.includes(opportunity.role) ? name : `${name}, ${opportunity.role}`;
}

/** "Fri, Oct 23 at 3 pm (New York)". Null while the day is open. */
export function whenOf(turn: Turn, { on, at, timeZone }: Interview): string | null {
  if (on === null) return null;
  if (at === null) return day(turn, on);
  return `${day(turn, on)} at ${hour(turn, at)}${timeZone === null ? "" : ` (${placeOf(timeZone)})`}`;
}

/** "New York" of `America/New_York`. */
export const placeOf = (timeZone: string): string =>
  (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");

/** The name of whoever was met last, or "them". */
export function personOf(turn: Turn, opportunity: Opportunity | null): string {
  const named = opportunity?.contacts.filter(({ name, isAgency }) => name !== null && !isAgency) ?? [];
  const only = named.at(-1)?.name;
  return named.length === 1 && only ? only : words(turn, "name.a-contact");
}

/** How many unanswered contacts are out, of how many. */
export function usedOf(turn: Turn, opportunity: Opportunity): { used: number; budget: number } {
  const { used, max } = budgetOf(viewNow(turn), opportunity);
  return { used, budget: max };
}

export const daysSince = (turn: Turn, on: string): number => dayOf(turn.today) - dayOf(on);

export const openOnes = (turn: Turn): readonly Opportunity[] =>
  turn.record.opportunities.filter((opportunity) => !isClosed(opportunity));
