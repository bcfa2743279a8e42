import { clean } from "./clean.ts";
import { type Reader, toReader } from "./person.ts";
import { withArticle } from "./proper.ts";
import { sentences, within } from "./segments.ts";
import { lowered } from "./topic.ts";
import { baseOf, carriesClause, gerund, isBase } from "./verbs.ts";

/** What a hook note holds. All phrases are turned to the reader. */
export type Hook = Readonly<{
  /** The company's matter: "the Streetlight campaign". */
  matter: string | null;
  /** What the ideas are for: "reaching night-shift workers". */
  aim: string | null;
  /** One concrete idea as a clause ("you could put a boot dryer by the lifts"). */
  idea: string | null;
  /** The same idea as a thing to talk about ("putting a boot dryer by the lifts"). */
  theme: string | null;
}>;

const news =
  /^(?:they|you|we|the company|the team|[A-Z][\w&'. -]{0,40}?)(?:'ve| have| has| had| are| is|'re)?(?: just| recently| now| about to| also| finally)*\s+(launch(?:ed|ing)?|start(?:ed|ing)?|open(?:ed|ing)?|announc(?:ed|ing)|releas(?:ed|ing)|introduc(?:ed|ing)|roll(?:ed|ing) out|unveil(?:ed|ing)|acquir(?:ed|ing)|bought|did|began|publish(?:ed|ing)|build(?:ing)?|built|plann?(?:ed|ing)|expand(?:ed|ing)(?: into| to)?|redesign(?:ed|ing)|moving to|moved to|working on|running|ran)\s+(.+)$/i;
const heard =
  /\b(?:saw|seen|heard (?:about|of)|read (?:about|of)|noticed|loved|liked|follow(?:ed|ing)?) (?:about )?((?:their|the|your|its|that) .+)$/i;
const haveIdeas =
  /\b(?:I(?:'ve| have)?(?: got| had)?|have|with)\s+(?:some |a few |a couple of |two |three |an? |good |concrete |also )*(?:ideas?|thoughts?|suggestions?|plans?)(?: that(?:'d| would| could)?| which would)?\s+(?:for|about|on|of|around|to)\s+(.+)$/i;
const could =
  /^(.{2,60}?(?<! (?:you|that|which|who|we|I|they|nobody))) (?:could|should|might|ought to|would do well to)(?: maybe| perhaps| just| also| really)? (.+)$/i;

/** What the person knows of the company's work and wants to do about it. */
export function hookOf(text: string, reader: Reader): Hook {
  let hook: Hook = { matter: null, aim: null, idea: null, theme: null };
  for (const piece of pieces(text)) {
    const found = readPiece(piece, reader);
    hook = {
      matter: hook.matter ?? found.matter ?? null,
      aim: hook.aim ?? found.aim ?? null,
      idea: hook.idea ?? found.idea ?? null,
      theme: hook.theme ?? found.theme ?? null,
    };
  }
  return hook;
}

/** Clauses that may each be news, an aim or an idea. */
function pieces(text: string): readonly string[] {
  return sentences(clean(text))
    .flatMap((sentence) => {
      const own = /\bideas? (?:of|is|was|about)(?: that| to)? (.+)$/i.exec(sentence)?.[1];
      return own && forCoach.test(sentence) ? [own] : sentence.split(joints);
    })
    .map((piece) =>
      piece
        .replace(label, "")
        .replace(/^(?:and|but|so|maybe|perhaps|also|then|about|that|id)\s+/i, "")
        .trim(),
    )
    .filter((piece) => piece.length > 3 && !forCoach.test(piece) && !onlyLabel.test(piece));
}

const joints =
  /,?\s+(?:and|but|so)\s+(?=(?:I|I'[a-z]+|id)\b)|,\s+(?=(?:I|they|you|we|maybe|my (?:idea|suggestion|thought))\b)|:\s+|\splus\s(?=I)/;
/** "My idea for Acme:", "the hook is to": what only says that an idea comes. */
const label =
  /^(?:my |an? |the |one |another |your )?(?:crazy |bold |small |little |big )?(?:idea|hook|suggestion|thought|pitch)s?\b(?:(?: for [^,:]{2,40}?)?\s*[,:]\s*|(?: for (?:them|you))? (?:is|was)(?: to| that)?\s+)/i;
const onlyLabel =
  /^(?:my |an? |the |one |another |your )?(?:idea|hook|suggestion|thought|pitch)s?(?: for .{2,40})?$|^I have one\b|^for \S+( \S+)?$/i;
/** What is said to the coach about the mail. */
const forCoach =
  /^(?:please |can you |could you |and )?(?:draft|write|send|turn|put|work|make|do|save|keep|bold|one is told|what reached)\b.*\b(?:e-?mails?|mail|note|letter|hooks?|message|it|that|know|told)\b|^(?:bold I know|nobody else has|it costs? nothing)|\b(?:reached at last|can wait till)\b/i;

function readPiece(piece: string, reader: Reader): Partial<Hook> {
  const said = lowered(piece).replace(/[\s,:;.?]+$/, "");
  const aim = haveIdeas.exec(said)?.[1];
  if (aim)
    return { aim: toReader(forAim(within(aim, 16)), reader), ...newsIn(said.replace(haveIdeas, ""), reader) };
  const matter = newsIn(said, reader);
  if (matter.matter) return matter;
  return { ...ideaIn(within(said, 24), reader) };
}

/** News whose place is no matter by itself: "they're moving to Leeds" is about the move. */
const deeds: readonly (readonly [RegExp, string])[] = [
  [/^mov/, "your move to"],
  [/^expand.*(?:into|to)$/, "your expansion into"],
  [/^expand/, "your plan to expand"],
];

function newsIn(said: string, reader: Reader): Pick<Hook, "matter"> {
  if (/^(?:what if|imagine|how about)\b/i.test(said)) return { matter: null };
  const theirs = /^(?:their|the) (?:new|latest|upcoming|recent|coming) .+$/i.exec(said);
  if (theirs && said.split(/\s+/).length < 9 && !could.test(said) && !said.split(/\s+/).some(carriesClause))
    return { matter: toReader(said.replace(/^the /i, "their "), reader) };
  const thing = news.exec(said)?.[2] ?? heard.exec(said)?.[1];
  if (!thing) return { matter: null };
  const own = thing
    .replace(
      /\s+(?:and|but|so|last|this|yesterday|today|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b.*$/i,
      "",
    )
    .replace(/ thing$/i, "");
  const verb = news.exec(said)?.[1]?.toLowerCase() ?? "";
  const deed = deeds.find(([pattern]) => pattern.test(verb))?.[1];
  const owned = deed ? `${deed} ${own}` : own.replace(/^(?:an?|their|its|that|this|some) /i, "your ");
  return { matter: toReader(within(owned, 10).replace(/^(?!your |the |[A-Z])/i, "your "), reader) };
}

/** "to reach night shifts" and "how to reach them" become "reaching ...". */
function forAim(aim: string): string {
  const verb = /^(?:how (?:to|they could|we could) |to )?([a-z]+)\b/i.exec(aim);
  const word = verb?.[1] ?? "";
  return isBase(word) &&
    (/^(?:how|to)\b/i.test(aim) ||
      !/^(?:market|store|test|support|care|work|score|place|design)$/i.test(word))
    ? aim.replace(/^(?:how (?:to|they could|we could) |to )?[a-z]+/i, gerund(word))
    : aim;
}

/** "doing night tours" says no more than "night tours". */
function themeOf(verb: string, rest: string): string {
  return /^(?:do|have|offer|get|give|make)$/.test(verb) ? rest : `${gerund(verb)} ${rest}`;
}

/** Nothing that trails off after the idea itself. */
function properTrim(wish: string): string {
  return wish
    .replace(
      /,\s+(?:kids|people|everyone|everybody|nobody|it|that|hospitals like|more \w+ come|like the|buy nine|keeps?)\b.*$/i,
      "",
    )
    .replace(/,?\s+which nobody\b.*$/i, "");
}

function ideaIn(said: string, reader: Reader): Partial<Hook> {
  const wish = said
    .replace(
      /^(?:what if|why not|how about|what about|imagine|I(?:'d| would) (?:pitch|suggest|offer|propose)(?: them| to)?|I(?:'ve| have) been thinking|I been thinking|I think|one could)\s+/i,
      "",
    )
    .replace(/^(?:to )(?=[a-z])/i, "");
  const open = /^(?:what if|imagine)\b/i.test(said);
  const [first = "", second = ""] = wish.split(" ");
  const suggested = could.exec(wish);
  if (suggested?.[1] && suggested[2]) {
    const who = toReader(/^(?:one|we)$/i.test(suggested[1]) ? "they" : suggested[1], reader);
    const what = toReader(suggested[2], reader);
    const verb = what.split(" ")[0] ?? "";
    const own = /^(?:they|you)$/i.test(who);
    return {
      idea: `${who} could ${what}`,
      theme: own ? themeOf(verb, what.slice(verb.length + 1)) : `${who}, which could ${what}`,
    };
  }
  if (open) {
    const words = wish.split(" ");
    const at = words.findIndex((word, index) => index > 0 && baseOf(word) !== null);
    if (at > 0) {
      const who = toReader(
        words
          .slice(0, at)
          .join(" ")
          .replace(/^(?:the )?(?:company|museum|store|school|team)$/i, "they"),
        reader,
      );
      const verb = baseOf(words[at] ?? "") ?? "";
      const rest = toReader(words.slice(at + 1).join(" "), reader);
      return { idea: `${who} could ${verb} ${rest}`, theme: themeOf(verb, rest) };
    }
  }
  const who = reader.is === "company" ? "you" : "they";
  if (isBase(first) && !/^(?:of|and|for|as|with|in|from)$/i.test(second) && !carriesClause(second)) {
    const low = toReader(first.toLowerCase() + wish.slice(first.length), reader);
    return {
      idea: `${who} could ${properTrim(low)}`,
      theme: properTrim(low).replace(first.toLowerCase(), gerund(first)),
    };
  }
  if (/^(?:they|you|she|he|I|we|it|nobody|everyone)\b/i.test(wish)) return {};
  // "Their app never shows the staff" is a remark, and no idea to send to anybody.
  if (/^(?:their|its)\b/i.test(wish) || /\b(?:never|not|nobody|[a-z]+n't)\b/i.test(wish)) return {};
  const thing = toReader(withArticle(properTrim(wish)), reader);
  return { idea: thing, theme: thing };
}
