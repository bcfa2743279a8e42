import type { Words } from "../../engine/words.ts";

/** Greetings, thanks, repair, care, and the questions of the debrief, the call and the hook. */
export const talk: Words = {
  "greet.first":
    "Hello. I coach the time after a job interview: when to get in touch, how, and what to say. I remind you when something is due. Tell me about your interview: which company, which day?",
  "greet.again": ["Hello. {rest}", "Hi. {rest}"],
  "greet.nothing-due": "Nothing is due today.",
  "greet.due": "Due: {act}.",
  "thank.reply": ["Gladly.", "You're welcome.", "Any time."],
  "thank.rest": "You're doing the right things. Now let it rest until {day}.",
  "help.text":
    'I walk the follow-up with you:\n- log an interview: "I had an interview with Acme today"\n- tell me what they said, whom you met, what you sent\n- ask for a text: thank-you, call script, follow-up email\n- "what\'s next?", "list", "remind me Thursday", "pause", "undo", "delete Acme", "export"\nI come by myself when something is due. I draft; you send.',
  "help.short": [
    "What I can do here: log interviews and what came of them, tell you the next step and its date, write the texts, and remind you.",
    "I'm good for this: an interview you had or will have, what they said, what you sent, a text you need, what comes next.",
    'Let me say what works: "I had an interview with Acme today", "they said two weeks", "draft the thank-you", "what\'s next?".',
  ],
  "repair.once": [
    "I didn't get that. Is it about one of these?",
    "I'm not sure what you mean. Try it in other words, or take a button.",
    "That went past me. Could you put it another way?",
  ],
  "repair.long": "That is a lot at once. Give me one thing at a time, the newest first.",
  "state.unclear-nod": "Good. Is there news, or are you still waiting?",
  "why.nothing":
    'I follow one guide: ask about the timetable, thank, call after a week, email if nobody can be reached, and stop before it gets pushy. Ask me "why" after any advice.',
  "why.beyond": "That goes beyond the guide.",
  "why.guide": "That is from the guide.",
  "privacy.channel": "Job searches are private, so let's talk in our direct messages.",

  "feel.anxious": [
    "Waiting is the hardest part, and you have done what can be done. Nothing is asked of you today.",
    "That is a lot to carry. There is nothing you have missed, and nothing you must do now.",
    "I hear you. The silence is about their calendar, not about you. Today you may leave it alone.",
  ],
  "feel.anxious-many": [
    "You have asked me a lot today, and I'm glad you do. Nothing will happen before {day}. Close this for tonight and do something kind for yourself.",
    "Nothing is open on your side, and nothing changes before {day}. Rest is the best move now.",
  ],
  "feel.anxious-many-undated": "Nothing is open on your side today. Rest is the best move now.",
  "feel.discouraged": [
    "I'm sorry, that is a heavy stretch. One silence, or one no, says little about you. Be kind to yourself today.",
    "That hurts, and it would hurt anybody. It isn't a verdict on you. Nothing has to happen today.",
  ],
  "feel.angry": [
    "I understand the anger. If it helps, write it all to me, for the drawer and not for sending. A civil version can follow when you like.",
    "You have every right to be angry. Let it out here; nothing of it goes anywhere.",
  ],
  "feel.happy": ["Good to hear.", "Lovely.", "That is good news."],
  "feel.when": "The next date is {day}; until then it is not your turn.",
  "crisis.text":
    "I'm really sorry that it is this hard. You matter more than any job, and you don't have to be alone with this now. Please talk to somebody at once: {line}. In danger, call {emergency}. Is there a person near you whom you could ring or sit with? All reminders are paused.",
  "crisis.text-unknown":
    "I'm really sorry that it is this hard. You matter more than any job, and you don't have to be alone with this now. Please call your local emergency number, or find a line near you at findahelpline.com. Is there a person whom you could ring or sit with? All reminders are paused.",
  "crisis.resume": 'When you want to go on here, say "resume". There is no hurry.',
  "drawer.listen": "I'm listening. Write all of it; I keep none of it and send nothing.",
  "drawer.heard": "Heard, and not kept. The civil version is there whenever you want it.",

  "debrief.contact": [
    "Who interviewed you? A name, and an address if you have one.",
    "Who was it with: a name, a title, an address?",
  ],
  "debrief.contact-short": "And who interviewed you?",
  "debrief.topic": ["What mattered most to {whom} in the talk?", "What was on top of the list for {whom}?"],
  "debrief.topic-short": "And what did they care about?",
  "debrief.qualification": [
    "Which moment went well: what could you show?",
    "Where did you shine? One moment, one fact.",
  ],
  "debrief.qualification-short": "And a moment that went well?",
  "debrief.motivation": [
    "What makes you want to work there, and not at a rival?",
    "Why this company? One honest line.",
  ],
  "debrief.motivation-short": "And why this company?",
  "debrief.repair": [
    "Is there an answer you would like to put right?",
    "Any answer you would give differently now?",
  ],
  "debrief.repair-short": "Any answer to put right?",
  "debrief.channel": [
    "Did they say how they like to be reached, by phone or email?",
    "Which way do they prefer for follow-ups, phone or email?",
  ],
  "debrief.channel-short": "Phone or email?",
  "debrief.channel-saved": "Noted: {company} prefers {channel}.",
  "debrief.channel-none": "Then I keep the guide's order: the call first.",
  "debrief.timetable": [
    "What did they say about timing: when do they decide?",
    "Did they say when they'll decide or get back to you?",
  ],
  "debrief.timetable-short": "And did they say when they decide?",
  "debrief.done": "That is all I need. Shall I write the thank-you?",
  "debrief.done-short": "Shall I write the thank-you?",
  "debrief.skipped": ["Fine, skipped.", "No problem."],
  "debrief.they": "them",

  "check.heard-back-short": "Any word from {company} so far?",
  "check.thank-you-short": "Is the thank-you to {company} out?",
  "check.sent-short": "Has it gone out?",

  "rehearse.start": "I'm the busy manager, you call me. Four turns, then two points. I pick up:",
  "rehearse.turn1": ['"Yes, hello?"', '"Morgan speaking, I\'m on my way into a meeting."'],
  "rehearse.turn2": [
    '"Sorry, who is this? What is it about?"',
    '"I see a lot of people. Which role was that?"',
  ],
  "rehearse.turn3": [
    '"Right. We\'re still talking to people. What did you want to know?"',
    '"Ah yes. Nothing is decided. Was there something else?"',
  ],
  "rehearse.turn4": [
    '"I can\'t say. Try again some other time. I have to go."',
    '"Hard to say today. I have someone at the door."',
  ],
  "rehearse.short": "You are on the phone with me. Your turn.",
  "rehearse.end": "Thank you, hung up. Two points:",
  "rehearse.good-name": "- Good: name, role and day came early.",
  "rehearse.good-moment": "- Good: you asked whether it was a good moment.",
  "rehearse.good-ask": "- Good: you asked for a day to check back.",
  "rehearse.good-short": "- Good: you kept it short.",
  "rehearse.mend-name": "- Say your name, the role and the interview's day in the first sentence.",
  "rehearse.mend-moment": '- Ask "is this a good moment?" before anything else.',
  "rehearse.mend-ask": "- Before they hang up, ask when you may check back, and how.",
  "rehearse.mend-did-i": '- Leave out "did I get it?": ask where the position stands.',
  "rehearse.mend-long": "- Shorter: two sentences a turn are plenty.",
  "rehearse.stopped": "Fine, we stop here. The script is there when you want it.",

  "hook.work": "First: what are they doing or launching that you know of, from the interview or in public?",
  "hook.work-short": "What are they launching or working on?",
  "hook.idea": "Second: what would you do with it, or for whom? One line is enough.",
  "hook.idea-short": "And your idea for it, in a line?",
  "hook.why": "Third: why do you believe it would work? Something you have seen or done.",
  "hook.why-short": "And why would it work?",
  "hook.mode":
    "Quiet or bold: only hint at the idea, or put it into the mail? Bold shows thought, but ideas may be used without you.",
  "hook.mode-short": "Quiet or bold?",

  "hook.nothing":
    "Nothing to go on yet, and I won't invent. Look at their news page or their latest campaign, and come back with one thing.",

  "mail.read": "I read it as a mail from them: {what}.",
  "mail.right": "Shall I note that?",
  "mail.ignored": "Instructions inside a pasted text are for nobody; I only read what it tells you.",
  "mail.unclear": "I read a pasted text, but not what it says for you. What kind of answer is it?",
  "agency.direct": "Noted: you may write to {company} directly.",
  "abroad.assumed": "I assumed {country}: {custom}. Tell me if it is another country.",
  "advice.their-date-first":
    "Not yet: their date is {by}. The first right day is {day}; before it only real news is a reason to write.",
  "press.gone": "That button belongs to something that is no longer there. Nothing was changed.",
  "press.closed": "{company} is closed already, so there is nothing to do.",
  "rows.wrong": 'Which row is wrong? Tell me as it should be: "Globex was Tuesday".',
  "reject.tomorrow": 'Good. Sleep over it; tomorrow morning just say "write the reply".',
  "channel.email-instead": "Fine, email it is: no calls to {company} unless you say so.",
  "channel.call": "the phone",
  "channel.email": "email",

  "later.sent": "Did the {document} for {company} go out?",
  "missed.one": "I could not reach you on an earlier day, so this one comes late.",
};
