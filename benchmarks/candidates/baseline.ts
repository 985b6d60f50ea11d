// The obvious search: one or two words for each kind. The rules have to be better than this to be worth their lines.

import { sentencesOf } from '../../lib/brief/sentences'
import type { Suggestion } from './confusion'
import type { Label, LabelledBrief } from './labelled-brief'

const WORDS: readonly { readonly kind: Exclude<Label, '-'>; readonly pattern: RegExp }[] = [
  { kind: 'recommendation', pattern: /\b(?:should|must)\b|べき/i },
  { kind: 'risk', pattern: /\b(?:risks?|may|could)\b|リスク|恐れ|おそれ|可能性/i },
  { kind: 'assumption', pattern: /\b(?:assum\w+|expect\w*)\b|前提|想定/i },
  { kind: 'driver', pattern: /\b(?:driv\w+|trends?|increasing\w*)\b|背景|要因|増加/i },
  { kind: 'evidence', pattern: /\d/ },
]

/** Suggests the first kind whose word occurs in the sentence. */
export function suggestByWords({ text, blocks }: LabelledBrief): Suggestion[] {
  return blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((block) => sentencesOf(text, block))
    .flatMap(({ start, end }) => {
      const words = text.slice(start, end)
      const found = WORDS.find(({ pattern }) => pattern.test(words))
      return found ? [{ start, end, kind: found.kind }] : []
    })
}
