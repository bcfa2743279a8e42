import type { Words } from "../../engine/words.ts";

/** When an interview is told, moved, called off. */
export const interviews: Words = {
  "name.via-agency": "the role via {agency}",
  "name.unknown": "the company without a name",
  "name.a-contact": "them",

  "log.congrats": [
    "Well done, that one is behind you.",
    "Good work, the hard part is done.",
    "Nice, you have done your part.",
  ],
  "log.congrats-round": ["Well done, round {round} is behind you.", "Good work, round {round} is done."],
  "log.saved-past": "Saved: {what}, {day}.",
  "log.saved-round": "Saved: round {round} with {what}, {day}.",
  "log.saved-undated": "Saved: {what}.",
  "log.saved-coming": "Saved: {what}, {day}.",
  "log.saved-rows": "Saved, one row each:",
  "log.row": "- {what}: {day}",
  "log.row-undated": "- {what}: which day?",
  "log.rows-right": "Is that right?",
  "log.assumed-today": "I put it down for today.",
  "log.midnight": "It is just past midnight, so I took yesterday.",
  "log.other-day": "If you meant {other}, press it.",
  "log.fresh": "A thank-you goes out the same day or next morning. I can draft it.",
  "log.some-days-ago": "It's not too late for the thank-you: send it today, short and warm.",
  "log.week-ago": "One mail can do both now: the thanks, short, and the question where things stand.",
  "log.weeks-ago":
    "After {weeks} weeks a thank-you would look odd. One status email is the right move now, and I count on from it.",
  "log.agency": "With {agency} in between, everything goes through them, unless they allow direct contact.",
  "log.agency-confidential": "If you know the client's name, tell me. Until then I call it by the role.",
  "log.internal":
    "An internal role: the same note as anybody's, formal enough, no corridor lobbying. And mind who can read this workspace: it may be your employer's.",
  "log.patient": "Places like this take longer, so I count {days} business days.",
  "log.screen": "For a first screen, a shorter note is enough.",
  "log.one-way-video":
    "For a recorded interview, thank the recruiter who set it up; there is no interviewer to name.",
  "log.panel": "A panel: one note each, each with something else. They compare.",
  "log.fair": "From a fair: 40 to 70 words to each, within 24 to 48 hours.",
  "log.company-is-a-word": "I took {company} as the company's name.",
  "log.known-already": "{company} on {day} is on record already, and I added nothing.",
  "log.known-question": "Is this the same interview, or a new round?",
  "log.new-or-same":
    "I have {company} on {known}. Is {day} a new round, or the same interview on another day?",
  "log.new-or-same-undated": "I have {company} on {known}. Is this a new round, or the same interview?",
  "log.second-role":
    "That is a second process with {company}. A contact you share counts for both, so we keep one budget per person.",
  "log.before":
    "At the close, ask three things:\n- What are the next steps, and when do you decide?\n- How should I follow up, by phone or email?\n- Who else takes part in the decision?",

  "ask.go-on-repair": "Go ahead: what would you say now?",
  "ask.go-on-timetable": "Good. Which day, or in how long?",
  "ask.go-on-contact": "Good. What is the name?",
  "ask.unknown-company":
    "I have nothing on record for {company} yet. When was the interview, so that I can count from it?",
  "ask.company": "Which company was it with?",
  "ask.company-short": "Which company was it?",
  "ask.when": "When was it, or when will it be?",
  "ask.when-of": "Which day is {company}?",
  "ask.when-short": "Which day was it?",
  "ask.next-when": "Which day and time is it, with the time zone if they gave one?",
  "ask.next-when-short": "Which day and time is the next interview?",
  "ask.zone": 'Which city are you in, so that my dates fit your day? ("I\'m in Denver")',
  "ask.zone-short": "And which city are you in?",

  "move.done": "Moved: {company}, {before} -> {after}.",
  "move.done-undated": "Noted: {company} moves, and the new day is open.",
  "move.nudges": "What I had planned around the old day is gone.",
  "move.reply": "A short reply to whoever schedules it keeps it warm. I can write it.",
  "cancel.them": "Sorry, that is a nuisance. Noted: {company} did not take place.",
  "cancel.them-note":
    "No thank-you now. A calm note today asks for a new time, and the week-later ladder rests.",
  "cancel.me": "That happens. Noted: you missed {company}.",
  "cancel.me-note":
    "Some employers give a second time, some don't: a prompt, honest apology with two times is the best you can do. Today.",
  "cancel.unknown": "Noted: {company} did not take place.",
  "cancel.who": "Who called it off, or did not turn up?",

  "clash.date": "Careful: {date} is a {real}, not a {said}. Which one is it?",
  "clash.before-draft":
    "I hold the confirmation until the date is right: {date} is a {real}, they wrote {said}. Which is it?",
  "clash.past": "{date} is already past. Which day do they mean?",
  "clash.no-such-date": "That day does not exist in the calendar. Which one is it?",
  "clash.future": "{date} is still ahead. Which day did you mean?",
  "clash.unsure": "If their own mail has the slip, ask them in one line before you confirm.",
};
