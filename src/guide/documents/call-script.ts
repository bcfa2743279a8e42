import type { Outline, Part } from "./sentences.ts";

/* What to say on the telephone: step 3 of the guide (rubric C1 to C12). */

const opening: Part = {
  name: "opening",
  say: [
    [
      "Hello {first}, this is {me}; I interviewed with you {date} for the {job}.",
      "Good day {first}, my name is {me}, and we met {date} about the {job}.",
      "Hello, is that {full}? This is {me}. I interviewed {date} for the {job}.",
      "Hi {first}, {me} speaking. We talked {date} about the {job}.",
      "Hello {first}, it's {me}, from the interview {date} for the {job}.",
      "Hello {first}, {me} here, about the {job}: we met {date}.",
    ],
    [
      "Hello, this is {me}; I interviewed with you {date} for the {job}.",
      "Hello, my name is {me}, and I interviewed {date} for the {job}.",
      "Good day, {me} speaking. I was in {date} for an interview about the {job}.",
      "Hello, it's {me}, from the interview {date} for the {job}.",
    ],
    [
      "Hello, this is {me}; I interviewed with you for the {job}.",
      "Hello, my name is {me}, and I interviewed for the {job}.",
      "Good day, {me} speaking. I was in for an interview about the {job}.",
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
      "Is now a good time for a quick question?",
      "Would you have a couple of minutes?",
      "Is it a good moment to talk?",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I'm still very interested, and I (often / still) think about what we said about {topic}.",
      "I'm still keen on it, above all after our talk about {topic}.",
      "I enjoyed talking about {topic}, and I'm as interested as I was then.",
      "Our talk about {topic} has stayed with me, and I'm still very interested.",
      "My interest hasn't changed; if anything, {topic} made it stronger.",
      "I'd still like to work on this, the more so since we talked about {topic}. My interest is very real.",
    ],
    [
      "I'm still very interested in the {jobNoun}.",
      "I'd still very much like to work with you.",
      "I enjoyed our conversation, and I'm as interested as I was then.",
      "I'm still keen on the {jobNoun}, and I'm available.",
      "My interest in the {jobNoun} hasn't changed since then.",
    ],
  ],
};

const status: Part = {
  name: "status",
  say: [
    [
      "I wanted to ask how things stand: are you (holding / having) second interviews, or has the position been filled?",
      "Could you tell me where the position stands: are second interviews (under way / happening), or is the job filled?",
      "May I ask about the status of the position: are you inviting people to second interviews, or has it been filled?",
      "Where does the position stand at the moment? Are there second interviews, or is it already filled?",
      "What stage have you reached: are you conducting second interviews, or is the {jobNoun} filled by now?",
      "How far along are you? I wondered if second interviews are being held or if the position is filled.",
    ],
  ],
};

const back: Part = {
  name: "check-back",
  say: [
    [
      "And when would be a (good / better) time to check back, by phone or by email?",
      "When should I check back with you, and would you rather have a call or an email?",
      "When may I ask again, and is phone or email better for you?",
      "If I check back, which week would suit you, and do you prefer a call or an email?",
      "Which day should I check back, and shall I call or send an email?",
      "Would it be all right to check back next week, and is email or phone easier?",
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
      "That's good to know, thank you. Have a good day.",
      "Thanks for telling me. I'll leave it there; have a good day.",
      "I've made a note of that. Thank you, and goodbye.",
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
    [
      "When would be a better time? I'll gladly call then.",
      "No problem. When may I try again?",
      "Of course. What time suits you better?",
    ],
  ],
  [
    "Somebody else answers",
    [
      "Hello, this is {me}. When would be a good time to reach {them}?",
      "Good day, {me} here. Could you tell me when I might best try {them} again?",
      "Hello, {me} speaking. Is there a time today when {them} can take a call?",
    ],
  ],
  [
    "Still in first interviews",
    [
      "Thank you for telling me. Do you know when you'll move on to the second round?",
      "Good to know. When do you expect second interviews to start?",
      "I see, thank you. Around when will the second round begin?",
    ],
  ],
  [
    "Second interviews have begun",
    [
      "I'd be very glad to be part of that. Is there anything you still need from me?",
      "I would love to come in again. Which days are you looking at?",
      "Good to hear. I'd be happy to come in; how will you decide whom to invite?",
    ],
  ],
  [
    "The job is filled",
    [
      "Thank you for telling me. I enjoyed meeting you, and please keep me in mind if something similar opens up.",
      "I appreciate your telling me. I'd be glad to hear from you if another opening comes up.",
    ],
  ],
  [
    '"We\'ll contact you"',
    [
      "Thank you. Roughly when should I expect that?",
      "That's kind. Around which date might that be?",
      "Good, thank you. Is there a date I can note down?",
    ],
  ],
  ["Voicemail", ["Leave the voicemail message, once, and write it down as a contact."]],
];

export const callNotes = {
  before: "Have the role, the date of the interview, your CV and your calendar at hand.",
  after: "Write down: whom you spoke to, the words they used, and any date.",
} as const;
