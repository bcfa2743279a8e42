import * as z from "zod";

/** What a transcript expects of all that was said since its last expectation. */
export const Expectation = z.strictObject({
  /** Least and most messages (of the kind or nudge named). */
  messages: z.tuple([z.int(), z.int()]).optional(),
  kind: z.enum(["reply", "nudge"]).optional(),
  nudge: z.string().optional(),
  /** Regular expressions, case-insensitive, over words and drafts alike. */
  says: z.array(z.string()).optional(),
  never: z.array(z.string()).optional(),
  buttons: z.array(z.string()).optional(),
  /** Of each message, beside its draft. */
  maxWords: z.int().optional(),
  onDay: z.string().optional(),
  hours: z.tuple([z.int(), z.int()]).optional(),
  draft: z
    .strictObject({
      document: z.string().optional(),
      says: z.array(z.string()).optional(),
      never: z.array(z.string()).optional(),
      subject: z.string().optional(),
      recipient: z.string().optional(),
      words: z.tuple([z.int(), z.int()]).optional(),
      count: z.int().optional(),
    })
    .optional(),
  noDraft: z.literal(true).optional(),
  /** Paths into the state of the contract: a value, or a regular expression, or a day. */
  state: z.record(z.string(), z.unknown()).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

const Heard = z.looseObject({
  at: z.string(),
  kind: z.string(),
  nudge: z.string().optional(),
  text: z.string(),
  buttons: z.array(z.string()),
  draft: z
    .looseObject({
      document: z.string(),
      subject: z.string().nullable(),
      body: z.string(),
      recipient: z.string().nullable(),
    })
    .optional(),
});
export type Heard = z.infer<typeof Heard>;

/** The message that an output line of a transcript is, or null where it is none. */
export function heardOf(line: object): Heard | null {
  const parsed = Heard.safeParse(line);
  return parsed.success ? parsed.data : null;
}

const wordsOf = (text: string) => text.match(/\S+/g)?.length ?? 0;
const matches = (pattern: string, text: string) => new RegExp(pattern, "iu").test(text);
const whole = ({ text, draft }: Heard) => (draft ? `${text}\n${draft.subject ?? ""}\n${draft.body}` : text);

/** What is wrong with what was heard, a sentence each; nothing when it is as expected. */
export function faultsOf(wanted: Expectation, heard: readonly Heard[], state: unknown): readonly string[] {
  return [
    ...faultsOfMessages(wanted, heard),
    ...faultsOfDraft(wanted, heard),
    ...faultsOfState(wanted, state),
  ];
}

function faultsOfMessages(wanted: Expectation, heard: readonly Heard[]): readonly string[] {
  const faults: string[] = [];
  const seen = heard
    .filter(({ kind }) => wanted.kind === undefined || kind === wanted.kind)
    .filter(({ nudge }) => wanted.nudge === undefined || nudge === wanted.nudge);
  const [least, most] = wanted.messages ?? [
    wanted.kind || wanted.nudge || wanted.says ? 1 : 0,
    Number.POSITIVE_INFINITY,
  ];
  if (seen.length < least || seen.length > most)
    faults.push(`${seen.length} messages, not ${least} to ${most}`);
  const all = seen.map(whole).join("\n");
  for (const pattern of wanted.says ?? [])
    if (!matches(pattern, all)) faults.push(`does not say /${pattern}/`);
  for (const pattern of wanted.never ?? []) if (matches(pattern, all)) faults.push(`says /${pattern}/`);
  const labels = seen.flatMap(({ buttons }) => buttons);
  for (const pattern of wanted.buttons ?? [])
    if (!labels.some((label) => matches(pattern, label))) faults.push(`has no button /${pattern}/`);
  for (const { text, at } of seen) {
    if (wanted.maxWords !== undefined && wordsOf(text) > wanted.maxWords)
      faults.push(`${wordsOf(text)} words: ${text}`);
    if (wanted.onDay !== undefined && !at.startsWith(wanted.onDay))
      faults.push(`at ${at}, not on ${wanted.onDay}`);
    const hour = Number(at.slice(11, 13));
    if (wanted.hours && (hour < wanted.hours[0] || hour >= wanted.hours[1])) faults.push(`at ${at}`);
  }
  return faults;
}

function faultsOfDraft({ draft: wanted, noDraft }: Expectation, heard: readonly Heard[]): readonly string[] {
  const drafts = heard.flatMap(({ draft }) => (draft ? [draft] : []));
  if (noDraft && drafts.length > 0) return [`a draft: ${drafts[0]?.body}`];
  if (!wanted) return [];
  const fitting = drafts.filter(
    ({ document }) => wanted.document === undefined || document === wanted.document,
  );
  const draft = fitting.at(-1);
  if (!draft) return [`no draft ${wanted.document ?? ""}`];
  const faults: string[] = [];
  if (wanted.count !== undefined && fitting.length !== wanted.count) faults.push(`${fitting.length} drafts`);
  const text = `${draft.subject ?? ""}\n${draft.body}`;
  for (const pattern of wanted.says ?? [])
    if (!matches(pattern, text)) faults.push(`draft does not say /${pattern}/: ${text}`);
  for (const pattern of wanted.never ?? [])
    if (matches(pattern, text)) faults.push(`draft says /${pattern}/: ${text}`);
  if (wanted.subject && !matches(wanted.subject, draft.subject ?? ""))
    faults.push(`subject ${draft.subject}`);
  if (wanted.recipient && !matches(wanted.recipient, draft.recipient ?? ""))
    faults.push(`recipient ${draft.recipient}`);
  const count = wordsOf(draft.body);
  if (wanted.words && (count < wanted.words[0] || count > wanted.words[1]))
    faults.push(`draft of ${count} words`);
  return faults;
}

function faultsOfState({ state: wanted = {} }: Expectation, state: unknown): readonly string[] {
  return Object.entries(wanted).flatMap(([path, value]) => {
    const got =
      path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], state) ??
      null;
    return isAs(value, got) ? [] : [`${path} is ${JSON.stringify(got)}, not ${JSON.stringify(value)}`];
  });
}

function isAs(wanted: unknown, got: unknown): boolean {
  if (typeof wanted === "object" && wanted !== null) {
    if ("like" in wanted) return matches(String(wanted.like), String(got));
    if ("onDay" in wanted) return String(got).startsWith(String(wanted.onDay));
  }
  return JSON.stringify(got) === JSON.stringify(wanted);
}
