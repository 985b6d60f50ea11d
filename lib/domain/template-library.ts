// The templates that every server offers. They are copied into the database at start; a raised revision refreshes the
// row, so that a change here reaches servers that run already.

import type { Template } from './template'
import { BOW_TIE } from './templates/bow-tie'
import { CROSS_IMPACT } from './templates/cross-impact'
import { DRIVER_MAP } from './templates/driver-map'
import { FUTURES_WHEEL } from './templates/futures-wheel'
import { IMPACT_EFFORT } from './templates/impact-effort'
import { PRE_MORTEM } from './templates/pre-mortem'
import { RISK_MATRIX } from './templates/risk-matrix'
import { ROADMAP } from './templates/roadmap'
import { SCENARIO_CROSS } from './templates/scenario-cross'
import { SOURCE_EXTRACTION } from './templates/source-extraction'
import { TRACEABILITY } from './templates/traceability'
import { WIND_TUNNEL } from './templates/wind-tunnel'

export interface BuiltInTemplate extends Template {
  readonly revision: number
  /** Lower ones are offered first. */
  readonly position: number
}

export const TEMPLATE_LIBRARY: readonly BuiltInTemplate[] = [
  { ...SOURCE_EXTRACTION, revision: 2, position: 10 },
  { ...RISK_MATRIX, revision: 4, position: 20 },
  { ...IMPACT_EFFORT, revision: 3, position: 25 },
  { ...TRACEABILITY, revision: 1, position: 30 },
  { ...DRIVER_MAP, revision: 2, position: 40 },
  { ...SCENARIO_CROSS, revision: 3, position: 50 },
  { ...WIND_TUNNEL, revision: 1, position: 60 },
  { ...FUTURES_WHEEL, revision: 3, position: 70 },
  { ...BOW_TIE, revision: 2, position: 80 },
  { ...PRE_MORTEM, revision: 3, position: 90 },
  { ...CROSS_IMPACT, revision: 2, position: 100 },
  { ...ROADMAP, revision: 3, position: 110 },
]
