import type { DocumentName, NoteKind } from "../../src/engine/command.ts";
import type { DraftRequest, Facts, Register } from "../../src/engine/draft.ts";

/* Six very different people, with their facts as they told them. */

type Told = Readonly<Partial<Record<NoteKind, string | readonly string[]>>>;
export type Somebody = Readonly<{
  who: string;
  register: Register;
  bold: boolean;
  seed: number;
  facts: Partial<Facts>;
  told: Told;
}>;

const contact = (name: string, email: string | null = null, phone: string | null = null) => ({
  name,
  title: null,
  email,
  phone,
});

export const people: readonly Somebody[] = [
  {
    who: "Sam, data analyst, New York: forgot to ask about the timetable",
    register: "plain",
    bold: false,
    seed: 11,
    facts: {
      me: { name: "Sam Rivera", email: "sam@rivera.example", phone: "212-555-0142" },
      company: "Acme",
      role: "data analyst",
      recipient: contact("Dana Smith", "dana@acme.example", "212-555-0188"),
      timetableUnasked: true,
    },
    told: {
      topic: "We talked about their move to a new warehouse",
      qualification: "I'm good at SQL and I built a stock forecast in my last job",
      motivation: "I want to work there because they train their own people",
      hook: "they just launched the Streetlight campaign and I have ideas for reaching night-shift workers",
    },
  },
  {
    who: "Thandiwe, clinical nurse leader, Leeds: formal",
    register: "formal",
    bold: false,
    seed: 23,
    facts: {
      country: "GB",
      timeZone: "Europe/London",
      me: { name: "Thandiwe Mokoena", email: "t.mokoena@home.example", phone: "07700 900123" },
      company: "St Luke's Hospice",
      role: "clinical nurse leader",
      recipient: contact("Margaret O'Shea", "m.oshea@stlukes.example"),
    },
    told: {
      topic: "how they keep families informed overnight",
      qualification: "I ran a 40 bed ward through covid",
      motivation: "they nursed my dad through his last months at home",
      hook: "their new night line, they could let community nurses join the handover by phone",
    },
  },
  {
    who: "Jaylen, line cook, Portland: types as he talks",
    register: "warm",
    bold: true,
    seed: 5,
    facts: {
      timeZone: "America/Los_Angeles",
      me: { name: "Jaylen Whitfield", email: null, phone: "503-555-0117" },
      company: "Juniper & Rye",
      role: "line cook",
      recipient: contact("Marguerite"),
    },
    told: {
      topic: "we mostly talked abt the new sunday brunch",
      qualification: "i ran the whole grill station solo for 8 months",
      motivation: "cuz they buy from the farms round here",
      hook: "idea: sell the day-olds at 4pm through an app",
    },
  },
  {
    who: "Małgorzata, head of collections, Berlin",
    register: "plain",
    bold: false,
    seed: 42,
    facts: {
      country: "DE",
      timeZone: "Europe/Berlin",
      me: { name: "Małgorzata Wiśniewska", email: "mw@post.example", phone: "+49 30 901820" },
      company: "Museum am Fluss",
      role: "head of collections",
      recipient: contact("Henrike Vogt", "vogt@museum.example"),
    },
    told: {
      topic: "the plan to bring both depots under one roof by 2028",
      qualification: [
        "I moved 14,000 glass negatives without losing one",
        "I speak Polish, German and English",
      ],
      motivation: "what draws me is a museum that opens its depots to schools",
      hook: "what if the museum did night tours for shift workers",
    },
  },
  {
    who: "Carol-Ann, warehouse supervisor, Winnipeg: already works there",
    register: "plain",
    bold: false,
    seed: 77,
    facts: {
      country: "CA",
      timeZone: "America/Winnipeg",
      internal: true,
      me: { name: "Carol-Ann Thibodeau", email: null, phone: "204-555-0166" },
      company: "Old Dominion",
      role: "warehouse supervisor",
      recipient: contact("Gil Abramowitz", "gil@od.example", "204-555-0100"),
    },
    told: {
      topic: "we got to talking about their returns, pallets of returned kayaks",
      qualification: "forklift cert, 9 yrs on reach truck, zero accidents",
      motivation: "i'd say the reason i want it is they promote from the floor",
      hook: "a laminated card in every bay so drivers stop phoning the office",
      repair:
        "I froze when she asked how I handle conflict, I should have said that I take people aside before the shift ends",
    },
  },
  {
    who: "Yuki, community manager, first job, Sydney",
    register: "warm",
    bold: true,
    seed: 101,
    facts: {
      country: "AU",
      timeZone: "Australia/Sydney",
      me: { name: "Yuki Tanaka", email: "yuki@tanaka.example", phone: null },
      company: "Lantern Games",
      role: "community manager",
      recipient: contact("Xinyi Guo", "xinyi@lantern.example"),
    },
    told: {
      topic: "how they answer angry players after a patch",
      qualification: "i mod a 40k twitch chat",
      motivation: "I've played their games with my sister since i was 9",
      hook: "their new patch notes show, they could let one player a week explain a bug they found",
    },
  },
];

const base: Facts = {
  today: "2026-10-20",
  timeZone: "America/New_York",
  country: "US",
  me: { name: null, email: null, phone: null },
  company: null,
  role: null,
  agency: null,
  internal: false,
  interview: { on: "2026-10-19", at: "15:00", timeZone: null, round: 1, kind: null, place: null },
  lastInterviewOn: "2026-10-19",
  recipient: null,
  contacts: [],
  notes: [],
  timetable: null,
  timetableUnasked: false,
  voicemailOn: null,
  phoneUnreached: false,
  thankYouSentOn: null,
  offer: null,
  checkBackWords: null,
  alternatives: [],
  cancelledBy: null,
};

/** What has happened by the day on which each document is asked for. */
const situation: Readonly<Record<DocumentName, Partial<Facts>>> = {
  "thank-you": {},
  "call-script": { today: "2026-10-27" },
  "voicemail-script": { today: "2026-10-27" },
  "status-email": { today: "2026-10-27" },
  "hook-email": { today: "2026-10-29", voicemailOn: "2026-10-26", phoneUnreached: true },
  "decision-date-email": { today: "2026-11-10" },
  "second-interview-reply": {
    today: "2026-10-28",
    interview: {
      on: "2026-11-05",
      at: "15:00",
      timeZone: null,
      round: 2,
      kind: null,
      place: "the main office, second floor",
    },
  },
  "rejection-reply": { today: "2026-11-03" },
  "offer-deadline-email": {
    today: "2026-10-28",
    offer: { by: "2026-11-06", firstChoice: true, extraDays: null },
  },
  withdrawal: { today: "2026-11-02" },
  "reschedule-reply": {
    today: "2026-10-28",
    interview: { on: "2026-11-05", at: "15:00", timeZone: null, round: 2, kind: null, place: null },
    alternatives: [
      { on: "2026-11-10", at: "10:00" },
      { on: "2026-11-12", at: "14:30" },
    ],
  },
};

/** What somebody would ask for, on the day they would. */
export function asking(somebody: Somebody, document: DocumentName): DraftRequest {
  const { told, facts, register, bold, seed, who } = somebody;
  const notes = Object.entries(told).flatMap(([kind, words]) =>
    [words].flat().map((text) => ({ kind: kind as NoteKind, text, whom: null })),
  );
  return {
    id: `specimen-${document}`,
    opportunityId: who,
    document,
    variant: null,
    seed,
    style: { register, length: 0, warmth: 0, bold, omit: [] },
    facts: {
      ...base,
      contacts: facts.recipient ? [facts.recipient] : [],
      notes,
      ...facts,
      ...situation[document],
    },
  };
}
