import type { Outline, Part } from "./sentences.ts";

/* A plain question about where things stand (rubric S1 to S9). */

const opening: Part = {
  name: "opening",
  say: [
    [
      "We spoke {date} about the {job}, and I would like to ask how it is going.",
      "I have one question about the {job} that we discussed {date}.",
      "I interviewed with you {date} for the {job} and am curious how the search is going.",
      "Thank you again for our conversation {date} about the {job}.",
      "I enjoyed talking with you {date} about the {job}.",
      "You and I met {date} to talk about the {job}.",
      "Since our meeting {date} about the {job}, I have been looking forward to the next step.",
      "This is about the {job}, for which I came to see you {date}.",
    ],
    [
      "We spoke about the {job}, and I would like to ask how it is going.",
      "Thank you again for our conversation about the {job}.",
      "I enjoyed our conversation about the {job}.",
      "I have one question about the {job} that we discussed.",
      "Since our meeting about the {job}, I have been looking forward to the next step.",
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
      "You may have my voicemail from {voicemailDayBare}; here is the same in writing.",
      "After my voicemail {voicemailDay}, I thought that a written line might be easier to answer.",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I am still very interested, and our talk about {topic} has stayed with me.",
      "I remain interested, the more so after our conversation about {topic}.",
      "My interest has not changed, and I still think about {topic}.",
      "What we said about {topic} is still on my mind, and so is my interest in the {jobNoun}.",
      "I am as keen as I was that day, not least because of {topic}.",
      "I have thought more about {topic} since then, and I am still very interested.",
    ],
    [
      "I am still very interested in it.",
      "My interest is as strong as it was that day.",
      "I remain interested and available.",
      "I would still very much like to do this work.",
      "Nothing has changed on my side: I am keen, and I am available.",
      "I am as interested now as I was when we talked.",
      "I would like the {jobNoun} as much as ever; my interest is real.",
      "On my side the interest is there, and so is the time.",
      "The more I think about the {jobNoun}, the more interested I am.",
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
      "What is the next step on your side, and when do you expect to take it?",
      "May I ask how far you have got, and what the next step is?",
      "Is there already a date for the next step?",
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
      "One line will do, and there is no hurry if you are still in the middle of it.",
      "If the answer is that it takes longer, that is an answer too, and a short line will do.",
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
      "If a sample of my work or a reference would be useful, tell me.",
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
      "The {roleShort} role, next steps",
    ],
    ["Our conversation {day}", "The position we spoke about", "A question about next steps"],
    ["The position we spoke about", "A question about next steps"],
  ],
  paragraphs: [
    [opening, voicemail],
    [interest, ask],
    [out, offer],
  ],
};
