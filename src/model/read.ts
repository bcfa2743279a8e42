import * as z from "zod";
import {
  AdviceTopic,
  AnswerResult,
  CallResult,
  Command,
  DocumentName,
  NoteKind,
  type Reading,
  type ReadingContext,
  RevisionChange,
} from "../engine/command.ts";
import { resolveCompany, resolveDay, resolveTime } from "../understanding/resolve.ts";
import type { ModelClient } from "./client.ts";
import { prompt } from "./prompt.ts";

/** What the model may answer with: each command's purpose, and the slot that its value goes to. */
const vocabulary = {
  "log-interview": ["an interview that they had or will have", null, []],
  reschedule: ["a known interview is moved to another date or time", null, []],
  "interview-cancelled": ["a known interview did not or will not take place, with no new date", null, []],
  "note-timetable": ["when the employer decides or gets back; `vague` for no date said", "vague", ["vague"]],
  "add-contact": ["a new person of the employer's, or their address or number", null, []],
  "add-note": ["something of theirs to use in a text", "kind", NoteKind.options],
  "thank-you-sent": ["the thank-you went out", null, []],
  called: ["they phoned the employer", "result", CallResult.options],
  emailed: ["a written follow-up went out, not the thank-you", null, []],
  "contact-failed": [
    "a contact attempt failed",
    "kind",
    ["bounced", "wrong-person", "left-company", "out-of-office", "no-calls"],
  ],
  "heard-back": ["the employer answered", "result", AnswerResult.options],
  "no-word": ["still nothing from the employer", null, []],
  draft: ["they ask for a text", "document", DocumentName.options],
  "revise-draft": ["they want the last text changed", "change", RevisionChange.options],
  correct: ["they put right what was said before", null, []],
  list: ["all interviews", null, []],
  status: ["what is next or due, what has been done", null, []],
  ask: ["a question for advice", "topic", AdviceTopic.options],
  snooze: ["remind me later, or pause until a date", null, []],
  "stop-nudges": ["no more reminders", null, []],
  "resume-nudges": ["reminders again", null, []],
  close: ["they end it", "reason", ["withdrawn", "accepted-elsewhere", "no-answer"]],
  pick: ["which of several companies", null, []],
  undo: ["take back the last change", null, []],
  delete: ["erase one company; `everything` for all data", "everything", ["everything"]],
  export: ["what is kept about them", null, []],
  help: ["what the coach can do", null, []],
  affirm: ["yes", null, []],
  deny: ["no", null, []],
  cancel: ["never mind", null, []],
  greet: ["hello", null, []],
  thank: ["thanks", null, []],
  feel: [
    "how they feel, with nothing to do in it",
    "tone",
    ["anxious", "discouraged", "angry", "happy", "crisis"],
  ],
  "out-of-scope": ["none of these", null, []],
} as const satisfies Record<string, readonly [string, string | null, readonly string[]]>;

type Name = keyof typeof vocabulary;
const names = Object.keys(vocabulary) as [Name, ...Name[]];

const quoted = z.string().nullable();
const Said = z.strictObject({
  command: z.enum(names),
  quote: z.string(),
  value: quoted,
  company: quoted,
  person: quoted,
  role: quoted,
  title: quoted,
  email: quoted,
  phone: quoted,
  date: quoted,
  time: quoted,
});
type Said = z.infer<typeof Said>;
const Answer = z.strictObject({ commands: z.array(Said), sure: z.number() });

/**
 * A reading by the model, null where the deterministic one stands: the model did not answer in time or
 * in form, or nothing that it said is in the message. It names words of the message and nothing else;
 * whom and which day they mean is resolved here.
 */
export function createModelReader(client: ModelClient) {
  const instructions = prompt("read");
  return async function read(
    text: string,
    context: ReadingContext,
    { person }: { readonly person: string },
  ): Promise<Reading | null> {
    const data = {
      text,
      asked: context.asked ?? null,
      onRecord: (context.opportunities ?? []).map(({ company, contacts }) => ({
        company,
        people: contacts ?? [],
      })),
      commands: Object.fromEntries(
        names.map((name) => [name, { for: vocabulary[name][0], values: vocabulary[name][2] }]),
      ),
    };
    const answered = await client.ask({ task: "read", instructions, data, schema: Answer, person });
    if (!answered.ok) return null;
    const { commands: said, sure } = answered.answer;
    const commands = said.slice(0, 12).flatMap((one) => commandOf(one, text, context));
    if (commands.length === 0) return null;
    // A reading of which a part was made up is not to be acted on without a question.
    const whole = commands.length === said.length ? 1 : 0.5;
    return { commands, confidence: Math.min(0.95, Math.max(0, Math.min(1, sure))) * whole };
  };
}

/** The command that was said, or nothing when a quote is not in the message. */
function commandOf(said: Said, text: string, context: ReadingContext): readonly Command[] {
  const quotes = [
    said.quote,
    said.company,
    said.person,
    said.role,
    said.title,
    said.email,
    said.phone,
    said.date,
    said.time,
  ];
  if (
    said.quote.trim() === "" ||
    quotes.some((quote) => quote !== null && !folded(text).includes(folded(quote)))
  )
    return [];
  const parsed = Command.safeParse({ command: said.command, ...slotsOf(said, context) });
  return parsed.success ? [parsed.data] : [];
}

const folded = (words: string) => words.toLowerCase().replace(/\s+/g, " ").trim();

const aboutNobody = new Set<Name>([
  "list",
  "help",
  "undo",
  "export",
  "greet",
  "thank",
  "affirm",
  "deny",
  "cancel",
  "feel",
  "out-of-scope",
  "revise-draft",
]);
const ofAPast = new Set<Name>(["called", "emailed", "thank-you-sent"]);

function slotsOf(said: Said, context: ReadingContext): Record<string, unknown> {
  const { command } = said;
  const slots: Record<string, unknown> = {};
  const [, slot, values] = vocabulary[command];
  if (slot !== null && said.value !== null && (values as readonly string[]).includes(said.value)) {
    slots[slot] = slot === "vague" || slot === "everything" ? true : said.value;
  }
  if (said.company !== null && !aboutNobody.has(command))
    slots["company"] = resolveCompany(said.company, context);
  if (command === "log-interview" || command === "correct") put(slots, "role", said.role);
  if (command === "add-contact" || command === "correct") put(slots, "name", said.person);
  if (command === "add-contact") {
    put(slots, "title", said.title);
    put(slots, "email", said.email);
    put(slots, "phone", said.phone);
  }
  if (command === "add-note") slots["text"] = said.quote;
  if (
    command === "log-interview" ||
    command === "reschedule" ||
    command === "correct" ||
    command === "heard-back"
  ) {
    put(slots, "at", said.time === null ? null : (resolveTime(said.time) ?? null));
  }
  if (said.date !== null) Object.assign(slots, dayOf(command, said, context));
  return slots;
}

function dayOf(command: Name, { date, quote }: Said, context: ReadingContext): Record<string, string> {
  const phrase = date ?? "";
  const day = (direction: "past" | "coming" | "by" | "until") => resolveDay(phrase, context, direction).day;
  const as = (slot: string, value: string | undefined): Record<string, string> =>
    value === undefined ? {} : { [slot]: value };
  if (command === "note-timetable") {
    const { within, day: by } = resolveDay(phrase, context, "by");
    return within === undefined ? as("by", by) : { within };
  }
  if (command === "snooze" || command === "contact-failed") return as("until", day("until"));
  if (ofAPast.has(command)) return as("on", day("past"));
  if (command === "log-interview")
    return as(
      "on",
      day(/\b(?:had|was|went|did|met|spoke|interviewed|yesterday)\b/i.test(quote) ? "past" : "coming"),
    );
  if (command === "reschedule" || command === "heard-back" || command === "correct")
    return as("on", day("coming"));
  return {};
}

function put(slots: Record<string, unknown>, slot: string, value: string | null): void {
  if (value !== null && value !== "") slots[slot] = value;
}
