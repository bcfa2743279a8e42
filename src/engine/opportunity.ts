import * as z from "zod";
import { outcomes } from "./board.ts";
import { AnswerResult, CallResult, IsoDate, NoteKind, WallTime } from "./command.ts";
import { Draft, DraftRequest } from "./draft.ts";
import { NudgeKind } from "./nudge.ts";

export const Interview = z.strictObject({
  /** `i1`, `i2` ... within its opportunity. */
  id: z.string(),
  /** Its number in the process, from 1. */
  round: z.int().min(1),
  /** Called the final one by the person. */
  final: z.boolean(),
  /** In the person's zone. Null: agreed or told without a day. */
  on: IsoDate.nullable(),
  /** Wall time in `timeZone` where that is set, else in the person's zone. */
  at: WallTime.nullable(),
  /** The employer's zone, where one was said with the time. */
  timeZone: z.string().nullable(),
  kind: z.string().nullable(),
  /**
   * `planned`: told ahead; once its time has come it counts as held unless told otherwise.
   * `held`: told afterwards, or confirmed. `cancelled`: did not take place and has no new date.
   */
  status: z.enum(["planned", "held", "cancelled"]),
  /** It was on record before it took place: only then is a debrief asked for. */
  loggedAhead: z.boolean(),
  /** When it came on record, epoch ms. */
  loggedAt: z.number(),
  cancelledBy: z.enum(["me", "them"]).nullable(),
});
export type Interview = Readonly<z.infer<typeof Interview>>;

export const Contact = z.strictObject({
  /** `c1`, `c2` ... within its opportunity. */
  id: z.string(),
  /** As the person spelt it. */
  name: z.string().nullable(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  isAgency: z.boolean(),
  /** No use writing here: the address bounced, or it was the wrong person, or they have left. */
  failed: z.enum(["bounced", "wrong-person", "left-company"]).nullable(),
});
export type Contact = Readonly<z.infer<typeof Contact>>;

/** What the employer said about when they decide. */
export const Timetable = z.strictObject({
  /** The resolved date that the ladder counts from; null when they named none. */
  by: IsoDate.nullable(),
  vague: z.boolean(),
  /** Their words as told, verbatim. */
  words: z.string().nullable(),
  /** The duration that `by` was counted from, so that a corrected interview day moves it too. */
  within: z.string().nullable(),
  /** Where `within` counts from: the interview's day, or the day of their later message (R10). */
  countedFrom: z.enum(["interview", "message"]).nullable(),
  /** Local day on which the person told it. */
  notedOn: IsoDate,
});
export type Timetable = Readonly<z.infer<typeof Timetable>>;

/** Something to use in a draft, in the person's words. */
const Note = z.strictObject({
  /** `n1`, `n2` ... within its opportunity. */
  id: z.string(),
  kind: NoteKind,
  text: z.string(),
  /** The contact whom it concerns, by name. */
  whom: z.string().nullable(),
  at: z.number(),
});

/** One contact that the person really made. A draft is none until it was sent. */
export const ContactEntry = z.strictObject({
  /** `k1`, `k2` ... within its opportunity. */
  id: z.string(),
  on: IsoDate,
  channel: z.enum(["thank-you", "call", "email"]),
  result: CallResult.nullable(),
  /** Asked for the decision date (the tip): the last contact of a ladder (R4). */
  asksDecision: z.boolean(),
  /** False: it costs nothing of the budget (thank-you, gatekeeper, bounced, wrong person; R5). */
  counts: z.boolean(),
  /** The cycle of the opportunity that it belongs to; earlier cycles no longer count (R6). */
  cycle: z.int(),
  failed: z.enum(["bounced", "wrong-person", "left-company"]).nullable(),
  loggedAt: z.number(),
});
export type ContactEntry = Readonly<z.infer<typeof ContactEntry>>;

/** What the employer answered, oldest first. */
const Answer = z.strictObject({
  on: IsoDate,
  result: AnswerResult,
  words: z.string().nullable(),
  /** A machine's answer: no human has written. */
  automatic: z.boolean(),
  /** The day named in it (an offer's deadline, when to check back, a test's due day). */
  by: IsoDate.nullable(),
});

/** Nothing to do for a while, for a reason that the employer gave. */
export const Pause = z.strictObject({
  reason: z.enum(["on-hold", "check-back", "out-of-office", "cancelled"]),
  since: IsoDate,
  /** On hold: six weeks later. Check back: the day of R9. Out of office: the day of return. */
  until: IsoDate.nullable(),
  words: z.string().nullable(),
});
export type Pause = Readonly<z.infer<typeof Pause>>;

/** A nudge that has fallen due: said, merged into a digest (`said` too), or skipped with a reason. */
export const Nudged = z.strictObject({
  /** The planned nudge's id: `<opportunity>-<kind>-<seq>`. */
  id: z.string(),
  kind: NudgeKind,
  seq: z.int().min(1),
  /** The rung that it was for: tells a repeated question from a new one. */
  rung: z.string(),
  at: z.number(),
  fate: z.enum(["said", "skipped"]),
  reason: z.string().nullable(),
});
export type Nudged = Readonly<z.infer<typeof Nudged>>;

/** A text that was written for the person. `sentOn` only when they said that it went out. */
export const DraftOnRecord = z.strictObject({
  request: DraftRequest,
  draft: Draft,
  at: z.number(),
  sentOn: IsoDate.nullable(),
});
export type DraftOnRecord = Readonly<z.infer<typeof DraftOnRecord>>;

/** An offer with its deadline, as far as the person told. */
const Offer = z.strictObject({
  by: IsoDate.nullable(),
  /** Is the employer written to their first choice? Null: not asked yet (rubric O). */
  firstChoice: z.boolean().nullable(),
  extraDays: z.int().nullable(),
});

/** One company and role that is being followed up. */
export const Opportunity = z.strictObject({
  /** `o1`, `o2` ... from the record's counter; never used twice, also not after an undo. */
  id: z.string(),
  createdAt: z.number(),
  /** Null: confidential, known through an agency only. */
  company: z.string().nullable(),
  role: z.string().nullable(),
  /** The recruitment agency in the middle; `directContact` once the person said it is allowed. */
  agency: z.strictObject({ name: z.string().nullable(), directContact: z.boolean() }).nullable(),
  /** `patient`: government, university, hospital (R2: ten business days). */
  sector: z.enum(["ordinary", "patient"]),
  /** Said to be elsewhere than the person; null: the person's. */
  country: z.string().length(2).nullable(),
  internal: z.boolean(),
  /** The channel that they or the person prefer for follow-ups. */
  preference: z.enum(["call", "email"]).nullable(),
  /** They asked not to be called, or only the portal is allowed (R8). */
  noCalls: z.boolean(),
  /** Oldest first: by round, then by day. */
  interviews: z.array(Interview).readonly(),
  /** Oldest first. */
  contacts: z.array(Contact).readonly(),
  timetable: Timetable.nullable(),
  notes: z.array(Note).readonly(),
  /** Oldest first by day. */
  contactLog: z.array(ContactEntry).readonly(),
  answers: z.array(Answer).readonly(),
  /** The count of resets: contacts of earlier cycles are answered (R6) or of an earlier round. */
  cycle: z.int().min(1),
  /** The local day from which this cycle's ladder counts; null: from the last interview. */
  cycleFrom: IsoDate.nullable(),
  /** The day on which the person said that there was no word yet, in this cycle. */
  noWordOn: IsoDate.nullable(),
  pause: Pause.nullable(),
  /** Reminded at this day instead of when the ladder would; `seq` numbers the reminders. */
  snooze: z.strictObject({ until: IsoDate, seq: z.int().min(1), setAt: z.number() }).nullable(),
  /** Nudges of this one are off, by the person's wish. */
  stopped: z.boolean(),
  /** No ladder nudge before this day: set when nudges are resumed or it is opened again. */
  nudgesFrom: IsoDate.nullable(),
  /** Not durable facts but what the coach has said by itself; never undone. Oldest first. */
  nudged: z.array(Nudged).readonly(),
  /** The last few, oldest first. */
  drafts: z.array(DraftOnRecord).readonly(),
  /** What this employer offered. */
  offer: Offer.nullable(),
  /** A real offer of somebody else, to be told to this employer. */
  rivalOffer: Offer.nullable(),
  /** New times that the person can offer them. */
  alternatives: z.array(z.strictObject({ on: IsoDate, at: WallTime.nullable() })).readonly(),
  outcome: z.enum(outcomes).nullable(),
  closedOn: IsoDate.nullable(),
  /** The last number given to anything with an id inside this opportunity. */
  counter: z.int().min(0),
});
export type Opportunity = Readonly<z.infer<typeof Opportunity>>;

/** An opportunity of which nothing is known yet. */
export function newOpportunity(id: string, createdAt: number): Opportunity {
  return {
    id,
    createdAt,
    company: null,
    role: null,
    agency: null,
    sector: "ordinary",
    country: null,
    internal: false,
    preference: null,
    noCalls: false,
    interviews: [],
    contacts: [],
    timetable: null,
    notes: [],
    contactLog: [],
    answers: [],
    cycle: 1,
    cycleFrom: null,
    noWordOn: null,
    pause: null,
    snooze: null,
    stopped: false,
    nudgesFrom: null,
    nudged: [],
    drafts: [],
    offer: null,
    rivalOffer: null,
    alternatives: [],
    outcome: null,
    closedOn: null,
    counter: 0,
  };
}
