import type { Outline, Part } from "./sentences.ts";

/* What to say on the telephone: step 3 of the guide (rubric C1 to C12). */

const opening: Part = {
  name: "opening",
  say: [
    [
      "Hello {first}, this is {me}; I interviewed with you {date} for the {job}.",
      "Good morning {first}, my name is {me}, and we met {date} about the {job}.",
      "Hello, is that {full}? This is {me}. I interviewed {date} for the {job}.",
    ],
    [
      "Hello, this is {me}; I interviewed with you {date} for the {job}.",
      "Hello, my name is {me}, and I interviewed {date} for the {job}.",
    ],
    [
      "Hello, this is {me}; I interviewed with you for the {job}.",
      "Hello, my name is {me}, and I interviewed for the {job}.",
    ],
    [
      "Hello, I interviewed with you {date} for the {job}.",
      "Hello, I was with you {date} for an interview about the {job}.",
    ],
    ["Hello, I interviewed with you for the {job}."],
  ],
};

const moment: Part = {
  name: "moment",
  say: [
    [
      "Is this a good moment?",
      "Do you have two minutes, or is this a bad time?",
      "Have I caught you at a good time?",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I'm still very interested, and I often think about what we said on {topic}.",
      "I am still keen on it, above all after our talk about {topic}.",
    ],
    [
      "I'm still very interested in the {jobNoun} and in {company}.",
      "I'd still very much like to work with you.",
      "I enjoyed our conversation, and I'm as interested as I was then.",
    ],
  ],
};

const status: Part = {
  name: "status",
  say: [
    [
      "I wanted to ask how things stand: are you holding second interviews, or has the position been filled?",
      "Could you tell me where the position stands: are second interviews under way, or is the job filled?",
      "May I ask about the status of the position: are you inviting people to second interviews, or has it been filled?",
    ],
  ],
};

const back: Part = {
  name: "check-back",
  say: [
    [
      "And when would be a good time to check back, by phone or by email?",
      "When should I check back with you, and would you rather have a call or an email?",
      "When may I ask again, and is phone or email better for you?",
    ],
  ],
};

const close: Part = {
  name: "thanks",
  say: [
    [
      "Thank you, that helps. I'll let you get on with your day.",
      "Thank you for your time. Goodbye, and have a good day.",
      "Thank you very much, that's all I wanted to know. Goodbye.",
    ],
  ],
};

export const callScript: Outline = {
  words: [60, 80, 110],
  subject: null,
  paragraphs: [
    [opening, moment],
    [interest, status],
    [back, close],
  ],
};

/** What may happen instead, and what to say then: shown below the script (rubric C8, C11). */
export const callBranches: readonly (readonly [label: string, wordings: readonly string[]])[] = [
  [
    "They are busy",
    ["When would be a better time? I'll gladly call then.", "No problem. When may I try again?"],
  ],
  [
    "Somebody else answers",
    [
      "Hello, this is {me}. When would be a good time to reach {them}?",
      "Good day, {me} here. Could you tell me when I might best try {them} again?",
    ],
  ],
  [
    "Still in first interviews",
    [
      "Thank you for telling me. Do you know when you'll move on to the second round?",
      "Good to know. When do you expect second interviews to start?",
    ],
  ],
  [
    "Second interviews have begun",
    [
      "I'd be very glad to be part of that. Is there anything you still need from me?",
      "I would love to come in again. Which days are you looking at?",
    ],
  ],
  [
    "The job is filled",
    [
      "Thank you for telling me. I enjoyed meeting you, and please keep me in mind if something similar opens up.",
    ],
  ],
  [
    '"We\'ll contact you"',
    ["Thank you. Roughly when should I expect that?", "That's kind. Around which date might that be?"],
  ],
  ["Voicemail", ["Leave the voicemail message, once, and write it down as a contact."]],
];

export const callNotes = {
  before: "Have the role, the date of the interview, your CV and your calendar at hand.",
  after: "Write down: whom you spoke to, the words they used, and any date.",
} as const;
