import type { DraftRequest, DraftStyle, Facts } from "../../src/engine/draft.ts";

type Builder = Partial<Omit<DraftRequest, "facts" | "style">> & {
  facts?: Partial<Facts>;
  style?: Partial<DraftStyle>;
};

/** Sam Rivera, interviewed on Monday, October 19 at Acme by Dana Smith; the day is the Tuesday after. */
const ordinary: Facts = {
  today: "2026-10-20",
  timeZone: "America/New_York",
  country: "US",
  me: { name: "Sam Rivera", email: "sam@rivera.example", phone: "212-555-0142" },
  company: "Acme",
  role: "data analyst",
  agency: null,
  internal: false,
  interview: { on: "2026-10-19", at: "15:00", timeZone: null, round: 1, kind: null, place: null },
  lastInterviewOn: "2026-10-19",
  recipient: { name: "Dana Smith", title: null, email: "dana@acme.example", phone: "+1 212 555 0188" },
  contacts: [{ name: "Dana Smith", title: null, email: "dana@acme.example", phone: "+1 212 555 0188" }],
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

/** A request with ordinary facts; a test writes only what it is about. */
export function aRequest({ facts, style, ...rest }: Builder = {}): DraftRequest {
  return {
    id: "draft_1",
    opportunityId: "opp_1",
    document: "thank-you",
    variant: null,
    seed: 1,
    ...rest,
    facts: { ...ordinary, ...facts },
    style: { register: "plain", length: 0, warmth: 0, bold: false, omit: [], ...style },
  };
}

export const note = (kind: Facts["notes"][number]["kind"], text: string, whom: string | null = null) => ({
  kind,
  text,
  whom,
});

/** The notes of somebody who has told everything that a thank-you and a hook can use. */
export const fullNotes = [
  note("topic", "We talked about their move to a new warehouse"),
  note("qualification", "I'm good at SQL and I built a stock forecast in my last job"),
  note("motivation", "I want to work there because they train their own people"),
  note(
    "hook",
    "they just launched the Streetlight campaign and I have ideas for reaching night-shift workers",
  ),
] as const;
