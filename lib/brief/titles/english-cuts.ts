// Where an English clause that is too long for a title is cut: where the next clause begins, else where a phrase does.

import { closed, mayEnd } from './english-ends'
import { BEINGS, DETERMINERS, MODALS, PREPOSITIONS, SUBORDINATORS, VERB, VERBS } from './english-words'
import type { CutTitle } from './title-cut'

/** No title is longer; in UTF-16 units. */
export const LONGEST_ENGLISH_TITLE = 84
/** A title that is cut where a clause ends is this long at most, if any clause ends there. */
const CLAUSE_LENGTH = 64
/** One that is cut inside a clause is this long at most. */
const PHRASE_LENGTH = 76
/** A shorter beginning says too little to be a title; without a verb, it has to be longer. */
const SHORTEST_CUT = 18
const SHORTEST_WITHOUT_VERB = 30

/** The space before a clause that hangs on the one before it. */
const AFTER_CLAUSE = new RegExp(
  `[;:]\\s|\\s[—–-]\\s|[—–]|\\s(?=(?:${SUBORDINATORS})\\s)|\\s(?=(?:since|until|before|after|as)\\s(?:${DETERMINERS}|they|it|we|more|new|other|many)\\s)|\\s(?=(?:and|but|or)\\s(?:\\p{L}+ly\\s)?(?:it|they|we|he|she|this|that|these|those|there|${MODALS}|${BEINGS})\\s)`,
  'giu',
)
/** The same before a relative clause, and at a comma: a clause stands before it only if it has a verb. */
const AT_COMMA = /,\s(?!\d)|\s(?=(?:that|which|who|whose|where)\s)/giu
/** The space before a phrase, or before the verb. */
const AT_PHRASE = new RegExp(
  `\\s(?=(?:${PREPOSITIONS}|to|as|than|${MODALS}|${BEINGS}|${VERBS})\\s)|\\s(?=(?:and|or)\\s(?:${DETERMINERS}|to|both|other|more|\\p{L}+ly|${PREPOSITIONS})\\s)`,
  'giu',
)
/** The same where words are left that say less by themselves: before "of", and inside a list. */
const AT_WEAK_PHRASE = /\s(?=(?:of|and|or)\s)/giu

interface Cut {
  readonly head: string
  readonly hasVerb: boolean
  /** It ends at the first comma of a list, whose other parts it leaves out. */
  readonly isFirstOfList: boolean
}

/** Cuts a clause that is too long for a title; of one that isn't much too long, all of it is better than a part. */
export function cutEnglish(clause: string, isOpening: (head: string) => boolean): CutTitle {
  const cutsAt = (boundaries: RegExp, isClause = false): Cut[] =>
    [...clause.matchAll(boundaries)]
      .filter(({ index }) => index <= LONGEST_ENGLISH_TITLE)
      .map(({ index }) => clause.slice(0, index).replace(/[\s,;:–—-]+$/u, ''))
      .map((head) => ({
        head,
        hasVerb: isClause || VERB.test(head),
        isFirstOfList: isListBehind(clause.slice(head.length)),
      }))
      .filter(({ head, hasVerb }) => head.length >= (hasVerb ? SHORTEST_CUT : SHORTEST_WITHOUT_VERB))
      .filter(({ head }) => head.includes(' ') && !isOpening(head))
      .filter(({ head }) => mayEnd(head, clause.slice(head.length)))
  const upTo = (length: number, cuts: readonly Cut[]) => cuts.filter(({ head }) => head.length <= length)
  const [hung, atComma] = [cutsAt(AFTER_CLAUSE, true), cutsAt(AT_COMMA)]
  const whole = [...hung, ...atComma.filter(({ hasVerb, isFirstOfList }) => hasVerb && !isFirstOfList)].sort(
    (a, b) => a.head.length - b.head.length,
  )
  const atClause = upTo(CLAUSE_LENGTH, whole).at(-1)
  if (atClause) return { title: atClause.head, cut: 'clause' }
  if (clause.length <= LONGEST_ENGLISH_TITLE) return { title: clause, cut: 'none' }
  if (whole[0]) return { title: whole[0].head, cut: 'clause' }
  const phrases = cutsAt(AT_PHRASE)
  const weak = [...atComma.filter(({ isFirstOfList }) => isFirstOfList), ...cutsAt(AT_WEAK_PHRASE)]
  const claims = (cuts: readonly Cut[]) => cuts.filter(({ hasVerb }) => hasVerb)
  const best =
    upTo(PHRASE_LENGTH, claims(phrases)).at(-1) ??
    upTo(PHRASE_LENGTH, claims(weak)).at(-1) ??
    claims(phrases)[0] ??
    upTo(PHRASE_LENGTH, phrases).at(-1) ??
    upTo(PHRASE_LENGTH, atComma).at(-1) ??
    upTo(PHRASE_LENGTH, weak).at(-1) ??
    phrases[0]
  return best ? { title: best.head, cut: 'phrase' } : { title: cutAtWord(clause), cut: 'word' }
}

/** Whether a comma is followed by more parts of a list, such as "less safe, and dearer". */
function isListBehind(rest: string): boolean {
  return /^,\s(?!(?:as|while|which|who|but|and|or|such|including|especially|where|since)\s)(?:[^,;:\s]+\s){0,4}[^,;:\s]+,?\s(?:and|or)\s/iu.test(
    rest,
  )
}

/** Cuts between words; one word that is too long stays whole. */
function cutAtWord(clause: string): string {
  const end = clause.lastIndexOf(' ', CLAUSE_LENGTH)
  if (end > 0) return closed(clause.slice(0, end)) || clause.slice(0, end)
  const space = clause.indexOf(' ')
  return space < 0 ? clause : clause.slice(0, space)
}
