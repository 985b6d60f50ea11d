// Japanese titles that begin with words such as 「この」 or 「それは」, whose sentence before is gone: the noun behind the word
// stays, or what is said of it, for which Japanese needs no subject. No word is added.

import type { Standing } from './english-referents'

/** Before a noun. The words listed aren't nouns, or mean something else with it. */
const BEFORE_NOUN =
  /^(?:この|その|こうした|そうした|このような|そのような|これらの|それらの)(?!ため|後|他|ほか|まま|もの|際|上|先|間|度|都度|場|結果|うち|一方|反面|半面|辺|頃|時|程度|分|よう)(?=\S)/u
/** As the topic, or as the cause. */
const TOPIC =
  /^(?:これ|それ)(?:ら)?(?:は|も|により|によって|に伴い|に伴って|に対し|に対して|を受け|を受けて)[、，]?(?![、，])/u
/** Otherwise, in the clause that it begins. */
const IN_CLAUSE = /^(?:これ|それ)(?:ら)?(?:が|を|に|と|で)(?!も)[^、，]{0,30}[、，]/u
const STILL_OPEN = /^(?:これ|それ)(?:ら)?(?:が|を|に|と|で)(?!も)/u
const SHORTEST = 4

export interface JapaneseStanding extends Standing {
  /** A clause before it was left out. */
  readonly isPart: boolean
}

/** Returns the clause without a beginning that means nothing by itself. */
export function standAloneInJapanese(clause: string): JapaneseStanding {
  for (const start of [BEFORE_NOUN, TOPIC]) {
    const rest = start.test(clause) ? clause.replace(start, '') : ''
    if (rest.length >= SHORTEST) return { clause: rest, isPart: false, isOpen: false }
  }
  const rest = IN_CLAUSE.test(clause) ? clause.replace(IN_CLAUSE, '') : ''
  if (rest.length >= SHORTEST * 2) return { clause: rest, isPart: true, isOpen: false }
  return { clause, isPart: false, isOpen: STILL_OPEN.test(clause) }
}
