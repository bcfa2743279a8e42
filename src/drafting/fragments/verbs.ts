/** Irregular verbs: base, past, participle. */
const irregular: readonly (readonly [string, string, string])[] =
  `be was been|become became become|begin began begun
bend bent bent|bring brought brought|break broke broken|build built built|buy bought bought|catch caught caught
choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|do did done|draw drew drawn
drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|find found found|fly flew flown
forget forgot forgotten|get got got|give gave given|go went gone|grow grew grown|have had had|hear heard heard
hold held held|keep kept kept|know knew known|lay laid laid|lead led led|learn learnt learnt|leave left left
let let let|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|put put put|read read read
rebuild rebuilt rebuilt|rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|sell sold sold|send sent sent|set set set|show showed shown|shut shut shut
sing sang sung|sit sat sat|speak spoke spoken|spend spent spent|split split split|stand stood stood
sweep swept swept|swim swam swum|take took taken|teach taught taught|tell told told|think thought thought
throw threw thrown|understand understood understood|wear wore worn|win won won|write wrote written`
    .split(/[|\n]/)
    .map((line) => line.split(" ") as [string, string, string]);

const pastOf = new Map(irregular.map(([base, past]) => [base, past]));
const participleOf = new Map(irregular.map(([base, , participle]) => [base, participle]));
const baseOfPast = new Map(irregular.map(([base, past]) => [past, base]));

/** Verbs that begin an idea ("put a boot dryer by the lifts") or a claim in the present ("speak Spanish"). */
const bases: ReadonlySet<string> = new Set([
  ...pastOf.keys(),
  ...`accept add adopt advertise align allow analyse analyze answer arrange ask assemble assess audit automate balance bake
  bind bolt bundle calm call care carry change charge check clean clear close coach code coded collect combine compare compete
  connect convert cook coordinate cover create cure cut decorate deliver demonstrate deploy design develop digitise direct
  display double draft earn edit educate email enable end engage expand explain extend fill film fine-tune finish fix
  flip focus follow fund greet guide halve handle help highlight hire host improve include increase index inform
  install integrate interview introduce invite join label launch let license link list listen load localise look maintain
  manage map mark market match measure mentor merge mend mix model monitor move name negotiate offer open operate
  order organise organize own package pair park partner photograph pilot pitch place plan plant play post prepare
  price print process produce promote protect prove publish punch raise rank recommend record recruit recycle
  redesign reduce refill release remind rename rent repair replace report rescue reserve respond rethink return reuse
  reward roll rotate save scale scan schedule score screen search serve share ship shorten shorten show simplify sign speed
  sponsor staff stage start stock stop store stream streamline style suggest support survey swap switch tag target test
  tidy track trade train transcribe translate transport travel treat trial try turn tutor unify update upgrade use visit vote
  walk wash watch weld welcome widen work wrap`
    .split(/\s+/)
    .filter(Boolean),
]);

/** True for "put", "publish", "let": the plain form of a verb. */
export const isBase = (word: string): boolean => bases.has(word.toLowerCase());

/** True for "ran", "built", "shipped": a verb in the past, or its participle. */
export function isPast(word: string): boolean {
  const low = word.toLowerCase();
  if (baseOfPast.has(low)) return true;
  if (!/[a-z]{2,}ed$/.test(low) || notPast.has(low)) return false;
  const stem = low.replace(/ed$/, "");
  return (
    bases.has(stem) ||
    bases.has(`${stem}e`) ||
    bases.has(stem.replace(/(.)\1$/, "$1")) ||
    bases.has(stem.replace(/i$/, "y")) ||
    low.length > 5
  );
}

const notPast: ReadonlySet<string> = new Set(
  "experienced skilled certified licensed qualified trained interested used bred need speed seed feed excited motivated organised organized detailed dedicated committed bed shed".split(
    " ",
  ),
);

/** "put" -> "putting", "make" -> "making", "pair" -> "pairing". */
export function gerund(base: string): string {
  const low = base.toLowerCase();
  if (/ie$/.test(low)) return low.replace(/ie$/, "ying");
  if (/[^eoy]e$/.test(low)) return low.replace(/e$/, "ing");
  const doubles =
    /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(low) || /^(?:begin|refer|transfer|swap|permit)$/.test(low);
  return doubles ? `${low}${low.at(-1)}ing` : `${low}ing`;
}

/** "ran" -> "run", "mapped" -> "map"; null when it is no past that is known. */
export function baseOf(past: string): string | null {
  const low = past.toLowerCase();
  const known = baseOfPast.get(low);
  if (known) return known;
  if (!low.endsWith("ed")) return null;
  const stem = low.slice(0, -2);
  return (
    [`${stem}e`, stem, stem.replace(/(.)\1$/, "$1"), stem.replace(/i$/, "y")].find((one) => bases.has(one)) ??
    null
  );
}

/** "lead" -> "led", "run" -> "run", "manage" -> "managed": for "for seven years I have ...". */
export function participle(base: string): string {
  const low = base.toLowerCase();
  const known = participleOf.get(low);
  if (known) return known;
  if (low.endsWith("e")) return `${low}d`;
  if (/[^aeiou]y$/.test(low)) return low.replace(/y$/, "ied");
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(low) ? `${low}${low.at(-1)}ed` : `${low}ed`;
}

const finite =
  /^(?:am|is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|might|may|must|[a-z]+n't|[a-z']+'(?:s|re|ve|ll|d))$/i;

/** True for a word that can carry a clause: an auxiliary, a past form. Plain nouns in -s are let be. */
export const carriesClause = (word: string): boolean =>
  finite.test(word) || isPast(word) || thirdPerson.has(word.toLowerCase());

const thirdPerson: ReadonlySet<string> = new Set(
  `believes brings builds cares comes does feels fits fixes gets gives goes grows helps hires keeps knows lets
  likes lives looks loves makes means needs pays promotes puts runs says seems sells serves shows takes teaches
  thinks trains treats tries understands uses wants works writes`.split(/\s+/),
);
