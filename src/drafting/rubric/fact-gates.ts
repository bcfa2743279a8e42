import type { Facts } from "../../engine/draft.ts";
import type { Check, Reading } from "./check.ts";

/** Words with a capital that are nobody's name: days, months, titles of politeness, places of the calendar. */
const common = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december am pm cv english time standard eastern central pacific mountain atlantic european
  greenwich mean summer winter hawaii alaska india japan korea china hong kong singapore britain ireland western australian
  new zealand arabia gulf africa south east west north sincerely regards best kind dear hello hi re ok us uk eu it ai`.split(
    /\s+/,
  ),
);

/** G1 and G3: nothing but the facts. */
export const factGates: readonly Check[] = [
  {
    point: "G1",
    asks: "Every name, number and claim is among the facts",
    faults: (reading) => {
      const told = toldWords(reading);
      return [...strangers(reading, told), ...numbers(reading, told), ...claims(reading, told)];
    },
  },
  {
    point: "G3",
    asks: "The greeting has the name as it was told, or none",
    applies: ({ draft }) => draft.channel === "email",
    faults: ({ greeting, draft, request: { facts } }) => {
      const first = greeting ?? draft.body.split("\n")[0] ?? "";
      if (
        /\b(?:sir|madam|ma'am|whom it may concern|hiring (?:manager|team|committee)|recruit(?:er|ing|ment)|gentlemen|team member|human resources)\b/i.test(
          first,
        )
      )
        return [first];
      if (greeting === null) return [];
      const named = greeting
        .replace(/^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings)\b,?\s*/i, "")
        .replace(/[,:.]$/, "")
        .trim();
      if (named === "" || /^(?:all|everyone|there|team|both)$/i.test(named)) return [];
      const name = facts.recipient?.name ?? null;
      const parts = named
        .replace(/^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Frau|Herr|Doctor)\.?\s+/i, "")
        .split(/\s+/);
      const known = name?.split(/\s+/) ?? [];
      return parts.every((part) => known.includes(part)) ? [] : [named];
    },
  },
];

function toldWords({ request, holes }: Reading): string {
  const { facts } = request;
  return [JSON.stringify(facts), ...Object.values(holes).map(({ text }) => text), words(facts)]
    .join(" ")
    .toLowerCase();
}

const words = ({ offer }: Facts): string => (offer ? "offer employer" : "");

/** Capitalised words inside a sentence that nobody told. */
function strangers({ core, subject, draft }: Reading, told: string): readonly string[] {
  const inside = [...core.matchAll(/(?<![.?!:]\s|\n|^|["'(])\b(\p{Lu}[\p{L}'-]+)/gu)].map(
    ([, word]) => word ?? "",
  );
  const head =
    draft.by === "model"
      ? [...subject.matchAll(/(?<=\s)(\p{Lu}\p{L}+)/gu)].map(([, word]) => word ?? "")
      : [];
  return [...inside, ...head].filter((word) => {
    const plain = word.replace(/'s$|'$/, "").toLowerCase();
    return (
      !common.has(plain) &&
      !common.has(plain.replace(/s$/, "")) &&
      !/^i'/.test(plain) &&
      !told.includes(plain)
    );
  });
}

const numberWords =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|million|billion|dozen|decade)s?[- ](?=(?:of )?(?:years?|months?|people|employees|percent|per cent|million|thousand|hundred|dollars|euros|clients|customers|projects|teams?|countries|certif\w+|awards?|degrees?|papers|patents)\b)/gi;

/** Numbers that nobody told; days and hours come from the facts by way of the sentences. */
function numbers({ core, holes, request }: Reading, told: string): readonly string[] {
  const filled = Object.values(holes)
    .map(({ text }) => text)
    .join(" ");
  const figures = [...core.matchAll(/\d+(?:[.,:]\d+)*/g)].map(([figure]) => figure);
  const inWords = [...core.matchAll(numberWords)].map(([word]) => word.trim());
  // A figure with a unit is a claim: it must stand in the person's own words, not in some date.
  const notes = request.facts.notes.map(({ text }) => text).join(" ");
  const measured = [
    ...core.matchAll(
      /\b(\d+(?:[.,]\d+)*)[ -]?(?:\+ )?(?:years?|months?|weeks?|people|percent|per cent|%|k\b|million|staff|beds?|nurses|engineers|clients|customers|projects)/gi,
    ),
  ]
    .filter(([, figure]) => !`${filled} ${notes}`.includes(figure ?? ""))
    .map(([whole]) => whole);
  return [
    ...measured,
    ...figures.filter((figure) => !filled.includes(figure) && !told.includes(figure.toLowerCase())),
    ...inWords.filter(
      (word) => !told.includes(word.toLowerCase().replace(/[- ]$/, "")) && !/^half/i.test(word),
    ),
  ];
}

const deeds =
  /\bI(?:'ve| have|'d| had)? (?:also |successfully |personally |previously |recently )*(led|managed|built|created|designed|developed|launched|increased|reduced|grew|saved|delivered|won|earned|trained|headed|founded|directed|supervised|oversaw|spearheaded|implemented|achieved|raised|generated|published|completed|graduated|hold|held|speak|ran|run|worked|coached|mentored|negotiated|automated|improved|doubled|tripled|cut|taught|studied)\b([^.;:!?\n]*)/gi;

/** Deeds that share hardly a word with what was told: inventions, whoever wrote them. */
function claims({ core, holes }: Reading, told: string): readonly string[] {
  const filled = Object.values(holes).map(({ text }) => text.toLowerCase());
  return [...core.matchAll(deeds)].flatMap(([claim, verb = "", rest = ""]) => {
    if (
      filled.some((text) => text.includes(claim.toLowerCase().trim())) ||
      /^(?:at home|with|for) you/.test(rest.trim())
    )
      return [];
    const content = (`${verb} ${rest}`.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
      (word) => !light.has(word),
    );
    const known = content.filter((word) => told.includes(word.slice(0, Math.max(4, word.length - 2))));
    return content.length > 0 && known.length < content.length / 2 ? [claim.trim()] : [];
  });
}

const light = new Set(
  "have that this with from about your their them than then also much more very some interview application conversation process role position".split(
    " ",
  ),
);
