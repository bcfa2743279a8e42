import type { DocumentName } from "../../engine/command.ts";
import { agencyDecision, agencyHook, agencyStatus, agencyThankYou } from "./agency.ts";
import { callScript } from "./call-script.ts";
import { decisionDateEmail } from "./decision-date-email.ts";
import { hookEmail } from "./hook-email.ts";
import { offerDeadlineEmail, offerMoreTime } from "./offer-deadline-email.ts";
import { keepInMind, rejectionReply } from "./rejection-reply.ts";
import { afterTheirCancellation, apology, newTimeAgreed, reschedule } from "./reschedule-reply.ts";
import {
  secondInterviewDecline,
  secondInterviewReply,
  secondInterviewReschedule,
} from "./second-interview-reply.ts";
import type { Outline } from "./sentences.ts";
import { shortThankYou } from "./short-thank-you.ts";
import { statusEmail } from "./status-email.ts";
import { checkBack, documentsAsked, onHold, slip } from "./status-variants.ts";
import { thankYou } from "./thank-you.ts";
import { voicemailScript } from "./voicemail-script.ts";
import { withdrawal } from "./withdrawal.ts";

/** Every document, and beside it the forms that it takes for a variant. */
export const outlines: Readonly<Record<DocumentName, Outline>> = {
  "thank-you": thankYou,
  "call-script": callScript,
  "voicemail-script": voicemailScript,
  "status-email": statusEmail,
  "hook-email": hookEmail,
  "decision-date-email": decisionDateEmail,
  "second-interview-reply": secondInterviewReply,
  "rejection-reply": rejectionReply,
  "offer-deadline-email": offerDeadlineEmail,
  withdrawal,
  "reschedule-reply": reschedule,
};

export const variants: Readonly<Partial<Record<DocumentName, Readonly<Record<string, Outline>>>>> = {
  "thank-you": { agency: agencyThankYou, short: shortThankYou },
  "status-email": {
    agency: agencyStatus,
    debrief: agencyThankYou,
    slip,
    "on-hold": onHold,
    hold: onHold,
    "check-back": checkBack,
    references: documentsAsked,
    documents: documentsAsked,
  },
  "hook-email": { agency: agencyHook },
  "decision-date-email": { agency: agencyDecision },
  "second-interview-reply": { decline: secondInterviewDecline, reschedule: secondInterviewReschedule },
  "rejection-reply": { "keep-in-mind": keepInMind },
  "offer-deadline-email": { offering: offerMoreTime },
  "reschedule-reply": {
    apology,
    "their-cancellation": afterTheirCancellation,
    agreed: newTimeAgreed,
    confirm: newTimeAgreed,
  },
};

/** Words of a note to one of a panel (rubric 3.2). */
export const panelWords: Outline["words"] = [70, 95, 140];
