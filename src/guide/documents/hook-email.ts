import type { Outline, Part } from "./sentences.ts";

/* Step 4 of the guide: an email with a hook, quiet or bold (rubric H1 to H10). */

const opening: Part = {
  name: "opening",
  say: [
    [
      "Since we spoke {date} about the {job}, I have only grown more excited about it.",
      "I am still excited about the {job} that we talked about {date}.",
      "Our conversation {date} has stayed with me, and I am as excited about the {job} as I was in the room.",
      "I have thought about the {job} often since we met {date}, and it still excites me.",
      "The {job} excites me, and that has not worn off since we talked {date}.",
    ],
    [
      "Since we spoke about the {job}, I have only grown more excited about it.",
      "I am still excited about the {job} that we talked about.",
      "I have thought about the {job} often since we met, and it still excites me.",
      "The {job} excites me, and that has not worn off since we talked.",
    ],
  ],
};

const missed: Part = {
  name: "missed",
  weight: "should",
  when: ["phone-missed"],
  say: [
    [
      "I tried you by phone and thought that an email might be (easier / better) for you.",
      "As I did not reach you by phone, here it is in writing.",
      "I could not reach you by phone, so I will put it in writing.",
    ],
  ],
};

const quiet: Part = {
  name: "hook",
  when: ["hook", "not bold"],
  say: [
    [
      "One reason is {matter}: I have ideas for {aim}, and I would love to talk them through with you in person.",
      "I have been following {matter}, and I have ideas for {aim} that I would love to discuss in person.",
      "{matter} got me thinking. I have some ideas for {aim}, and would love to share them when we meet.",
      "What has kept me busy is {matter}: I have ideas for {aim}, and I think they fit what you are trying to do. I would love to (discuss them / go through them) in person.",
    ],
    [
      "{matter} got me thinking, in particular about {theme}. I would love to talk that through with you in person.",
      "I have been thinking about {matter}, and have an idea about {theme} that I would love to discuss when we meet.",
    ],
    [
      "I have ideas for {aim} that I would love to talk through with you in person.",
      "Since then I have worked out some ideas for {aim}, and I would love to discuss them face to face.",
    ],
    [
      "One idea has not let me go since: {theme}. I would love to talk it through with you in person.",
      "It has also left me with an idea about {theme}, which I would love to discuss with you in person.",
      "I have had an idea since then, about {theme}, and would love to hear what you make of it when we meet.",
    ],
    [
      "{matter} caught my attention, and I have some thoughts on it that I would love to share in person.",
      "I have been thinking about {matter}, and would love to talk about it with you in person.",
    ],
  ],
};

const bold: Part = {
  name: "hook",
  when: ["hook", "bold"],
  say: [
    [
      "{matter} got me thinking, and here is one idea to start with: {idea}. There is more behind it, and I would love to discuss it in person.",
      "I have been thinking about {matter}. One suggestion: {idea}. I would love to talk it through with you in person.",
    ],
    [
      "I have been thinking about what I would try first, and here is one idea: {idea}. I would love to talk it through with you in person.",
      "Let me put one idea on the table: {idea}. I would love to hear what speaks for and against it.",
      "Here is one suggestion, to show how I think: {idea}. I would love to discuss it with you in person.",
    ],
    [
      "I have been thinking about {matter}, and in particular about {aim}. I have ideas for that, and I would love to go through them with you in person.",
      "{matter} is the reason for this note: I have ideas for {aim}, and I would love to take you through them.",
    ],
    ["I have ideas for {aim}, and I would love to take you through them in person."],
    ["I have been thinking about {matter}, and would love to take you through my ideas in person."],
  ],
};

const skill: Part = {
  name: "skill",
  weight: "may",
  when: ["skill", "hook"],
  say: [
    [
      "I would bring some experience to it, too: {skillShown}.",
      "And I would not be starting from nothing: {skillShown}.",
      "What I would bring to the work is this: {skillShown}.",
      "{skill}, so I would know where to begin.",
    ],
  ],
};

const skillAlone: Part = {
  name: "skill",
  weight: "may",
  when: ["skill", "not hook"],
  say: [
    [
      "What I would bring to the work is this: {skillShown}.",
      "{skill}. I would like to put that to work for {team}.",
      "One reason is that I see where I could be of use: {skillShown}.",
    ],
  ],
};

const topic: Part = {
  name: "callback",
  weight: "may",
  when: ["topic"],
  say: [
    [
      "What you told me about {topic} is still on my mind as well.",
      "I also keep coming back to our conversation about {topic}.",
      "Our conversation about {topic} made me want to understand the work from more sides.",
    ],
  ],
};

const reason: Part = {
  name: "reason",
  weight: "may",
  when: ["reason"],
  say: [
    [
      "I would like to do this at {company} in particular because {why}.",
      "It matters to me that it is {company}: {why}.",
    ],
    ["What draws me to {company} in particular is {whyThing}."],
  ],
};

const meeting: Part = {
  name: "meeting",
  say: [
    [
      "I would (appreciate / value) the chance to meet again, and to (talk with / hear from) other members of {team} as well.",
      "I would very much appreciate meeting again and (also talking / talking as well) to other people on {team}.",
      "It would (mean a lot to me / be a pleasure) to meet again, and to get to know some of the other people on {team}.",
      "I would appreciate another meeting, and the chance to hear from other (members of / people on) {team} how they see the work.",
    ],
  ],
};

const easy: Part = {
  name: "easy",
  weight: "may",
  say: [
    [
      "Half an hour would be plenty, and I can work around your calendar.",
      "I can fit in with whatever suits {team}, on site or by video.",
      "I am happy to keep it short and to come to you.",
    ],
  ],
};

const ask: Part = {
  name: "ask",
  say: [
    [
      "Is there a time in the next week or two that would suit you?",
      "Would there be a good time for that in the coming days?",
      "When would be a good time for you?",
      "Could we find a time to talk?",
    ],
  ],
};

export const hookEmail: Outline = {
  words: [90, 120, 150],
  subject: [
    [
      "An idea about {hookTitle}",
      "{hookTitle}: an idea for you",
      "Some thoughts on {hookTitle}",
      "Thinking about {hookTitle}",
      "{hookTitle}: some ideas",
    ],
    ["Thoughts since our conversation about {roleShort}", "The {roleShort} role and meeting again"],
    ["Thoughts since our conversation", "Meeting again about the position"],
  ],
  paragraphs: [
    [opening, missed],
    [quiet, bold, skill, skillAlone],
    [topic, reason, meeting],
    [easy, ask],
  ],
};
