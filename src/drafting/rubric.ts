import type { DocumentName } from "../engine/command.ts";
import type { Draft, DraftRequest } from "../engine/draft.ts";
import type { Holes } from "./fill.ts";
import { callPoints, voicemailPoints } from "./rubric/call-points.ts";
import type { Check, Reading } from "./rubric/check.ts";
import { decisionPoints, hookPoints, statusPoints } from "./rubric/email-points.ts";
import { factGates } from "./rubric/fact-gates.ts";
import { formGates } from "./rubric/form-gates.ts";
import { readingOf } from "./rubric/reading.ts";
import {
  offerPoints,
  rejectionPoints,
  reschedulePoints,
  secondInterviewPoints,
  withdrawalPoints,
} from "./rubric/reply-points.ts";
import { thankYouPoints } from "./rubric/thank-you-points.ts";
import { wordingGates } from "./rubric/wording-gates.ts";

export type Verdict = Readonly<{
  point: string;
  asks: string;
  passed: boolean;
  /** The words that offend, or what is missing. */
  words: readonly string[];
}>;

export type Judgement = Readonly<{
  gates: readonly Verdict[];
  /** Those that apply: where a fact is missing, its point does not. */
  points: readonly Verdict[];
  /** All gates pass. */
  passes: boolean;
  /** Points met by points that apply, 0 to 1. */
  score: number;
  /** Everything that failed, gates first, as "G7 It lays no blame for silence: still waiting". */
  failed: readonly string[];
}>;

const gates: readonly Check[] = [...factGates, ...formGates, ...wordingGates];

const points: Readonly<Record<DocumentName, readonly Check[]>> = {
  "thank-you": thankYouPoints,
  "call-script": callPoints,
  "voicemail-script": voicemailPoints,
  "status-email": statusPoints,
  "hook-email": hookPoints,
  "decision-date-email": decisionPoints,
  "second-interview-reply": secondInterviewPoints,
  "rejection-reply": rejectionPoints,
  "offer-deadline-email": offerPoints,
  withdrawal: withdrawalPoints,
  "reschedule-reply": reschedulePoints,
};

/** Variants that are another kind of letter than their document, and are judged by the gates alone. */
const ownKind: ReadonlySet<string> = new Set([
  "slip",
  "references",
  "documents",
  "debrief",
  "on-hold",
  "hold",
  "check-back",
]);

/**
 * Judges a text by every line of the rubric that a program can judge, whoever wrote it. `holes`: what
 * the facts give, where it is known already.
 */
export function judge(draft: Draft, request: DraftRequest, holes?: Holes): Judgement {
  const reading = readingOf(draft, request, holes);
  const gateVerdicts = verdicts(gates, reading);
  const pointVerdicts = ownKind.has(request.variant ?? "") ? [] : verdicts(points[request.document], reading);
  const met = pointVerdicts.filter(({ passed }) => passed).length;
  return {
    gates: gateVerdicts,
    points: pointVerdicts,
    passes: gateVerdicts.every(({ passed }) => passed),
    score: pointVerdicts.length === 0 ? 1 : met / pointVerdicts.length,
    failed: [...gateVerdicts, ...pointVerdicts]
      .filter(({ passed }) => !passed)
      .map(({ point, asks, words }) => `${point} ${asks}: ${words.join(", ")}`),
  };
}

/** Points that the guide itself asks for: a draft goes out only with all of them. */
const ofTheGuide: ReadonlySet<string> = new Set([
  "T1",
  "T4",
  "T5",
  "T6",
  "T8",
  "C4",
  "C5",
  "H1",
  "H2",
  "H3",
  "D1",
]);

/** Good enough to hand over: all gates, nine points of ten, and every point of the guide. */
export function mayBeSent({ passes, score, points: judged }: Judgement): boolean {
  return passes && score >= 0.9 && judged.every(({ point, passed }) => passed || !ofTheGuide.has(point));
}

function verdicts(checks: readonly Check[], reading: Reading): readonly Verdict[] {
  return checks
    .filter(({ applies }) => applies === undefined || applies(reading))
    .map(({ point, asks, faults }) => {
      const words = faults(reading);
      return { point, asks, passed: words.length === 0, words };
    });
}
