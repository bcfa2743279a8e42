import type { Outline } from "./sentences.ts";

/* Stepping back from a process (rubric W1 to W5). */

export const withdrawal: Outline = {
  words: [25, 40, 60],
  subject: [
    [
      "{roleShort} role: withdrawing my application",
      "My application as {roleShort}",
      "Withdrawing my application",
    ],
    ["Withdrawing my application"],
  ],
  paragraphs: [
    [
      {
        name: "thanks",
        say: [
          [
            "Thank you for the time you gave me and for our conversation about the {job}.",
            "Thank you for considering me for the {job} and for the time you took.",
            "I appreciate the time that you and {team} gave me over the {job}.",
            "Thank you for everything you told me about the {job}, and for your time.",
          ],
        ],
      },
      {
        name: "withdraw",
        say: [
          [
            "After some thought, I have decided to withdraw my application.",
            "I have decided to withdraw my application, and wanted you to know right away.",
            "I would like to withdraw my application, and hope that this reaches you early enough for your planning.",
            "I have thought it over carefully and am withdrawing my application.",
          ],
        ],
      },
    ],
    [
      {
        name: "wish",
        say: [
          [
            "I enjoyed meeting you and wish you and {team} every success.",
            "I hope you find the right person soon, and I wish {team} all the best.",
            "It was a pleasure to meet you, and I wish you well with the search.",
            "All good wishes to you and {team}; I enjoyed our conversation.",
          ],
        ],
      },
    ],
  ],
};
