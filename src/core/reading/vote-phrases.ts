import { anyOf, anyWord } from "../language/any-of.ts";
import type { Place } from "../language/place.ts";
import { rememberingLatest } from "../remember.ts";

/**
 * The wording of questions about votes, concept by concept. What one of these patterns reads is understood, and needs no
 * agreement of its own.
 */

/** The words of a text or its make-up. */
export const TEXT = anyOf(
  /\b(?:quote me|word for word|verbatim|in full)\b/,
  /\b(?:full|exact|complete|entire|whole|precise) (?:text|wording|language)\b/,
  /\b(?:operative|preamb\w+|perambular|op|pp|para|paras|paragraphs?|clauses?|articles?) (?:no\.? ?)?\d/,
  /\b(?:operative|preamb\w+) (?:paragraphs?|paras?|clauses?|part)\b/,
  /\b(?:how many|number of) (?:\w+ )?(?:paragraphs?|paras?|clauses?|pages?|words|operatives?|footnotes?|sentences?)\b/,
  /\bhow long is\b/,
);

/** All of them. */
export const IN_ALL =
  /\b(?:every|each|all)(?: single)?(?: (?:nine|\d{1,2}))?(?: of)?(?: the| those| these)? (?:\w+ ){0,2}(?:votes?|resolutions?|years?|texts?)\b|\ball nine\b|\bacross all\b/;

/** The states that voted no most often are those that always did. */
export const OFTEN =
  /\bmost (?:often|frequently|times|consistently|regularly|reliably)\b|\bthe most\b(?! \w)|\bmost loyal\b/;

/** Just once. */
export const ONCE =
  /\b(?:only|just) (?:once|one time|a single time)\b|\ba single time\b|\b(?:once only|just the once)\b/;

/** States that are asked for by name. */
export const STATES =
  /\b(?:which|what|name(?: the)?|list(?: the)?|list of|names of|all(?: the)?|any|the) (?:\w+ ){0,2}(?:countries|country|states|state|nations|governments|members|member states|capitals|delegations|regimes|objectors|opponents|naysayers|voters)\b/;

/** States that are counted. */
export const COUNTED_STATES =
  /\bhow many (?:\w+ ){0,2}(?:countries|states|nations|governments|members|capitals|delegations)\b/;

/** How often a state did so, in words: the bound and the number. */
export const COUNTED_TIMES =
  /\b((at least|(?<!not |(?<!vot\w+ )no )more than|(?:not|(?<!vot\w+ )no) more than|at most|exactly) (?=once|one time|twice|one vote)|(?<=(?:vot\w+|said) (?:no|yes|against|for) )(?=twice))(once|one time|twice|one vote)\b/;

/** How often. */
export const TIMES =
  /\bhow (?:many (?:times|years|resolutions|texts|of)|often)\b|\btimes\b|\bnumber of (?:resolutions|times|years)\b|\bcount of (?:resolutions|times)\b/;

/** On one and not on the other. */
export const LOST = anyOf(
  /\bbut (?:not|no longer|didn'?t|did not|had stopped)\b|\bno longer\b|\bany ?more\b/,
  /\bdropped (?:out|off|away)\b|\bstopped\b|\bgave up\b|\band not (?:in )?\d|\bexcept in\b|\bnot again\b/,
  /\bfell away\b|\bleft the\b|\bdeserted\b|\bpeeled off\b|\blost\b/,
);

/** Not before. */
export const GAINED = anyOf(
  /\bnew(?:ly)? (?:no|yes|nays?|opponents?|objectors?|names?|countries|states|entries|additions?)\b|\bjoined\b/,
  /\b(?:was|were|is|are|who) new\b|\bnew among\b|\bnew in\b|\badded to\b|\bnewcomers?\b|\bfor the first time\b/,
  /\bswitched to (?:no|yes)\b/,
);

/** Differently from one to the other. */
export const CHANGED =
  /\bflip\w*\b|\bswitch\w*\b|\bchanged? (?:its|their|his|sides?|votes?|position|mind|stance)\b|\bdiffer\w*\b|\bchanged?\b/;

/** On one and on the other. */
export const BOTH =
  /\bboth\b|\beach\b|\bas well as\b|\bin common\b|\boverlap\w*\b|\bagain in\b|\bstill\b|\ball (?:three|four|five|six)\b|\bevery\b|\bin all\b/;

/** A record of all time. */
export const RECORD_AMOUNT = anyOf(
  /\b(?:all[- ]time|new) (?:record|high|low|best)\b|\brecord (?:was|is|stands at|remains) \d/,
  /\b(?:the |a )?record (?:high|low|yes|no|number|support|opposition|tally|margin|majority|vote count)\b/,
  /\b(?:the|a) record (?:of|for) (?:the )?(?:yes|no|ayes|noes|abstentions|votes|support|opposition)\b/,
  /\ba record\W*$|\ba record (?:in|at) |\bthe record\b(?! (?:say|show|hold|have|for|of))/,
  /\bbest(?: ever)? (?:result|showing|tally|score|count|vote)\b/,
  /\b(?:strongest|heaviest|broadest|widest|weakest|greatest|peak)\b/,
  /\bever (?:had|got|received|seen|recorded|reached)\b/,
);

/** The smaller end. */
export const LEAST =
  /\b(?:record low|all[- ]time low|weakest|slimmest|lowest|fewest|smallest|(?<!\bat )least|minimum|min)\b/;

/** Margins that are wide. */
export const WIDEST = /\blandslide\b|\blop-?sided\b|\bone[- ]sided\b|\bclearest\b/;

/** Votes without the word. */
export const SUPPORT = /\b(?:support|backing|approval|supported|backed|opposition|opposed|resistance)\b/;

/** That something went up or down, from what it was before. */
export const MOVED =
  /\b(?:go|goes|going|went|gone) (?:up|down)\b|\b(?:rise|rose|risen|rising|fell|fall|fallen|falling|drop|dropped|gr[eo]w|grown|shr[aiu]nk|increased?|decreased?|declined?|gained?|lose|lost)\b/;

/** How something went from one to the next. */
export const CHANGES = anyOf(
  /\b(?:up|down)\b|\brise\b|\brose\b|\bfell\b|\bfall\b|\bdrop(?:ped)?\b|\bgr[eo]w\w*\b|\bshr[aiu]nk\b/,
  /\bincreas\w+|\bdecreas\w+|\bdeclin\w+|\bgain(?:ed)?\b|\blose\b|\blost\b|\bmore or (?:fewer|less)\b/,
  /\b(?:higher|lower|more|fewer|bigger|smaller|larger|greater) (?:\w+ ){0,4}than\b|\bchang\w+|\bdevelop\w*/,
  /\btrend\b|\bover (?:time|the years)\b|\bevol\w+|\bhow many (?:more|fewer|less)\b|\bside by side\b/,
  /\bcompar\w+|\bversus\b|\bvs\b|\bdiffer\w*|\bgap between\b|\bagainst the (?:plenary|committee)\b/,
  /\bwent from\b/,
  /\b(?:which|who) (?:one )?(?:had|got|drew|saw|won|attracted) (?:the )?(?:more|fewer|higher|lower|bigger|larger)\b/,
  /\bthan\b/,
);

/** "The final result" is a result, not the last one. */
export const FINAL =
  /\b(?:final|end|last) (?:vote )?(?:result|tally|count|score|outcome|numbers?|total|text|vote|version|\d{4})\b|\bfinal\b/;

/** One text told by its place: "against the very first text", "in the last GA vote". */
export const ORDERED =
  /\b(?:on|in|at|during|against|for|oppos\w+|reject\w*|of|to|back\w*|with|did|down) (?:(?:the )?(?:\w+ ){0,2}\w+'s |the |\w+'s |its |their )?(?:very )?(first|earliest|oldest|last|latest|newest|most recent)(?: \w+){0,3} (resolution|text|vote|ballot|one)\b(?: (?:on|about|for) (?:the )?(?:human rights in )?(?:the )?(?:north korea|nk|dprk)\b| (?:in|at|of) (?:the )?(?:(?:un )?(?:general )?assembly|unga|ga|(?:human rights )?council|hrc|geneva|new york)\b)*(?! (?:in|on|where|that|when|which|by|with(?:out)?|adopted|passed)\b)/;

/** The last in time. */
export const NEWEST = /\b(?:freshest|newest|latest|most recent|youngest)\b/;

/** A part of the votes. */
export const SHARE = anyOf(
  /\bpercent\w*|\bper cent\b|%|\bshare\b|\bproportion\b|\bfraction\b|\btwo[- ]thirds?\b|\bratio\b/,
  /\b(?:more|less|over|under) (?:than )?(?:a )?(?:half|third|quarter)\b|\bhalf (?:of )?the\b|\bmajority of\b/,
);

/** "Closest", "the smallest majority": the narrowest margin; "by how much", "landslide": a margin as well. */
export const MARGIN = anyOf(
  /\bclosest\b|\bhow close\b|\bnarrow(?:est|ly|er)?\b|\btight(?:est|er)?\b|\bslim(?:mest)?\b|\blandslide\b/,
  /\blop-?sided\b|\bone[- ]sided\b|\bclear(?:est|-cut)\b/,
  /\b(?:\w+est|most|by what|what|by how (?:big|large|much of)|how (?:big|large|wide)|winning|record) (?:\w+ ){0,3}(?:margin|majority|gap|lead|victory|win)\b/,
  /\b(?:yes[- ]no|yes to no|no to yes) (?:gap|margin|difference|ratio)\b|\bgap between\b/,
  /\bby how (?:many|much)\b|\bmargins?\b|\boutnumber\w*|\b(?:yes|ayes?) (?:votes? )?(?:beat|ahead|lead)\w*/,
  /\b(?:beat|ahead of) (?:the )?no(?:es|s)?\b|\b(?:most|evenly) (?:divided|split|contested|divisive)\b/,
  /\bdifference between (?:the )?(?:yes|for)\b/,
);

/** All votes together. */
export const CAST = anyOf(
  /\bturnout\b|\bout of how many\b|\bvotes? (?:were )?cast\b|\bcast (?:a|their|its) (?:votes?|ballots?)\b/,
  /\b(?:took|take|taking) part\b|\bparticipat\w+|\bvoted? (?:at all|altogether|in all|in total|overall)\b/,
  /\ball (?:three|3) (?:together|added|combined)\b/,
  /\b(?:total|combined|overall) (?:number of )?(?:votes|ballots|voters)\b|\bsum of\b/,
);

/** All sides at once. */
export const LAID_OUT =
  /\b(?:yes|for|in favou?r|pro)(?:,| or|\/| ?-|,? and) ?(?:no|against|contra)\b|\bfor ?\/ ?against\b|\bfor,? against\b|\byes ?\/ ?no\b|\byes or no\b/;

const AMOUNT =
  "most|highest|fewest|lowest|record|largest|biggest|smallest|strongest|weakest|least|fewer|more|top|maximum|minimum|max|min|peak|higher|lower|how many|number of|many|count of|total";
const NOUN =
  "votes?|voters?|side|sides|count|total|figure|number|column|camp|tally|share|percentage|ballots|lobby|bloc|block|group|beat|beats|won|outnumber\\w*|went|rose|fell|grew|dropped";

/** A bare "yes" or "no" that counts votes: "highest yes", "the no camp", "said yes". */
export const BARE: Readonly<Record<"yes" | "no", RegExp>> = {
  yes: bare("yes|yeses|yay|aye", "for"),
  no: bare("no|nos|nay", "against"),
};

function bare(word: string, other: string): RegExp {
  return new RegExp(
    `\\b(?:${AMOUNT}) (?:said )?(?:a )?(?:${word})\\b(?:[- ](?:${NOUN})\\b)?|\\b(?:${word})[- ](?:${NOUN})\\b|\\b(?:said|say|saying|says|cast|casting|voted|voting|a|countries|states|members) (?:a )?["']?(?:${word})\\b(?!["']? (?:vote was|vote at|recorded|country|state|body))|\\bhow (?:many times|often) (?:did |has |have )?(?:\\w+ ){1,3}(?:${word})\\W*$|\\b\\d+ (?:${word})\\b|\\b(?:was|were|is|are) (?:a )?(?:${word}) (?:in|on|at)\\b|\\b(?:result|tally|count|score|votes?) for (?:${word})\\b|\\b(?:${word}|${other}) ?(?:,|/|-) ?(?:against|no|yes|abst)`,
  );
}

/** To side with North Korea in a vote is to vote no. */
export const WITH_NORTH =
  /\b(?:side[sd]?|siding|stood|stands?|standing|stuck|sticks?) (?:with|by|up for|behind) (?:north korea|pyongyang|the dprk|dprk|nk|the regime|the north|kim)\b/;

/** Words of no consequence beside a symbol, a body or a vote. */
const IDLE = anyWord(
  /look ?up|look up|pull up|bring up|brought up|raise[ds]?|find|fetch|out of|end(?:ed)? up|turn(?:ed)? out/,
  /wave[ds]? (?:it |them )?through|wave[ds]? (?:it |them )?thru|nod(?:ded)? (?:it )?through/,
  /go(?:es)? through|went through|got through|made it through|get through|thing|things|one|ones|the whole/,
  /it all|up to|so far|exactly|precisely|actually|over there|in the end|overall|any|anyone|anybody|somebody/,
  /by name|on record|the chamber|the floor|floor|chamber|delegates?|delegations?|capitals?|membership/,
  /members?|body|bodies|organ|organs|stage|stages|step|steps|round|time around|this time|that time/,
  /at the time|back then|the other|either|neither|symbol|number|reference|document|years?|date|dates|day/,
  /month|when exactly|each year|per year|every year|yearly|annual(?:ly)?|wise|in order|chronolog\w+|sorted/,
  /ordered|ranked|rank|table|overview|quick|just|only|even|still|also|again|already|yet|then|now|there|here/,
  /really|truly|together|respectively|in numbers|numerically|figures?|digits?|history|on file|dossier|entry/,
  /entries|row|rows|ever|where|when|skip(?:ped)?|come back|came back|come|came|return(?:ed)?|special/,
  /notable|noteworthy|remarkable|significan(?:t|ce)|novel|gist|content|contents|about it|differently/,
);

/** Words of the patterns that reach over others, which are not read with them: "which of the African states". */
const WORDS = anyWord(
  /closest|close|narrow(?:est|ly|er)?|tight(?:est|er)?|slim(?:mest)?|lop-?sided|one[- ]sided/,
  /clear(?:est|-cut)|margins?|majorit(?:y|ies)|gaps?|lead|victor(?:y|ies)|wins?|winning|ahead|divided|split/,
  /contested|divisive|outnumber\w*|differences?|changes?|changed|rise|rose|risen|fell|fall|fallen|drop/,
  /dropped|grew|grow|grown|growth|shr[aiu]nk|increased?|decreased?|declined?|gain(?:ed)?|lose|lost/,
  /develop(?:ed|ment)?|trends?|evol(?:ve[ds]?|ution)|compared?|comparison|versus|side by side|went from/,
  /drew|attracted|won|saw|got|countries|country|states?|nations?|governments?|capitals|regimes?|objectors?/,
  /opponents?|naysayers?|voters?|members?|more|fewer|less|higher|lower|bigger|smaller|larger|greater|than/,
);

/** There was no vote: how it was adopted, and nothing of a side. */
export const NO_VOTE = anyOf(
  /\b(?:there (?:was|were|is)|(?:was|were|is) there|ha(?:d|ve)|took|take|held|hold|with|saw|see|needed|being|by|had been|have been) (?:just |simply |really )?no (?:recorded |formal |actual )?vote\b/,
  /\bno (?:recorded |formal |actual )?vote (?:was|were|is) (?:taken|held|called|needed|requested)\b/,
  /\b(?:which|what) years? no (?:recorded |formal |actual )?vote\b/,
);

/** A body did not vote: "did not hold a vote", "years without an Assembly vote". */
export const VOTELESS = anyOf(
  /\b(?:not|never|\w+n't) (?:(?:hold|take|have|call|need|put|go|come|been|be|it|them|to|for|on|a|any|recorded|formal) )*vot(?:e|es|ed|ing)\b/,
  /\b(?:no|without an?|without any) (?:council|assembly|general assembly|ga|unga|hrc|un|commission) votes?\b/,
);

/** A body that skipped the vote adopted its text without one. */
export const SKIPPED =
  /\b(?:skip(?:s|ped|ping)?|dispens(?:e[ds]?|ing) with|did without|do without|forgo(?:es)?|forwent|bypass(?:ed)?) (?:(?:a|the|its|any|recorded|formal) )*vot(?:e|es|ing)\b/;

/** What is said of how a text was adopted is denied by what stands right before it: "not adopted without a vote". */
export const DENIED =
  /\b(?:not|never|\w+n't) (?:(?:been|being|adopted|passed|approved|agreed|taken|decided|by|with|through|a|an|any) )*$/;

const NO_TEXT =
  "(?:no|without(?: an?| any)?|(?:not|never|\\w+n't) (?:adopt|pass|approve|have)\\w*(?: an?| any)?) (?:(?:un|unga|ga|general|assembly|hrc|unhrc|human|rights|council|commission|such|single|new|nk|dprk|north|korean?|or|nor) )*(?:resolutions?|texts?)\\b";

/** Years in which there was no text. */
export const YEARS_WITHOUT = new RegExp(`\\b(?:years?|when)\\b.*\\b${NO_TEXT}|\\b${NO_TEXT}.*\\byears?\\b`);

/** One that is told from the end: how many come after it. */
export const FROM_END = /\b(?:(second|third|fourth)[- ](?:to[- ])?last|penultimate|next to last|last but one)\b/;

/** "The number of the 2008 resolution" is its symbol, and counts nothing. */
export const NUMBER_OF_ONE =
  /\bnumber (?:of|for) (?:(?!(?:no|yes|of|on|for)\b|(?:votes?|states|countries|members|nations|times|years|days|abst\w+|noes|ayes|\w*sponsors|pages|paragraphs)\b)[\w'’.-]+ ){0,8}?(?:resolution|text)(?!'?s\b)/;

/** There was a vote: none of those that were adopted without one. */
export const A_VOTE =
  /\brecorded (?:[\w-]+ ){1,3}votes?\b|\b(?:was|were|is) there (?:ever )?(?:a |any )?(?:recorded )?votes?\b|\bthere (?:was|were|has been|had been) (?:a|any) (?:recorded )?vote\b/;

/** States that are told by region, religion or alliance: the record knows them by name alone. */
export const GROUP =
  /\b(?:afric\w+|asian?s?|arabs?|europ\w+|eu|latin|caribbean|south american|central american|middle east\w*|gulf|nordic|baltic|balkan|western|eastern|west|oecd|nato|asean|brics|oic|g7|g20|g77|non-?aligned|muslim|islamic|christian|communist|socialist|democra\w+|developing|developed|landlocked|island|permanent|p5|nuclear|commonwealth|post-?soviet|ex-?soviet|former soviet|neighbou?r\w*)(?: (?:union|group|bloc|league))?(?: (?:countries|country|states?|nations?|governments?|members?|capitals?|democracies|neighbou?rs?|bloc))?\b/;

/** The opposite of a side. */
export const NEGATED = anyOf(
  /\b(?:didn'?t|did not|don'?t|do not|not|never|refused to|failed to|declined to|wouldn'?t|would not)(?: \w+)? (?:vote|voting|voted|support|supporting|back|backing|say|oppose|opposing|abstain)\b/,
  /\bneither (?:of )?(?:\w+ ){1,6}?(?:nor|vot\w+|support\w*|back\w*|oppos\w+|abstain\w*|said)\b/,
);

/** A mean over several votes. */
export const MEAN = /\baverages?\b|\bon average\b|\bmean (?:number|yes|no|of)\b|\bmedian\b/;

/** Years that are counted. */
export const YEARS_COUNTED = /\b(?:how many|number of|count of) (?:different )?years\b/;

/** Year by year. */
export const YEARLY = /\b(?:per|each|every|by|a) year\b|\byear by year\b|\byearly\b|\bannually\b/;

/** States that backed a text voted yes. */
export const BACKED = anyOf(
  /\b(?:countries|states|members|governments|nations|how many)\b.*\b(?:support(?:s|ed)?|back(?:s|ed| it| the (?:text|draft|resolution))|endorse[ds]?|approved|in favou?r of)\b(?! (?:north korea|nk|dprk|the dprk|pyongyang|the regime))/,
  /^did (?:[\w.]+ ){1,4}(?:support|back|endorse|approve)\b(?! (?:north korea(?:'s)?|nk|dprk|the dprk|pyongyang|the regime)\b(?! (?:human |rights |resolution|text)))/,
);

/** The only one on a side. */
export const ALONE =
  /\balone\b|\bon (?:its|their) own\b|\b(?:the )?only (?:one|state|country|nation|vote)\b|\blone\b|\bsole(?:ly)?\b|\bsingle-?handed\w*\b/;

/** Others than those named. */
export const BESIDES =
  /\b(?:besides|beside|apart from|other than|aside from|except(?: for)?|in addition to|along(?:side| with)|together with|joined|else)\b/;

/** From votes to none. */
export const SWITCH = anyOf(
  /\b(?:stop(?:s|ped)?|quit|ceased?|end(?:ed)?|gave up|give up|did away with|abandon(?:ed)?|drop(?:ped)?) (?:\w+ )?(?:voting(?! (?:no|yes|against|for))|votes|the vote|recorded votes?|roll[- ]calls?)\b/,
  /\b(?:switch(?:ed)?|mov(?:e|ed)|go|went|gone|turn(?:ed)?|chang(?:e|ed)|shift(?:ed)?|came|come) (?:over )?(?:from (?:\w+ ){1,3})?to (?:a )?(?:consensus|adopt\w* (?:\w+ )?without)/,
  /\b(?:since when|from when|when did)(?! .*\bfirst\b) .*\b(?:consensus|without (?:a )?vote)\b/,
);

const READ: readonly RegExp[] = [
  OFTEN,
  ONCE,
  COUNTED_TIMES,
  TIMES,
  LOST,
  GAINED,
  CHANGED,
  BOTH,
  RECORD_AMOUNT,
  LEAST,
  WIDEST,
  FINAL,
  NEWEST,
  TEXT,
  SHARE,
  CAST,
  LAID_OUT,
  BARE.yes,
  BARE.no,
  WITH_NORTH,
  NO_VOTE,
  VOTELESS,
  SKIPPED,
  YEARS_WITHOUT,
  ALONE,
  BESIDES,
  NEGATED,
  MEAN,
  YEARLY,
  GROUP,
  WORDS,
  IDLE,
].map((pattern) => new RegExp(pattern.source, "g"));

/** Where the wording of a folded question is that of questions about votes. */
export const readPlaces = rememberingLatest((folded: string): readonly Place[] =>
  READ.flatMap((pattern) => placesOf(pattern, folded)),
);

/** A loop over `exec`, which costs next to nothing where there is no match, as mostly. */
function placesOf(pattern: RegExp, folded: string): readonly Place[] {
  const places: Place[] = [];
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded))
    places.push({ start: match.index, end: pattern.lastIndex });
  return places;
}

/** Whether a word of a question is of no consequence beside others. */
const IDLE_WORD = new RegExp(`^(?:${IDLE.source})$`);

export const isIdleWord = (surface: string): boolean => IDLE_WORD.test(surface);
