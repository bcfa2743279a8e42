import { forbiddenWords } from "../forbidden.ts";
import { bars, type Check } from "./check.ts";

const pleading = [
  /\bdesperat\w+/i,
  /\bplease,? please\b/i,
  /\b(?:really|badly|urgently|truly|so) need (?:this|the|a|your|any) /i,
  /\bneed (?:this|the|a) (?:job|role|position|work|chance|income)\b/i,
  /\bany chance (?:at all|whatsoever)\b/i,
  /\b(?:I(?:'m| am)? beg|begging|implore|plead|pleading)\b/i,
  /\b(?:do|give|take) (?:absolutely )?anything\b/i,
  /\b(?:give|grant) me (?:a|one|another|the|this) (?:chance|shot|break|try)\b/i,
  /\b(?:last|only|final) hope\b/i,
  /\bcounting on you\b|\bdepend(?:s|ing)? on (?:this|you)\b/i,
  /\b(?:means?|be) everything to me\b/i,
  /\b(?:pay (?:my|the) (?:bills|rent)|my (?:rent|mortgage|bills|savings)|feed my family|family to feed|out of (?:work|money|savings))\b/i,
  /\b(?:take pity|have mercy|feel sorry for me|put me out of my misery)\b/i,
  /\b(?:dying|would kill|'d kill) (?:for|to)\b/i,
  /\b(?:one|a) (?:more|last|second) chance\b|\bwork for (?:free|nothing)\b|\bwithout (?:this|the|a) (?:job|position|role|work)\b/i,
  /\bI(?:'d| would| will|'ll) (?:take|accept) any(?:thing|\b.{0,20}\b(?:role|job|position|pay|offer))/i,
];

const blaming = [
  /\byou (?:said(?! it well| so yourself)|told me (?:you|that you|I)|promised|assured|agreed to|were (?:going|supposed|meant) to)\b/i,
  /\bas (?:you )?(?:promised|agreed|you said)\b/i,
  /\bI (?:still )?(?:have(?:n't| not)|had(?:n't| not)|did(?:n't| not)) (?:yet |still )?(?:hear|heard|receive|received|get|got|had) (?:back|from|a|an|any|anything)\b/i,
  /\bstill (?:have(?:n't| not)|no|nothing|without|waiting|not)\b(?! sure)/i,
  /\b(?:no|without (?:a|an|any)) (?:reply|response|answer|word|feedback|news)(?: yet| so far)? from you\b/i,
  /\bwithout (?:a|any|an) (?:reply|response|answer)\b|\bunanswered\b/i,
  /\bI (?:notice|noticed|see|realise|realize) (?:that )?you (?:have|had|did|are|'ve)\b/i,
  /\byou (?:have(?:n't| not)(?! only)|'ve not|did(?:n't| not)|never|failed|forgot|ignored|neglected)\b/i,
  /\b(?:ignor(?:ed|ing) (?:me|my)|(?:being|been|was|am) ignored|left (?:me )?(?:hanging|waiting|in the dark)|keep(?:ing)? me waiting|kept me waiting|ghost(?:ed|ing))\b/i,
  /\bdespite (?:my|having|two|three|several|repeated)\b/i,
  /\bmy (?!last note\b)(?:first|second|third|two|three|several|many|earlier|previous|prior|repeated|last) (?:e-?mails?|messages?|calls?|voicemails?|notes?|letters?|attempts?)\b/i,
  /\b(?:second|third|fourth|nth) (?:time|attempt|e-?mail|message|reminder)\b|\b(?:e-?mailed|called|written|wrote|phoned) (?:you )?(?:twice|(?:two|three|several|\d+) times)\b/i,
  /\bit(?:'s| is| has been|'s been) (?:now |already |over |more than |almost |nearly )*(?:\d+|a|one|two|three|four|five|six|several|ten) (?:long )?(?:days?|weeks?|months?)\b/i,
  /\b(?:taking|takes?|took) (?:so|this|too|that) long\b|\bso long to (?:decide|answer|reply)\b/i,
  /\b(?:disappointed|surprised|frustrated|annoyed|upset|puzzled|confused|concerned) (?:that|by|with|at|in|not|about)\b/i,
  /\b(?:was|were) (?:told|promised|led to believe|supposed to (?:hear|be))\b|\bI (?:had )?expected (?:to hear|an answer|a reply)\b/i,
  /\byour (?:silence|lack of|failure|delay)\b|\bunprofessional\b|\bdiscourteous\b|\brude\b/i,
  /\bat least (?:reply|answer|respond|tell me|let me know)\b/i,
];

const threatening = [
  /\bmy patience\b|\bclock is ticking\b|\bor (?:miss|lose|risk)\b|\b(?:sign|go|look|accept|work|start) elsewhere\b|\bno (?:answer|reply) by\b/i,
  /\bunless\b/i,
  /\bor (?:else|I(?:'ll| will| shall|'d))\b/i,
  /\b(?:must|need to|have to|will need to) (?:have|get|know|hear|receive)\b.{0,30}\b(?:answer|decision|reply|response|by|today|now)\b/i,
  /\bneed (?:an?|your|the) (?:answer|decision|reply|response)\b/i,
  /\bif I (?:do not|don't|haven't|have not) (?:hear|receive|get|heard)\b/i,
  /\b(?:final|last) (?:notice|warning|chance|offer|opportunity|reminder)\b/i,
  /\bI (?:demand|insist|require|expect) (?:an?|that|you|your|to)\b/i,
  /\bforced to\b|\bno (?:other )?choice but\b|\bcompelled to\b/i,
  /\b(?:decide|answer|reply|respond|act) (?:now|immediately|at once|today)\b|\bas soon as possible\b|\basap\b|\burgent(?:ly)?\b/i,
  /\bI(?:'ll| will| shall) (?:be )?(?:assume|take my|go elsewhere|look elsewhere|accept the other|walk away|withdraw if|move on|contact your|call your|escalate)\b/i,
  /\b(?:better|faster|match|beat) (?:that|the|their|this) offer\b|\bmatch it\b/i,
  /\byou(?:'ll| will) (?:lose|regret|miss)\b|\byour loss\b/i,
];

const presuming = [
  /\b(?:when|once|as soon as|after) I(?:'m| am)? (?:start|begin|join|hired|on board|onboard|get the job|come on board)\b/i,
  /\b(?:my|our|your) (?:future|new|soon-to-be) (?:team(?!'s)|colleagues?|boss|manager|desk|office|employer|employee|role|job|company|home)\b(?<!your new (?:team|role|company|office|home))(?! (?:in|for|of|app|at))/i,
  /\bI know (?:that )?I(?:'m| am| will|'ll| would|'d| can)\b/i,
  /\b(?:perfect|ideal|best|right|strongest|natural|obvious|only) (?:candidate|person|fit|match|choice|hire|one) (?:for|you|to)\b/i,
  /\bperfect (?:candidate|fit|match|hire)\b|\b(?:ideal|obvious) (?:candidate|choice|hire)\b/i,
  /\byou (?:will|won't|'ll|would)(?: not)? (?:regret|find (?:any|no|some)\w*|not find|be disappointed|be sorry)\b/i,
  /\b(?:nobody|no one|none) (?:else )?(?:is|can|could|will|would)?\s*(?:better|more qualified|match)\b/i,
  /\blook(?:ing)? forward to (?:starting|joining|working (?:with|for|at|alongside)|my first|being (?:part|a member)|contributing)\b/i,
  /\bmy first (?:day|week|month)\b|\bmy start date\b/i,
  /\bI(?:'m| am) (?:certain|sure|positive|convinced|confident|guaranteed)\b.{0,40}\b(?:hire|choose|pick|offer|get (?:the|this)|got (?:the|this)|best|perfect|right)\b/i,
  /\bas your (?:new|future|next)\b|\bwelcome me\b|\bmy future\b/i,
  /\b(?:born|destined|made|meant) (?:for|to (?:do|be|have)) (?:this|the) (?:role|job|work|position)\b/i,
];

const filler = [
  /\b(?:just )?checking in\b|\bjust check(?:ing)?\b|\bquick check-?in\b/i,
  /\btouch(?:ing)? base\b|\bcircl(?:e|ing) back\b|\breach(?:ing)? out\b|\bping(?:ing)? you\b|\bloop(?:ing)? (?:back|in)\b/i,
  /\b(?:hope|trust) (?:that )?(?:this|my|the) (?:e-?mail|message|note|letter)\b|\bfinds? you well\b|\bhope (?:that )?(?:you are|you're|all is|everything is) (?:doing )?well\b/i,
  /\b(?:as )?per my (?:last|previous|earlier)\b|\bas per\b|\bper our\b/i,
  /\bsynerg\w+/i,
  /\bI(?:'m| am) (?:writing|emailing|e-mailing|contacting you|getting in touch) (?:to|in|because|regarding|about|with)\b|\bthis e-?mail is to\b/i,
  /\b(?:wanted|wish|like|writing|quick|gentle) to follow up\b|\bfollowing up (?:on|again|with|regarding)\b|\bfollow(?:ing)?-?up (?:on|to) my\b|\bgentle (?:reminder|nudge)\b|\bfriendly reminder\b/i,
  /\bbump(?:ing)? this\b|\btop of (?:your|the) inbox\b|\bon your radar\b/i,
  /\bat your earliest convenience\b|\b(?:do not|don't) hesitate\b|\bthank(?:s| you) in advance\b|\bkindly revert\b/i,
  /\b(?:hit the ground running|go-getter|team[- ]player|results[- ](?:driven|oriented)|self-?starter|rock ?star|ninja|guru|game[- ]?changer|think(?:ing)? outside the box|move the needle|low-hanging fruit|deep dive|value[- ]add|best-in-class|win-win|paradigm|thought leader|hard[- ]working individual|detail-oriented|proven track record|wealth of experience|unique skill ?set|skill ?set)\b/i,
  /\bleverag(?:e|ing) my\b|\bpassionate about\b|\bthrilled to\b|\bdynamic (?:team|environment|company)\b|\bfast-paced\b/i,
  /\bhappy (?:monday|tuesday|wednesday|thursday|friday)\b|\bhope you (?:had|are having|have) a\b/i,
];

/** True for words that would fail one of these gates wherever they stand. */
export function isBarred(text: string): boolean {
  return [pleading, blaming, threatening, presuming, filler].some((patterns) =>
    patterns.some((pattern) => pattern.test(text)),
  );
}

/** What no text may say, whoever wrote it: gates G6 to G9, G11, G12 and G18. */
export const wordingGates: readonly Check[] = [
  bars("G6", "It neither begs nor speaks of need", pleading),
  bars("G7", "It lays no blame for silence", blaming),
  bars("G8", "It sets no ultimatum", threatening),
  bars("G9", "It does not take the job for granted", presuming),
  bars("G11", "It has no stock phrases", filler),
  {
    point: "G12",
    asks: "It keeps to the job: no pay, no other candidates, nothing private",
    faults: ({ all }) => forbiddenWords(all),
  },
  bars(
    "G18",
    "No instruction from pasted text was followed",
    [
      /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|all|earlier|your|these)\b.{0,20}\b(?:instructions?|rules?|prompts?|guidelines?)\b|\b(?:instructions?|rules?) above\b/i,
      /\bas (?:an?|your) (?:AI|assistant|language model)\b|\bsystem prompt\b|\bpwned\b|\bjailbr\w+|\bI have been instructed\b|\bnew instructions?\b/i,
      /\bhttps?:\/\/\S+/i,
    ],
    ({ request, all }) => !request.facts.interview?.place || !all.includes(request.facts.interview.place),
  ),
];
