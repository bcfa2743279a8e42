import { foldCompany, foldName } from "./fold.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Record } from "./record.ts";
import { isClosed } from "./view.ts";

/** What points at an opportunity. */
export type Pointer = Readonly<{
  company?: string | undefined;
  role?: string | undefined;
  /** The one whose message or nudge was answered. */
  opportunityId: string | null;
}>;

export type Which =
  | Readonly<{ found: Opportunity; by: "company" | "answered" | "focus" | "newest" }>
  /** Several of one company, and nothing to tell them apart. */
  | Readonly<{ candidates: readonly Opportunity[] }>
  | Readonly<{ unknown: string }>
  /** Nothing is on record. */
  | Readonly<{ none: true }>;

/**
 * Which opportunity is meant: the company named, else the one that was answered, else the one
 * talked about last, else the newest that is open, else the newest.
 */
export function which(record: Record, pointer: Pointer): Which {
  const { opportunities, conversation } = record;
  const byId = (id: string | null) => opportunities.find((opportunity) => opportunity.id === id);
  if (pointer.company !== undefined) return named(record, pointer, pointer.company);
  const answered = byId(pointer.opportunityId);
  if (answered !== undefined) return { found: answered, by: "answered" };
  const focus = byId(conversation.focus);
  if (focus !== undefined) return { found: focus, by: "focus" };
  const newest = opportunities.find((opportunity) => !isClosed(opportunity)) ?? opportunities[0];
  return newest === undefined ? { none: true } : { found: newest, by: "newest" };
}

function named(record: Record, pointer: Pointer, company: string): Which {
  const all = ofCompany(record, company);
  const [only] = all;
  if (only === undefined) return { unknown: company };
  if (all.length === 1) return { found: only, by: "company" };
  const role = pointer.role === undefined ? null : foldName(pointer.role);
  const sameRole = all.filter((each) => role !== null && each.role !== null && foldName(each.role) === role);
  if (sameRole[0] !== undefined && sameRole.length === 1) return { found: sameRole[0], by: "company" };
  const near = [pointer.opportunityId, record.conversation.focus];
  for (const id of near) {
    const found = all.find((each) => each.id === id);
    if (found !== undefined) return { found, by: "company" };
  }
  const open = all.filter((each) => !isClosed(each));
  if (open[0] !== undefined && open.length === 1) return { found: open[0], by: "company" };
  return { candidates: open.length > 0 ? open : all };
}

/** Those of a company, newest first: by its whole name, else by a name that one begins the other of. */
export function ofCompany(record: Record, company: string): readonly Opportunity[] {
  const wanted = foldCompany(company);
  const named = record.opportunities.filter((each) => each.company !== null);
  // An employer that is kept from the person goes by the agency's name.
  const exact = record.opportunities.filter(
    (each) => foldCompany(each.company ?? each.agency?.name ?? "") === wanted,
  );
  if (exact.length > 0 || wanted.length < 3) return exact;
  const begun = named.filter((each) => foldCompany(each.company ?? "").startsWith(`${wanted} `));
  // "Acme" for the one that is called Acme Labs; of two that begin so, neither is meant surely.
  return new Set(begun.map((each) => foldCompany(each.company ?? ""))).size === 1 ? begun : [];
}
