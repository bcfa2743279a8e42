import type { Custom } from "../engine/guide.ts";

/*
 * What is different outside the United States, by country (ISO 3166 alpha-2). `says` completes
 * "I assumed <name>: ...". Numbers and steps stand in cadence.ts; here are only the words.
 */
const shortMail = "a short thank-you mail, and one email to check in";
const twoSentences = "two or three sentences of thanks, and one email to check in after their date";

export const abroad: Readonly<Record<string, Custom>> = {
  AT: { name: "Austria", says: twoSentences },
  AU: { name: "Australia", says: shortMail },
  CA: { name: "Canada", says: shortMail },
  CH: { name: "Switzerland", says: twoSentences },
  DE: { name: "Germany", says: twoSentences },
  DK: { name: "Denmark", says: twoSentences },
  FI: { name: "Finland", says: twoSentences },
  FR: { name: "France", says: twoSentences },
  GB: { name: "the UK", says: twoSentences },
  IE: { name: "Ireland", says: shortMail },
  IS: { name: "Iceland", says: twoSentences },
  JP: {
    name: "Japan",
    says: "no note to the interviewer is customary, so thanks and questions go through the introducer or recruiter",
  },
  NL: { name: "the Netherlands", says: twoSentences },
  NO: { name: "Norway", says: twoSentences },
  NZ: { name: "New Zealand", says: shortMail },
  SE: { name: "Sweden", says: twoSentences },
};
