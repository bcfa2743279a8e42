import type { Words } from "../../engine/words.ts";

/** What the coach says by itself: why now in one sentence, then the one act that is best today. */
export const nudges: Words = {
  "nudge.before-interview": [
    "{company} is {when}. Close it with three questions: What are the next steps, and when do you decide? How may I follow up, by phone or email? Who else decides?",
    "Your talk with {company} is {when}. Three questions for the close: when do they decide, how may you follow up, and who else has a say?",
  ],
  "nudge.before-tomorrow": "tomorrow",
  "nudge.before-tomorrow-at": "tomorrow at {hour}",
  "nudge.before-today": "today",
  "nudge.before-today-at": "today at {hour}",
  "nudge.debrief": [
    "How did it go with {company}? Two minutes now save the details. First: what did they say about timing?",
    "You should be out of {company} by now. While it is fresh: what did they say about when they decide?",
  ],
  "nudge.thank-you": [
    "Has the thank-you to {company} gone out? It works best within a day of the interview.",
    "The thank-you to {company}: is it out? Within a day is the usual time.",
  ],
  "nudge.heard-back-week": [
    "Did you hear back from {company}? {days} business days have passed since the interview, and they named no date.",
    "Any word from {company}? It is {days} business days since the interview, with no date named.",
  ],
  "nudge.heard-back-date": [
    "Did you hear back from {company}? Their date was {by}, and two business days have passed since.",
    "Any word from {company}? They meant to decide by {by}, two business days ago.",
  ],
  "nudge.heard-back-again": [
    "Did you hear back from {company}? Some days have passed since their last word.",
    "Any news from {company} since they were still deciding?",
  ],
  "nudge.heard-back-after-pause": [
    "{company} comes back today: the break is over. Have they written?",
    "The wait you agreed on for {company} ends today. Have you heard from them?",
  ],
  "nudge.check-back-asked":
    "{company} asked to hear from you around now. A short mail that refers to their suggestion is the move today.",
  "nudge.call": [
    "Today is a good day to call {company}: no word since you last looked, and a call gets an answer soonest.",
    "The call to {company} is next, since nothing has come. A minute is enough.",
  ],
  "nudge.email-voicemail": [
    "Time for the email to {company}: three business days since your call, and no word.",
    "{company} has had three business days with your call. An email with one concrete idea comes next.",
  ],
  "nudge.email": [
    "An email to {company} is next, since nothing has come and the phone is out.",
    "Time for a short email to {company}: no word so far.",
  ],
  "nudge.check-back": [
    "No answer from {company} to the email. One contact is left: ask when they decide, or when to check back.",
    "{company} has been silent since your email. The last contact asks for the date of the decision, then we let it rest.",
  ],
  "nudge.close": [
    'Nothing from {company} since you asked for their date. Shall we close it as "no answer"? It opens again if they write.',
    '{company} has had its time. I\'d close it as "no answer", which is not a no. Shall I?',
  ],
  "nudge.remind": [
    "You asked me to come back to {company} today. Any word from them?",
    "As you wished, {company} again. Have they answered?",
  ],
  "nudge.digest": ["Several are due today:", "Today there is more than one:"],
  "nudge.digest-row.heard-back": "- {company}: did they answer?",
  "nudge.digest-row.call": "- {company}: the call is next",
  "nudge.digest-row.email": "- {company}: the email is next",
  "nudge.digest-row.check-back": "- {company}: ask for the decision date",
  "nudge.digest-row.close": '- {company}: close it as "no answer"?',
  "nudge.digest-row.remind": "- {company}: you wanted to look again",
  "nudge.late": "A little late, sorry.",

  "next.before-interview": "I'll write on {day}, before {company}.",
  "next.debrief": "After {company} on {day} I'll ask how it went.",
  "next.thank-you": "If the thank-you isn't out by {day}, I'll remind you.",
  "next.heard-back": [
    "I'll ask on {day} whether {company} answered. Another day? Just say it.",
    "Next check on {company}: {day}. Tell me if another day suits better.",
  ],
  "next.call": [
    "The call to {company} is down for {day}. Say another day to move it.",
    "Next: the call to {company}, {day}, or a day you name.",
  ],
  "next.email": [
    "The email to {company} comes on {day}. Say another day to move it.",
    "Next: the email to {company}, {day}, or a day you name.",
  ],
  "next.check-back": [
    "If nothing comes, {day} is the day to ask {company} for their date.",
    "Next for {company}: asking when they decide, {day}, if nothing comes before.",
  ],
  "next.close": [
    "If nothing comes, I'll propose on {day} to close {company}.",
    "Next for {company}: {day}, the question whether to close it.",
  ],
  "next.remind": [
    "I'll come back to {company} on {day}. Another day? Just say it.",
    "I'll ask about {company} again on {day}.",
  ],
  "next.same": [
    "The next date for {company} stays {day}; name another if you like.",
    "{company} stays down for {day}, or a day you name.",
  ],
  "next.none": "Nothing is due for {company}.",
  "next.off": 'Reminders are off; say "resume" to switch them on.',
  "next.holiday": "It skips {holiday}.",
};
