import type { Outline, Part } from "./sentences.ts";

/* Another time for a meeting (rubric A1 to A6): asked for, agreed to, or after one was missed. */

const slots: Part = {
  name: "slots",
  say: [
    [
      "Could we meet on {slots} instead?",
      "Would {slots} suit you?",
      "I could offer {slots}; would one of these suit you?",
      "I am free on {slots}, if either works for you; would one of them do?",
      "Instead I could do {slots}; could you make one of those?",
    ],
    [
      "Could you offer me another time? I will fit in with your calendar.",
      "Would another time be possible? I can be flexible.",
      "Which other times would suit you? I will make one of them work.",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  say: [
    [
      "I am still very interested in the {jobNoun} and look forward to our conversation.",
      "My interest in the {jobNoun} is unchanged, and I look forward to talking with you.",
      "I am looking forward to our conversation as much as before.",
      "I remain very keen on the {jobNoun} and on meeting you.",
      "The {jobNoun} interests me as much as before.",
      "I am keen to talk with you about the {jobNoun}.",
    ],
  ],
};

const subject = [
  ["{roleShort} interview: another time", "A new time for our interview", "{roleShort} interview, new time"],
  ["A new time for our interview", "Our interview: another time"],
];

const phone: Part = {
  name: "phone",
  weight: "may",
  say: [["If it is easier to settle by phone, I am on {phone}.", "You can also reach me on {phone}."]],
};

export const reschedule: Outline = {
  words: [40, 55, 90],
  subject,
  paragraphs: [
    [
      {
        name: "sorry",
        say: [
          [
            "I am sorry to say that I cannot make our interview for the {job} {meetingDate}.",
            "Unfortunately something has come up, and I cannot make our interview for the {job} {meetingDate}.",
            "I have to ask for another time for our interview about the {job} {meetingDate}, and I am sorry for the trouble.",
            "As it turns out, I am not free for our interview about the {job} {meetingDate}, for which I apologise.",
            "I am afraid I have to move our interview about the {job} {meetingDate}.",
          ],
          [
            "I am sorry to say that I cannot make our interview for the {job} as planned.",
            "I have to ask for another time for our interview about the {job}, and I am sorry for the trouble.",
          ],
        ],
      },
      slots,
    ],
    [
      interest,
      {
        name: "thanks",
        weight: "should",
        say: [
          [
            "Thank you for understanding.",
            "Thank you for your patience with this.",
            "Thank you for bearing with me.",
          ],
        ],
      },
      phone,
    ],
  ],
};

export const apology: Outline = {
  words: [40, 60, 90],
  subject: [
    ["Apology: {roleShort} interview", "My apologies for {meetingDay}"],
    ["My apologies for our interview"],
  ],
  paragraphs: [
    [
      {
        name: "sorry",
        say: [
          [
            "I missed our interview for the {job} {meetingDate}, and I apologise. The fault was mine, and I regret the time it cost you.",
            "I owe you an apology: I was not there for our interview about the {job} {meetingDate}. That was my responsibility alone.",
          ],
          [
            "I missed our interview for the {job}, and I apologise. The fault was mine, and I regret the time it cost you.",
            "I owe you an apology: I was not there for our interview about the {job}. That was my responsibility alone.",
          ],
        ],
      },
    ],
    [{ ...slots, name: "slots" }],
    [
      interest,
      {
        name: "understand",
        say: [
          ["I understand if this is no longer possible.", "I would quite understand if you have moved on."],
        ],
      },
      phone,
    ],
  ],
};

export const afterTheirCancellation: Outline = {
  words: [40, 55, 90],
  subject,
  paragraphs: [
    [
      {
        name: "calm",
        say: [
          [
            "It seems that our interview for the {job} {meetingDate} could not take place, and I hope all is well on your side.",
            "Our interview for the {job} {meetingDate} did not come about; these things happen, and I hope everything is all right.",
          ],
          [
            "It seems that our interview for the {job} could not take place, and I hope all is well on your side.",
            "Our interview for the {job} did not come about; these things happen, and I hope everything is all right.",
          ],
        ],
      },
      slots,
    ],
    [
      interest,
      {
        name: "thanks",
        weight: "should",
        say: [
          ["Thank you for letting me know what suits you.", "Thank you in advance for finding a new date."],
        ],
      },
      phone,
    ],
  ],
};

export const newTimeAgreed: Outline = {
  words: [40, 50, 90],
  subject: [
    ["Confirmed: {meetingDateBare}", "{roleShort} interview, new time confirmed"],
    ["The new time for our interview"],
  ],
  paragraphs: [
    [
      {
        name: "thanks",
        say: [
          [
            "Thank you for letting me know about the new time for our interview for the {job}.",
            "Thank you for arranging a new time for our interview about the {job}.",
          ],
        ],
      },
      {
        name: "when",
        say: [
          [
            "{newDate} at {newTime} suits me well, and I have it in my calendar.",
            "I confirm {newDate} at {newTime}.",
          ],
          ["{newDate} suits me well, and I have it in my calendar.", "I confirm {newDate}."],
        ],
      },
    ],
    [
      interest,
      {
        name: "phone",
        weight: "should",
        say: [
          [
            "On the day you can reach me on {phone}.",
            "If anything changes on the day, my number is {phone}.",
          ],
        ],
      },
    ],
  ],
};
