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
      "One short question about the {job}: when do you expect a decision, or when should I check back?",
      "Is there a date for the decision on the {job}, or a better time for me to check back?",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I would still very much like to do this work.",
      "I am still interested, and glad of an answer either way.",
      "My interest in it is unchanged.",
      "I remain very interested in the {jobNoun}.",
      "I am as interested as I was when we met.",
      "The {jobNoun} interests me as much as it did when we talked.",
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
      "You have a lot to weigh up, and I am happy to give it the time it needs.",
      "Such decisions take their time, and that is fine with me.",
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
      "Should the plans have changed, one line is enough.",
      "If it has gone another way, I am glad of a one-line note.",
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
