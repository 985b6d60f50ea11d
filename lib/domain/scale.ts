// Scales and levels. A level is looked up in a table and never computed as likelihood x impact: the scales are
// ordinal (ISO 31010:2019 B.10.3 warns of multiplying ordinals). Bands: UK National Risk Register 2025 likelihoods.

import type { Step } from './card-fields'
import type { LocalizedText } from './localized'

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

export interface Criteria {
  readonly likelihood: Scale
  readonly impact: Scale
  readonly uncertainty: Scale
  /** `levels[likelihood - 1][impact - 1]`. */
  readonly levels: readonly (readonly Level[])[]
  /** The highest level that is still within tolerance. */
  readonly tolerance: Level
}

const L: Level = 'low'
const M: Level = 'medium'
const H: Level = 'high'
const V: Level = 'very-high'

export const DEFAULT_CRITERIA: Criteria = {
  likelihood: {
    title: { en: 'Likelihood', ja: '起こりやすさ' },
    steps: [
      { word: { en: 'Remote', ja: 'ごくまれ' }, band: '< 0.2 %' },
      { word: { en: 'Unlikely', ja: '低い' }, band: '0.2–1 %' },
      { word: { en: 'Possible', ja: 'あり得る' }, band: '1–5 %' },
      { word: { en: 'Likely', ja: '高い' }, band: '5–25 %' },
      { word: { en: 'Very likely', ja: '非常に高い' }, band: '> 25 %' },
    ],
  },
  impact: {
    title: { en: 'Impact', ja: '影響' },
    steps: [
      { word: { en: 'Minor', ja: '軽微' } },
      { word: { en: 'Limited', ja: '限定的' } },
      { word: { en: 'Moderate', ja: '中程度' } },
      { word: { en: 'Significant', ja: '重大' } },
      { word: { en: 'Catastrophic', ja: '壊滅的' } },
    ],
  },
  uncertainty: {
    title: { en: 'Uncertainty', ja: '不確実性' },
    steps: [
      { word: { en: 'Very low', ja: '非常に低い' } },
      { word: { en: 'Low', ja: '低い' } },
      { word: { en: 'Medium', ja: '中' } },
      { word: { en: 'High', ja: '高い' } },
      { word: { en: 'Very high', ja: '非常に高い' } },
    ],
  },
  levels: [
    [L, L, M, M, H],
    [L, M, M, H, H],
    [L, M, M, H, V],
    [M, M, H, V, V],
    [M, H, H, V, V],
  ],
  tolerance: 'medium',
}

/** The level of a likelihood and an impact; undefined while one of them isn't assessed. */
export function levelOf(criteria: Criteria, likelihood: Step | undefined, impact: Step | undefined): Level | undefined {
  if (likelihood === undefined || impact === undefined) return undefined
  return criteria.levels[likelihood - 1]?.[impact - 1]
}

export function isWithinTolerance(criteria: Criteria, level: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(criteria.tolerance)
}
