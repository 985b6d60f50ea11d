// The templates that every server offers. They are copied into the database at start; a raised revision refreshes the
// row, so that a change here reaches servers that run already.

import type { Template } from './template'
import { RISK_MATRIX } from './templates/risk-matrix'
import { SOURCE_EXTRACTION } from './templates/source-extraction'
import { TRACEABILITY } from './templates/traceability'

export interface BuiltInTemplate extends Template {
  readonly revision: number
  /** Lower ones are offered first. */
  readonly position: number
}

export const TEMPLATE_LIBRARY: readonly BuiltInTemplate[] = [
  { ...SOURCE_EXTRACTION, revision: 1, position: 10 },
  { ...RISK_MATRIX, revision: 1, position: 20 },
  { ...TRACEABILITY, revision: 1, position: 30 },
]
