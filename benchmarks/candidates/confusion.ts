// Counts what was suggested against the labels: a suggestion is right when it lies in a sentence with its kind's label.

import type { Label, LabelledBrief } from './labelled-brief'

/** A passage that a method suggests. */
export interface Suggestion {
  readonly start: number
  readonly end: number
  readonly kind: Label
}

export interface Score {
  readonly labelled: number
  readonly suggested: number
  readonly right: number
}

/**
 * Counts each kind; a sentence counts once. `any` ignores the kinds: a sentence with any label counts as right if it is
 * suggested at all.
 */
export function count(
  brief: LabelledBrief,
  suggestions: readonly Suggestion[],
  kind: Exclude<Label, '-'> | 'any',
): Score {
  let [labelled, suggested, right] = [0, 0, 0]
  for (const { start, end, label } of brief.sentences) {
    const own = suggestions.find((one) => one.start < end && one.end > start)?.kind ?? '-'
    const isLabelled = kind === 'any' ? label !== '-' : label === kind
    const isSuggested = kind === 'any' ? own !== '-' : own === kind
    if (isLabelled) labelled++
    if (isSuggested) suggested++
    if (isLabelled && isSuggested) right++
  }
  return { labelled, suggested, right }
}

export function add(a: Score, b: Score): Score {
  return { labelled: a.labelled + b.labelled, suggested: a.suggested + b.suggested, right: a.right + b.right }
}
