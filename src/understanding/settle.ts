import type { Candidate } from "./arbitrate.ts";

/** Plain words of despair: they are never missed, whatever else is said. */
const despair =
  /\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|hang(?:ing)?|drown(?:ing)?|off(?:ing)?) (?:my ?self|me self|meself)\b|\bsuicid|\bself[- ]?harm|\b(?:end|ending|take|taking) (?:it all|my (?:own )?life)\b|\b(?:want|wanna|wants?|rather|wish|ready|going|like|better off|think(?:ing)? (?:of|about)) (?:to |i (?:was|were) |be(?:ing)? |be )?(?:die|dead|dying)\b|\b(?:don'?t|dont|not|no longer|dnt) (?:want to|wanna|wan'?t to|wish to|care to) (?:live|be alive|be here any ?more|exist|wake up|be on this (?:earth|planet)|go on living)\b|\bbetter off (?:dead|without me)\b|\bno (?:reason|point|sense)(?: left)? (?:to|in|of|for)(?: me)?(?: to)?(?: be)?(?: go on)? ?(?:live|living|alive|be alive)\b|\bkms\b|\bunalive\b|\b(?:never|not|don'?t|dont) (?:want to )?wake up\b|\btired of (?:living|being alive|life)\b|\blife (?:is|isn'?t|is not|not)(?: no longer)? (?:not )?(?:worth|over)\b|\bi (?:can'?t|cannot|cant) (?:go on|do life|live (?:like this|any ?more))\b|\bend(?:ing)? my(?:self)?\b|\b(?:jump|jumping) (?:off|in front|from)\b|\b(?:wish|want) (?:that )?i (?:had never|was never|were never|wasn'?t) (?:been )?(?:born|here|alive)\b/i;

export type Settled = Readonly<{ members: readonly number[]; confidence: number }>;

/**
 * Chooses among the candidates by risk: what is not clearly ours is passed, since a wrong write is worse
 * than a question; despair is never passed over.
 */
export function settle(
  found: readonly Candidate[],
  odds: Float64Array,
  names: readonly string[],
  text: string,
): Settled {
  const foreign = names.indexOf("out-of-scope");
  let best = 0;
  let outside = 0;
  odds.forEach((chance, i) => {
    if (chance > (odds[best] ?? 0)) best = i;
    const members = found[i]?.members ?? [];
    if (members.length === 1 && members[0] === foreign) outside = chance;
  });
  const members = found[best]?.members ?? [foreign];
  if (despair.test(text)) {
    const feel = names.indexOf("feel");
    return {
      members: members.includes(feel) ? members : [feel, ...members.filter((k) => k !== foreign)],
      confidence: 0.97,
    };
  }
  if (outside >= passAt && !(members.length === 1 && members[0] === foreign))
    return { members: [foreign], confidence: outside };
  return { members, confidence: odds[best] ?? 0 };
}

/** From this chance on of being none of ours, a message is passed. */
const passAt = 0.15;
