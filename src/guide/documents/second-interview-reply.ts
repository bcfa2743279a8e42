import type { Outline, Part } from "./sentences.ts";

/* The answer to an invitation (rubric F1 to F10): yes, no, or another time. */

const thanks: Part = {
  name: "thanks",
  say: [
    [
      "Thank you for inviting me back to talk further about the {job}.",
      "Thank you for the invitation to a {nextRound} for the {job}; I am glad to accept.",
      "Thank you, I would be delighted to come in for a {nextRound} for the {job}.",
      "Thank you for your message. I am very glad to be invited to a {nextRound} for the {job}.",
      { warm: "Thank you, that is lovely news. I am looking forward to talking more about the {job}." },
    ],
  ],
};

const when: Part = {
  name: "when",
  say: [
    [
      "I confirm {newDate} at {newTime}.",
      "{newDate} at {newTime} suits me well, and I will be there.",
      "I have {newDate} at {newTime} in my calendar.",
    ],
    ["I confirm {newDate}.", "{newDate} suits me well, and I have kept the day free."],
  ],
};

const mine: Part = {
  name: "own-time",
  weight: "should",
  say: [["For me that is {myTime}."]],
};

const where: Part = {
  name: "where",
  say: [
    [
      "I understand that we will meet here: {place}.",
      "The place I have noted is this: {place}.",
      "We meet, as I understand it, at this place: {place}.",
    ],
  ],
};

const people: Part = {
  name: "people",
  weight: "should",
  say: [["I look forward to meeting {people}.", "It will be good to see {people}."]],
};

const asks: Part = {
  name: "asks",
  when: ["asks-left"],
  say: [
    [
      "To prepare well, may I ask {asksLeft}?",
      "So that I come prepared, could you tell me {asksLeft}?",
      "Could you let me know, when you have a moment, {asksLeft}?",
    ],
  ],
};

const interest: Part = {
  name: "interest",
  weight: "may",
  say: [
    [
      "After our first conversation I am all the more interested in going further into the work.",
      "Our first conversation made me curious about a good deal more, so I am glad of the chance.",
      "I enjoyed our first conversation and am glad that we can go deeper.",
    ],
  ],
};

const phone: Part = {
  name: "phone",
  say: [
    [
      "On the day itself you can reach me on {phone}.",
      "If anything changes on the day, my number is {phone}.",
      "Should plans change at short notice, I am on {phone}.",
    ],
  ],
};

export const secondInterviewReply: Outline = {
  words: [50, 75, 110],
  subject: [
    ["Confirming {newDate}", "{nextRoundTitle} {newDate}: confirmed", "Confirmed: {newDate}"],
    ["Your invitation to a {nextRound}"],
  ],
  paragraphs: [
    [thanks, interest],
    [when, mine, where, people],
    [asks, phone],
  ],
};

const decline: Part = {
  name: "decline",
  say: [
    [
      "I have decided to withdraw from the process for the {job}, so I will not be taking the appointment up.",
      "After some thought, I would like to step back from the {job}, and so I must decline.",
    ],
  ],
};

export const secondInterviewDecline: Outline = {
  words: [25, 45, 70],
  subject: [["Your invitation for the {roleShort} role"], ["Your invitation"]],
  paragraphs: [
    [
      {
        name: "thanks",
        say: [
          [
            "Thank you for inviting me to a {nextRound} for the {job}.",
            "Thank you for the invitation to a {nextRound}.",
          ],
        ],
      },
      decline,
    ],
    [
      {
        name: "wish",
        say: [
          [
            "I appreciated the time you gave me, and I wish you and {team} every success with the search.",
            "Thank you for the time you took with me. I hope you find just the right person.",
          ],
        ],
      },
    ],
  ],
};

export const secondInterviewReschedule: Outline = {
  words: [40, 60, 90],
  subject: [
    ["{nextRoundTitle}, another time", "{roleShort} interview: another time"],
    ["Another time for our meeting"],
  ],
  paragraphs: [
    [
      {
        name: "thanks",
        say: [
          [
            "Thank you for inviting me to a {nextRound} for the {job}.",
            "Thank you for the invitation; I am glad to come in for a {nextRound} for the {job}.",
          ],
        ],
      },
    ],
    [
      {
        name: "cannot",
        say: [
          [
            "Unfortunately I cannot make {newDate}.",
            "I am sorry to say that {newDate} is not possible for me.",
          ],
          [
            "Unfortunately I cannot make the time you proposed.",
            "I am sorry to say that the proposed time is not possible for me.",
          ],
        ],
      },
      {
        name: "slots",
        say: [
          ["Would {slots} work for you instead?", "Could we meet on {slots} instead?"],
          [
            "Would you have another time to offer? I will make it fit.",
            "Could you suggest another time? I will do my best to be flexible.",
          ],
        ],
      },
    ],
    [
      {
        name: "interest",
        say: [
          [
            "I am very keen to continue our conversation.",
            "I am looking forward to going further into the work.",
          ],
        ],
      },
      {
        name: "sorry",
        weight: "may",
        say: [
          [
            "I am sorry for the extra effort, and thank you for understanding.",
            "Thank you for bearing with me.",
          ],
        ],
      },
      phone,
    ],
  ],
};
