// English titles that begin with "this" or "these", whose sentence before is gone: the noun behind the word stays, or what
// the sentence says of it. No word is added.

import { BEINGS, DETERMINERS, MODALS, VERBS } from './english-words'

/** They mean something without the sentence before: a time, or the text itself. */
const MEANS_ITSELF =
  /^(?:this|these|such) (?:brief|paper|report|note|study|article|commentary|essay|document|chapter|section|year|month|week|decade|century|season|spring|summer|autumn|winter|time|one|is|as|that|those)\b/iu
/** The sentence before named the person or thing; these words don't. */
const SOMEBODYS = /^(?:his|her|its|their)\s/iu
const BEFORE_NOUN = /^(?:this|these|such) (?:(?:same|very|latter) )?(?=\p{L}|\d)/iu

const ADVERBS = '(?:(?:\\p{L}+ly|also|not|then|in turn|therefore|thus|now|still|alone|all|both) )*'
/** "This" and "these" as the subject: before a verb. "This process" and "this crisis" end like nouns. */
const SUBJECT = new RegExp(
  `^(?:(?:this|that|these|those|they) ${ADVERBS}(?:${MODALS}|${BEINGS}|${VERBS}|be)|(?:this|that) ${ADVERBS}\\p{Ll}{2,}(?<![siu])s|(?:this|that) ${ADVERBS}\\p{Ll}+ed (?:${DETERMINERS})|(?:these|those|they) ${ADVERBS}(?:include|require|mean|lead|cause|create|result|raise|increase|reduce|pose|show|suggest))(?=\\s|$)`,
  'iu',
)
/** What follows these is a clause of its own. */
const SAYS_THAT =
  /^(?:this|that|these|those|they) (?:also |in turn |therefore )?(?:(?:would|could|may|might|will|can) (?:also )?)?(?:means?|shows?|suggests?|implies|imply|indicates?|ensures?) that /iu
const IS_BECAUSE = /^(?:this|that|these) (?:is|was|are|were) (?:\p{L}+ly )?(?:because|since) /iu
/** What follows these is the thing that the sentence is about. */
const BRINGS =
  /^(?:this|that|these|those|they) (?:also |in turn |therefore |thus )?(?:(?:would|could|may|might|will|can|has|have) (?:\p{L}+ly |also |in turn )?)?(?:leads? to|led to|results? in|resulted in|causes?|caused|creates?|created|poses?|posed|brings? about|includes?|amounts? to) /iu
/** A thing named before gets worse under a condition: the condition is what the sentence brings. */
const WORSE_IF =
  /^(?:this|these|that|those|the|such) (?:\p{L}+ )?(?:challenge|problem|situation|risk|trend|tension|dilemma|issue|pressure|threat|danger|gap|concern|imbalance)s? (?:would|could|may|might|will) (?:also |only |even )?(?:be(?:come)? )?(?:\p{L}+ly )?(?:worse|worsen(?:ed)?|exacerbated|aggravated|compounded|deepen(?:ed)?|intensif(?:y|ied)|greater|grow|increase)\b.{0,60}? (?:if|when) (.+)$/iu
const REASON = new RegExp(`(?:,\\s|\\s)(?:because(?! of)|whereas|since(?= (?:${DETERMINERS})\\s))\\s(.+)$`, 'iu')
const POINTS_BACK = /^(?:it|its|this|that|these|those|they|their|he|she|such)\b/iu
const SHORTEST = 12

/** A clause that stands alone, as far as its words allow it. */
export interface Standing {
  readonly clause: string
  /** It still begins with a word whose meaning is in the sentence before. */
  readonly isOpen: boolean
}

/** Returns the clause without a beginning that means nothing by itself. */
export function standAlone(clause: string): Standing {
  const condition = WORSE_IF.exec(clause)?.[1]
  if (condition !== undefined && standsAsReason(condition)) return { clause: condition, isOpen: false }
  if (SUBJECT.test(clause)) return aboutItself(clause)
  if (SOMEBODYS.test(clause)) return { clause, isOpen: true }
  if (MEANS_ITSELF.test(clause) || !BEFORE_NOUN.test(clause)) return { clause, isOpen: false }
  const noun = clause.replace(BEFORE_NOUN, '')
  return /\s/u.test(noun) ? { clause: noun, isOpen: false } : { clause, isOpen: true }
}

function aboutItself(clause: string): Standing {
  for (const start of [SAYS_THAT, IS_BECAUSE, BRINGS]) {
    const rest = start.test(clause) ? clause.replace(start, '') : ''
    if (rest.length >= SHORTEST && !SUBJECT.test(rest)) return { clause: rest, isOpen: false }
  }
  const reason = REASON.exec(clause)?.[1]
  return reason !== undefined && standsAsReason(reason) ? { clause: reason, isOpen: false } : { clause, isOpen: true }
}

function standsAsReason(words: string): boolean {
  return words.length >= SHORTEST && !POINTS_BACK.test(words)
}
