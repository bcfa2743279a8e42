import type { WallTime } from "./command.ts";

/** How a country follows up (cadence section 8). */
export type Custom = Readonly<{
  /** The first follow-up goes by phone; false: by mail. */
  callFirst: boolean;
  /** Unanswered status contacts at most (R5). */
  budget: number;
  /** Business days after the employer's own date before the first check (R2). */
  afterTheirDate: number;
  /** A hook mail fits also when nobody invited it. */
  hook: boolean;
  /** Through whom contact goes. */
  via: "employer" | "introducer";
}>;

/** Hours within which something may be said, local wall time; `closes` is the first minute outside. */
export type Hours = Readonly<{ opens: WallTime; closes: WallTime }>;

/** All numbers that the coach goes by, as data: they are written in `src/guide/cadence.ts`. */
export type Cadence = Readonly<{
  /** R2: business days after the interview where no date is known. */
  afterInterview: Readonly<Record<"ordinary" | "patient", number>>;
  /** Words in an employer's name that mark it as a patient one: government, university, hospital. */
  patientWords: readonly string[];
  /** R4: business days after a call without a human answer before the email. */
  emailAfterCall: number;
  /** R4: business days after the follow-up email before the decision-date ask. */
  checkBackAfterEmail: number;
  /** R4: business days after the last contact of the budget before closing is proposed. */
  closeAfterLast: number;
  /** "Still deciding" without a date, and a human answer that names nothing: business days to wait. */
  afterStillDeciding: number;
  /** Business days after the return from out of office. */
  afterReturn: number;
  /** Business days after a cancelled meeting, and after an invitation without a day, before asking. */
  afterCancelled: number;
  afterUndatedInvitation: number;
  /** Weeks on hold, also for "try again later" without a date. */
  onHoldWeeks: number;
  /** R5: the budget with an agency in between, or where they said that they do the contacting. */
  budgetInBetween: number;
  /** R5: minimum gaps in business days. */
  gapAcrossChannels: number;
  gapInOneChannel: number;
  /** A number of days up to this counts business days (R10). */
  businessDaysUpTo: number;
  /** A ladder nudge that was ignored, or answered beside the point, comes again after these many business days. */
  repeatAfter: readonly number[];
  /** So many ignored in a row silence an opportunity until the person writes. */
  ignoredAtMost: number;
  /** "Later" without a day: business days. */
  laterDays: number;
  /** The year's end in which nobody decides, inclusive; month times 100 plus day. */
  yearEnd: Readonly<{ from: number; until: number }>;
  /** The hours of ladder nudges, and those of the nudges around an interview. */
  ladderHours: Hours;
  interviewHours: Hours;
  /** Wall times and durations of the nudges around an interview. */
  beforeInterviewAt: WallTime;
  beforeInterviewMinutes: number;
  debriefAfterMinutes: number;
  debriefAt: WallTime;
  morningAt: WallTime;
  /** How late something may still be said, in hours. */
  latenessHours: Readonly<{ ladder: number; interview: number }>;
  /** Customs by country; the rest as `customElsewhere`. */
  customs: Readonly<Record<string, Custom>>;
  customElsewhere: Custom;
}>;

/** What the engine's rules need of the guide. */
export type Paced = Readonly<{ cadence: Cadence }>;
