import type { Words } from "../../engine/words.ts";

/** When the employer answers, or does not. */
export const answers: Words = {
  "heard.what-kind": ["Good, they wrote. What did they say?", "They answered: what is it?"],
  "heard.what-kind-short": "What did {company} say?",
  "heard.second": [
    "Congratulations, that is the goal of all this.",
    "That is the answer we worked for, congratulations.",
  ],
  "heard.second-saved": "Saved: round {round} with {company}, {day}.",
  "heard.second-undated": "Saved: a second interview with {company}, the day still open.",
  "heard.second-reply": "Confirm in the same thread today, with day, time and zone.",
  "heard.second-zone": "That is {mine} your time.",
  "heard.second-clock-change": "Clocks change before that day there or here, so check the hour once more.",
  "heard.offer": ["Congratulations, an offer. That is yours.", "An offer, congratulations."],
  "heard.offer-saved": "Saved: {company} made an offer, an answer by {by}. Reminders for it are off.",
  "heard.offer-saved-undated": "Saved: {company} made an offer. Reminders for it are off.",
  "heard.offer-what":
    "Thank them, get it in writing, and ask for a few business days to think. On pay I can't advise.",
  "heard.offer-by": "By when do they want your answer?",
  "heard.offer-by-short": "By when does {company} want the answer?",
  "heard.offer-others": "You are still waiting for {others}. Is one of them your first choice?",
  "heard.offer-other": "You are still waiting for {others}. Is {others} your first choice?",
  "heard.offer-preferred":
    "Then tell {company} today: an offer exists, its date, and that they come first. A fact, not pressure.",
  "heard.offer-preferred-call":
    "Only {days} business days remain: call first, and send the mail as a record.",
  "heard.offer-plain": "Then a note to {company} is still fair: an offer and its date, nothing more.",
  "heard.rejected": ["I'm sorry, that is hard to read.", "I'm sorry. That one stings."],
  "heard.rejected-saved": "{company} is closed, and its reminders are off.",
  "heard.rejected-automatic": "An automatic no. It needs no reply, so you have nothing to send.",
  "heard.rejected-personal":
    "A short, gracious reply keeps the door open, with one feedback question if you like. Many employers give none, so expect little. Now, or tomorrow morning with a cooler head?",
  "heard.filled": "Then it is decided, sorry. {company} is closed.",
  "heard.filled-question": "A short note can ask them to keep you in mind. Shall I write it?",
  "heard.on-hold": "On hold is not a no. {company} rests until {until}.",
  "heard.on-hold-do":
    "One warm note now, a light touch in four to eight weeks, and keep looking elsewhere meanwhile.",
  "heard.check-back":
    "Noted: {company} wants to hear from you later. Silence until {until}; then I'll bring it up in their words.",
  "heard.check-back-undated": "Noted: {company} wants to hear from you later. When did they say?",
  "heard.still-deciding": [
    "That is a real answer: you are still in. Your contacts with {company} start again from zero.",
    "Good, a live process. The count of contacts with {company} is back to zero.",
  ],
  "heard.still-deciding-question": "Did they say by when?",
  "heard.other": "Good sign. Answer what they asked first; the chasing rests meanwhile.",
  "heard.other-by": "I have {by} as the day for it.",
  "heard.reopened": "Good to see {company} back: it is open again. Answer them first, and look ahead.",

  "silence.figure": [
    "That is normal: of 9,000 job seekers in 11 countries asked in 2018, 55 % had waited over a month after an interview.",
    "Silence this early says very little. In 2018, 55 % of 9,000 job seekers in 11 countries had waited over a month after an interview.",
    "Most waits are longer than a week: in 2018, 31 % of 9,000 job seekers in 11 countries had waited over six weeks.",
  ],
  "silence.call": [
    "For {company}, a short call is the best move now: where does it stand, and are second interviews on?",
    "The next step for {company} is a call, a minute long: where does the position stand?",
  ],
  "silence.email": [
    "For {company}, a short email is the best move now.",
    "The next step for {company} is the email.",
  ],
  "silence.check-back":
    "Two contacts are out. The next one asks {company} when they decide, or when to check back, and it is the last.",
  "silence.closing":
    'The contacts for {company} are used up. I\'d close it as "no answer": not a no, and open again any time they write.',
  "silence.waiting": "Nothing to do for {company} before that: {why}.",
  "silence.before-their-date": "their date is {by}",
  "silence.before-week": "the first check comes on {day}",
  "silence.paused": "{company} rests until {day}.",
  "silence.closed": "{company} is closed on my side. If they write, tell me and I open it again.",
  "silence.agency": "Ask the agency, not the client.",
  "silence.agency-named": "Ask {agency}, not the client: the agency carries the question.",
  "silence.next-round": "For {company} the next round is set, so silence is fine.",

  "status.waiting": "waiting",
};
