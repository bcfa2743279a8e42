import type { Command } from "../../command.ts";
import type { DraftRequest, DraftStyle } from "../../draft.ts";
import { factsFor } from "../../facts.ts";
import type { DraftOnRecord, Opportunity } from "../../opportunity.ts";
import { cued } from "../cues.ts";
import { startHook } from "../flows/hook.ts";
import { converse, type Turn, tell } from "../turn.ts";

type Revise = Extract<Command, { command: "revise-draft" }>;

/** Changes how the last draft sounds, never what it says; only the new one is shown (48). */
export function revise(turn: Turn, command: Revise, about: Opportunity | null): void {
  const last = lastDraft(turn, about);
  if (last === null) {
    if (about && cued(turn, "hook")) {
      startHook(turn, about);
      return;
    }
    tell(turn, "head", "draft.revise-nothing");
    return;
  }
  const change = command.change ?? "other";
  const asked = command.text ?? turn.text;
  const style = restyle(last.entry.request.style, change, asked);
  if (JSON.stringify(style) === JSON.stringify(last.entry.request.style)) {
    tell(turn, "head", "draft.revise-how");
    return;
  }
  const { request } = last.entry;
  const facts = factsFor(turn.guide, turn.record, last.about, turn.at, {
    document: request.document,
    variant: request.variant,
    whom: request.facts.recipient?.name ?? null,
  });
  const id = `${last.about.id}-${request.document}-${turn.at.toString(36)}-r-${change}`;
  const again: DraftRequest = { ...request, id, facts, style };
  turn.effects.push({ type: "compose", request: again });
  turn.touched.add(last.about.id);
  const { composing } = turn.record.conversation;
  converse(turn, { composing: [...composing, again].slice(-5) });
}

/** The draft written last, of this process or of any. */
export function lastDraft(
  turn: Turn,
  about: Opportunity | null,
): { about: Opportunity; entry: DraftOnRecord } | null {
  const all = (about && about.drafts.length > 0 ? [about] : turn.record.opportunities).flatMap((one) =>
    one.drafts.map((entry) => ({ about: one, entry })),
  );
  return all.reduce<(typeof all)[number] | null>(
    (last, one) => (last === null || one.entry.at >= last.entry.at ? one : last),
    null,
  );
}

type Change = NonNullable<Revise["change"]>;

function restyle(style: DraftStyle, change: Change, asked: string): DraftStyle {
  const step = (value: number, by: number) => Math.max(-2, Math.min(2, value + by));
  switch (change) {
    case "shorter":
      return { ...style, length: step(style.length, -1) };
    case "longer":
      return { ...style, length: step(style.length, 1) };
    case "warmer":
      return {
        ...style,
        warmth: step(style.warmth, 1),
        register: style.register === "plain" ? "warm" : style.register,
      };
    case "softer":
      return { ...style, warmth: step(style.warmth, 1), bold: false };
    case "more-formal":
      return { ...style, register: "formal" };
    case "less-formal":
      return { ...style, register: style.register === "formal" ? "plain" : "warm" };
    case "bolder":
      return { ...style, bold: true };
    case "other": {
      const omitted =
        /\b(?:leave out|without|skip|drop|remove|cut|omit|don'?t mention|no mention of|delete)\s+(?:the |my |that |any |mention of )*(.{3,80}?)[.!]?$/i.exec(
          asked.trim(),
        )?.[1];
      return omitted ? { ...style, omit: [...style.omit, omitted] } : style;
    }
  }
}
