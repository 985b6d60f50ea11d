// English titles: lead-ins go, then asides, words that point at the sentence before, and what stands before the main clause.
// A clause that is still too long is cut where the next one begins. There is no dictionary; the words below are those that
// briefs begin and join with.

import { cutEnglish } from './english-cuts'
import { standAlone } from './english-referents'
import type { CutTitle } from './title-cut'

/** A clause of this length stays as it is; in UTF-16 units. */
const SHORT_ENOUGH = 70

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

/** Makes the title of an English sentence. */
export function shortenEnglish(sentence: string): CutTitle {
  let clause = withoutLeadIns(bare(sentence))
  clause = withoutLeadIns(clause.replace(ASIDES, asideBecomes))
  clause = orElse(clause.replace(BRACKETS, '').trim(), clause)
  clause = standAlone(clause).clause
  if (clause.length > SHORT_ENOUGH) clause = mainClause(clause)
  if (clause.length > SHORT_ENOUGH) clause = withoutLeadIns(orElse(clause.replace(ATTRIBUTION, ''), clause))
  const standing = standAlone(clause)
  clause = standing.clause
  const { title, cut } =
    clause.length <= SHORT_ENOUGH
      ? { title: clause, cut: 'none' as const }
      : cutEnglish(clause, (head) => OPENERS.test(head))
  // Only a person can say what "this" was.
  return { title: asTitle(title), cut: cut === 'none' && standing.isOpen ? 'clause' : cut }
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

function asTitle(clause: string): string {
  return clause.replace(/^["“‘(]*\p{Ll}(?=[\p{Ll}\s’'-])/u, (letters) => letters.toLocaleUpperCase('en'))
}

function orElse(words: string, other: string): string {
  return words === '' ? other : words
}
