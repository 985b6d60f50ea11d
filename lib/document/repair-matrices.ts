// The cards of a matrix lie where their two fields say: fields win over a place that somebody dragged them to.

import type { Rect } from '../domain/matrix'
import { viewBoard } from './board-view'
import { idIn } from './field-groups'
import { isAt, layoutMatrix } from './matrix-layout'
import type { RepairPass } from './repair-pass'
import { moveCard } from './write-board'

export function repairMatrices(pass: RepairPass): void {
  const { doc, index } = pass
  const matrixIds = new Set<string>()
  for (const id of pass.touched) {
    for (const record of [pass.before.get(id), index.get(id)]) {
      if (record?.type === 'matrix') matrixIds.add(id)
      else if (record?.type === 'card') matrixIds.add(idIn(record.parentId))
    }
  }
  for (const matrixId of [...matrixIds].sort()) {
    const record = index.get(matrixId)
    if (record?.type !== 'matrix') continue
    const { matrices, cards } = viewBoard([record, ...index.dependentsOf(matrixId)])
    const places = matrices[0] ? layoutMatrix(matrices[0], cards) : new Map<string, Rect>()
    for (const card of cards) {
      const place = places.get(card.id)
      if (place && !isAt(card, place)) pass.mend(card.id, 'honest', () => moveCard(doc, card.id, place))
    }
  }
}
