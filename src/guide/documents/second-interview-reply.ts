import type { Outline, Part } from "./sentences.ts";

/* The answer to an invitation (rubric F1 to F10): yes, no, or another time. */

const thanks: Part = {
  name: "thanks",
  say: [
    [
      "Thank you for (inviting me back / asking me back / the invitation) to talk further about the {job}.",
      "Thank you for the invitation to a {nextRound} for the {job}; I am (glad / happy / pleased) to accept.",
      "Thank you, I would be (delighted / very glad / happy) to come to a {nextRound} for the {job}.",
      "Thank you for your message. I am very (glad / happy / pleased) to be invited to a {nextRound} for the {job}.",
      "Many thanks for the invitation. I look forward to talking further about the {job}.",
      "I was very glad to get your invitation to a {nextRound} for the {job}. Thank you.",
      "Thank you for the good news: I will gladly come to a {nextRound} for the {job}.",
      { warm: "Thank you, that is lovely news. I am looking forward to talking more about the {job}." },
    ],
  ],
};

const interest: Part = {
  name: "interest",
  weight: "should",
  say: [
    [
      "I would like to go on where we left off with {topic}.",
      "I hope we find time to come back to {topic}.",
      "I have been thinking about {topic} and am glad that we can go deeper.",
      "It will be good to talk more about {topic}, too.",
    ],
    [
      "After our first conversation I am all the more interested in going further into the work.",
      "Our first conversation made me curious about a good deal more, so I am glad of the chance.",
      "I enjoyed our first conversation and am glad that we can go deeper.",
      "I have a few questions of my own by now, and am glad of the chance to ask them.",
    ],
  ],
};

const when: Part = {
  name: "when",
  say: [
    [
      "I confirm {newDate} at {newTime}.",
      "{newDate} at {newTime} (suits me well / works well for me / is fine), and I will be there.",
      "I have (put / noted) {newDate} at {newTime} in my calendar.",
      "The time is fine: {newDate} at {newTime}.",
      "I am happy to confirm {newDate} at {newTime}.",
      "So we have {newDate} at {newTime}, which works well for me.",
    ],
    [
      "I confirm {newDate}.",
      "{newDate} suits me well, and I have kept the day free.",
      "I have {newDate} in my calendar.",
      "The day is fine: {newDate}.",
    ],
  ],
};

const mine: Part = {
  name: "own-time",
  weight: "should",
  say: [["For me that is {myTime}.", "On my clock that is {myTime}."]],
};

const where: Part = {
  name: "where",
  say: [
    ["I have the link: {link}", "The link I have is {link}"],
    [
      "We will talk by {remote}, as you proposed.",
      "{remote} is fine for me.",
      "I will be ready on {remote} a few minutes early.",
    ],
    [
      "I will come to {place}.",
      "I will find my way to {place}.",
      "You will find me at {place} a few minutes early.",
    ],
  ],
};

const asks: Part = {
  name: "asks",
  when: ["asks-left"],
  say: [
    [
      "(To prepare well / To be well prepared), may I ask {asksLeft}?",
      "So that I come prepared, could you tell me {asksLeft}?",
      "Could you let me know, when you have a moment, {asksLeft}?",
      "One question for my preparation: could you tell me {asksLeft}?",
      "It would help me to know a little more: could you say {asksLeft}?",
    ],
  ],
};

const phone: Part = {
  name: "phone",
  say: [
    [
      "On the day (itself / of the interview) you can (reach / call) me on {phone}.",
      "If anything changes on the day, (my number is / I am on / call me on) {phone}.",
      "Should plans change at short notice, (I am on / you can call / my number is) {phone}.",
      "For anything on the day, my number is {phone}.",
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
    [when, mine, where],
    [asks, phone],
  ],
};

export const secondInterviewDecline: Outline = {
  words: [25, 45, 70],
  subject: [["Your invitation for the {roleShort} role"], ["Your invitation to a {nextRound}"]],
  paragraphs: [
    [
      {
        name: "thanks",
        say: [
          [
            "Thank you for inviting me to a {nextRound} for the {job}.",
            "Thank you for the invitation to a {nextRound} for the {job}.",
            "I was glad to get your invitation to a {nextRound} for the {job}; thank you.",
          ],
        ],
      },
      {
        name: "decline",
        say: [
          [
            "I have decided to withdraw from the process, so I will not be taking the appointment up.",
            "After some thought, I would like to step back from the process, and so I must decline.",
            "I have thought it over and have decided not to go on with the process.",
          ],
        ],
      },
    ],
    [
      {
        name: "wish",
        say: [
          [
            "I appreciated the time you gave me, and I wish you and {team} every success with the search.",
            "Thank you for the time you took with me. I hope you find just the right person.",
            "I enjoyed meeting you, and I wish you well with the search.",
          ],
        ],
      },
    ],
  ],
};

export const secondInterviewReschedule: Outline = {
  words: [40, 60, 90],
  subject: [
    ["{nextRoundTitle}: another time", "{roleShort} interview: another time"],
    ["Another time for our meeting"],
  ],
  paragraphs: [
    [
      {
        name: "thanks",
        say: [
          [
            "Thank you for inviting me to a {nextRound} for the {job}.",
            "Thank you for the invitation; I am glad to come to a {nextRound} for the {job}.",
            "I was very glad to get your invitation to a {nextRound} for the {job}.",
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
            "As it turns out, I am not free on {newDate}, and I am sorry for that.",
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
          [
            "Would {slots} work for you instead?",
            "Could we meet on {slots} instead?",
            "I could do {slots}; would either suit you?",
          ],
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
            "I look forward to continuing where we left off.",
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
