/**
 * How the coach puts a line of the rubric to somebody whose own text it looks over. `{words}`: the
 * offending words. `good` is said when the line is met and there is little else to say.
 */
export const reviewWords: Readonly<Record<string, { readonly fault?: string; readonly good?: string }>> = {
  G2: { fault: "There is a gap to fill: {words}." },
  G3: {
    fault:
      'Greet the person by the name you have, or just with "Hello,": {words} is too stiff or not their name.',
  },
  G4: { fault: "Ask one thing only; a busy reader answers the first question and forgets the rest." },
  G5: { fault: "The length is off ({words}). People answer short mails." },
  G6: { fault: "Take out {words}: need puts readers off, and your case doesn't need it." },
  G7: { fault: "{words} sounds like a reproach, even if it is fair. Ask about the next step instead." },
  G8: { fault: "{words} reads as pressure. State a real date as information, nothing more." },
  G9: { fault: "{words} takes the decision for them. Show it with a fact instead." },
  G10: { fault: "Quieter is stronger here: {words}." },
  G11: { fault: "{words} is a phrase that everybody sends. Begin with what you want to say." },
  G12: { fault: "Leave {words} out; it belongs in another conversation." },
  G13: { fault: "Close with a sign-off, your full name and your number." },
  G14: { fault: "Put the weekday beside the date: {words}." },
  G15: { fault: "Shorter sentences and paragraphs would help; it is read on a phone." },
  G16: { fault: "For a formal letter, write it out: {words}." },
  T1: {
    fault: "Thank them for their time and name the day.",
    good: "The thanks are where they should be, at the start.",
  },
  T2: {
    fault: "Name the role: they may be filling several.",
    good: "The role is named, so they know at once which talk you mean.",
  },
  T3: {
    fault: "Come back to one thing from the conversation; that shows you were there.",
    good: "You come back to the conversation, which no template can.",
  },
  T4: { fault: "Say that you want the job, and why.", good: "Your interest is plain." },
  T5: {
    fault: "Give one thing you have done, with a fact.",
    good: "You back it up with something you have done.",
  },
  T6: {
    fault: "Give a reason for this company that would not fit its rival.",
    good: "Your reason fits this company and no other.",
  },
  T8: {
    fault: "End by looking forward to meeting again or talking further.",
    good: "The last sentence looks ahead.",
  },
  T9: { fault: "You could ask lightly when they decide, since that is still open." },
  T12: { fault: "A thank-you is no place to ask for news: {words}." },
  S1: {
    fault: "Name the role and the day in the first sentence.",
    good: "They see at once which interview it is.",
  },
  S4: {
    fault: "Ask plainly where the position stands, or for the next step.",
    good: "The question is plain.",
  },
  S6: { fault: 'Leave them an easy way out: "a line is plenty".', good: "You make it easy to answer." },
  H1: {
    fault: "Say in one plain sentence that the position excites you.",
    good: "Your excitement is clear without being loud.",
  },
  H2: {
    fault: "Ask to meet again, and to talk with others of the team.",
    good: "You ask to meet again and to get to know the team.",
  },
  H3: { fault: "Tie it to one concrete thing of theirs.", good: "The hook is concrete." },
  H7: { fault: "End with one ask: a time to talk." },
  D1: {
    fault: "Ask when they decide, or when to check back: both in one sentence.",
    good: "The question leaves them both ways open.",
  },
  D4: { fault: "Leave a graceful way out: a one-line note is welcome." },
  F1: { fault: "Thank them for the invitation." },
  F2: {
    fault: "Repeat weekday, date, time and zone, so that no mistake can stand.",
    good: "Day and hour are confirmed.",
  },
  F6: { fault: "Give a number for the day itself." },
  J1: { fault: "Thank them for telling you and for their time.", good: "The thanks come first." },
  J2: { fault: "Accept it without argument: {words}.", good: "You take it with grace." },
  J3: { fault: "Name one thing you valued." },
  J4: { fault: "Leave the door open, if you mean it.", good: "The door stays open." },
  O5: { fault: "Ask where they are, and whether a decision before your date is possible." },
  W2: { fault: "Say clearly that you withdraw.", good: "It is clear and kind." },
  A3: { fault: "Offer two other times with weekday, date and hour." },
};
