/**
 * What people say to the coach around the thing itself ("note to self:", "use that"). A letter
 * carries none of it. Matched on cleaned text; openers may follow one another.
 */
export const openers: readonly RegExp[] = [
  /^(?:ok(?:ay)?|so|well|right|yes|yep|no|nope|also|and|oh|hey|hi+|hello|please|kindly|just|now|actually|sorry|plus|then|anyway|sir|coach)\b[,:]?\s+(?!I\b.{0,4}$)/i,
  /^(?:before I forget|by the way|to be honest|for the record|for what it's worth|between us)\b[^,:]{0,30}[,:]\s*/i,
  /^(?:quick )?(?:notes?|reminder|heads up|correction)(?: to self)?(?: for (?:later|the [\w -]{3,20}))?\s*[:,]\s*/i,
  /^(?:for|in|into) (?:my|the|our|your|a) (?:[\w&'. -]{0,20} )?(?:letter|note|e?-?mail|thank[- ]?you(?: note| letter)?|message|file)\s*[,:.]?\s+/i,
  /^for [A-Z][\w&'. -]{1,30}:\s*/,
  /^(?:please |can you |could you |do )?(?:note|save|keep|remember|mention|add|put|pop|include|say|write|jot|record|mark|store|use|tell them|say him|don't forget|make a note|keep in mind|bear in mind|have me say|get in|stick in|work in|slip in)(?: (?:it|this|that|these|down|in|on|for later|somewhere|in there|on file|to (?:it|them)|of it|for (?:after|later)|in the (?:mail|note|letter|e-?mail|thank[- ]?you)))*(?:\s*[:,]|(?: the (?:bit|part|fact))?(?: where| that)?)\s+(?=\S)/i,
  /^(?:two|some|a few|couple of)? ?things?(?: for the [\w ]+?)?[.:]\s*/i,
  /^(?:you|they|he|she) should know(?: that)?\s+/i,
  /^(?:what )?I(?:'d| would)? (?:like|want|love)(?: for)? (?:them|it|him|her|you|this) (?:to (?:know|be known)|known)(?: is)?(?: that)?\s+/i,
  /^I (?:want|would like) (?:them|they|him|her) (?:to )?know (?:it|that)?\s*/i,
  /^my [\w' -]{2,20} says? I should (?:mention|say|add|tell them)(?: that)?\s+/i,
  /^I (?:forgot|didn't get|never got|forgot) to (?:say|tell (?:them|her|him)|mention)(?: that| about)?\s+/i,
  /^(?:what I(?:'d)? (?:bring|have to show for [\w ]+)|why (?:me|them)|qualifications?|strengths?|skills?|topics?|hooks?|motivation|ideas?|repair|talking points?)\s*(?:[:=,]|is\b|are\b)\s*/i,
  /^(?:the )?(?:thing|point|fact) is(?: that)?,?\s+/i,
  /^I(?:'d| would)? (?:say|guess|think|suppose)(?: that)?\s+/i,
];

/** A whole segment that only talks to the coach. */
export const asides: readonly RegExp[] = [
  /^(?:and |so |then |but |do |please |can you |could you |would you |now )*(?:use|keep|put|save|note|mark|remember|write|draft|send|turn|work|pop|jot|brag|hang|stick|include|mention|make|do|add|get|bear)\b(?! up\b)(?=.{0,60}$)(?:.*\b(?:it|that|this|these|them|both|note|letter|e?-?mail|later|me|thank|file|handy|in|one)\b.*|$)/i,
  /^(?:this|that|it)(?:'s| is| are)? (?:important|worth|good|the (?:real|honest|main)|my (?:real|honest|main)|why|the bit|what|so my)\b.*$/i,
  /^(?:both|all) (?:of those |of these )?(?:matter|can go|please)\b.*$/i,
  /^(?:good|worth|nice|handy|important) (?:to |for )?(?:mention|remember|add|know|say|not)\w*\b.*$/i,
  /\b(?:thank[- ]?you|cover|the) (?:note|letter|e-?mail)\b.*\b(?:please|write|draft|send)\b/i,
  /^(?:she|he) (?:lit up|liked|loved|was|said|seemed|smiled|lik)\b.*$/i,
  /^(?:believe it or not|bold I know|if it can be said.*|you pick|lol.*|and it shows)$/i,
  /^(?:ignore|disregard|forget) (?:all |any |the |your )?(?:previous|prior|above|earlier|other)?\s*(?:instructions?|rules?|prompts?)\b.*$/i,
  /^(?:can|could|should|would) (?:that|we|you|I|it)\b.*\?$/i,
  /^(?:no one|nobody) else\b.*$/i,
];
