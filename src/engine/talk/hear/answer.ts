import type { Command } from "../../command.ts";
import type { Opportunity } from "../../opportunity.ts";
import { isClosed } from "../../view.ts";
import { act } from "../acting.ts";
import { listWords } from "../day-words.ts";
import { openOnes } from "../talked-about.ts";
import { ask, button, day, nameOf, type Turn, tell, words } from "../turn.ts";
import { hearInvitation } from "./invitation.ts";

export type HeardBack = Extract<Command, { command: "heard-back" }>;

/** The employer answered: what it means, what is closed or rests, and the one text that fits. */
export function hearAnswer(
  turn: Turn,
  command: HeardBack,
  about: Opportunity | null,
  rest: readonly Command[],
): void {
  if (command.result === undefined) {
    askWhatKind(turn, about);
    return;
  }
  if (command.result === "second-interview") {
    hearInvitation(turn, command, about);
    return;
  }
  const reopened = about !== null && isClosed(about);
  const after = act(turn, command, about);
  if (after === null) return;
  const company = nameOf(turn, after);
  if (reopened && !isClosed(after)) tell(turn, "head", "heard.reopened", { company });
  switch (command.result) {
    case "offer":
      hearOffer(turn, command, after);
      return;
    case "rejected":
      hearRejection(turn, command, after);
      return;
    case "filled":
      tell(turn, "head", "heard.filled", { company });
      ask(
        turn,
        {
          kind: "offer-draft",
          pending: [{ command: "draft", document: "rejection-reply", variant: "keep-in-mind" }],
        },
        after,
        words(turn, "heard.filled-question"),
        [
          button(
            turn,
            "keep-in-mind",
            [{ command: "draft", document: "rejection-reply", variant: "keep-in-mind" }],
            after,
          ),
          button(turn, "no", [{ command: "deny" }], after),
        ],
      );
      return;
    case "on-hold": {
      const until = after.pause?.until;
      tell(turn, "head", "heard.on-hold", { company, until: until ? day(turn, until) : "" });
      tell(turn, "note", "heard.on-hold-do");
      turn.reply.buttons.push(
        button(
          turn,
          "warm-note",
          [{ command: "draft", document: "status-email", variant: "on-hold" }],
          after,
        ),
      );
      return;
    }
    case "check-back":
      if (after.pause?.until)
        tell(turn, "head", "heard.check-back", { company, until: day(turn, after.pause.until) });
      else tell(turn, "head", "heard.check-back-undated", { company });
      return;
    case "still-deciding":
      tell(turn, "head", "heard.still-deciding", { company });
      if (!rest.some(({ command: name }) => name === "note-timetable"))
        ask(
          turn,
          { kind: "timetable", asked: "timetable" },
          after,
          words(turn, "heard.still-deciding-question"),
          [button(turn, "they-did-not-say", [{ command: "note-timetable", vague: true }], after)],
        );
      return;
    case "other":
      tell(turn, "head", "heard.other", { company });
      if (command.on) tell(turn, "saved", "heard.other-by", { by: day(turn, command.on) });
      turn.reply.buttons.push(
        button(
          turn,
          "documents",
          [{ command: "draft", document: "status-email", variant: "documents" }],
          after,
        ),
      );
  }
}

/** "They replied", and nothing more: changes nothing yet (situation 33). */
export function askWhatKind(turn: Turn, about: Opportunity | null): void {
  const heard = (label: "second-interview" | "still-deciding" | "offer" | "rejected") =>
    button(turn, label, [{ command: "heard-back", result: label }], about);
  ask(turn, { kind: "heard-what", asked: "heard-what" }, about, words(turn, "heard.what-kind"), [
    heard("second-interview"),
    heard("still-deciding"),
    heard("offer"),
    heard("rejected"),
    button(turn, "on-hold", [{ command: "heard-back", result: "on-hold" }], about),
    button(turn, "other-answer", [{ command: "heard-back", result: "other" }], about),
  ]);
}

function hearOffer(turn: Turn, command: HeardBack, after: Opportunity): void {
  const company = nameOf(turn, after);
  tell(turn, "head", "heard.offer");
  if (command.on) tell(turn, "saved", "heard.offer-saved", { company, by: day(turn, command.on) });
  else tell(turn, "saved", "heard.offer-saved-undated", { company });
  tell(turn, "note", "heard.offer-what");
  turn.reply.buttons.push(
    button(
      turn,
      "offer-thanks",
      [{ command: "draft", document: "offer-deadline-email", side: "offering" }],
      after,
    ),
  );
  const others = openOnes(turn).filter(({ id }) => id !== after.id);
  if (command.on === undefined) {
    ask(turn, { kind: "offer-date" }, after, words(turn, "heard.offer-by"), [
      button(turn, "skip", [{ command: "deny" }], after),
    ]);
  } else if (others.length > 0) askPreference(turn, after, others);
}

/** Another process still runs: an offer here changes the right move there (situation 66). */
export function askPreference(turn: Turn, offered: Opportunity, others: readonly Opportunity[]): void {
  const names = others.slice(0, 3).map((other) => nameOf(turn, other));
  const sentence = words(turn, others.length === 1 ? "heard.offer-other" : "heard.offer-others", {
    others: listWords(names, "and"),
  });
  const prefer = others.slice(0, 3).map((other, i) => ({
    label: names[i] ?? "",
    commands: [{ command: "choose" as const, choice: `prefer:${offered.id}:${other.id}` }],
    opportunityId: other.id,
    style: "plain" as const,
  }));
  const single = others.length === 1 ? others[0] : undefined;
  ask(
    turn,
    { kind: "prefer", payload: { offered: offered.id, others: others.slice(0, 3).map(({ id }) => id) } },
    single ?? null,
    sentence,
    single
      ? [
          button(turn, "first-choice-yes", prefer[0]?.commands ?? [], single),
          button(
            turn,
            "first-choice-no",
            [{ command: "choose", choice: `rather:${offered.id}:${single.id}` }],
            single,
          ),
        ]
      : [...prefer, button(turn, "no", [{ command: "deny" }])],
  );
}

function hearRejection(turn: Turn, command: HeardBack, after: Opportunity): void {
  tell(turn, "head", "heard.rejected");
  tell(turn, "saved", "heard.rejected-saved", { company: nameOf(turn, after) });
  if (command.automatic) {
    tell(turn, "saved", "heard.rejected-automatic");
    return;
  }
  tell(turn, "note", "heard.rejected-personal");
  turn.reply.buttons.push(
    button(turn, "rejection-reply", [{ command: "draft", document: "rejection-reply" }], after),
    button(turn, "rejection-tomorrow", [{ command: "choose", choice: "reply-tomorrow" }], after),
  );
}
