import type { Outline, Part } from "./sentences.ts";

/* The thank-you after an interview: step 2 of the guide, rubric T1 to T12. */

const opening: Part = {
  name: "opening",
  say: [
    [
      "Thank you for meeting with me {day} about the {job}.",
      "Thank you for the time you gave me {day} to talk about the {job}.",
      "Thank you for making time {day} to talk through the {job} with me.",
      "I want to thank you for your time {day} and for a good conversation about the {job}.",
      "Thank you for talking with me {day}. I understand the {job} much better now.",
      "Thank you again for our conversation {day} about the {job}.",
      "I appreciated the time you took {day} to talk about the {job}; thank you for it.",
      { warm: "It was a pleasure to meet you {day}. Thank you for taking the time to talk about the {job}." },
      {
        warm: "I really enjoyed meeting you {day}. Thank you for your time and for telling me about the {job}.",
      },
      { formal: "I would like to thank you for the time you gave me {day} to discuss the {job}." },
      { formal: "Thank you for the opportunity to speak with you {day} about the {job}." },
    ],
    [
      "Thank you for meeting with me about the {job}.",
      "Thank you for the time you gave me to talk about the {job}.",
      "Thank you for making time to talk through the {job} with me.",
      "I want to thank you for your time and for a good conversation about the {job}.",
    ],
  ],
};

const callback: Part = {
  name: "callback",
  when: ["topic"],
  say: [
    [
      "I have kept thinking about {topic} since we spoke.",
      "What stayed with me most was {topic}.",
      "Our conversation about {topic} was the part I enjoyed most.",
      "I came away still thinking about {topic}.",
      "I was especially glad that we got to talk about {topic}.",
      "Talking about {topic} made the work very concrete for me.",
      "Of everything we covered, I keep coming back to {topic}.",
      "I found myself turning over {topic} on the way home.",
      { warm: "I could happily have gone on talking about {topic}." },
      { formal: "I found our discussion of {topic} particularly interesting." },
    ],
  ],
};

const skillForTopic: Part = {
  name: "skill",
  when: ["topic", "skill"],
  say: [
    [
      "I would bring something concrete to that: {skillShown}.",
      "It also made me think of what I could bring: {skillShown}.",
      "It's the kind of work I would like to help with, and I don't come empty-handed: {skillShown}.",
      "That is where I think I could be useful to {team}: {skillShown}.",
      "It sounds like a good place to put my experience to work: {skillShown}.",
      "As you think about who could help with it, here is what I can offer: {skillShown}.",
      "I'd be glad to help with that. For my part, {skill}.",
      "{skill}. I would gladly put that to work on it.",
      "{skill}. I would like to put that to use there.",
      "{skill}. It seems to me that this could be of use there.",
    ],
  ],
};

const skillAlone: Part = {
  name: "skill",
  when: ["not topic", "skill"],
  say: [
    [
      "Here is what I would bring to the work: {skillShown}.",
      "In short, this is what I can offer {team}: {skillShown}.",
      "As you weigh up what {team} needs, I hope one thing about me helps: {skillShown}.",
      "If I had to sum up what I would bring, it is this: {skillShown}.",
      "Let me leave you with what I can bring to it: {skillShown}.",
      "{skill}, and I would like to put that to work for {team}.",
      "{skill}. I hope that is of use to {team}.",
    ],
  ],
};

const secondSkill: Part = {
  name: "second-skill",
  weight: "should",
  when: ["skill"],
  say: [
    [
      "I can add that {skillTwo}.",
      "Beyond that, {skillTwo}.",
      "It may also help that {skillTwo}.",
      "And one thing more: {skillTwo}.",
    ],
  ],
};

const repair: Part = {
  name: "repair",
  weight: "should",
  when: ["repair"],
  say: [
    [
      "One addition to what I told you about {repairAbout}: {repairBetter}.",
      "I have thought again about your question on {repairAbout}, and here is the better answer: {repairBetter}.",
      "On {repairAbout}, let me put it more clearly than I did in the room: {repairBetter}.",
    ],
    [
      "One thing I would put more clearly now: {repairBetter}.",
      "Let me add to one of my answers: {repairBetter}.",
    ],
    [
      "I have thought more about {repairAbout} since, and would be glad to give you a fuller answer when we next speak.",
      "I have a fuller answer on {repairAbout} now, and would be glad to give it to you.",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I left more interested than I arrived, not least because {why}.",
      "I would like to do this work at {company} in particular because {why}.",
      "My reason for wanting to join {company} is a simple one: {why}. Our conversation only made me more interested.",
      "After our conversation I want the {jobNoun} more, and {company} is the place I want to do it because {why}.",
      "I am more interested in the {jobNoun} now than before we met. {company} is where I would like to do it, because {why}.",
      "One more thing about why I am keen on {company}: {why}. Having talked with you, I am keener still.",
      { formal: "My interest in the {jobNoun} is stronger than before, above all because {why}." },
    ],
    [
      "What draws me to {company} is {whyThing}, and our conversation made me more interested still.",
      "I left more interested than I arrived. What draws me to {company} in particular is {whyThing}.",
      "I am more interested in the {jobNoun} now than before we met, and a good part of that is {whyThing}.",
      "If you asked me why {company}, I would say {whyThing}. After our conversation I am keener still.",
    ],
    [
      "I left more interested in the {jobNoun} than I arrived.",
      "Our conversation made me more interested in the {jobNoun}, and in how {team} works.",
      "I am more interested in the {jobNoun} now than before we met.",
      "Having heard more about the {jobNoun}, I would like to do this work more than ever.",
      { formal: "My interest in the {jobNoun} is stronger than it was before our conversation." },
    ],
  ],
};

const firstHand: Part = {
  name: "first-hand",
  weight: "should",
  when: ["internal"],
  say: [
    [
      "Knowing {company} from the inside, I have a clear idea of what the work would ask of me.",
      "As I already work here, I know first-hand what the {job} means for the people around it.",
      "Working here already, I have seen from close by why the {job} matters.",
    ],
  ],
};

const timetable: Part = {
  name: "timetable",
  when: ["timetable-unasked"],
  say: [
    [
      "May I ask when you expect to decide on the next step?",
      "Could you tell me roughly when you expect to make a decision?",
      "One small question that I forgot to ask: when do you hope to have decided on the next round?",
      "There is one thing I did not ask in the room: what does your timetable for the next step look like?",
      "Do you know yet when you will decide on next steps?",
    ],
  ],
};

const closing: Part = {
  name: "closing",
  say: [
    [
      "I would be glad to meet again and to hear more about what you are looking for.",
      "If it would help to go deeper into any of this, I would be happy to come back and talk.",
      "I look forward to talking again and to hearing more about what you need in this {jobNoun}.",
      "I'd welcome the chance to meet again and to talk about what you hope this person will do.",
      "I hope we can carry on the conversation, and I am happy to send anything that would be useful in the meantime.",
      "I look forward to the chance to meet again, and to go further into what you are looking for.",
      { formal: "I look forward to meeting you again and to discussing further what you are looking for." },
      {
        warm: "I'd love to pick up the conversation again, and to hear more about what you are looking for.",
      },
    ],
  ],
};

/** Subject lines of every thank-you. */
export const thankYouSubject = [
  [
    "Thank you for our conversation {day}",
    "Thank you: {roleShort} interview",
    "Thank you for your time {day}",
    "With thanks, {roleShort} interview",
  ],
  ["Thank you for our conversation {day}", "Thank you for your time {day}"],
  ["Thank you for our conversation", "Thank you for meeting with me"],
];

export const thankYou: Outline = {
  words: [90, 120, 180],
  subject: thankYouSubject,
  paragraphs: [
    [opening],
    [callback, skillForTopic, skillAlone],
    [secondSkill, repair, interest, firstHand],
    [timetable, closing],
  ],
};
