import type { DraftRequest } from "../engine/draft.ts";
import { shortThanksCountries } from "../guide/documents/letters.ts";
import { outlines, panelWords, variants } from "../guide/documents/outlines.ts";
import type { Outline } from "../guide/documents/sentences.ts";
import { isPanelNote } from "./notes.ts";

/** The outline that this request calls for, with its words set to country, panel and wish. */
export function outlineOf(request: DraftRequest): Outline {
  const { document, style } = request;
  const outline = variants[document]?.[variantOf(request) ?? ""] ?? outlines[document];
  const words = isPanelNote(request) && outline === outlines[document] ? panelWords : outline.words;
  return { ...outline, words: aimedBy(words, style.length) };
}

/** The form that was asked for, or that the facts call for where nobody said. */
function variantOf({ document, variant, facts }: DraftRequest): string | null {
  if (variant !== null && variants[document]?.[variant]) return variant;
  if (document === "reschedule-reply") {
    if (facts.cancelledBy === "them") return "their-cancellation";
    const on = facts.interview?.on ?? null;
    if (facts.cancelledBy === "me" && on !== null && on <= facts.today) return "apology";
  }
  if (document === "status-email" && facts.checkBackWords !== null) return "check-back";
  if (facts.agency !== null && variants[document]?.["agency"]) return "agency";
  if (document === "thank-you" && facts.agency === null && shortThanksCountries.has(facts.country ?? ""))
    return "short";
  return null;
}

/** Shifts the aim by the wish for shorter or longer, within the document's own range. */
function aimedBy([least, aim, most]: Outline["words"], length: number): Outline["words"] {
  const room = length < 0 ? aim - least : most - aim;
  return [least, Math.round(aim + (room * length) / 2), most];
}
