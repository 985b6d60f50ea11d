// What cards lack, as their faces say it: for lists, for readers who don't see the canvas, and for what explains a picture. Pure.

import type { CoverageBoard } from '../cards/treatment'
import type { Criteria } from '../criteria/criteria'
import { coverageGaps } from './coverage-gaps'

/** A risk beyond tolerance that nothing treats, or a recommendation that treats no risk. Each is a key of `card.face`. */
export type CardGap = 'noTreatment' | 'noRisk'

/** Returns what each card lacks, by its id. */
export function cardGaps(board: CoverageBoard, criteria: Criteria): ReadonlyMap<string, CardGap> {
  const { risksWithoutTreatment, recommendationsWithoutRisk } = coverageGaps(board, criteria)
  const beyond = risksWithoutTreatment.filter(({ isAboveTolerance }) => isAboveTolerance)
  return new Map<string, CardGap>([
    ...beyond.map(({ riskId }) => [riskId, 'noTreatment'] as const),
    ...recommendationsWithoutRisk.map((id) => [id, 'noRisk'] as const),
  ])
}
