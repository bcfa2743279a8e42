import type { Outline, Part } from "./sentences.ts";

/* What to say after the beep, once (rubric V1 to V8). Numbers are read in short blocks. */

const opening: Part = {
  name: "opening",
  say: [
    [
      "Hello {first}, this is {me}, on {phoneSlow}.",
      "Hello {first}, {me} here. My number is {phoneSlow}.",
      "Hi {first}, it's {me}. You can reach me on {phoneSlow}.",
      "Good day {first}, {me} speaking, number {phoneSlow}.",
      "Hello, this is {me} for {full}. I'm on {phoneSlow}.",
    ],
    [
      "Hello, this is {me}, on {phoneSlow}.",
      "Hello, {me} here. My number is {phoneSlow}.",
      "Good day, {me} speaking, number {phoneSlow}.",
    ],
    ["Hello {first}, this is {me}.", "Hi {first}, it's {me}.", "Good day {first}, {me} speaking."],
    ["Hello, this is {me}.", "Good day, {me} speaking."],
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
      "We talked {date} about the {job}.",
      "You interviewed me {date} for the {job}.",
      "I'm calling about the {job}; we met {date}.",
    ],
    [
      "I interviewed for the {job}.",
      "It's about my interview for the {job}.",
      "I'm calling about the {job} we talked about.",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I'm still very interested.",
      "I enjoyed our conversation and would like to take it further.",
      "I'd still very much like to work with you.",
      "I liked what I heard and I'm still keen.",
      "My interest hasn't changed since then.",
      "I came away keen, and I still am.",
      "I'd be glad to go on with our conversation, and I'm as interested as before.",
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
      "I'd be glad to know what the next step is, and when: could you tell me?",
      "May I ask what the next step will be?",
      "Could you tell me whether second interviews have begun?",
    ],
  ],
};

const either: Part = {
  name: "either",
  say: [
    [
      "A call or an email is equally fine.",
      "Please call or write, whichever is easier for you.",
      "Just call back or send an email, as it suits you.",
      "You can ring me or write an email, both are fine.",
      "If writing is easier, an email is just as good.",
      "A short email is quite enough if you are busy.",
    ],
  ],
};

const close: Part = {
  name: "close",
  say: [
    [
      "Again, {me}, {phoneSlow}. Thank you, and have a good day.",
      "Once more: {me}, {phoneSlow}. Thank you.",
      "That was {me}, on {phoneSlow}. Thanks, and goodbye.",
      "My name again is {me}, and the number {phoneSlow}. Thank you.",
      "So that's {me}, {phoneSlow}. Many thanks.",
    ],
    [
      "Again, this is {me}. Thank you, and have a good day.",
      "That was {me}. Thank you, and goodbye.",
      "My name again is {me}. Many thanks.",
    ],
    ["Thank you, and have a good day."],
  ],
};

export const voicemailScript: Outline = {
  words: [45, 60, 75],
  subject: null,
  paragraphs: [[opening, which], [interest, ask, either], [close]],
};
