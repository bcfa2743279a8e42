/** What a letter to an employer never says (rubric G12), also where the person's own notes hold it. */
const matters: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:salary|salaries|wages?|pay rise|pay raise|paycheck|payslip|compensation|hourly rate|per hour|an hour pay|bonus(?:es)?|commission|stock options?)\b|[$€£]\s?\d+(?:[.,]\d+)?\s?k?\s?(?:per|an?|\/)\s?(?:hour|hr|year|month)|\b\d+ ?k (?:per|an?|\/) ?(?:year|annum)/i,
    "pay",
  ],
  [
    /\b(?:vacation|holiday allowance|paid holidays?|days off|pto|sick leave|sick pay|parental leave|maternity leave|health insurance|dental|benefits package|perks)\b/i,
    "holidays and benefits",
  ],
  [
    /\b(?:other|rival|fellow) (?:candidates?|applicants?)\b|\bthe competition for (?:the|this) (?:job|role)\b/i,
    "the other candidates",
  ],
  [
    /\b(?:pregnan\w+|my (?:religion|disability|illness|divorce|sexuality|visa)|chemo\w*|my age|I'?m (?:gay|lesbian|trans|muslim|christian|jewish|catholic|disabled))\b/i,
    "a protected personal matter",
  ],
  [
    /\b(?:my|the|that) (?:old|last|former|previous|ex-?|current) (?:boss|employer|company|manager|job|workplace)\b.{0,40}\b(?:awful|terrible|toxic|horrible|sucked|hated?|idiots?|incompetent|nightmare|useless|mess|bully|bullied|fired|crook\w*|cheap)\b/i,
    "a former employer in a bad light",
  ],
  [
    /\b(?:chat ?gpt|chat ?bots?|language model|artificial intelligence|an AI|by AI|the AI|AI[- ](?:written|generated|assistant)|hearback)\b/i,
    "how the text was written",
  ],
  [
    /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|all|earlier|your|these)\b.{0,20}\b(?:instructions?|rules?|prompts?)\b|\bsystem prompt\b/i,
    "an instruction",
  ],
];

/** Which forbidden matter a text touches, in words for the person; null when none. */
export function forbidden(text: string): string | null {
  return matters.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The words that touch it. */
export function forbiddenWords(text: string): readonly string[] {
  return matters.flatMap(([pattern]) => pattern.exec(text)?.[0] ?? []);
}
