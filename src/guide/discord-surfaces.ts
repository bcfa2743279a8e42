/**
 * The fixed words of Discord's surfaces: names of commands and their options, titles of forms, and
 * the few sentences about Discord itself. What the coach says is not here: the engine says it.
 * Limits are Discord's: descriptions 100 characters, titles and labels 45, placeholders 100.
 */
export const discordSurfaces = {
  presence: "Write to me after an interview",
  commands: {
    interview: {
      description: "Log an interview: what you tell here, or a short form",
      company: "The company",
      when: "The day and hour, as you would say it: today, Tuesday at 3pm, March 4",
      role: "The position",
      said: "When they will decide, in their words",
    },
    list: { description: "Your interviews: where each stands and what comes next" },
    status: { description: "Where one application stands", company: "Which one" },
    draft: {
      description: "A text to copy and send, from your own facts",
      document: "What to write",
      company: "To whom",
    },
    snooze: {
      description: "Remind me later",
      until: "Until when: tomorrow, Friday, in two weeks",
      company: "Which application; all when left out",
    },
    timezone: {
      description: "Tell me where you are, so that dates are right",
      zone: "A city, a zone, or what time it is for you",
    },
    settings: {
      description: "Your name and address for drafts, and when I may write",
      name: "As you sign",
      email: "Your email address",
      phone: "Your phone number",
      nudge_at: "The hour of my reminders, between 9:00 and 17:45",
      tone: "How drafts should sound",
    },
    export: { description: "Everything that I know about you, as a file" },
    forget: {
      description: "Delete one application, or all that I know about you",
      company: "Only this one; everything when left out",
    },
    help: { description: "What I can do, and how" },
  },
  logMessage: "Log as interview",
  documents: {
    "thank-you": "Thank-you note",
    "call-script": "What to say on the phone",
    "voicemail-script": "What to say to a machine",
    "status-email": "Asking how it stands",
    "hook-email": "A follow-up with an idea for them",
    "decision-date-email": "Asking when they decide",
    "second-interview-reply": "Answer to a second invitation",
    "rejection-reply": "Answer to a rejection",
    "offer-deadline-email": "I have another offer",
    withdrawal: "I withdraw",
    "reschedule-reply": "Moving an interview",
  },
  tones: { plain: "Plain", warm: "Warm", formal: "Formal" },
  snoozes: ["tomorrow", "in three days", "next Monday", "in a week", "in two weeks"],
  interviewForm: {
    title: "Log an interview",
    company: { label: "Company" },
    when: { label: "When was it, or when will it be?", hint: "today, Tuesday at 3pm, March 4 ..." },
    role: { label: "Position" },
    said: {
      label: "What did they say about when they decide?",
      hint: "“You will hear from us within two weeks”",
    },
  },
  settingsForm: {
    title: "Settings",
    keep: "Leave it empty to keep what I have.",
    name: { label: "Your name, as you sign" },
    email: { label: "Your email address" },
    phone: { label: "Your phone number" },
    nudge_at: { label: "Hour of my reminders", hint: "10:00" },
    tone: { label: "How should drafts sound?", hint: "As before" },
  },
  list: { next: "Next page", previous: "Previous page" },
  zones: {
    which: "Which of these is yours? The clock beside each shows what time it is there.",
    choose: "Choose your time zone",
  },
  directly: {
    here: "This is where I write to you when something is due. You can tell me everything here in your own words.",
    closed:
      "Discord does not let me write to you directly, so I could not remind you of anything. Allow direct messages in this server's privacy settings, or add me to your own apps, then send me any word in a direct message.",
  },
  problem: {
    unknownCommand: "I don't know this command yet. Write it to me in your own words instead.",
    oldButton: "This button is from long ago. Write to me instead, in your own words.",
    failed: "That did not work just now. Please try again in a minute.",
    nothingChosen: "Nothing was changed.",
  },
} as const;
