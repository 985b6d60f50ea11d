// What an English title may end in: not in a word that another one belongs to, in one half of a pair, or in a clause that
// has only begun.

import { BEINGS, DETERMINERS, MODALS, PREPOSITIONS, SUBORDINATORS, VERB } from './english-words'

/** What follows one of these belongs to it: nothing may be cut there. */
const WANTS_MORE = new RegExp(
  [
    '\\b(?:ensur|say|said|show|mean|meant|demand|believ|argu|warn|fear|not|find|found|claim|requir|expect|assum|suggest|indicat|recommend|propos|know|think|agre|insist|feel|felt|hop)(?:e?d|e?s|ing|e)?$',
    // Verbs before their infinitive or preposition.
    '\\b(?:work|try|tri|seek|sought|plan|plann|aim|attempt|begin|began|beginn|start|continu|tend|intend|struggl|threaten|prepar|stem|stemm|result|consist|rel|rely|depend|lead|led|contribut|belong|refer|adapt|respond|amount|appl|apply|com|focus|concentrat|serv)(?:e?d|e?s|ies|ied|ing|e)?$',
    // Verbs before their object.
    `\\b(?:${MODALS}|to) (?:\\p{L}+ly )?(?:limit|restrict|pose|make|take|give|bring|put|set|keep|get|find|need|require|provide|create|cause|increase|reduce|raise|lower|improve|build|use|consider|ensure|include|affect|help|let|allow|enable|force)$`,
    '\\b(?:poses?|makes?|takes?|gives?|brings?|puts?|lacks?|provides?|creates?|causes?|includes?|requires?|faces?|enjoys?|needs?|becomes?|remains?)$',
    '\\b(?:likely|clear|possible|concerned|worried|subject|signs?|indications?|evidence|idea|extent|able|unable|due|according|aside|apart|together|along|rather|instead|such|as well|in order|on the condition|now|already|once)$',
  ].join('|'),
  'iu',
)
/** A title doesn't end in these. */
const OPEN_END = new RegExp(
  `[\\s,;:–—-]+(?:${DETERMINERS}|${MODALS}|${BEINGS}|of|to|and|or|but|nor|as|than|that|which|who|whose|both|either|neither|more|most|very|so|not|since|where|whether|after|before|until|unless|although|though|be|been|being|also|only|even|if|when|while|because|(?<!each )other|less|likely|U\\.S\\.|several|many|few|two|three|four|five|various|certain|multiple|same|new)$`,
  'iu',
)
/** Neither in these, unless a comma ends the clause: "the ports that lines call at, since …". */
const PREPOSITION_END = new RegExp(`\\s(?:${PREPOSITIONS})$`, 'iu')
/** Halves of pairs that a cut may not part, with what brings the other half. */
const PAIRS: readonly (readonly [half: RegExp, other: RegExp])[] = [
  [/\bboth\b(?!.*\sand\s)/iu, /^[^,;:]*?\band\s/iu],
  [/\bbetween\b(?!.*\sand\s)/iu, /^[^,;:]*?\band\s/iu],
  [/\beither\b(?!.*\sor\s)/iu, /^.*?\bor\s/iu],
  [/\bneither\b(?!.*\snor\s)/iu, /^.*?\bnor\s/iu],
  [/\bnot (?:only|just|merely)\b(?!.*\sbut\s)/iu, /\bbut\s/iu],
  [/\bfrom \d[^,;:]*(?!.*\sto\s)$/iu, /^(?:to|and)\s/iu],
]
/** What comes after the last comma or conjunction of a beginning. */
const LAST_CLAUSE = new RegExp(
  `(?:[,;:]\\s|\\s(?=(?:${SUBORDINATORS}|that|which|who|whose|where|whether)\\s))(?!.*(?:[,;:]\\s|\\s(?:${SUBORDINATORS}|that|which|who|whose|where|whether)\\s))(.*)$`,
  'iu',
)
const OPENS_CLAUSE = new RegExp(
  `^(?:${SUBORDINATORS}|that|which|who|whose|where|whether|and (?:${DETERMINERS}))\\s`,
  'iu',
)
const NO_VERB_NEEDED =
  /^(?:in order to|so as to|rather than|instead of|leading to|resulting in|due to|owing to|thanks to)\s/iu

/** A preposition that belongs to the verb before it: "that nobody has looked for since". */
const STRANDED = new RegExp(
  `^(?:${PREPOSITIONS})(?:[,;:]|\\s(?:${PREPOSITIONS}|${SUBORDINATORS}|since|until|and|or)\\s)`,
  'iu',
)

/** Tells whether a title may end where the head does and the rest of the clause begins. */
export function mayEnd(head: string, rest: string): boolean {
  const next = rest.replace(/^[\s,;:–—-]+/u, '')
  if (WANTS_MORE.test(head) || OPEN_END.test(head)) return false
  if (PREPOSITION_END.test(head) && !rest.startsWith(',')) return false
  if (PAIRS.some(([half, other]) => half.test(head) && other.test(next))) return false
  if (!rest.startsWith(',') && STRANDED.test(next)) return false
  if (/^(?:and|or)\s/iu.test(next) && endsInList(head)) return false
  if (rest.startsWith(',')) return true
  const last = LAST_CLAUSE.exec(head)?.[1]
  if (last === undefined || !OPENS_CLAUSE.test(last) || NO_VERB_NEEDED.test(last)) return true
  return VERB.test(last)
}

/** Whether the last words are a part of a list that another part has to follow. */
function endsInList(head: string): boolean {
  const last = /,\s([^,;:]{1,40})$/u.exec(head)?.[1]
  return last !== undefined && !VERB.test(` ${last}`)
}

/** Returns the words without those at the end that need another one after them. */
export function closed(words: string): string {
  let left = words.trim()
  for (let shorter = without(left); shorter !== left; shorter = without(left)) left = shorter
  return left.replace(/[\s,;:–—-]+$/u, '')
}

function without(words: string): string {
  return words.replace(OPEN_END, '').replace(PREPOSITION_END, '')
}
