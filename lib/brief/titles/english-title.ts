// English titles: lead-ins go, then asides and what stands before the main clause, and a clause that is still too long is
// cut where the next one begins. There is no dictionary; the words below are those that briefs begin and join with.

import type { CutTitle } from './title-cut'

/** A clause of this length stays whole; in UTF-16 units. */
export const LONGEST_ENGLISH_TITLE = 70
/** A longer one is cut to this length. */
const CUT_LENGTH = 64
/** A shorter beginning says too little to be a title. */
const SHORTEST_CUT = 18

/** Connect with the sentence before; they mean nothing where it is gone. */
const CONNECTIVES = [
  'moreover|furthermore|additionally|in addition(?: to (?:this|that|these|those))?|besides|also|likewise|similarly|equally',
  'however|nevertheless|nonetheless|even so|that said|still|yet|though|instead|conversely|by contrast|in contrast',
  'on the other hand|on the one hand|by comparison|in comparison|admittedly|of course|to be sure|granted',
  'therefore|thus|hence|consequently|accordingly|as a result|as a consequence|for this reason|for these reasons|because of this',
  'for example|for instance|to cite one example|in particular|in fact|indeed|in other words|that is|specifically|notably|above all',
  'importantly|crucially|significantly|interestingly|unfortunately|fortunately|clearly|obviously|naturally|undoubtedly|no doubt',
  "what[’']s more|what is more|worse(?: still)?|more importantly|most importantly|first and foremost",
  'first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|next|then|finally|lastly|last but not least|again|overall|meanwhile',
  'in short|in sum|in summary|to sum up|in conclusion|to conclude|ultimately|in the end|at the same time|to date|for now',
  'in general|generally(?: speaking)?|broadly speaking|on a related note|in this (?:context|regard|respect|light)|against this background',
  'in (?:such|these|those|some|many|certain) cases|in this case|in that case|in this way|otherwise|as noted(?: above)?|as mentioned(?: above)?',
].join('|')

const NOTICED =
  '(?:clear|true|obvious|evident|undeniable|worth (?:noting|saying|remembering)|important to (?:note|remember|stress|recogni[sz]e)|well known)'
const POINT =
  '(?:issue|point|concern|problem|question|thing|matter|aspect|factor|risk|danger|challenge|consideration|fact)'

const LEAD_INS: readonly RegExp[] = [
  new RegExp(`^(?:${CONNECTIVES}),\\s+`, 'iu'),
  /^(?:and|but|yet|so|or|nor|thus|hence|moreover|furthermore|therefore|(?:first|second|third|final)ly)\s+(?=\S)/iu,
  new RegExp(
    `^(?:another|a (?:further|second|third|related|final|key|central|major|serious)|one(?: (?:more|other|final|key|major))?|the (?:first|second|third|main|key|other|last|real|biggest|greatest|central)) ${POINT}(?: (?:to (?:consider|note|watch|bear in mind|keep in mind|mention)|worth (?:noting|considering|mentioning)|here|is))? ?is(?: that| whether)? `,
    'iu',
  ),
  new RegExp(`^(?:it is|it’s|it's) (?:also |therefore |widely |now )?${NOTICED} that `, 'iu'),
  /^it (?:should|must|can) (?:also )?be (?:noted|said|stressed|remembered|emphasi[sz]ed) that /iu,
  /^(?:it is|it’s|it's) (?:also |entirely |quite )?(?:possible|conceivable) that (?=.{1,400}\b(?:could|may|might|can)\b)/iu,
  /^there (?:is|are) (?:also )?(?:an? |some |no doubt )?(?:real |serious |growing |great |clear |obvious )?(?:risk|risks|danger|threat|fear|fears|concern|concerns) that /iu,
  /^(?:we|i|the authors?|this (?:brief|paper|report|note)|our (?:view|recommendation) is that we) (?:also |therefore |strongly )?(?:recommend|propose|suggest|believe|argue|note|find|think|conclude)s? that /iu,
  /^(?:the|a|one|our) (?:key |main |first |second |central |overall )?(?:recommendation|conclusion|finding|result|lesson|view|assumption) is that /iu,
  /^(?:as|so) (?:a |the )?(?:rule|matter of fact),?\s+/iu,
]

const ASIDES =
  /,\s+(?:however|therefore|moreover|furthermore|for instance|for example|of course|in turn|too|meanwhile|indeed|though|as a result|in fact|by contrast|instead|in particular|in addition|consequently|thus|also|perhaps|on the other hand|at the same time|nevertheless|nonetheless),\s+/giu
const BRACKETS = /\s*(?:\([^()]{0,300}\)|\[[^[\]]{0,300}\])/gu

/** Words that begin a phrase or clause before the main one. */
const OPENERS =
  /^(?:in|on|at|by|for|from|with|within|without|under|since|as|given|despite|because(?: of)?|during|after|before|following|aside from|apart from|besides|unlike|like|among|across|throughout|according to|thanks to|due to|owing to|to|while|although|though|even (?:though|if|as)|whereas|once|until|based on|when|whenever|if|unless|where|provided|assuming|historically|today|currently|recently|traditionally)\b/iu
/** The part before the comma goes on behind it. */
const GOES_ON =
  /^(?:and|or|but|nor|such as|including|which|who|whose|where|when|while|like|as well as|especially|particularly|notably|not|then|\p{L}+ing\b)/iu
const PRONOUN = /^(?:then )?(?:it|this|that|they|there|these|those|he|she|we|such)\b/iu
const CONDITION = /^(?:if|unless|when|whenever|once)\s+/iu

/** A year before the main clause needs no comma. */
const YEAR = /^in \d{4} (?=(?:the|an?)\s)/iu

/** A clause that attributes what follows to a person. */
const ATTRIBUTION =
  /^[^,;:]{1,70}? (?:(?:is|are|was|were|remains?) (?:also |increasingly |deeply |very )?(?:concerned|worried|afraid|convinced|aware|confident)|(?:ha(?:s|ve|d) )?(?:also )?(?:warn|fear|worr(?:y|ie)|argue|believe|say|said|note|think|thought|claim|allege|suggest|show|stresse?|emphasi[sz]e|caution|point(?:s|ed)? out|find|found|expect|demand|insist)(?:s|d|ed)?) that /iu

/** The space before the first word of another clause. */
const CLAUSES =
  /[;:]\s|\s?[—–]\s?|,\s(?!\d)|\s(?=(?:because|although|though|while|whereas|unless|if|when|whenever|where|so that|even (?:as|if|though)|provided|in order to|so as to|due to|owing to|thanks to|rather than|instead of|leading to|resulting in|which|who|whose)\s)|\s(?=(?:since|until|before|after|as)\s(?:the|a|an|its|their|they|it|we|more|new|this|these|those|other|some|many)\s)|\s(?=that\s)|\s(?=(?:and|but|or)\s(?:\p{L}+ly\s)?(?:it|they|we|he|she|this|that|these|those|there|can|could|may|might|will|would|should|must|is|are|was|were|has|have|had|do|does)\s)/giu
/** What follows one of these belongs to it: nothing may be cut there. */
const WANTS_MORE =
  /\b(?:ensur|say|said|show|mean|meant|demand|believ|argu|warn|fear|not|find|found|claim|requir|expect|assum|suggest|indicat|recommend|propos|know|think|agre|insist|feel|felt|hop)(?:e?d|e?s|ing|e)?$|\b(?:likely|clear|possible|concerned|worried|subject|signs?|indications?|evidence|idea|extent|able|unable)$|\b(?:between|both|either|neither) \S+$/iu
const VERB =
  /\s(?:is|are|was|were|be|has|have|had|do|does|did|can|could|may|might|will|would|should|must|shall|cannot|needs?|lacks?|faces?|remains?|becomes?|makes?|takes?|poses?|leads?|stays?|needs|enjoys?|comes?|goes|gives?|grows?|rises?|falls?|depends?|\p{L}{3,}(?:ed|ises|izes|ates|ifies))(?=\s|$)/iu

/** The beginning of a phrase or of the verb, for clauses that contain no other. */
const PHRASES =
  /\s(?=(?:in|on|at|for|with|by|from|through|against|between|across|into|under|over|towards?|during|among|within|without|about|via|per|around|to|and|or|as|than|of|can|could|may|might|will|would|should|must|is|are|was|were|has|have|had)\s)/giu
/** A title doesn't end in these. */
const OPEN_END =
  /[\s,;:–—-]+(?:the|an?|of|to|in|on|at|for|with|by|from|through|against|between|across|into|under|over|and|or|but|nor|as|than|that|which|who|whose|its|their|his|her|our|this|these|those|such|both|either|more|most|very|so|not|since|where|whether|after|before|during|among|until|unless|although|though|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|should|must|does?|did|also|only|even|if|when|while|because|another|other|any|some|each|every|less|about|likely|U\.S\.|no)$/iu

/** Makes the title of an English sentence. */
export function shortenEnglish(sentence: string): CutTitle {
  let clause = withoutLeadIns(bare(sentence))
  clause = withoutLeadIns(clause.replace(ASIDES, asideBecomes))
  clause = orElse(clause.replace(BRACKETS, '').trim(), clause)
  if (clause.length > LONGEST_ENGLISH_TITLE) clause = mainClause(clause)
  if (clause.length > LONGEST_ENGLISH_TITLE) clause = withoutLeadIns(orElse(clause.replace(ATTRIBUTION, ''), clause))
  if (clause.length <= LONGEST_ENGLISH_TITLE) return { title: asTitle(clause), cut: 'none' }
  const [atClause, atPhrase] = [bestCut(clause, CLAUSES), bestCut(clause, PHRASES)]
  if (atClause !== undefined) return { title: asTitle(atClause), cut: 'clause' }
  if (atPhrase !== undefined) return { title: asTitle(atPhrase), cut: 'phrase' }
  return { title: asTitle(cutAtWord(clause)), cut: 'word' }
}

/**
 * Returns the sentence without an item's mark, quotation marks around all of it, footnote numbers and the final stop.
 */
function bare(sentence: string): string {
  const words = sentence
    .replace(/^(?:[-*•‣◦▪–—●○]\s*|\(?(?:\d{1,2}|[a-z])[.)]\s+)(?=\S)/iu, '')
    .replace(/(?:\[\d{1,3}\])+$/u, '')
    .replace(/(?<=[\p{Ll})”][.!?])\d{1,3}$/u, '')
    .replace(/^["“](.*)["”]$/u, '$1')
    .replace(/[\s.,;:]+(["”’)]*)$/u, '$1')
    .trim()
  // Letters with stops are an abbreviation, whose last stop stays.
  return orElse(/(?:^|\s|\.)\p{L}\.\p{L}\.?$/u.test(sentence.trim()) ? sentence.trim() : words, sentence)
}

function withoutLeadIns(words: string): string {
  for (let left = words; ; ) {
    const lead = LEAD_INS.find((pattern) => pattern.test(left))
    const rest = lead && left.replace(lead, '').trim()
    // A sentence that is all lead-in keeps it.
    if (!rest || !/\p{L}.*\s/u.test(rest)) return left
    left = rest
  }
}

/** "In winter, however, ports close" keeps the comma that ends its opening; "ports, however, close" needs none. */
function asideBecomes(_: string, offset: number, whole: string): string {
  return OPENERS.test(whole) && whole.slice(0, offset).includes(' ') && !whole.slice(0, offset).includes(',')
    ? ', '
    : ' '
}

/** What stands behind the opening phrase. Of a condition and what follows from it, the one that says more. */
function mainClause(clause: string): string {
  const undated = clause.replace(YEAR, '')
  if (undated !== clause || !OPENERS.test(clause)) return undated
  const commas = [...clause.matchAll(/,\s+/gu)]
  const comma = commas.find(({ index, 0: mark }) => !GOES_ON.test(clause.slice(index + mark.length)))
  const then = /,\s+then\s+/iu.exec(clause)
  const at = then ?? comma
  if (!at) return clause
  const [before, behind] = [clause.slice(0, at.index), clause.slice(at.index + at[0].length)]
  if (CONDITION.test(before) && PRONOUN.test(behind)) return before.replace(CONDITION, '').trim()
  return /\s/u.test(behind.trim()) ? withoutLeadIns(behind) : clause
}

/** The latest cut that leaves a verb, else the latest of all; undefined if none leaves enough. */
function bestCut(clause: string, boundaries: RegExp): string | undefined {
  const heads = [...clause.matchAll(boundaries)]
    .map(({ index }) => clause.slice(0, index))
    .filter((head) => head.length <= CUT_LENGTH && head.length >= SHORTEST_CUT && head.includes(' '))
    .filter((head) => !WANTS_MORE.test(head) && !OPEN_END.test(head) && !OPENERS.test(head))
  return heads.findLast((head) => VERB.test(head)) ?? heads.at(-1)
}

/** Cuts between words; one word that is too long stays whole. */
function cutAtWord(clause: string): string {
  const end = clause.lastIndexOf(' ', CUT_LENGTH)
  if (end > 0) return orElse(closed(clause.slice(0, end)), clause.slice(0, end))
  const space = clause.indexOf(' ')
  return space < 0 ? clause : clause.slice(0, space)
}

/** Returns the words without those at the end that need another one after them. */
function closed(words: string): string {
  let left = words.trim()
  for (let shorter = left.replace(OPEN_END, ''); shorter !== left; shorter = left.replace(OPEN_END, '')) left = shorter
  return left.replace(/[\s,;:–—-]+$/u, '')
}

function asTitle(clause: string): string {
  return clause.replace(/^["“‘(]*\p{Ll}(?=[\p{Ll}\s’'-])/u, (letters) => letters.toLocaleUpperCase('en'))
}

function orElse(words: string, other: string): string {
  return words === '' ? other : words
}
