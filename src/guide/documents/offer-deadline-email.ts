import type { Outline, Part } from "./sentences.ts";

/* A real offer of somebody else with a real date (rubric O1 to O11), and its twin. */

const first: Part = {
  name: "interest",
  when: ["first-choice"],
  say: [
    [
      "The {job} with {team} is my first choice, (which is why / and so) I want to be open with you.",
      "Since our conversation {date}, the {job} has been my first choice, and so I would like to (tell you / say) how things stand (on my side / with me).",
      "The {job} remains the one I would most like to have, and I want to keep you informed.",
      "I would like to work with you more than anywhere else: the {job} is my first choice. That is why you should know the following.",
      "Our conversation {date} settled it for me that the {job} is my first choice. I owe you a word about my own situation.",
      "Of all I have looked at, the {job} is my first choice, and so I will be open about my situation.",
    ],
    [
      "The {job} with {team} is my first choice, (which is why / and so) I want to be open with you.",
      "The {job} is my first choice, and so I would like to (tell you / say) how things stand (on my side / with me).",
      "The {job} remains the one I would most like to have, and I want to keep you informed.",
      "Of all I have looked at, the {job} is my first choice, and so I will be open about my situation.",
    ],
  ],
};

const keen: Part = {
  name: "interest",
  when: ["not first-choice"],
  say: [
    [
      "I remain very interested in the {job}, and so I would like to (tell you / say) how things stand (on my side / with me).",
      "I am still very interested in the {job} we talked about {date}, and want to be open with you.",
      "My interest in the {job} is as strong as ever, which is why I want to keep you informed.",
      "Our conversation {date} left me very interested in the {job}, so I would rather tell you this than keep it to myself.",
      "Since {dateBare}, when we talked about the {job}, my interest has only grown. There is something you should know.",
    ],
    [
      "I remain very interested in the {job}, and so I would like to (tell you / say) how things stand (on my side / with me).",
      "My interest in the {job} is as strong as ever, which is why I want to keep you informed.",
      "I am still very interested in the {job}, and there is something you should know.",
    ],
  ],
};

const offer: Part = {
  name: "offer",
  say: [
    [
      "I have (received / been given) an offer from another employer and (have to / am to) answer by {offerBy}.",
      "Another employer has made me an offer, and my answer is (due / expected) by {offerBy}.",
      "I now have an offer elsewhere, with {offerBy} as the date for my answer.",
      "An offer has come in from another employer, and it stands until {offerBy}.",
      "I have been made an offer by another employer, who has given me until {offerBy}.",
      "There is an offer on the table from another employer, and it runs until {offerBy}.",
    ],
    [
      "I have received an offer from another employer.",
      "Another employer has made me an offer.",
      "I now have an offer elsewhere and have to answer it before long.",
    ],
  ],
};

const ask: Part = {
  name: "ask",
  when: ["dated-offer"],
  say: [
    [
      "Could you tell me where you are in your process, and whether a decision (before that date / by then) is possible?",
      "May I ask how far along you are, and whether you (might / would) be able to decide (before then / by that day)?",
      "Would you be able to (tell me / say) where things stand, and whether a decision by then is (realistic / likely)?",
      "Where are you in the process, and is there a chance of a decision before that day?",
      "How far have you got, and could you imagine deciding before that date?",
      "Could you let me know where things stand with you, and if it is possible to decide by that day?",
    ],
  ],
};

const askUndated: Part = {
  name: "ask",
  when: ["not dated-offer"],
  say: [
    [
      "Could you tell me where you are in your process, and by when a decision might be possible?",
      "May I ask where things stand, and by what date you might be able to decide?",
      "Where are you in the process, and how soon is a decision likely?",
    ],
  ],
};

const respect: Part = {
  name: "respect",
  say: [
    [
      "I respect your process and understand if it needs its time; I only want to choose with the full picture.",
      "If your process needs longer, I (understand and respect that completely / respect that and understand).",
      "I know that a careful decision takes time, and I respect that (whichever way it goes / in any case).",
      "Please don't hurry on my account: I respect how you do this, and any word helps me plan.",
      "If it is not possible, I understand; you have your own process, and I respect it.",
      "I would rather ask openly than guess, and I respect whatever your process allows.",
    ],
  ],
};

const reach: Part = {
  name: "reach",
  weight: "may",
  say: [
    [
      "I am easy to reach on {phone} if a call is simpler.",
      "If a call is simpler, my number is {phone}.",
      "You can also call me on {phone}.",
    ],
  ],
};

export const offerDeadlineEmail: Outline = {
  words: [60, 85, 120],
  subject: [
    ["{roleShort} role and a date", "{roleShort} role: my timeline", "The {roleShort} role and {offerBy}"],
    ["The position and my timeline", "A date on my side"],
  ],
  paragraphs: [
    [first, keen],
    [offer, ask, askUndated],
    [respect, reach],
  ],
};

export const offerMoreTime: Outline = {
  words: [45, 70, 120],
  subject: [
    ["Your offer: {roleShort} role", "Your offer and my answer"],
    ["Your offer and my answer", "Thank you for your offer"],
  ],
  paragraphs: [
    [
      {
        name: "thanks",
        say: [
          [
            "Thank you very much for offering me the {job}; I am delighted, and I take it seriously.",
            "Thank you for the offer of the {job}. It means a lot to me, and I want to give you a considered answer.",
          ],
        ],
      },
    ],
    [
      {
        name: "ask",
        say: [
          [
            "Would it be possible to have {extraDays} more business days, beyond {offerBy}, to give you that answer?",
            "You asked for my answer by {offerBy}. Could I have {extraDays} business days more to decide with care?",
          ],
          [
            "Would it be possible to have {extraDays} business days to give you my answer?",
            "Could I have {extraDays} business days to think it over with care?",
          ],
        ],
      },
      {
        name: "respect",
        say: [
          [
            "If that is difficult on your side, please tell me, and we will find a date that works for both of us.",
            "If another date suits your plans better, let me know and I will do my best to meet it.",
          ],
        ],
      },
    ],
    [
      {
        name: "close",
        say: [
          [
            "I am grateful for your trust and look forward to talking further.",
            "Thank you again for the confidence that you and {team} have shown in me.",
          ],
        ],
      },
    ],
  ],
};
