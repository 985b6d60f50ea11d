// Five-step scales and levels of risk. A level is looked up in a table and never computed as likelihood x impact: the
// scales are ordinal (ISO 31010:2019 B.10.3 warns of multiplying ordinals).

import { isLocalized, LOCALES, type Locale, type LocalizedText, textIn } from '../localized'

export const LEVELS = ['low', 'medium', 'high', 'very-high'] as const
export type Level = (typeof LEVELS)[number]

/** Recognises a level among other names. */
export function isLevel(name: string): name is Level {
  return (LEVELS as readonly string[]).includes(name)
}

export interface ScaleStep {
  readonly word: LocalizedText
  /** A range of figures in words that need no translation, such as "5–25 %". */
  readonly band?: string
}

export interface Scale {
  readonly title: LocalizedText
  readonly steps: readonly [ScaleStep, ScaleStep, ScaleStep, ScaleStep, ScaleStep]
}

/**
 * The longest word of a scale, level or list, in UTF-16 units, as for a band. A longer one would not fit on an axis.
 */
export const WORD_MAX_LENGTH = 60
export const BAND_MAX_LENGTH = 40

/** Returns the word of a step, 1 to 5, in a language; '' for any other number. */
export function stepWord({ steps }: Scale, step: number, locale: Locale): string {
  const { word } = steps[step - 1] ?? {}
  return word ? textIn(word, locale) : ''
}

/** A step as people read it: its figure, then its word. */
export function stepText(scale: Scale, step: number, locale: Locale): string {
  return `${step} ${stepWord(scale, step, locale)}`.trimEnd()
}

/** Says whether `value` is five steps with words. */
export function isScale(value: unknown): value is Scale {
  const { title, steps } = (value ?? {}) as { title?: unknown; steps?: unknown }
  return isWord(title) && Array.isArray(steps) && steps.length === 5 && steps.every(isScaleStep)
}

/** Says whether `value` is a word in at least one language, none of them too long. */
export function isWord(value: unknown): value is LocalizedText {
  return isShortText(value) && LOCALES.some((locale) => (value[locale] ?? '').trim() !== '')
}

/** Says whether `value` is short enough for a word, as in isWord; it may be empty. */
export function isShortText(value: unknown): value is LocalizedText {
  return isLocalized(value) && LOCALES.every((locale) => (value[locale] ?? '').length <= WORD_MAX_LENGTH)
}

function isScaleStep(value: unknown): value is ScaleStep {
  const { word, band } = (value ?? {}) as { word?: unknown; band?: unknown }
  return isWord(word) && (band === undefined || (typeof band === 'string' && band.length <= BAND_MAX_LENGTH))
}
