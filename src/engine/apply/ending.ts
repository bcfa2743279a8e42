import { budgetOf } from "../budget.ts";
import { dateOf } from "../calendar.ts";
import type { Command } from "../command.ts";
import type { Record } from "../record.ts";
import { type Applied, done, onOpportunity, type Told } from "./applied.ts";

/** The person ends it. Without a reason: given up on them when the budget is spent, else withdrawn. */
export function close(told: Told, command: Extract<Command, { command: "close" }>): Applied {
  return onOpportunity(told, command, (opportunity) => {
    const spent = budgetOf(told.view, opportunity).spent;
    const outcome = command.reason ?? (spent ? "no-answer" : "withdrawn");
    const before = opportunity.outcome;
    if (before === outcome) return done(told, opportunity, { fact: "unchanged" });
    const next = { ...opportunity, outcome, closedOn: dateOf(told.today), pause: null, snooze: null };
    return done(told, next, { fact: "closed", outcome, before });
  });
}

/** Erases one opportunity, with every before-image of it in the history: this can't be undone. */
export function erase(told: Told, command: Extract<Command, { command: "delete" }>): Applied {
  return onOpportunity(told, command, (opportunity) => ({
    record: forget(told.view.record, opportunity.id),
    opportunityId: null,
    facts: [{ fact: "deleted", company: opportunity.company }],
    problem: null,
  }));
}

function forget(record: Record, id: string): Record {
  const { conversation } = record;
  const open = conversation.open?.opportunityId === id ? null : conversation.open;
  const flow = conversation.flow?.opportunityId === id ? null : conversation.flow;
  return {
    ...record,
    opportunities: record.opportunities.filter((opportunity) => opportunity.id !== id),
    conversation: {
      ...conversation,
      open,
      flow,
      focus: conversation.focus === id ? null : conversation.focus,
    },
    history: record.history.flatMap((change) => {
      const before = change.before.filter((image) => image.of === "person" || image.id !== id);
      return before.length === 0 ? [] : [{ ...change, before }];
    }),
  };
}
