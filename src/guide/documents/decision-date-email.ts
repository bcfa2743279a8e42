import type { Outline, Part } from "./sentences.ts";

/* The question for the decision date, the last of the ladder (rubric D1 to D9). */

const ask: Part = {
  name: "ask",
  say: [
    [
      "Could you tell me when you expect to decide on the {job}, or when it would be best for me to check back?",
      "When do you expect to make a decision on the {job}, or when would be a good time for me to check back?",
      "May I ask when a decision on the {job} is expected, or when I should check back?",
      "Do you know by now when the {job} will be decided, or when it makes sense for me to check back?",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I would still very much like to do this work.",
      "I am still interested, and would be glad to hear from you either way.",
      "My interest in it is unchanged.",
      "I remain very interested in joining {team}.",
    ],
  ],
};

const busy: Part = {
  name: "busy",
  weight: "should",
  say: [
    [
      "I know that these things take time and that you have other work besides.",
      "I can imagine how much there is to fit in, so there is no hurry on my side.",
      "I understand that schedules are full and that such decisions take time.",
    ],
  ],
};

const out: Part = {
  name: "way-out",
  say: [
    [
      "If the role has moved on, a one-line note is welcome.",
      "And if the position has gone another way, one line to say so would be kind.",
      "If things have moved on without me, a short line is all I need.",
    ],
  ],
};

export const decisionDateEmail: Outline = {
  words: [40, 55, 80],
  subject: [
    ["{roleShort} role: timeline", "Timeline for the {roleShort} role", "{roleShort} role, next steps"],
    ["Timeline for the position", "Next steps for the position"],
  ],
  paragraphs: [[ask], [interest, busy, out]],
};
