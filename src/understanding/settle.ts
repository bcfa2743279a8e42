import type { Candidate } from "./arbitrate.ts";

/** Plain words of despair: they are never missed, whatever else is said. */
const despair = new RegExp(
  [
    /\b(?:kill|hurt|harm|cut|hang|drown|off|shoot)(?:ing)? (?:my ?self|me self|meself)\b/,
    /\bsuicid|\bself[- ]?harm|\bkms\b|\bunalive\b/,
    /\b(?:end|ending|take|taking) (?:it all|my (?:own )?life)\b|\b(?:about|of) ending it\b|\bend(?:ing)? myself\b/,
    /\b(?:want|wanna|rather|wish|ready|going|better off|think(?:ing)? (?:of|about)|if i (?:was|were|am)|i were|i was|just|wan(?: just)?) (?:to |i (?:was|were) |be(?:ing)? |just )?(?:die|dead|dying)\b/,
    /\b(?:don'?t|dont|not|no longer|dnt) (?:want to|wanna|wan'?t to|wish to|care to) (?:live|be alive|be here any ?more|exist|wake up|be on this (?:earth|planet)|go on living)\b/,
    /\bbetter off (?:dead|without me|if i)\b|\bbetter off with .{2,40} than with me\b/,
    /\bno (?:reason|point|sense)(?: left)? (?:to|in|of|for)(?: me)?(?: to)?(?: be)?(?: go on)? ?(?:live|living|alive|be alive)\b/,
    /\b(?:never|not|don'?t|dont) (?:want to )?wak(?:e|ing) up\b|\btired of (?:living|being alive|life)\b/,
    /\blife (?:is|isn'?t|is not|not)(?: no longer)? (?:not )?(?:worth|over)\b|\bi (?:can'?t|cannot|cant) (?:do life|live (?:like this|any ?more))\b/,
    /\b(?:jump|jumping) (?:off|in front)\b|\b(?:wish|want) (?:that )?i (?:had never|was never|were never|wasn'?t) (?:been )?(?:born|here|alive)\b/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** Does somebody despair: by plain words, or as the classifiers hear it (`heard`, a chance)? */
export function despairs(text: string, heard: number): boolean {
  return heard > 0.5 || despair.test(text.replace(/[’`]/g, "'"));
}

export type Settled = Readonly<{ members: readonly number[]; confidence: number }>;

/**
 * Chooses among the candidates by risk: what is not clearly ours is passed, since a wrong write is worse
 * than a question.
 */
export function settle(found: readonly Candidate[], odds: Float64Array, names: readonly string[]): Settled {
  const foreign = names.indexOf("out-of-scope");
  let best = 0;
  let outside = 0;
  odds.forEach((chance, i) => {
    if (chance > (odds[best] ?? 0)) best = i;
    const members = found[i]?.members ?? [];
    if (members.length === 1 && members[0] === foreign) outside = chance;
  });
  const members = plain(found[best]?.members ?? [foreign], names);
  if (outside >= passAt && !(members.length === 1 && members[0] === foreign))
    return { members: [foreign], confidence: outside };
  return { members, confidence: odds[best] ?? 0 };
}

/** Courtesy and feelings around content are no commands, and what is off topic beside it is dropped. */
function plain(members: readonly number[], names: readonly string[]): readonly number[] {
  const around = (k: number) => /^(?:greet|thank|feel|out-of-scope)$/.test(names[k] ?? "");
  const content = members.filter((k) => !around(k));
  return content.length > 0 ? content : members.length > 1 ? members.slice(0, 1) : members;
}

/** From this chance on of being none of ours, a message is passed. */
const passAt = 0.25;
