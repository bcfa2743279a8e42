import { hash } from "../../src/drafting/choose.ts";
import type { DocumentName } from "../../src/engine/command.ts";
import type { DraftRequest, Facts } from "../../src/engine/draft.ts";
import { aRequest, note } from "./requests.ts";

/* Two hundred and more people, each with facts and ways of talking of their own. */

const names = [
  "Sam Rivera",
  "Zoë Müller",
  "Nguyễn Thị Minh Khai",
  "Johan van der Berg",
  "山田 太郎",
  "Ольга Иванова",
  "Xóchitl O'Brien-Cruz",
  "Ana María de la Cruz",
  "Abdul-Rahman Al-Farsi",
  "Soledad",
  "Małgorzata Łukasiewicz",
  "Jean-Luc Perrault",
  "Kim Dae-jung",
  "Siobhán Ní Dhomhnaill",
  "Thandiwe Mokoena",
];
const contacts = [
  "Dana Smith",
  "Wanjiru Kamau",
  "Gráinne Ó Súilleabháin",
  "Bo Sundqvist-Lee",
  "Dr. Fatima Noor",
  "Patel",
  "李 雷",
  "Jean-Luc Perrault",
  "Hollis Greenbaum",
  null,
];
const companies = [
  "Acme",
  "ørsted",
  "St. Luke's Hospital",
  "H-E-B",
  "target",
  "Monday",
  "Żabka Polska Sp. z o.o.",
  "B&M",
  "株式会社ひかり",
  "City of Lakewood",
  "Next",
  "Trader Joe's",
  "X",
];
const roles = [
  "data analyst",
  "Senior Clinical Nurse Leader",
  "the line cook position",
  "HR adviser",
  "bakery clerk",
  "VP of Distribution",
  "SDE-2",
  "Fahrdienstleiterin",
  "assistant to the deputy general manager",
  "usher",
  null,
];
const topics = [
  "We talked about their move to a new warehouse",
  "we talked about how they onboard nurses",
  "dementia training",
  "wait times",
  "the plan to bring the two regional libraries and their archives under one roof by next spring",
  "their robotics club",
  "churn and how they handle angry callers",
  "they are opening a second bakery in Leeds",
  "We discussed SQL performance on the reporting cluster",
  "ABOUT THE NEW CHECKOUT!!",
  "Harriet and I spent most of the hour on library fines and whether to abolish them",
  "their returns app",
  "offshore cranes",
  "how the fitters hate the app",
  "we mostly discussed their garden in the east end & how it feeds 3 shelters",
];
const skills = [
  "I'm good at SQL and I built a stock forecast in my last job",
  "i ran the whole freezer section solo for 8 months",
  "forklift cert, 2 yrs on reach truck, zero accidents",
  "fluent in BSL to level 6",
  "two FDA approvals and a registry of 40,000 patients",
  "I speak Spanish",
  "ran a team of 30 at Wilko",
  "I set up the breakfast club from scratch and kept it going on volunteers, donated bread and a borrowed kitchen for four winters, until the council took it over",
  "got my OSHA 30 and eight years on a skid steer",
  "I cut churn 11% at my last gig",
  "I've closed month end eleven years running without one write-off",
  "i know ASL",
  "7 years I lead night shifts in warehouse with 40 people",
  "good with people",
];
const reasons = [
  "because they train their own people",
  "they promote from the floor",
  "my grandma took me there every sunday",
  "I want to work there because they saved my brother",
  "main reason is they fix stuff instead of trashing it",
  "I've always believed libraries are the last free place in a town",
  "the opera house in my city",
  "what draws me is a group that thinks in generations",
  "they lend toys to hospital children",
  "their apprenticeship programme",
  "i love that they publish their accident numbers, nobody else in the region does that",
];
const hooks = [
  "they just launched the Streetlight campaign and I have ideas for reaching night-shift workers",
  "put a boot dryer by the ski returns",
  "They could pair every first-year teacher with one of us old hands, over lunch",
  "a loyalty punch card for school-run parents",
  "what if the museum did night tours for shift workers",
  "Their new rural telehealth van could double as a flu clinic on market days",
  "they're moving to Leeds and I have two ideas about keeping the night staff",
  "sneaker repair kiosk in the app, w/ AR sizing",
  "my idea: send the menus on whatsapp every morning at 10",
  "saw their new bakery line",
];
const repairs = [
  "I blanked on the VAT question, wish I'd said reverse charge",
  "they asked how I handle conflict, I should have said I ask for a private word first",
  "I froze on budgets",
];
const countries = ["US", "US", "US", "CA", "GB", "DE", "AU", "JP", "NL", "IN", "NG", null];
const zones = [
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Sydney",
  "America/Los_Angeles",
];
const phones = ["212-555-0142", "+49 30 901820", "07700 900123", null];

/** One of a list by a number and a name of the choice, so that choices do not march in step. */
const of = <Item>(items: readonly Item[], index: number, what: string): Item => {
  const item = items[hash(index, what) % items.length];
  if (item === undefined) throw new Error(`Nothing to choose for ${what}`);
  return item;
};

/** Person number `index`, asking for `document`. */
export function personAsking(index: number, document: DocumentName): DraftRequest {
  const chance = (what: string, outOf: number): boolean => hash(index, what) % outOf !== 0;
  const name = of(contacts, index, "contact");
  const contact =
    name === null
      ? null
      : { name, title: null, email: chance("email", 3) ? "someone@company.example" : null, phone: null };
  const ahead = document === "second-interview-reply" || document === "reschedule-reply";
  const country = of(countries, index, "country");
  const notes = [
    ...(chance("topic?", 4) ? [note("topic", of(topics, index, "topic"))] : []),
    ...(chance("skill?", 4) ? [note("qualification", of(skills, index, "skill"))] : []),
    ...(chance("skill2?", 2) ? [note("qualification", of(skills, index + 1, "skill2"))] : []),
    ...(chance("reason?", 4) ? [note("motivation", of(reasons, index, "reason"))] : []),
    ...(chance("hook?", 6) ? [note("hook", of(hooks, index, "hook"))] : []),
    ...(chance("repair?", 2) ? [] : [note("repair", of(repairs, index, "repair"))]),
  ];
  const facts: Partial<Facts> = {
    today: ["2026-10-20", "2026-10-23", "2026-10-26", "2026-11-02"][index % 4] ?? "2026-10-20",
    timeZone: of(zones, index, "zone"),
    country,
    me: { name: of(names, index, "me"), email: null, phone: of(phones, index, "phone") },
    company: of(companies, index, "company"),
    role: of(roles, index, "role"),
    agency: chance("agency", 12) ? null : "Adecco",
    internal: !chance("internal", 15),
    interview: ahead
      ? {
          on: "2026-11-05",
          at: chance("at", 4) ? "15:00" : null,
          timeZone: of([null, ...zones], index, "their zone"),
          round: 2,
          kind: null,
          place: chance("place", 2) ? "Room 4, second floor" : null,
        }
      : {
          on: chance("day", 8) ? "2026-10-19" : null,
          at: null,
          timeZone: null,
          round: 1,
          kind: null,
          place: null,
        },
    lastInterviewOn: chance("day", 8) ? "2026-10-19" : null,
    recipient: contact,
    contacts: contact ? [contact] : [],
    notes,
    timetableUnasked: !chance("unasked", 3),
    voicemailOn: chance("voicemail", 2) ? null : "2026-10-26",
    phoneUnreached: !chance("phoned", 2),
    offer:
      document === "offer-deadline-email"
        ? { by: "2026-11-06", firstChoice: chance("first", 2), extraDays: chance("days", 2) ? 5 : null }
        : null,
    alternatives: chance("slots", 2)
      ? []
      : [
          { on: "2026-11-10", at: "10:00" },
          { on: "2026-11-12", at: "14:30" },
        ],
  };
  return aRequest({
    id: `draft_${index}`,
    opportunityId: `opp_${index}`,
    document,
    seed: hash("seed", index),
    facts,
    style: {
      register: of(["formal", "plain", "warm"] as const, index, "register"),
      length: of([0, 0, 0, -1, 1], index, "length"),
      bold: !chance("bold", 3),
    },
  });
}
