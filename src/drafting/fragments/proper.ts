/** Names that chat writes small, in their own spelling. */
const names = new Map(
  `Spanish French German English Italian Portuguese Chinese Mandarin Cantonese Japanese Korean Arabic Hindi Urdu
  Russian Dutch Turkish Swahili Creole Haitian Vietnamese Tagalog Swedish Norwegian Danish Greek Hebrew Ukrainian
  ASL BSL SQL AWS HTML CSS KPI KPIs CRM SAP OSHA CPR ERP API APIs GDPR QR GPS PDF IFRS VAT NHS CNC HVAC POS
  TikTok LinkedIn Instagram YouTube WhatsApp Google JavaScript TypeScript PostgreSQL Salesforce Photoshop Kubernetes
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September
  October November December Christmas Easter Ramadan Diwali Thanksgiving Covid`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);

/** The text with such names as they are spelt. */
export function properNames(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => names.get(word) ?? word);
}

const mass =
  /^(?:data|information|advice|support|training|music|software|content|research|experience|staff|food|work|help|feedback|equipment|knowledge|news|signage|wayfinding|lighting|parking|coffee|access|care|transport|merchandise|people)$/i;
const begun =
  /^(?:a|an|the|my|our|your|their|its|some|any|more|most|many|several|both|all|each|every|no|this|that|these|those|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|over|nearly|almost|about|how|what|why|whether|better|fewer|less)\b|^\d/i;

/** "quiz at signup" -> "a quiz at signup": a single thing gets its article, in talk it often has none. */
export function withArticle(phrase: string): string {
  if (begun.test(phrase) || /^\p{Lu}/u.test(phrase)) return phrase;
  const head =
    phrase.split(
      /[,;:(]|\s(?:for|of|at|in|on|with|that|which|who|to|from|by|as|and|or|where|when|instead|so|across|inside|per|\w+ed|ranked|sold|built|made|run|showing|using|you|I|we|they)\b/i,
    )[0] ?? phrase;
  const noun = head.trim().split(/\s+/).at(-1) ?? "";
  if (/(?:[^s]s|ing)$/i.test(noun) || mass.test(noun) || head.trim().split(/\s+/).length > 5) return phrase;
  return `${/^(?:[aeio]|u(?!s[aei]|ni|ti))/i.test(phrase) ? "an" : "a"} ${phrase}`;
}
