import type { Words } from "../../engine/words.ts";

/** Texts to copy and send, and the questions before them. */
export const drafts: Words = {
  "document.thank-you": "thank-you note",
  "document.call-script": "call script",
  "document.voicemail-script": "voicemail script",
  "document.status-email": "status email",
  "document.hook-email": "hook email",
  "document.decision-date-email": "decision-date email",
  "document.second-interview-reply": "confirmation",
  "document.rejection-reply": "reply to the no",
  "document.offer-deadline-email": "note about the offer",
  "document.withdrawal": "withdrawal",
  "document.reschedule-reply": "reply about the new time",

  "draft.here": ["Here is the {document} for {company}.", "The {document} for {company}, ready to copy."],
  "draft.here-for": "The {document} for {who}.",
  "draft.to": "Copy it and send it yourself.",
  "draft.to-recipient": "To: {recipient}. Copy it and send it yourself.",
  "draft.to-agency": "It goes to the agency, not to the client.",
  "draft.to-call":
    "Keep the role, the date of the interview and your calendar at hand; write down the name, the date and their words.",
  "draft.warnings": "Please check: {warnings}.",
  "draft.tell-when-sent": ["Tell me when it is out.", 'Say "sent" once it is out.'],
  "draft.tell-after-call": "Tell me afterwards how it went.",
  "draft.better-topic": "One thing you talked about would lift it. Which?",
  "draft.better-qualification": "One thing you are good at would lift it. Which?",
  "draft.better-motivation": "Why this company and no other? One line would lift it.",
  "draft.better-name": "Which full name shall I sign with?",
  "draft.better-role": "What is the role called?",
  "draft.better-contact": "Whom does it go to?",
  "draft.better-hook": "A concrete idea would lift it. Have you one?",
  "draft.revised": ["Here it is, {change}.", "Changed: {change}."],
  "draft.change.shorter": "shorter",
  "draft.change.longer": "longer",
  "draft.change.warmer": "warmer",
  "draft.change.more-formal": "more formal",
  "draft.change.less-formal": "less formal",
  "draft.change.bolder": "bolder",
  "draft.change.softer": "softer",
  "draft.change.other": "with your change",
  "draft.revise-how": "How should it change: shorter, warmer, more formal, or leave something out?",
  "draft.revise-nothing": "I have no draft to change yet. Which text do you want?",
  "draft.panel": "One each, since they compare. Send them separately.",
  "draft.no-company": "Which company is it for?",

  "want.topic": [
    "First, what in your talk mattered most to {whom}?",
    "One thing first: what was most important to {whom}?",
  ],
  "want.qualification": [
    "What are you good at that they need? A fact or a number helps.",
    "Which skill or result of yours fits what they need?",
  ],
  "want.motivation": [
    "Why this company and not its rival? One honest line.",
    "What makes you want {company} in particular?",
  ],
  "want.hook": [
    "Which work of theirs is it about, and what is your idea?",
    "What are they working on that you have an idea for, a new campaign say?",
  ],
  "want.name": "Which full name shall I sign with?",
  "want.role": "What is the role called?",
  "want.contact": "Who should get it? A name, and an address if you have one.",
  "want.company": "Which company is it for?",
  "want.when": "Which day and time is it, with the zone?",
  "want.offer-date": "Is the offer real and in hand, and by which day do they want your answer?",
  "want.or-now": '"Write it now" takes what is there.',
  "want.short.topic": "What did they care about?",
  "want.short.qualification": "What are you good at that they need?",
  "want.short.motivation": "And why this company?",
  "want.short.hook": "And your idea for them?",
  "want.short.name": "And the name to sign with?",
  "want.short.role": "And the role?",
  "want.short.contact": "And who should get it?",
  "want.short.company": "Which company is the text for?",
  "want.short.when": "And the day and time?",
  "want.short.offer-date": "And the date of the offer?",

  "refuse.fourth":
    'I\'d rather not write that one: {used} contacts are out, unanswered, and another almost always harms. What helps: close it as "no answer", put your time into other leads, and look again in six to eight weeks.',
  "refuse.close-question": 'Shall I close {company} as "no answer"?',
  "refuse.automatic":
    "An automatic no needs no reply: nobody would read it. Your time is better spent on the next one.",
  "refuse.offer-not-real":
    "I write that note only about a real offer with a real date. If there is none, ask when they decide: that is honest, and it works.",
  "refuse.before-date":
    "Their date is {by}, and writing before it looks impatient. The right day is {day}. If you have real news, an offer or a document they asked for, tell me and I write today.",
  "refuse.made-up":
    "I won't make anything up: one question about it in the interview, and it falls apart. Three questions get us to something real.",
  "refuse.no-reply-yet": "There is no rejection on record for {company}. Did they say no?",

  "sent.not-yet": "Fine. It counts from the moment you say it's sent.",
  "sent.already": "That one is logged as sent already.",
  "sent.noted": "Noted as sent. It costs nothing of your contacts.",
  "sent.copied": "Copied, good. It counts from the moment you send it; I'll ask once.",

  "review.intro": "What I see in your draft:",
  "review.good": "It reads well. Send it.",
  "review.edited": "A light edit, in your own voice:",
  "review.which": "Paste the text, and I'll go through it.",

  "slip.serious": "One short line, today. I write it.",
  "slip.small": "Then leave it. Nobody counts letters.",
};
