import { describe, expect, test } from "vitest";
import { hookOf } from "../../src/drafting/fragments/hook.ts";
import { reasonOf } from "../../src/drafting/fragments/motivation.ts";
import { qualificationClauses } from "../../src/drafting/fragments/qualification.ts";
import { repairOf } from "../../src/drafting/fragments/repair.ts";
import { topicPhrase } from "../../src/drafting/fragments/topic.ts";

const acme = { is: "company", company: "Acme", names: [] } as const;

test.for([
  ["We talked about their move to a new warehouse", "your move to a new warehouse"],
  ["we talked about how they onboard nurses", "how you onboard nurses"],
  ["they are opening a second bakery in Leeds", "how you are opening a second bakery in Leeds"],
  [
    "with Rogers we spent ages on churn and how they handle angry callers",
    "churn and how you handle angry callers",
  ],
  ["put down we was chattin about there new bread oven", "your new bread oven"],
  ["Note for later: we nerded out abt streak freeze psychology for like 20 min", "streak freeze psychology"],
  [
    "we talked about how the fitters hate the app and what they do instead, keep that",
    "how the fitters hate the app and what they do instead",
  ],
  ["ABOUT THE NEW CHECKOUT!!", "the new checkout"],
  ["Main thing we talked about was wigs, believe it or not", "wigs"],
  ["😀", null],
] as const)("a topic told as %j is taken up as %j", ([told, phrase]) => {
  expect(topicPhrase(told, acme)).toBe(phrase);
});

test.for([
  [
    "I'm good at SQL and I built a stock forecast in my last job",
    ["I'm good at SQL, and I built a stock forecast in my last job"],
  ],
  [
    "jus so u have it: forklift cert, 2 yrs on reach truck, zero accidents",
    ["I bring a forklift certificate, 2 years on reach truck and zero accidents"],
  ],
  [
    "note to self: i cut churn 11% at my last gig, brag about it tastefully",
    ["I cut churn 11% in my last job"],
  ],
  ["ran a team of 30 at Wilko", ["I ran a team of 30 at Wilko"]],
  ["fluent in BSL to level 6", ["I am fluent in BSL to level 6"]],
  ["7 years I lead night shifts in warehouse", ["for 7 years I have led night shifts in warehouse"]],
  ["And say him I was nurse in Hue for 19 year", ["I was a nurse in Hue for 19 years"]],
  ["note for later, I ran a 40 bed ward through covid", ["I ran a 40-bed ward through Covid"]],
  ["fyi i speak spanish n haitian creole, good to mention to hyatt", ["I speak Spanish and Haitian Creole"]],
  ["make it shorter please", []],
] as const)("a strength told as %j becomes %j", ([told, clauses]) => {
  expect(qualificationClauses(told, acme)).toEqual(clauses);
});

test.for([
  ["I want to work there because they train their own people", "clause", "you train your own people"],
  [
    "main reason I want Patagonia is they fix stuff instead of trashing it",
    "clause",
    "you fix stuff instead of trashing it",
  ],
  [
    "my honest reason for wanting Arup is the opera house in my city, grew up looking at it",
    "phrase",
    "the opera house in my city",
  ],
  [
    "I want them cause they train you up and my dad was there 30 yrs",
    "clause",
    "you train people up and my dad was at Acme 30 years",
  ],
  [
    "why ecosia: i've planted trees w/ my dad since i was 6. use that",
    "clause",
    "I've planted trees with my dad since I was 6",
  ],
  [
    "What draws me to the Toronto Zoo is a group that thinks in generations",
    "phrase",
    "a group that thinks in generations",
  ],
] as const)("a reason told as %j is a %s", ([told, form, text]) => {
  expect(reasonOf(told, acme)).toEqual({ form, text });
});

describe("a hook", () => {
  test.for([
    [
      "they just launched the Streetlight campaign and I have ideas for reaching night-shift workers",
      { matter: "the Streetlight campaign", aim: "reaching night-shift workers" },
    ],
    [
      "idea for scheels: put a boot dryer by the ski returns. turn it into the hook email",
      {
        idea: "you could put a boot dryer by the ski returns",
        theme: "putting a boot dryer by the ski returns",
      },
    ],
    [
      "what if the museum did night tours for shift workers",
      { idea: "you could do night tours for shift workers", theme: "night tours for shift workers" },
    ],
    [
      "My idea for strava: let clubs run their own monthly challenges",
      { idea: "you could let clubs run their own monthly challenges" },
    ],
    [
      "sneaker repair kiosk in the app, w/ AR sizing",
      { idea: "a sneaker repair kiosk in the app, with AR sizing" },
    ],
    [
      "Their new rural telehealth van could double as a flu clinic on market days",
      { idea: "your new rural telehealth van could double as a flu clinic on market days" },
    ],
    [
      "they're moving to Leeds and I have two ideas about keeping the night staff",
      { matter: "your move to Leeds", aim: "keeping the night staff" },
    ],
    ["their tiktok never shows the devs", { matter: null, idea: null }],
  ] as const)("told as %j is understood", ([told, parts]) => {
    expect(hookOf(told, acme)).toMatchObject(parts);
  });
});

test.for([
  [
    "I froze on the VAT question, wish I'd said reverse charge",
    { about: "VAT", better: "the answer is reverse charge" },
  ],
  [
    "Bombed on IFRS 16. The right answer was that leases go on the balance sheet",
    { about: "IFRS 16", better: "leases go on the balance sheet" },
  ],
  [
    "they asked how I handle conflict with a physician. I should have said that I request a private word",
    { about: "handling conflict with a physician", better: "I request a private word" },
  ],
] as const)("an answer to put right, told as %j, is understood", ([told, parts]) => {
  expect(repairOf(told, acme)).toMatchObject(parts);
});

test("an agency reads of the company in the third person", () => {
  const agency = { is: "agency", company: "Acme", names: [] } as const;
  expect(topicPhrase("we talked about how they onboard nurses", agency)).toBe("how they onboard nurses");
});
