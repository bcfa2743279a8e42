import { isBusinessDay } from "../../business-days.ts";
import { dayOf } from "../../calendar.ts";
import type { Opportunity } from "../../opportunity.ts";
import { setProcess } from "../process.ts";
import { button, nameOf, opportunityOf, type Turn, tell, viewNow } from "../turn.ts";

/** So few business days before the deadline, the phone goes first and the mail is the record (O8). */
const callFirstWithin = 3;

/** An offer of one changes the right move with the other (66): a fact and its date, no pressure. */
export function offerElsewhere(
  turn: Turn,
  offered: Opportunity | null,
  other: Opportunity | null,
  first: boolean,
): void {
  if (offered === null || other === null) {
    tell(turn, "head", "confirm.fine");
    return;
  }
  const by = offered.offer?.by ?? null;
  turn.record = setProcess(turn.record, other.id, {
    rivalOffer: { by, firstChoice: first, extraDays: null },
  });
  turn.touched.add(other.id);
  const after = opportunityOf(turn, other.id) ?? other;
  tell(turn, "head", first ? "heard.offer-preferred" : "heard.offer-plain", { company: nameOf(turn, after) });
  const left = by === null ? null : businessDaysUntil(turn, by);
  const soon = left !== null && left <= callFirstWithin;
  if (soon) tell(turn, "saved", "heard.offer-preferred-call", { days: left });
  const write = [{ command: "draft", document: "offer-deadline-email" } as const];
  const call = [{ command: "draft", document: "call-script", variant: "offer" } as const];
  turn.reply.buttons.push(
    button(turn, "offer-deadline-email", write, after, "primary"),
    button(turn, "call-script", call, after),
  );
}

function businessDaysUntil(turn: Turn, by: string): number {
  const { country } = viewNow(turn);
  let count = 0;
  for (let day = dayOf(turn.today) + 1; day <= dayOf(by); day++) if (isBusinessDay(day, country)) count += 1;
  return count;
}
