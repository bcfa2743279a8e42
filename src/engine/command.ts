import * as z from "zod";

/** A local calendar date, `YYYY-MM-DD`. */
export const IsoDate = z.string().regex(/^\d{4}-\d\d-\d\d$/);
export type IsoDate = z.infer<typeof IsoDate>;

/** A local wall time of day, `HH:MM`, 24 hours. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type WallTime = z.infer<typeof WallTime>;

export const documents = [
  "thank-you",
  "call-script",
  "voicemail-script",
  "status-email",
  "hook-email",
  "decision-date-email",
  "second-interview-reply",
  "rejection-reply",
  "offer-deadline-email",
  "withdrawal",
  "reschedule-reply",
] as const;
export const DocumentName = z.enum(documents);
export type DocumentName = z.infer<typeof DocumentName>;

export const NoteKind = z.enum(["qualification", "motivation", "topic", "hook", "repair"]);
export type NoteKind = z.infer<typeof NoteKind>;

export const CallResult = z.enum(["reached", "voicemail", "no-answer", "gatekeeper"]);
export type CallResult = z.infer<typeof CallResult>;

export const AnswerResult = z.enum([
  "second-interview",
  "offer",
  "rejected",
  "filled",
  "on-hold",
  "still-deciding",
  "check-back",
  "other",
]);
export type AnswerResult = z.infer<typeof AnswerResult>;

export const RevisionChange = z.enum([
  "shorter",
  "longer",
  "warmer",
  "more-formal",
  "less-formal",
  "bolder",
  "softer",
  "other",
]);
export type RevisionChange = z.infer<typeof RevisionChange>;

export const AdviceTopic = z.enum([
  "timing",
  "pushy",
  "channel",
  "wording",
  "odds",
  "people",
  "offer",
  "other",
]);
export type AdviceTopic = z.infer<typeof AdviceTopic>;

const company = z.string().min(1).max(120).optional();
const text = z.string().max(10_000).optional();

/** The day and the hour that a message names, with the doubts that a reply should show. */
const day = {
  on: IsoDate.optional(),
  at: WallTime.optional(),
  /** Weekday that was said beside the date, 1 Monday ... 7 Sunday: lets the engine see a clash. */
  weekday: z.int().min(1).max(7).optional(),
  /** The other plausible reading of `on` (situations 5, 107, 108): offered as a button. */
  otherOn: IsoDate.optional(),
  /** The zone that was said for `at` ("3pm Eastern"), IANA: the employer's. */
  timeZone: z.string().optional(),
};

const command = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ command: z.literal(name), ...shape });

/**
 * What a message, a button or the model can ask of the engine. Slots beyond those of the public
 * reading (weekday, otherOn, automatic, agency ...) are the coach's own and always optional.
 */
export const Command = z.discriminatedUnion("command", [
  command("log-interview", {
    company,
    role: z.string().max(120).optional(),
    round: z.union([z.int().min(1).max(20), z.literal("final")]).optional(),
    ...day,
    kind: z
      .enum(["screen", "phone", "video", "one-way-video", "panel", "coffee", "assessment", "fair"])
      .optional(),
    /** The recruitment agency in the middle. */
    agency: z.string().max(120).optional(),
    internal: z.boolean().optional(),
    /** It is still to come ("I have ..."): tells an interview of today or without a day apart. */
    ahead: z.boolean().optional(),
  }),
  command("reschedule", { company, ...day }),
  command("interview-cancelled", {
    company,
    /** Who did not turn up or called it off, when said. */
    by: z.enum(["me", "them"]).optional(),
  }),
  command("note-timetable", {
    company,
    by: IsoDate.optional(),
    otherBy: IsoDate.optional(),
    within: z
      .string()
      .regex(/^P\d+[DWMB]$/)
      .optional(),
    vague: z.boolean().optional(),
    /** The employer's words as told. */
    words: z.string().max(300).optional(),
  }),
  command("add-contact", {
    company,
    name: z.string().max(120).optional(),
    title: z.string().max(120).optional(),
    email: z.string().max(254).optional(),
    phone: z.string().max(40).optional(),
    agency: z.boolean().optional(),
  }),
  command("add-note", { company, kind: NoteKind, text, whom: z.string().max(120).optional() }),
  command("thank-you-sent", { company, on: IsoDate.optional() }),
  command("called", {
    company,
    result: CallResult.optional(),
    on: IsoDate.optional(),
    times: z.int().min(1).max(50).optional(),
  }),
  command("emailed", { company, on: IsoDate.optional(), times: z.int().min(1).max(50).optional() }),
  command("contact-failed", {
    company,
    kind: z.enum(["bounced", "wrong-person", "left-company", "out-of-office", "no-calls"]).optional(),
    until: IsoDate.optional(),
  }),
  command("heard-back", {
    company,
    result: AnswerResult.optional(),
    ...day,
    /** A machine's rejection, with no human contact before it. */
    automatic: z.boolean().optional(),
    words: z.string().max(300).optional(),
  }),
  command("no-word", { company }),
  command("draft", {
    company,
    document: DocumentName.optional(),
    bold: z.boolean().optional(),
    /** `offering`: the twin of the offer note, to the employer that made the offer (rubric O9). */
    side: z.enum(["preferred", "offering"]).optional(),
    variant: z.string().max(60).optional(),
    whom: z.string().max(120).optional(),
    /** Draft now with what is there, asking nothing more. */
    anyway: z.boolean().optional(),
  }),
  command("revise-draft", { change: RevisionChange.optional(), text }),
  command("correct", {
    company,
    role: z.string().max(120).optional(),
    name: z.string().max(120).optional(),
    ...day,
  }),
  command("list", {}),
  command("status", { company }),
  command("ask", { company, topic: AdviceTopic.optional(), text }),
  command("snooze", { company, until: IsoDate.optional(), scope: z.literal("all").optional() }),
  command("stop-nudges", { company }),
  command("resume-nudges", { company }),
  command("close", { company, reason: z.enum(["withdrawn", "accepted-elsewhere", "no-answer"]).optional() }),
  command("set-time-zone", { timeZone: z.string().optional() }),
  command("set-profile", {
    name: z.string().max(120).optional(),
    phone: z.string().max(40).optional(),
    email: z.string().max(254).optional(),
    country: z.string().length(2).optional(),
    tone: z.enum(["plain", "warm", "formal"]).optional(),
    /** The hour of ladder nudges, between 09:00 and 17:59. */
    nudgeAt: WallTime.optional(),
  }),
  command("pick", { company }),
  command("undo", {}),
  command("delete", { company, everything: z.boolean().optional() }),
  command("export", {}),
  command("help", {}),
  command("affirm", {}),
  command("deny", {}),
  command("cancel", {}),
  command("greet", {}),
  command("thank", {}),
  command("feel", { tone: z.enum(["anxious", "discouraged", "angry", "happy", "crisis"]).optional() }),
  command("out-of-scope", {}),
  /** Buttons only: answers the open question, or starts a flow, by an option that the engine named. */
  command("choose", { choice: z.string().max(80) }),
]);
export type Command = Readonly<z.infer<typeof Command>>;
export type CommandName = Command["command"];

/** The open questions that a reading may depend on. */
export const Asked = z.enum([
  "company",
  "when",
  "timetable",
  "contact",
  "heard-back",
  "call-result",
  "thank-you-sent",
  "heard-what",
  "hook",
  "confirm",
  "which",
]);
export type Asked = z.infer<typeof Asked>;

/** What a message was understood to say. `confidence`: 0 to 1, how sure the whole reading is. */
export type Reading = Readonly<{ commands: readonly Command[]; confidence: number }>;

/** All that a reading may depend on: the reader has no clock and no memory of its own. */
export type ReadingContext = Readonly<{
  /** Local wall time in `timeZone`, `YYYY-MM-DDTHH:MM`. */
  now: string;
  timeZone: string;
  /** What is on record, newest first. */
  opportunities?: readonly Readonly<{
    company: string;
    role?: string | null | undefined;
    interviewedOn?: IsoDate | null | undefined;
    contacts?: readonly string[] | undefined;
  }>[];
  asked?: Asked | undefined;
}>;
