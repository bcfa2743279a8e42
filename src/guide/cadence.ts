import type { Cadence, Custom } from "../engine/cadence.ts";

/** The whole ladder: call, email with a hook, decision-date ask. */
const fullLadder: Custom = { callFirst: true, budget: 3, afterTheirDate: 2, hook: true, via: "employer" };
/** A short mail, then a check by mail. */
const byMail: Custom = { callFirst: false, budget: 2, afterTheirDate: 2, hook: true, via: "employer" };
/** Two or three sentences of thanks, one check by mail, no hook unless invited. */
const oneMail: Custom = { callFirst: false, budget: 1, afterTheirDate: 3, hook: false, via: "employer" };
/** Through whoever made the introduction. */
const introduced: Custom = { callFirst: false, budget: 2, afterTheirDate: 2, hook: false, via: "introducer" };

/** When what is due, how often, and how long to wait. Change a number here and the coach goes by it. */
export const cadence: Cadence = {
  afterInterview: { ordinary: 5, patient: 10 },
  patientWords: [
    "university",
    "universität",
    "universiteit",
    "université",
    "universidad",
    "polytechnic",
    "hospital",
    "klinikum",
    "krankenhaus",
    "hôpital",
    "nhs",
    "ministry",
    "government",
    "department of",
    "city of",
    "county of",
    "state of",
    "council",
    "municipality",
  ],
  emailAfterCall: 3,
  checkBackAfterEmail: 5,
  closeAfterLast: 7,
  afterStillDeciding: 5,
  afterReturn: 2,
  afterCancelled: 10,
  afterUndatedInvitation: 10,
  onHoldWeeks: 6,
  budgetInBetween: 2,
  gapAcrossChannels: 3,
  gapInOneChannel: 5,
  businessDaysUpTo: 4,
  repeatAfter: [5, 5, 5],
  ignoredAtMost: 2,
  laterDays: 2,
  yearEnd: { from: 1220, until: 102 },
  ladderHours: { opens: "09:00", closes: "18:00" },
  interviewHours: { opens: "08:00", closes: "20:00" },
  beforeInterviewAt: "17:00",
  beforeInterviewMinutes: 120,
  debriefAfterMinutes: 120,
  debriefAt: "18:00",
  morningAt: "09:00",
  latenessHours: { ladder: 120, interview: 36 },
  customs: {
    US: fullLadder,
    CA: byMail,
    IE: byMail,
    AU: byMail,
    NZ: byMail,
    GB: oneMail,
    DE: oneMail,
    AT: oneMail,
    CH: oneMail,
    LI: oneMail,
    DK: oneMail,
    FI: oneMail,
    IS: oneMail,
    NO: oneMail,
    SE: oneMail,
    NL: oneMail,
    FR: oneMail,
    JP: introduced,
  },
  customElsewhere: fullLadder,
};
