import type { DraftRequest } from "../engine/draft.ts";
import type { Flag } from "../guide/documents/sentences.ts";
import type { Holes } from "./fill.ts";

/** What is so about this request. */
export function flagsOf(request: DraftRequest, holes: Holes): ReadonlySet<Flag> {
  const { facts, style } = request;
  const so: readonly (readonly [Flag, boolean])[] = [
    ["asks-left", holes["asksLeft"] !== undefined],
    ["bold", style.bold],
    ["first-choice", facts.offer?.firstChoice === true],
    ["dated-offer", Boolean(facts.offer?.by)],
    ["hook", ["matter", "aim", "idea"].some((name) => holes[name] !== undefined)],
    ["internal", facts.internal],
    ["phone-missed", facts.phoneUnreached],
    ["reason", holes["why"] !== undefined || holes["whyThing"] !== undefined],
    ["repair", holes["repairAbout"] !== undefined || holes["repairBetter"] !== undefined],
    ["skill", holes["skill"] !== undefined],
    ["timetable-unasked", facts.timetableUnasked],
    ["topic", holes["topic"] !== undefined],
    ["voicemail", facts.voicemailOn !== null],
  ];
  return new Set(so.filter(([, holds]) => holds).map(([flag]) => flag));
}

/** True when all of a part's conditions hold. */
export function holds(when: readonly string[] | undefined, flags: ReadonlySet<string>): boolean {
  return (when ?? []).every((flag) =>
    flag.startsWith("not ") ? !flags.has(flag.slice(4)) : flags.has(flag),
  );
}
