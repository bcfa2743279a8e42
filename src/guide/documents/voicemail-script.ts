import type { Outline, Part } from "./sentences.ts";

/* What to say after the beep, once (rubric V1 to V8). Numbers are read in short blocks. */

const opening: Part = {
  name: "opening",
  say: [
    ["Hello {first}, this is {me}, on {phoneSlow}.", "Hello {first}, {me} here. My number is {phoneSlow}."],
    ["Hello, this is {me}, on {phoneSlow}.", "Hello, {me} here. My number is {phoneSlow}."],
    ["Hello {first}, this is {me}."],
    ["Hello, this is {me}."],
    ["Hello."],
  ],
};

const which: Part = {
  name: "which",
  say: [
    [
      "We met {date} about the {job}.",
      "I interviewed {date} for the {job}.",
      "It's about my interview {date} for the {job}.",
    ],
    ["I interviewed for the {job}.", "It's about my interview for the {job}."],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I'm still very interested.",
      "I enjoyed our conversation and would like to take it further.",
      "I'd still very much like to work with you.",
    ],
  ],
};

const ask: Part = {
  name: "ask",
  say: [
    [
      "Could you let me know where the position stands?",
      "Could you tell me how things stand with the position?",
      "When would be a good time to ask where the position stands?",
    ],
  ],
};

const either: Part = {
  name: "either",
  say: [
    [
      "Call or write, whichever is easier; I'll also send you a short email {mailDay}.",
      "A call or an email is fine, and I'll send a short note {mailDay} as well.",
    ],
    ["A call or an email is equally fine."],
  ],
};

const close: Part = {
  name: "close",
  say: [
    ["Again, {me}, {phoneSlow}. Thank you, and have a good day.", "Once more: {me}, {phoneSlow}. Thank you."],
    ["Again, this is {me}. Thank you, and have a good day."],
    ["Thank you, and have a good day."],
  ],
};

export const voicemailScript: Outline = {
  words: [45, 60, 75],
  subject: null,
  paragraphs: [[opening, which], [interest, ask, either], [close]],
};
