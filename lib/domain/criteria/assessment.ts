// A risk is assessed three times: before anything is done (inherent), as it is (current), after what is planned (residual).
// ISO 31000:2018 6.4.3 and 6.5.3. Each is a likelihood and an impact.

import { type CardFields, isStep, type Step } from '../cards/card-fields'

/** The assessments, in the order in which a risk goes through them. */
export const ASSESSMENTS = ['inherent', 'current', 'residual'] as const
export type Assessment = (typeof ASSESSMENTS)[number]

/** The names of its two fields. */
export const ASSESSMENT_FIELDS: Readonly<Record<Assessment, { readonly likelihood: string; readonly impact: string }>> =
  {
    inherent: { likelihood: 'likelihoodInherent', impact: 'impactInherent' },
    current: { likelihood: 'likelihoodCurrent', impact: 'impactCurrent' },
    residual: { likelihood: 'likelihoodResidual', impact: 'impactResidual' },
  }

export interface AssessedScores {
  readonly likelihood: Step | undefined
  readonly impact: Step | undefined
}

/** Reads the likelihood and impact of one assessment; undefined for each that is not set to a step. */
export function scoresOf(fields: CardFields, assessment: Assessment): AssessedScores {
  const names = ASSESSMENT_FIELDS[assessment]
  const [likelihood, impact] = [fields[names.likelihood], fields[names.impact]]
  return { likelihood: isStep(likelihood) ? likelihood : undefined, impact: isStep(impact) ? impact : undefined }
}
