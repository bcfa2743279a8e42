import { describe, expect, test } from "vitest";
import { compose } from "../../src/drafting/compose.ts";
import { outlineOf } from "../../src/drafting/outline-of.ts";
import { readingOf } from "../../src/drafting/rubric/reading.ts";
import { judge, mayBeSent } from "../../src/drafting/rubric.ts";
import { countWords } from "../../src/drafting/words.ts";
import { type DocumentName, documents } from "../../src/engine/command.ts";
import { Draft } from "../../src/engine/draft.ts";
import { personAsking } from "./matrix.ts";
import { overlap, sequencesOf } from "./overlap.ts";
import { aRequest, note } from "./requests.ts";

const people = Array.from({ length: 200 }, (_, index) => index);

/** Short by nature: the rubric's own words leave little room to differ. */
const alike: ReadonlySet<DocumentName> = new Set(["decision-date-email", "withdrawal", "reschedule-reply"]);

describe.for(documents)("%s, for two hundred people", (document) => {
  const made = people.map((index) => {
    const request = personAsking(index, document);
    const draft = compose(request);
    return { request, draft, judgement: judge(draft, request), core: readingOf(draft, request).core };
  });

  test("passes every gate, and every point of the guide that the facts allow", () => {
    const faulty = made.filter(({ judgement }) => !mayBeSent(judgement));
    expect(faulty.map(({ request, judgement }) => [request.id, judgement.failed])).toEqual([]);
  });

  test("scores 0.95 and more in the median", () => {
    const scores = made.map(({ judgement }) => judgement.score).toSorted((one, other) => one - other);
    expect(scores[Math.floor(scores.length / 2)]).toBeGreaterThanOrEqual(0.95);
  });

  test("never grows beyond its length", () => {
    const long = made.filter(({ request, core }) => countWords(core) > outlineOf(request).words[2]);
    expect(long.map(({ request }) => request.id)).toEqual([]);
  });

  test("is a draft as the coach hands it over, the same each time", () => {
    for (const { draft, request } of made.slice(0, 20)) {
      expect(Draft.safeParse(draft).success).toBe(true);
      expect(compose(request)).toEqual(draft);
      expect(draft.facts.length).toBeGreaterThan(0);
    }
  });
});

test.for(documents.filter((document) => !alike.has(document)))(
  "a %s reads differently for different people",
  (document) => {
    const texts = people.map((index) => {
      const request = personAsking(index, document);
      return sequencesOf(compose(request), request);
    });
    const pairs = texts.flatMap((one, index) => texts.slice(index + 1).map((other) => overlap(one, other)));
    const close = pairs.filter((shared) => shared >= 0.6).length;
    expect(close / pairs.length).toBeLessThan(0.01);
    expect(Math.max(...pairs)).toBeLessThan(0.85);
  },
);

describe("notes to a panel", () => {
  const panel = ["Dana Smith", "Tom Lee", "Ann Wu"].map((name) => ({
    name,
    title: null,
    email: null,
    phone: null,
  }));
  const notes = [
    note("topic", "we talked about their move to a new warehouse", "Dana Smith"),
    note("topic", "how they onboard nurses", "Tom Lee"),
    note("qualification", "I built a stock forecast"),
    note("qualification", "I speak Spanish"),
    note("motivation", "because they train their own people"),
  ];

  test.for(Array.from({ length: 40 }, (_, index) => index))(
    "share little with one another (panel %i)",
    (index) => {
      const drafts = panel.map((recipient, place) => {
        const request = aRequest({
          opportunityId: `opp_${index}`,
          seed: index * 7 + place * (index % 3),
          facts: { recipient, contacts: panel, notes },
        });
        const draft = compose(request);
        expect(judge(draft, request).failed).toEqual([]);
        return {
          draft,
          sequences: sequencesOf(draft, request),
          opening: draft.body.split("\n\n")[1]?.split(/[.?]/)[0],
        };
      });
      const [dana, tom, ann] = drafts;
      if (!dana || !tom || !ann) throw new Error("A panel of three");
      expect(new Set(drafts.map(({ opening }) => opening)).size).toBe(3);
      for (const [one, other] of [
        [dana, tom],
        [dana, ann],
        [tom, ann],
      ] as const) {
        expect(overlap(one.sequences, other.sequences)).toBeLessThan(0.4);
      }
      expect(dana.draft.body).toContain("warehouse");
      expect(tom.draft.body).toContain("nurses");
      expect(ann.draft.body).not.toMatch(/warehouse|nurses/);
    },
  );
});
