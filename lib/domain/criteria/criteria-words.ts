// Parts of the criteria that are made of words: scales, words of levels, meanings of efforts and time bands. Each word
// may have a key of its own in the document's `meta` beside its part's, so that two people may change two words of one
// scale at once. A part's base is the value of its own key or the default; words with keys of their own replace those
// of the base.

import type { LocalizedText } from '../localized'
import type { Scale, ScaleStep } from './scale'

type Texts = Readonly<Record<string, LocalizedText>>
/** A part that is made of words. */
export type WordedPart = Scale | Texts
type Word = ScaleStep | LocalizedText

/** The name of each word within its part: a scale's are '1' to '5'. */
export function wordNames(part: WordedPart): readonly string[] {
  return isScalePart(part) ? part.steps.map((_, i) => String(i + 1)) : Object.keys(part)
}

/** Returns the word of a part under a name; in a scale, the name is the number of a step, from 1. */
export function wordIn(part: WordedPart, name: string): Word | undefined {
  return isScalePart(part) ? part.steps[Number(name) - 1] : part[name]
}

/** Returns the part with another word under the name; it isn't validated. */
export function withWord(part: WordedPart, name: string, word: unknown): unknown {
  return isScalePart(part)
    ? { ...part, steps: part.steps.with(Number(name) - 1, word as ScaleStep) }
    : { ...part, [name]: word }
}

function isScalePart(part: WordedPart): part is Scale {
  return Array.isArray((part as Scale).steps)
}
