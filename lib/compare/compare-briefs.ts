// What differs between the briefs of two boards: which came and went, which were replaced, and how many of their
// sentences are others now.

import { alignSentences, type BriefText } from './align-sentences'
import type { ComparableBrief } from './comparable-board'
import { type FieldChanges, hasChanges, valueChanges } from './compared-value'

/** How many sentences came, went, were reworded and stand elsewhere. */
export interface SentenceCounts {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly moved: number
}

export interface ComparedBrief {
  readonly briefId: string
  readonly title: string
  /** `title` and `revision`, where they differ. */
  readonly fields: FieldChanges
  /** Null where the text is the same, or one of the two is not known. */
  readonly sentences: SentenceCounts | null
}

export interface BriefsComparison {
  readonly added: readonly ComparedBrief[]
  readonly removed: readonly ComparedBrief[]
  readonly changed: readonly ComparedBrief[]
}

/** Compares the briefs of two boards by their ids. */
export function compareBriefs(before: readonly ComparableBrief[], after: readonly ComparableBrief[]): BriefsComparison {
  const was = new Map(before.map((brief) => [brief.id, brief]))
  const is = new Set(after.map(({ id }) => id))
  const only = ({ id, title }: ComparableBrief, fields: FieldChanges) => ({
    briefId: id,
    title,
    fields,
    sentences: null,
  })
  return {
    added: after.filter(({ id }) => !was.has(id)).map((brief) => only(brief, valueChanges({}, valuesOf(brief)))),
    removed: before.filter(({ id }) => !is.has(id)).map((brief) => only(brief, valueChanges(valuesOf(brief), {}))),
    changed: after
      .flatMap((now) => {
        const old = was.get(now.id)
        if (!old) return []
        return [{ ...only(now, valueChanges(valuesOf(old), valuesOf(now))), sentences: countsOf(old, now) }]
      })
      .filter(({ fields, sentences }) => hasChanges(fields) || sentences !== null),
  }
}

function valuesOf({ title, revision }: ComparableBrief) {
  return { title, revision }
}

function countsOf(old: ComparableBrief, now: ComparableBrief): SentenceCounts | null {
  if (!old.content || !now.content || old.content.text === now.content.text) return null
  return countSentences(old.content, now.content)
}

function countSentences(before: BriefText, after: BriefText): SentenceCounts {
  const { sentences, added } = alignSentences(before, after)
  const count = (wanted: string) => sentences.filter(({ fate }) => fate === wanted).length
  return { added: added.length, removed: count('removed'), changed: count('changed'), moved: count('moved') }
}
