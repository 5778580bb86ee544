import { anyOf, anyWord } from "../language/any-of.ts";

export const OPINION = anyOf(
  /(?:^|\b(?:your|ur|any|quick|hot|the|bot'?s) )(?:take|thoughts|views?) on\b|\b(?:date|time|day) of the next\b/,
  /\bnext (?:meeting|resolution|vote|session|hearing|report)\b(?! (?:after|following)\b)/,
  /^(?:is|are|isn'?t|aren'?t|wasn'?t|so is) .* just (?:a |an |for )?\w+ ?\??$|\b(?:when|who) will\b/,
  /\bwill\b.*\b(?:next year|again|in future|20[3-9]\d)\b|(?<!\b(?:the|and|about) )\bnext year\b(?! then| after)/,
  /^(?:so |and |but |hey )?(?:should|ought)\b/,
  /^(?:so |and |but |hey )?will (?!(?:you|u)\b).{0,60}\b(?:be (?:renewed|extended|passed|adopted|reauthori[sz]ed|enacted|appointed|confirmed|held|released|published|lifted)|vote|abstain|meet|happen|return|come back)\b/,
  /\bwhat should (?!.*\b(?:according to|in (?:his|her|their|its|\w+'s) (?:opinion|view)|(?:say|says|said|think|thinks))\b)(?!(?:nk|north korea|dprk|pyongyang|the (?:north|regime|dprk))\b)/,
  anyWord(
    /do (?:you|u) (?:(?:personally|really|honestly|yourself) )?(?:think|believe|feel|like)/,
    /in your (?:view|opinion)|what (?:you|u) (?:personally )?think|your (?:opinion|view|take)|imo|imho/,
    /best(?!-known)(?! (?:known|estimates?|ever|result|tally|votes?|score|showing|yes|no|support))|worst idea/,
    /why (?:is|are|was|were) (?:\w+ ){1,8}(?:important|significant|crucial|essential)|useless|pointless|(?:to|in) your taste|your favou?rite/,
    /worth (?:talking|trying|doing|bothering|reading|watching)|morally|evil|stupid|ridiculous|fair to say/,
    /better (?:on|at|for)|deserve to (?:die|be)|who would win|worth it/,
    /(?<!\btime )in (?:five|ten|twenty|fifty|a hundred|\d+) years(?:'? time)?|if (?:i|you|u|we) (?:were|was)/,
    /what would (?:you|u|i|we) do|a waste|do (?:you|u) (?:speak|dream|sleep|eat)|good idea|bad idea|overrated/,
    /hypocrit\w+/,
  ),
);

/** What people say before they ask: "I am writing a paper and would be glad if you could tell me …". */
const PREFACE =
  /^.{0,400}?\b(?:tell me|tell us|let me know|let us know|do (?:you|u|we) know|does any(?:one|body)(?: here)? know|any(?:one|body)(?: here)? know|(?:want|wants|need|needs|like|love|trying) (?:to )?(?:know|find out)|wondering|my question is|question is|remind me|what i need is|i need|(?<!\b(?:who|which|what|whom) (?:\w+ ){0,2})(?!who )\w+ (?:asserts?|claims?|argues?|maintains?|insists?|alleges?|swears?|reckons?|tells me|told me|says|said) that|(?:my|our) (?:\w+ )?(?:notes?|sources?|drafts?|editor|colleague|boss|prof(?:essor)?|teacher|friend|book|slides?) (?:says?|said|claims?|insists?|thinks?|(?:has|have) it)(?: that)?)\b(?: if| whether)?[,:]? (?=\S+ \S+)/;

/** What askers say of themselves before the question: "Hello, I am from Kenya and study law. Who …". */
const INTRODUCTION =
  /^(?:(?:hi|hello|hey|dear \w+|good (?:morning|afternoon|evening|day))(?: (?:there|all|nkhr|bot))?[,.!]* )?(?:(?:i am|i'm|im|we are|we're|my name is|i come from|i study|i work) [^.?!;:,]{2,80}[.!;,] )+(?=\S+ \S+ \S+)/;

/** "I was reading about it and my friend insisted that …. How many …?": the question stands by itself at the end. */
const STORY =
  /^(?:so |well |ok |hi |hello |hey )?(?:i|we|my|our) [^?]{10,300}[.!] (?=(?:how|what|who|when|where|why|which|did|does|do|is|are|was|were|has|have)\b[^.?]{20,}\?*$)(?![^.?]*\b(?:it|its|that|they|them|their|those|this|these|he|she|his|her|him)\b[^.?]*\?*$)/;

/** What it is for, said after the question: ", for the caption". */
const PURPOSE = /, (?:it'?s |this is )?for (?:the|a|an|my|our) [a-z ]{2,24}$/;

/** What askers say of themselves after the question: "? am at a library", ", i need it for a catalogue". */
const ABOUT_ASKER =
  /\? (?:(?:i|im|i'm|am|we|we're|my|our|asking for|writing|working on)\b[^?]*|[^?]*\bfor (?:my|our|the|a) [a-z ]{2,24})$/;
const NEED =
  /^((?:please |pls )?(?:what|who|when|where|why|how|which|is|are|was|were|did|do|does)\b.{8,}?), (?:i|we) need (?:it|this|that)\b[^?]*$/;

/** ", i am a student from Brazil", at the end. */
const WHO_ASKS =
  /, (?:i am|i'm|im|am) (?:a |an )?(?:\w+ )?(?:student|pupil|journalist|reporter|editor|researcher|analyst|intern|teacher|lawyer|activist|volunteer|new (?:here|to this))\b[^,?]*\??$/;

/** "…, confirmed?" asks for assent, and nothing about who was confirmed. */
const TAG = /, confirmed\?+$/;

/** "Translator's query: ", "quote for our trailer: ". */
const REQUEST = /^[^:?]{0,60}\b(?:query|question|request|check|quote|trailer|note|memo)\b[^:?]{0,30}: (?=\S+ \S+)/;

/** "…, yes or no?" asks for no more than the question does. */
const EITHER = /(?<!\bvot(?:e|ed|es|ing)),? (?:yes or no|y ?\/ ?n|yes ?\/ ?no|true or false|right or wrong)\W*$/;

const EITHER_END = /(?:no|n|false|wrong)\W*$/;

export function withoutPreface(said: string): string {
  const whole = said.replace(MEANT, "").replace(SHOW, "");
  const folded = EITHER_END.test(whole) ? whole.replace(EITHER, "?") : whole;
  const asked = PARTED.test(folded)
    ? folded
        .replace(INTRODUCTION, "")
        .replace(STORY, "")
        .replace(PURPOSE, "")
        .replace(REQUEST, "")
        .replace(ABOUT_ASKER, "?")
        .replace(WHO_ASKS, "?")
        .replace(NEED, "$1")
        .replace(TAG, "?")
    : folded;
  return asked.length < SHORTEST_WITH_PREFACE ? asked : asked.replace(PREFACE, "");
}

/** "Which day did Obama… I mean when did it pass": what is meant comes after. */
const MEANT =
  /^.{3,80}?\b(?:i mean|i meant|no wait|scratch that)\b[,:]? (?=(?:who|whom|what|when|where|why|how|which|did|was|is)\b)/;

/** "Show resolutions 2005": an order, and no word of the matter. */
const SHOW = /^(?:please )?(?:show|display|print|pull up)(?: me| us)? (?!trials?\b|up\b|of\b)/;

/** What says nothing of the matter stands apart from what does. */
const PARTED = /[,:?.!] /;

const SHORTEST_WITH_PREFACE = 50;

/** Orders to whatever answers: "from now on answer with", "act as the administrator". */
export const ORDER = anyOf(
  /\b(?:your|the) (?:system|hidden|secret|internal|initial|original|developer) (?:prompt|instruction|config|rule|file|setting|message)\w*/,
  /^(?:please |pls |now )?(?:act as|act like|pretend|behave as|roleplay|you are now|from now on|forget (?:all|your|everything|the)|disregard (?:all|your|the)|ignore (?:all|your|the|any|previous|every))\b/,
);

/** Program text, markup and queries of databases are no questions. */
export const CODE = /[{}]|\(\s*\)|=>|<\/?[a-z]+>|\$[a-z_]+|&&|\bselect \*|;\s*(?:drop|--)/;

/** Chats write an emoji by its name, which asks nothing: ":eyes:", ":+1:", "<:thinking:123>". */
export const EMOJI = /<a?:\w+:\d+>|:(?:[a-z][a-z0-9_+-]+|[+-]1):(?!\d)/g;

/** Whether a folded text has nothing but emoji, signs, and words that people say to an answer: "ok, cool", "thanks a lot :+1:". */
export const asksNothing = (folded: string): boolean => REMARK.test(folded.replace(EMOJI_ALONE, " "));

/** With nothing else beside it, what stands between two colons is an emoji whatever its name: ":100:", ":x:". */
const EMOJI_ALONE = /<a?:\w+:\d+>|:[\p{L}\p{N}_'+-]+:/gu;

const REMARK =
  /^[^\p{L}\p{N}]*(?:(?:ok(?:ay)?|kk?|cool|nice|neat|great|good|perfect|awesome|amazing|excellent|brilliant|wow|lol|haha|hm+|ah|oh|thanks|thank you|thx|ty|cheers|so much|a lot|very|alright|all right|got it|i see|understood|noted|makes sense|sounds good|good to know|no problem|np)(?:[^\p{L}\p{N}]+|$))*$/u;
