import type { Outline, Part } from "./sentences.ts";

/* A plain question about where things stand (rubric S1 to S9). */

const opening: Part = {
  name: "opening",
  say: [
    [
      "We (spoke / talked / met) {date} about the {job}, and I would like to ask how (it is going / things are going).",
      "I have (one / a short) question about the {job} that we (discussed / talked about) {date}.",
      "I interviewed with you {date} for the {job} and am curious how the search is going.",
      "(Thank you again / Thanks again) for (our conversation / the conversation / talking with me) {date} about the {job}.",
      "I (enjoyed talking / was glad to talk) with you {date} about the {job}.",
      "You and I met {date} to talk about the {job}.",
      "Since our (meeting / conversation) {date} about the {job}, I have been (looking forward to / thinking about) the next step.",
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
      "I am still very interested, and our (talk / conversation) about {topic} (has stayed with me / is still on my mind).",
      "I remain (interested / keen), (the more so after / all the more since) our conversation about {topic}.",
      "My interest has not (changed / faded), and I (still / often) think about {topic}.",
      "What we said about {topic} is still on my mind, and so is my interest in the {jobNoun}.",
      "I am as keen as I was that day, not least because of {topic}.",
      "I have (thought more / kept thinking) about {topic} since then, and I am (still very / as much) interested.",
    ],
    [
      "I am still (very / just as) interested in it.",
      "My interest is as strong as it was that day.",
      "I remain (interested and available / interested, and I am available).",
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
      "Could you tell me where the position stands, and when you (expect / plan) the next step?",
      "Do you know (yet / already) what the next step will be and when (it comes / to expect it)?",
      "Could you let me know how things stand and what date you have in mind for the next step?",
      "Where does the position stand (at the moment / now / today)?",
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
      "A line is (plenty / enough), and if the plans have changed, that is good to know (as well / too).",
      "If it is too early to say, just tell me (so / that) and I will be patient.",
      "A (short answer / line) is fine, (whichever way it goes / whatever the news).",
      "If there is nothing to (report / tell) yet, a word to that effect is (quite enough / enough / fine).",
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
      "If anything else from me would help you decide, I am (glad / happy) to send it.",
      "Should you need (anything more / something more) from me, I can send it the same day.",
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
