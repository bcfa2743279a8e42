import type { Outline, Part } from "./sentences.ts";

/* Letters close to the status email: after a hold, a slip put right, papers that were asked for. */

const interest: Part = {
  name: "interest",
  say: [
    [
      "I am still very interested in the {jobNoun}.",
      "My interest in the {jobNoun} has not changed.",
      "I would still very much like to do this work.",
    ],
  ],
};

export const onHold: Outline = {
  words: [40, 60, 100],
  subject: [["{roleShort} role: thank you", "{roleShort} role, for later"], ["Thank you for the update"]],
  paragraphs: [
    [
      {
        name: "thanks",
        say: [
          [
            "Thank you for letting me know that the {job} is on hold for now.",
            "Thank you for telling me how things stand with the {job}; I understand that it has to wait.",
          ],
        ],
      },
    ],
    [
      interest,
      {
        name: "topic",
        weight: "may",
        say: [["I enjoyed our conversation about {topic}, and it has stayed with me."]],
      },
      {
        name: "back",
        say: [
          [
            "Would it be all right if I asked again in a month or two, or is there a better time?",
            "When would be a good time for me to ask again?",
          ],
        ],
      },
    ],
    [
      {
        name: "wish",
        say: [
          [
            "Until then, I wish you and {team} all the best.",
            "I hope the coming weeks go well for you and {team}.",
          ],
        ],
      },
    ],
  ],
};

export const checkBack: Outline = {
  words: [45, 65, 100],
  subject: [
    ["{roleShort} role: next steps", "{roleShort} role, as you suggested"],
    ["The position, as you suggested"],
  ],
  paragraphs: [
    [
      {
        name: "opening",
        say: [
          [
            "When we were last in touch about the {job}, you suggested {checkBack} as a good time to talk again.",
            "You suggested {checkBack} as a good time to come back to the {job}, so here I am.",
          ],
        ],
      },
    ],
    [
      interest,
      {
        name: "ask",
        say: [
          [
            "Could you tell me where the position stands now, and what the next step would be?",
            "How do things look now, and is there a next step we could plan?",
          ],
        ],
      },
    ],
    [
      {
        name: "out",
        say: [
          [
            "If the plans have changed, a short line to say so is welcome.",
            "If it is still too early, just tell me when would suit better.",
          ],
        ],
      },
    ],
  ],
};

export const slip: Outline = {
  words: [20, 35, 60],
  subject: [["A correction to my last note"], ["A small correction"]],
  paragraphs: [
    [
      {
        name: "slip",
        say: [
          [
            "In my last note I made a slip, which I would like to put right: {repairBetter}.",
            "A small correction to my last note: {repairBetter}.",
          ],
          [
            "My last note had a slip in it, for which I am sorry. Please read it with that in mind.",
            "There was a slip in my last note, and I am sorry for it.",
          ],
        ],
      },
      {
        name: "stands",
        say: [
          [
            "Everything else in it stands, above all my thanks and my interest in the {jobNoun}.",
            "The rest stands as written, my interest in the {jobNoun} included.",
          ],
        ],
      },
    ],
  ],
};

export const documentsAsked: Outline = {
  words: [30, 50, 100],
  subject: [
    ["{roleShort} role: what you asked for", "For the {roleShort} role: as requested"],
    ["What you asked for"],
  ],
  paragraphs: [
    [
      {
        name: "opening",
        say: [
          [
            "Thank you for your message about the {job}. With this I am sending you what you asked for.",
            "Thank you for getting in touch about the {job}. Here is what you asked for.",
          ],
        ],
      },
      {
        name: "more",
        say: [
          [
            "Please tell me if anything is missing or if another form would suit you better.",
            "If anything is missing, I can send it the same day.",
          ],
        ],
      },
    ],
    [
      { ...interest, weight: "should" },
      {
        name: "next",
        say: [["I look forward to the next step.", "I look forward to hearing how you would like to go on."]],
      },
    ],
  ],
};
