import type { Outline, Part } from "./sentences.ts";

/* To the recruiter of an agency, who carries notes and questions (cadence, section 6). */

const opening: Part = {
  name: "opening",
  say: [
    [
      "Thank you for arranging my interview {date} for the {job} at {company}.",
      "My interview with {company} {date} about the {job} is done, and I want to thank you for setting it up.",
    ],
    [
      "Thank you for arranging my interview for the {job} at {company}.",
      "Thank you for setting up my interview at {company} for the {job}.",
    ],
    [
      "Thank you for arranging my interview {date} for the {job}.",
      "Thank you for arranging my interview for the {job}.",
    ],
    ["Thank you for arranging my interview for the {job}."],
  ],
};

const topic: Part = {
  name: "callback",
  when: ["topic"],
  say: [
    [
      "We talked about {topic}, and I enjoyed that part in particular.",
      "Much of the conversation was about {topic}, which I found very interesting.",
      "What stayed with me most was {topic}.",
    ],
  ],
};

const skill: Part = {
  name: "skill",
  when: ["skill"],
  say: [
    [
      "What I would bring, in case it helps you put my case: {skillShown}.",
      "If you speak with them about me, this is what I would like them to know: {skillShown}.",
      "On my side the fit is clear: {skillShown}.",
    ],
  ],
};

const why: Part = {
  name: "interest",
  say: [
    [
      "I am more interested than before, not least because {why}.",
      "My interest has grown, and one reason is that {why}.",
    ],
    ["I am more interested than before, and what draws me is {whyThing}."],
    [
      "I am more interested in the {jobNoun} than before the interview.",
      "The interview made me more interested in the {jobNoun}.",
    ],
  ],
};

const pass: Part = {
  name: "closing",
  say: [
    [
      "Please pass on my thanks for the time they took, and tell them that I look forward to meeting again.",
      "Would you pass my thanks on to them? I would be glad to meet them again or to answer anything that is still open.",
      "Please give them my thanks; I look forward to continuing the conversation.",
    ],
  ],
};

const timetable: Part = {
  name: "timetable",
  when: ["timetable-unasked"],
  say: [
    [
      "One question for you: do you know when they expect to decide?",
      "Could you find out when they hope to decide on the next step?",
    ],
  ],
};

export const agencyThankYou: Outline = {
  words: [60, 100, 180],
  subject: [
    ["Thank you: {roleShort} interview", "Thank you, and how it went"],
    ["Thank you, and how it went"],
  ],
  paragraphs: [[opening], [topic, skill], [why, timetable, pass]],
};

export const agencyStatus: Outline = {
  words: [45, 70, 100],
  subject: [
    ["{roleShort} role: any news", "{roleShort} interview: next steps", "News about the {roleShort} role"],
    ["My interview: next steps", "News about my interview"],
  ],
  paragraphs: [
    [
      {
        name: "opening",
        say: [
          [
            "I interviewed {date} for the {job} and would like to (ask how it is going / know how things look).",
            "It is about my interview {date} for the {job}.",
            "My interview for the {job} was {date}, and I am curious what you have heard.",
            "You arranged my interview {date} for the {job}, and I have a short question about it.",
          ],
          [
            "It is about my interview for the {job}.",
            "I would like to ask how things are going with the {job}.",
          ],
        ],
      },
      {
        name: "callback",
        weight: "may",
        when: ["topic"],
        say: [
          [
            "We talked about {topic}, and I have thought about it since.",
            "The talk about {topic} went well, I believe.",
          ],
        ],
      },
    ],
    [
      {
        name: "interest",
        say: [
          [
            "I am still very interested, and you are welcome to tell them so.",
            "My interest is as strong as before, and I am available.",
            "I am as (keen on it / interested in it) as I was on the day.",
            "Nothing has changed on my side: I am interested and available.",
          ],
        ],
      },
      {
        name: "ask",
        say: [
          [
            "Have you heard from them, or do you know when the next step is (planned / due)?",
            "Could you tell me what you know about the position and its next step?",
            "Is there any word on the next step, or on when they mean to decide?",
            "Do you know where the position stands and what the next step is?",
          ],
        ],
      },
    ],
    [
      {
        name: "out",
        say: [
          [
            "If there is nothing to report yet, a word to that effect is enough.",
            "A line is plenty, whichever way it goes.",
            "If it is too early to say, that is (fine / all right); (one line will do / a line is enough).",
            "A short answer is enough, and there is no hurry.",
          ],
        ],
      },
    ],
  ],
};

export const agencyDecision: Outline = {
  words: [40, 55, 80],
  subject: [["{roleShort} role: timeline", "{roleShort} role, next steps"], ["Timeline for the position"]],
  paragraphs: [
    [
      {
        name: "ask",
        say: [
          [
            "Do you know when the client expects to decide on the {job}, or when it would be best for me to check back with you?",
            "Could you tell me when a decision on the {job} is expected, or when I should check back with you?",
          ],
        ],
      },
    ],
    [
      {
        name: "interest",
        say: [["I am still very interested.", "My interest in the position is unchanged."]],
      },
      {
        name: "busy",
        weight: "should",
        say: [["I know that you can only pass on what they tell you, and there is no hurry on my side."]],
      },
      {
        name: "way-out",
        say: [
          [
            "If the role has moved on, a one-line note is welcome.",
            "If it has gone another way, one line to say so would be kind.",
          ],
        ],
      },
    ],
  ],
};

export const agencyHook: Outline = {
  words: [80, 115, 150],
  subject: [
    ["An idea about {hookTitle}", "{hookTitle}: an idea for them", "Some thoughts on {hookTitle}"],
    ["The {roleShort} role and meeting again", "My interview and a second one"],
    ["My interview and a second one"],
  ],
  paragraphs: [
    [
      {
        name: "opening",
        say: [
          [
            "My interview {date} for the {job} has stayed with me, and I am still excited about it.",
            "I am as excited about the {job} as I was at the interview {date}.",
            "Since the interview {date} for the {job} I have only grown more excited about it.",
          ],
          [
            "I am as excited about the {job} as I was at the interview.",
            "Since the interview I have only grown more excited about the {job}.",
          ],
        ],
      },
    ],
    [
      {
        name: "hook",
        when: ["hook"],
        say: [
          [
            "I have been thinking about {matter}: I have ideas for {aim} that I would love to discuss with them in person.",
            "{matter} got me thinking. I have ideas for {aim}, and would love to talk them through with them.",
          ],
          ["I have ideas for {aim} that I would love to discuss with them in person."],
          [
            "I have had an idea since, about {theme}, and would love to talk it through with them in person.",
            "One idea has not let me go since: {theme}. I would love to discuss it with them.",
          ],
          ["I have been thinking about {matter}, and would love to share my thoughts with them in person."],
        ],
      },
      skill,
    ],
    [
      { ...topic, weight: "may" },
      {
        name: "meeting",
        say: [
          [
            "I would appreciate meeting them again, and talking to other members of the team as well.",
            "I would be glad to meet them again and to talk with other people on the team.",
          ],
        ],
      },
    ],
    [
      {
        name: "ask",
        say: [
          [
            "Could you pass this on, and let me know if there is a time that would suit them?",
            "Would you tell them so, and ask when a second meeting might suit them?",
          ],
        ],
      },
    ],
  ],
};
