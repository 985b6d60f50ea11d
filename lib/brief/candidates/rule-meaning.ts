// Looks up the meaning of a cue by the id of its rule, to show the reason for a suggestion in words.

import { HEADING_RULE, INTRODUCTION_RULE } from './find-candidates'
import type { RuleMeaning } from './rule'
import { ENGLISH_RULES } from './rules-en'
import { JAPANESE_RULES } from './rules-ja'

const MEANINGS: ReadonlyMap<string, RuleMeaning> = new Map<string, RuleMeaning>([
  ...[...ENGLISH_RULES, ...JAPANESE_RULES].map(({ id, meaning }) => [id, meaning] as const),
  [HEADING_RULE, 'heading'],
  [INTRODUCTION_RULE, 'introduction'],
])

/** Returns undefined for a rule that no longer exists. */
export function meaningOf(rule: string): RuleMeaning | undefined {
  return MEANINGS.get(rule)
}
