import type { Outline, Part } from "./sentences.ts";
import { thankYouSubject } from "./thank-you.ts";

/* Thanks in a few sentences, where more would look overdone (cadence, section 8). */

const opening: Part = {
  name: "opening",
  say: [
    [
      "Thank you for your time {day} and for a good conversation about the {job}.",
      "Thank you for meeting with me {day} about the {job}.",
      "Many thanks for talking with me {day} about the {job}.",
      "Thank you for the conversation {day} about the {job}; I enjoyed it.",
      { formal: "Thank you very much for receiving me {day} to discuss the {job}." },
    ],
    [
      "Thank you for your time and for a good conversation about the {job}.",
      "Many thanks for talking with me about the {job}.",
      { formal: "Thank you very much for receiving me to discuss the {job}." },
    ],
  ],
};

const callback: Part = {
  name: "callback",
  when: ["topic"],
  say: [
    [
      "I was glad that we talked about {topic}.",
      "I have kept thinking about {topic}.",
      "What stayed with me is {topic}.",
      "I enjoyed hearing about {topic}.",
    ],
  ],
};

const skill: Part = {
  name: "skill",
  when: ["skill"],
  say: [
    [
      "What I would bring to the work: {skillShown}.",
      "For my part, {skill}.",
      "I hope it helps that {skill}.",
      "On my side, {skill}.",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I am keener than before, not least because {why}.",
      "My interest has grown, because {why}.",
      "I would like to join {company} because {why}.",
      "I am very interested, in good part because {why}.",
    ],
    [
      "I am keener than before, and what draws me is {whyThing}.",
      "I am very interested; what draws me is {whyThing}.",
    ],
    [
      "I am more interested in the {jobNoun} than before.",
      "It made me more interested in the {jobNoun}.",
      "My interest in the {jobNoun} has only grown.",
    ],
  ],
};

const repair: Part = {
  name: "repair",
  weight: "should",
  when: ["repair"],
  say: [
    [
      "On {repairAbout}, a better answer: {repairBetter}.",
      "To add to my answer on {repairAbout}: {repairBetter}.",
    ],
    ["To put one answer better: {repairBetter}."],
  ],
};

const timetable: Part = {
  name: "timetable",
  when: ["timetable-unasked"],
  say: [
    [
      "When do you expect to decide on the next step?",
      "May I ask when you expect to decide?",
      "Do you know yet when you will decide?",
    ],
  ],
};

const closing: Part = {
  name: "closing",
  say: [
    [
      "I look forward to talking again.",
      "I would be glad to meet again.",
      "I look forward to continuing our conversation.",
      "I would be happy to talk further whenever it suits you.",
    ],
  ],
};

export const shortThankYou: Outline = {
  words: [40, 65, 90],
  subject: thankYouSubject,
  paragraphs: [
    [opening, callback],
    [skill, interest, repair],
    [timetable, closing],
  ],
};
