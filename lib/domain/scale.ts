// Five-step scales and levels of risk. A level is looked up in a table and never computed as likelihood x impact: the
// scales are ordinal (ISO 31010:2019 B.10.3 warns of multiplying ordinals).

import { isLocalized, type LocalizedText } from './localized'

export const LEVELS = ['low', 'medium', 'high', 'very-high'] as const
export type Level = (typeof LEVELS)[number]

export interface ScaleStep {
  readonly word: LocalizedText
  /** A range of figures in words that need no translation, such as "5–25 %". */
  readonly band?: string
}

export interface Scale {
  readonly title: LocalizedText
  readonly steps: readonly [ScaleStep, ScaleStep, ScaleStep, ScaleStep, ScaleStep]
}

/** Says whether `value` is five steps with words. */
export function isScale(value: unknown): value is Scale {
  const { title, steps } = (value ?? {}) as { title?: unknown; steps?: unknown }
  return isLocalized(title) && Array.isArray(steps) && steps.length === 5 && steps.every(isScaleStep)
}

function isScaleStep(value: unknown): value is ScaleStep {
  const { word, band } = (value ?? {}) as { word?: unknown; band?: unknown }
  return isLocalized(word) && (band === undefined || typeof band === 'string')
}
