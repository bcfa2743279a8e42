import type { Outline, Part } from "./sentences.ts";

/* The answer to a personal no (rubric J1 to J9). */

const thanks: Part = {
  name: "thanks",
  say: [
    [
      "Thank you for letting me know, and for the (time you gave me / time you took / trouble you took).",
      "Thank you for telling me (personally / yourself / in person), and for (the time and attention along the way / your time until now / all the attention you gave me).",
      "Thank you for (your message / writing / your clear words) and for the time you (took over my application / gave my application / spent on my application).",
      "Thank you for writing to me about the {job}, and for (the time you took / taking the time) to get to know me.",
      "I appreciate (your telling me / that you told me), and the time you (spent with me / gave me) on the way.",
      "Thank you for being so clear about the {job}, and for all the time you gave me.",
      "Thanks for letting me know how you decided on the {job}. I appreciated the time you took.",
    ],
  ],
};

const accept: Part = {
  name: "accept",
  say: [
    [
      "I had hoped for a different (outcome / answer), of course, and I (respect / accept) your decision.",
      "I would have (liked / been glad) to join you, and I (accept / respect) your decision.",
      "It is not the answer I (was hoping / had hoped) for, but I (understand / respect it).",
      "(Of course / Naturally) I am sorry that it did not work out, and I respect (the choice you made / how you decided).",
      "I won't pretend that I am not a little sad, but I (respect / understand) the decision.",
      "I would have been glad of another answer, and I understand this one.",
      "I am sorry that it is not to be this time, and I respect how you decided.",
    ],
  ],
};

const valued: Part = {
  name: "valued",
  say: [
    [
      "I (valued / enjoyed) our (conversation / talk) about {topic}, and I (will take something from it / learned from it).",
      "What I will (remember / keep) is our (conversation / talk / exchange) about {topic}.",
      "Talking with you about {topic} was (worthwhile / worth the trip / a gain) in itself.",
      "I am glad (all the same / in any case / even so) that we (talked / spoke) about {topic}.",
      "I still enjoy thinking back to what we said about {topic}.",
      "Our (talk / conversation) about {topic} gave me (something / plenty) to think about, and I am (grateful / glad) for that.",
      "One thing I take with me is our conversation about {topic}.",
    ],
    [
      "I (enjoyed / liked) getting to know you and the work of {team}.",
      "I learned (a good deal / a lot) from our (conversations / talks) about the {job}.",
      "I am glad to have met you and to have heard how you work.",
      "It was good to meet you and to see how {team} goes about things.",
      "I came away from our conversation with a clearer idea of this kind of work.",
      "I liked the way you talked about your work, and I will remember that.",
      "Meeting you was worth it in any case: I understand this field better now.",
      "I will remember how open you were in our conversation.",
    ],
  ],
};

const door: Part = {
  name: "door",
  say: [
    [
      "If a role comes up later that fits, I would be (glad / happy) to hear (from you / of it).",
      "Should something suitable (open up / come up) another time, I would be (happy / glad) to talk again.",
      "I would gladly be considered again (if something similar comes up / for something similar / the next time).",
      "If there is another opening one day, I hope you will think of me.",
      "I would be happy to talk again about something similar in the future.",
      "Do keep me in mind if another such position comes up.",
    ],
  ],
};

const feedback: Part = {
  name: "feedback",
  weight: "may",
  say: [
    [
      "If you have a moment, one thing that I could do better next time would help me a lot.",
      "Is there one thing you would advise me to work on? It would help me, though I understand if there is no time.",
      "If there is one point on which I could improve, I would be grateful to hear it.",
      "Should you have one piece of advice for my next interview, I would gladly take it.",
    ],
  ],
};

const wish: Part = {
  name: "wish",
  say: [
    [
      "I wish you and {team} (all the best / every success).",
      "I wish {team} every success with (what comes next / the work ahead).",
      "All good wishes to you and {team}.",
      "My best wishes to you and (everybody / all) on {team}.",
      "I hope that the work goes well, and I wish you (all the best / every success).",
    ],
  ],
};

export const rejectionReply: Outline = {
  words: [50, 75, 110],
  subject: [
    ["Thank you for letting me know", "{roleShort} role: thank you", "Thank you for your message"],
    ["Thank you for letting me know", "Thank you for your message"],
  ],
  paragraphs: [
    [thanks, accept],
    [valued, door],
    [feedback, wish],
  ],
};

export const keepInMind: Outline = {
  words: [45, 65, 110],
  subject: [
    ["{roleShort} role: thank you", "Thank you, and the {roleShort} role"],
    ["Thank you for letting me know"],
  ],
  paragraphs: [
    [
      {
        name: "thanks",
        say: [
          [
            "Thank you for telling me that the {job} has been filled, and for the time you gave me.",
            "Thank you for letting me know that the {job} is filled. I appreciated the time you took with me.",
            "It was good of you to tell me that the {job} is filled; thank you for that and for your time.",
          ],
        ],
      },
    ],
    [
      valued,
      {
        name: "door",
        say: [
          [
            "I would be glad if you kept me in mind for similar positions.",
            "Please keep me in mind if something similar opens up; I would be happy to talk again.",
            "If another position of this kind comes up, I would be very glad to hear of it.",
          ],
        ],
      },
    ],
    [wish],
  ],
};
