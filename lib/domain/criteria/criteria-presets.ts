// Published likelihood scales of other organisations, each as five steps. Translations are by meaning, not official
// ones.

import file from '@/content/scales.json' with { type: 'json' }
import { type Criteria, NEW_CRITERIA, scaleOfFile } from './criteria'
import type { Scale } from './scale'

export const LIKELIHOOD_PRESETS = ['uk-nrr', 'icd-203', 'ipcc'] as const
export type LikelihoodPreset = (typeof LIKELIHOOD_PRESETS)[number]

export const LIKELIHOOD_SCALES: Readonly<Record<LikelihoodPreset, Criteria['likelihood']>> = {
  /** UK Cabinet Office, National Risk Register 2025: five bands of likelihood over two (malicious) or five years. */
  'uk-nrr': NEW_CRITERIA.likelihood,
  /**
   * US Intelligence Community Directive 203, Analytic Standards (2015), D.6.e.2.a. Its seven terms become five: "almost no
   * chance" (1-5 %) joins "very unlikely" (5-20 %), and "almost certain" (95-99 %) joins "very likely" (80-95 %).
   */
  'icd-203': scaleOfFile(file.presets['icd-203']),
  /**
   * IPCC, Guidance Note on Consistent Treatment of Uncertainties (Mastrandrea et al. 2010), table 1. Its ranges lie inside
   * each other ("unlikely" is 0-33 %, "very unlikely" 0-10 %); here each step is what the next narrower term leaves.
   * "Exceptionally unlikely" (0-1 %) and "virtually certain" (99-100 %) are within the outer steps.
   */
  ipcc: scaleOfFile(file.presets.ipcc),
}

/** Returns the published scale that the bands of a likelihood scale come from, whatever its words; undefined if none. */
export function sourceOfBands({ steps }: Scale): LikelihoodPreset | undefined {
  return LIKELIHOOD_PRESETS.find((preset) =>
    LIKELIHOOD_SCALES[preset].steps.every(({ band }, index) => band === steps[index]?.band),
  )
}
