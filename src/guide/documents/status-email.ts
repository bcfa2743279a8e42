import type { Outline, Part } from "./sentences.ts";

/* A plain question about where things stand (rubric S1 to S9), and its variants. */

const opening: Part = {
  name: "opening",
  say: [
    [
      "We spoke {date} about the {job}, and I would like to ask where things stand.",
      "It is about the {job} that I interviewed for {date}.",
      "I interviewed with you {date} for the {job} and wanted to ask how the search is going.",
      "Thank you again for our conversation {date} about the {job}.",
      "I enjoyed talking with you {date} about the {job}.",
    ],
    [
      "We spoke about the {job}, and I would like to ask where things stand.",
      "Thank you again for our conversation about the {job}.",
      "I enjoyed our conversation about the {job}.",
    ],
  ],
};

const voicemail: Part = {
  name: "voicemail",
  weight: "should",
  when: ["voicemail"],
  say: [
    [
      "I left you a short voicemail {voicemailDay}; an answer to either is fine.",
      "This goes with the voicemail I left {voicemailDay}.",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I am still very interested, and {topic} has stayed on my mind.",
      "I remain interested, the more so after what you told me about {topic}.",
      "My interest has not changed, and I still think about {topic}.",
    ],
    [
      "I am still very interested in it.",
      "My interest in it is as strong as it was that day.",
      "I remain interested and available.",
      "I would still very much like to do this work.",
    ],
  ],
};

const ask: Part = {
  name: "ask",
  say: [
    [
      "Could you tell me where the position stands, and when you expect the next step?",
      "Do you know yet what the next step will be and when?",
      "Could you let me know how things stand and what date you have in mind for the next step?",
      "Where does the position stand at the moment?",
    ],
  ],
};

const out: Part = {
  name: "easy-out",
  say: [
    [
      "A line is plenty, and if the plans have changed, that is good to know as well.",
      "If it is too early to say, just tell me so and I will be patient.",
      "A short answer is fine, whichever way it goes.",
      "If there is nothing to report yet, a word to that effect is quite enough.",
    ],
  ],
};

const offer: Part = {
  name: "useful",
  weight: "may",
  say: [
    [
      "If anything else from me would help you decide, I am glad to send it.",
      "Should you need anything more from me, I can send it the same day.",
      "I am happy to answer any question that has come up since.",
    ],
  ],
};

export const statusEmail: Outline = {
  words: [50, 75, 100],
  subject: [
    [
      "{roleShort} role: next steps",
      "{roleShort} interview {day}",
      "Where the {roleShort} role stands",
      "Question about the {roleShort} role",
    ],
    ["Our conversation {day}", "The position we spoke about"],
    ["The position we spoke about", "A question about next steps"],
  ],
  paragraphs: [
    [opening, voicemail],
    [interest, ask],
    [out, offer],
  ],
};
