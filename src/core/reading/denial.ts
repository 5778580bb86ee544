import { anyWord } from "../language/any-of.ts";

/** Words that deny what a sentence says. A vote against is a vote, and "without a vote" is a way to adopt. */
const NEGATION =
  /\b(?:not|never|no|nobody|none|nor|without|cannot|\w+n't|refuse[ds]?|den(?:y|ies|ied|ying)|fail(?:s|ed|ure|ing)?)\b/;
const NO_DENIAL = /\bvot\w+ no\b|\bno votes?\b|\b(?:without a|with no) vote\b/g;

/** Whether a folded text denies something. */
export const isNegative = (folded: string): boolean => NEGATION.test(folded.replace(NO_DENIAL, ""));

/** Whether a folded question denies something, and not only by the tag at its end. */
export const asksWithDenial = (folded: string): boolean => isNegative(withoutTag(folded));

/** Without the "no?" or "isn't she?" at the end of a question, which asks for a yes. */
const withoutTag = (folded: string): string => folded.replace(TAG, "");

const TAG = /,? (?:no|(?:is|was|are|were|did|does|do|has|have)(?:n'?t| not) (?:it|he|she|they|that))\W*$/;

/** Whether a claim is that something is not so: "King did not follow Turner", and not "didn't he?", which asks for a yes. */
export const deniesClaim = (folded: string): boolean => {
  const claim = folded.replace(TRUE_THAT, "");
  return asksWithDenial(claim) && !ASKS_FOR_YES.test(claim);
};

const TRUE_THAT = /^.*?\b(?:true|correct|right|the case) that /;
const ASKS_FOR_YES = /^(?:(?:and|but|so) )*(?:(?:is|was|are|were|did|does|do|has|have|had) (?:\w+ ){1,3}not|\w+n't)\b/;

/** How often a folded text denies something. */
export const denialsIn = (folded: string): number =>
  folded.replace(NO_DENIAL, "").match(new RegExp(NEGATION, "g"))?.length ?? 0;

/** "Can veto it", where the evidence says "no veto": whether a text denies a word of another. */
export const deniesWordOf = (folded: string, other: string): boolean =>
  [...folded.replace(NO_DENIAL, "").matchAll(/\b(?:no|without) (\w{4,})/g)].some(([, word = ""]) =>
    new RegExp(`\\b${word}`).test(other),
  );

const DENIAL = /\b(?:not|never|cannot|neither|nor|\w+n't|refused|failed|declined)\b/;

/** Whether what comes after this part of a sentence is denied in it: "China did not". A denial reaches up to the next comma. */
export function isDenied(before: string): boolean {
  const near = before.slice(-FARTHEST);
  const from = Math.max(...[...",;:()"].map((sign) => near.lastIndexOf(sign))) + 1;
  return DENIAL.test(near.slice(from));
}

/** How far a denial reaches, in characters. */
const FARTHEST = 300;

/** Words that turn what is said about: what was stopped is not done, and what is allowed is not denied. */
const TURNING = anyWord(
  /stop(?:s|ped)?|end(?:s|ed)|cease[sd]?|halt(?:s|ed)?|abolish(?:es|ed)?|abandon(?:s|ed)?|cancel\w*/,
  /repeal\w*|withdr(?:aws?|ew)|lift(?:s|ed)?|suspend\w*|allow(?:s|ed)?|permit(?:s|ted)?|guarantee[sd]?/,
  /tolerate[sd]?|prevent(?:s|ed)?|lost|defeat(?:s|ed)|blocked|reject(?:s|ed)|(?:voted|struck|turned) down/,
  /thrown out/,
  /(?:t(?:ake[sn]?|ook)|c(?:ame|omes?)|struck|dropped|removed|deleted)\b[^,;.]{0,60}\b(?:off|from)\b(?= (?:the|its|any|that) (?:\w+ )?(?:list|blacklist))/,
  /ke(?:eps?|pt|eping)\b[^,;.]{0,60}\bout/,
);

/** Whether a folded text says that something ended, or was let be. */
export const turnsAbout = (folded: string): boolean => TURNING.test(folded);

/** Words after which something is wanted, and not said to be so. */
const WISHING = anyWord(
  /urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:on|for|upon)|ask(?:s|ed|ing)?|request(?:s|ed|ing)?/,
  /demand(?:s|ed|ing)?|recommend(?:s|ed|ing)?|encourag(?:e[sd]?|ing)|propos(?:e[sd]?|ing)|hop(?:e[sd]?|ing)/,
  /want(?:s|ed)?|should|must|ought/,
);

/** Whether a folded text says that something is wanted. */
export const wishes = (folded: string): boolean => WISHING.test(folded);

const PENDING = /\b(?:being worked on|in the works|under ?way|pending|planned)\b/;

/** Whether a folded text says that something is on its way, and not that it is done. */
export const isPending = (folded: string): boolean => PENDING.test(folded);

/** Words after which something is only thought of, or nearly so; "nearly 120,000" is a figure. */
const UNREAL = anyWord(
  /would|might|(?<!\bso that [^,;]{0,60})could|will|may (?:have|be|well|not|soon|vote)/,
  /(?:expected|likely|about|going|planned|planning|plans?|set|due) to/,
  /(?:almost|nearly|hardly|barely|scarcely)(?! \d| all\b| (?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b)/,
  /if|unless/,
);

/** Whether a folded text says that something might be, and not that it is. */
export const isUnreal = (folded: string): boolean => UNREAL.test(folded);
