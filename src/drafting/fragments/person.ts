/** To whom a text goes: what "they" becomes in it. */
export type Reader = Readonly<{
  /** The company itself ("you"), or somebody between (the company keeps "they"). */
  is: "company" | "agency";
  company: string | null;
  /** People of the company whose names may stand for "you". */
  names: readonly string[];
}>;

const shifts: readonly (readonly [RegExp, string])[] = [
  [/\bthey're\b/gi, "you're"],
  [/\bthey've\b/gi, "you've"],
  [/\bthey'll\b/gi, "you'll"],
  [/\bthey'd\b/gi, "you'd"],
  [/\bthey (is|was|has|does|takes|makes|trains|hires|gives)\b/gi, "you $1"],
  [/\bthey\b/gi, "you"],
  [/\bthemselves\b/gi, "yourselves"],
  [/\btheirs\b/gi, "yours"],
  [/\btheir\b/gi, "your"],
  [/\bthem\b/gi, "you"],
];

const agreement: readonly (readonly [RegExp, string])[] = [
  [/\byou is\b/g, "you are"],
  [/\byou was\b/g, "you were"],
  [/\byou has\b/g, "you have"],
  [/\byou does\b/g, "you do"],
  [/\byou (take|make|train|hire|give)s\b/g, "you $1"],
];

/** Somebody else in the same words whom "they" may mean: "the fitters", "our drivers", "all patients". */
const others =
  /\b(?:the|our|my|some|all|many|most|every|of|for|with|new|young|old|local|two|three|four|five|first-year|night|hospital) (?:[a-z-]+ )?(?:people|children|kids|women|men|[a-z-]{3,}(?:ers|ors|ees|ents|ants|ians|ists|ors|ses|ds|ts))\b/i;

/** The clause as it is said to the reader: "they" of the company becomes "you", "there" its name. */
const somebody =
  /\b(?:one|an?|each|every|any|no) (?:[a-z-]+ )?(?:player|person|customer|patient|nurse|client|student|driver|user|reader|member|visitor|child|parent|teacher|guest|worker|shopper|family|buyer|fan|pupil|tenant|farmer|listener|employee|colleague|volunteer|donor)\b/i;

export function toReader(said: string, reader: Reader): string {
  // "Let clubs run their own challenges": the clubs', not the company's.
  const text = said
    .replace(/\b([a-z]{3,}s (?:[a-z]+ ){0,2})their own\b/gi, "$1\u0002 own")
    .replace(/(?<!\btheir [\w -]{0,30})\b([a-z]{4,}(?:s|people|children)) and their\b/gi, "$1 and \u0002");
  const named = atTheCompany(text, reader);
  if (reader.is === "agency") return named.replaceAll("\u0002", "their");
  const own = named.replace(/\b(you|your|yourself)\b/gi, (word) =>
    /\bthey|their\b/i.test(named) ? generic(word) : word,
  );
  const shifted = shiftCompany(own, reader);
  const stranger = others.exec(shifted) ?? somebody.exec(shifted);
  const head = stranger ? shifted.slice(0, stranger.index) : shifted;
  const tail = stranger ? shifted.slice(stranger.index) : "";
  const turned =
    turn(head) +
    (stranger && !/\b(?:they|their|them)\b/i.test(head) && !isObject(stranger[0]) ? tail : turnLoose(tail));
  return agreement.reduce((so, [from, to]) => so.replace(from, to), turned).replaceAll("\u0002", "their");
}

/** After somebody else is named, "they" is theirs; "their" at the start of a new clause is the company's. */
function turnLoose(tail: string): string {
  return tail.replace(
    /(, (?:and |so |but )?|\band )(they|their)\b/gi,
    (_, joint: string, word: string) => joint + turn(word),
  );
}

const isObject = (words: string): boolean => /^(?:of|for|with)\b/i.test(words);

function turn(text: string): string {
  return shifts.reduce((so, [from, to]) => so.replace(from, to), text);
}

/** "you" of talk is everybody, not the reader: "they train you up" is "you train people up". */
const generic = (word: string): string => (/^your$/i.test(word) ? "people's" : "people");

function atTheCompany(text: string, reader: Reader): string {
  if (!reader.company) return text;
  return text
    .replace(
      /\b(work|works|worked|working|job|was|been|be|career|start|started|stayed|stay) (?:over )?there\b/gi,
      `$1 at ${reader.company}`,
    )
    .replace(/\bwent there\b/gi, `went to ${reader.company}`);
}

/** The company's own name before a verb is the reader: "Acme trains its own people". */
function shiftCompany(text: string, reader: Reader): string {
  const name = reader.company;
  if (!name) return text;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text
    .replace(new RegExp(`\\b${escaped}(?:'s|s') (?=\\p{Ll})`, "giu"), "your ")
    .replace(
      new RegExp(`^${escaped} (is|has|was|does)\\b`, "iu"),
      (_, verb: string) => `you ${({ is: "are", has: "have", was: "were", does: "do" })[verb] ?? verb}`,
    );
}
