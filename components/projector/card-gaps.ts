// What cards lack, for the list on the projector: the same that their faces say, which nobody can read from the back row. Pure.

import type { BoardView } from '@/lib/document/view/board-view'
import { coverageGaps } from '@/lib/domain/coverage/coverage-gaps'

/** A risk beyond tolerance that nothing treats, or a recommendation that treats no risk. Each is a key of `card.face`. */
export type CardGap = 'noTreatment' | 'noRisk'

/** Returns what each card lacks, by its id. */
export function cardGaps(view: BoardView): ReadonlyMap<string, CardGap> {
  const { risksWithoutTreatment, recommendationsWithoutRisk } = coverageGaps(view, view.criteria)
  const beyond = risksWithoutTreatment.filter(({ isAboveTolerance }) => isAboveTolerance)
  return new Map<string, CardGap>([
    ...beyond.map(({ riskId }) => [riskId, 'noTreatment'] as const),
    ...recommendationsWithoutRisk.map((id) => [id, 'noRisk'] as const),
  ])
}
