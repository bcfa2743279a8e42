import type { Words } from "../../engine/words.ts";

/** When the person tells what was said, who was there, what went out. */
export const facts: Words = {
  "timetable.by": ["Noted: {company} decides by {by}.", "Good to know: {company} decides by {by}."],
  "timetable.by-counted": "Noted: {company} decides by {by}, counted from {from}.",
  "timetable.by-passed": "Their date for {company}, {by}, has gone by.",
  "timetable.vague": [
    "No date from them, then: I count {days} business days.",
    "So no date: {days} business days it is.",
  ],
  "timetable.vague-forgot":
    "No harm done: I'll put one light question about it into the thank-you, and count {days} business days.",
  "timetable.soon": '"Soon" is no date, so I count {days} business days.',
  "timetable.soon-later": "That is no date yet, so I count {days} business days.",
  "timetable.weekend": "That is a weekend, so I count from Monday.",
  "timetable.other": "If you meant {other}, press it.",
  "timetable.today": "They decide today, so send the thank-you within two hours, the short version.",

  "contact.saved": ["Saved: {who}.", "Noted: {who}."],
  "contact.updated": "Updated: {who}.",
  "contact.first-name-only":
    "Check the full name and its spelling in the invitation before anything goes out.",
  "contact.agency":
    "Saved: {who}, for the agency. Everything goes through them until they allow direct contact.",

  "note.topic": ["Noted, I'll use it in your drafts.", "Good, that goes into your drafts."],
  "note.qualification": ["Noted, a good fact to use.", "Good, that is worth a sentence."],
  "note.motivation": ["Noted, that is a real reason.", "Good, a reason that fits only them."],
  "note.hook": ["That is a usable hook.", "Good hook, noted."],
  "note.repair": [
    "Noted: I'll put that right in the note, in two sentences at most.",
    "Good, the note will mend that in a sentence or two.",
  ],

  "thanks.logged": ["Logged: thank-you to {company}, {day}.", "Good. Thank-you to {company} logged, {day}."],
  "thanks.free": "It costs none of your contacts.",
  "thanks.logged-already": "The thank-you to {company} is logged already, for {day}.",

  "call.logged": "Logged: call to {company}, {day}.",
  "call.logged-voicemail": "Logged: call to {company}, {day}, voicemail left.",
  "call.logged-no-answer": "Logged: call to {company}, {day}, no answer.",
  "call.logged-reached": "Logged: you reached {company}, {day}.",
  "call.logged-gatekeeper":
    "Logged: {company}'s reception, {day}. It costs nothing as long as you left no message.",
  "call.used": "That makes {used} of {budget} unanswered contacts.",
  "call.wait": "No second voicemail: I give it three business days.",
  "call.gatekeeper-question": "Did they say when it is best to try again?",
  "call.what-result": "How did it go?",
  "call.what-result-short": "How did the call go?",
  "call.what-said": "What did they say?",

  "call.not-called": "That is fine. The script makes it shorter than you fear.",
  "call.good": ["Well done, that takes nerve.", "Good, that is the harder half."],

  "email.logged": ["Logged: email to {company}, {day}.", "Good. Email to {company} logged, {day}."],
  "email.used": "That makes {used} of {budget} unanswered contacts.",
  "email.last": "That was the last of {budget}. Now the strong move is to let it rest.",
  "email.over":
    "That is more than the {budget} I'd advise, so let it rest now. Silence no longer costs you anything.",

  "failed.bounced": "A bounced mail is no contact, so nothing is used up.",
  "failed.bounced-do":
    "Check the spelling, or ask the coordinator for the address once. The text is ready to go again.",
  "failed.wrong-person":
    "It happens. Two lines of apology to whoever got it, then the right person. It costs nothing of the budget.",
  "failed.left-company": "Noted: they have left {company}. It costs nothing of the budget.",
  "failed.left-company-do":
    "Write to the recruiter or the coordinator, with one neutral line. Who would that be?",
  "failed.out-of-office": "An automatic reply is no answer, and no no.",
  "failed.out-of-office-until": "They are back on {until}; I wait two business days more.",
  "failed.out-of-office-deputy": "Write to the deputy they name only if it is urgent.",
  "failed.no-calls": "Noted: no calls to {company}. From here on, email only.",
  "failed.what": "What went wrong: did it bounce, or reach the wrong person?",

  "correct.done": "Put right: {before} -> {after}.",
  "correct.done-plain": "Put right: {after}.",
  "correct.sent-wrong":
    "A text with the old name has gone out. One short line puts it right; I can write it.",
  "correct.nothing": "I have nothing on record that this would change. What should I put right?",

  "profile.saved": "Noted: {what}.",
  "profile.use": "It goes under your drafts.",
  "profile.country": "Noted: {country}. Its holidays and habits count from now on.",
  "profile.tone": "Noted: your drafts will sound {tone}.",
  "profile.hour": "Noted: I'll come at {hour}.",
  "profile.start": "Which interview shall we follow up? Tell me the company and the day.",
};
