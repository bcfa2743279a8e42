import type { DraftRequest } from "../engine/draft.ts";
import { shortThanksCountries } from "../guide/documents/letters.ts";
import { outlines, panelWords, shortThankYouWords, variants } from "../guide/documents/outlines.ts";
import type { Outline } from "../guide/documents/sentences.ts";
import { isPanelNote } from "./notes.ts";

/** The outline that this request calls for, with its words set to country, panel and wish. */
export function outlineOf(request: DraftRequest): Outline {
  const { document, facts, style } = request;
  const outline = variants[document]?.[variantOf(request) ?? ""] ?? outlines[document];
  const short =
    document === "thank-you" && facts.agency === null && shortThanksCountries.has(facts.country ?? "");
  const words = short ? shortThankYouWords : isPanelNote(request) ? panelWords : outline.words;
  return { ...outline, words: aimedBy(words, style.length) };
}

/** The form that was asked for, or that the facts call for where nobody said. */
function variantOf({ document, variant, facts }: DraftRequest): string | null {
  if (variant !== null && variants[document]?.[variant]) return variant;
  if (document === "reschedule-reply") {
    if (facts.cancelledBy === "them") return "their-cancellation";
    const past =
      facts.interview?.on !== undefined && facts.interview?.on !== null && facts.interview.on <= facts.today;
    if (facts.cancelledBy === "me" && past) return "apology";
  }
  if (document === "status-email" && facts.checkBackWords !== null) return "check-back";
  if (facts.agency !== null && variants[document]?.["agency"]) return "agency";
  return null;
}

/** Shifts the aim by the wish for shorter or longer, within the document's own range. */
function aimedBy([least, aim, most]: Outline["words"], length: number): Outline["words"] {
  const aimed = length < 0 ? aim + ((aim - least) * length) / 2 : aim + ((most - aim) * length) / 2;
  return [least, Math.round(aimed), most];
}
