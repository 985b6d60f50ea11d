// Keeps the cards of a matrix where their fields say: fields win over a place to which somebody dragged them.

import { criteriaKey } from '../../domain/criteria/criteria'
import { type Rect, trayRect } from '../../domain/matrix/matrix'
import { jsonEqual } from '../../std/json-equal'
import { idIn } from '../records/field-groups'
import { lockOver } from '../records/host-locks'
import type { BoardRecord } from '../records/records'
import { viewBoard } from '../view/board-view'
import { isAt, layoutMatrix } from '../view/matrix-layout'
import { moveCard } from '../write/write-board'
import type { RepairPass } from './repair-pass'

/** Lays out the cards of every matrix that the changes of this pass affect. */
export function repairMatrices(pass: RepairPass): void {
  const { doc, index } = pass
  for (const matrixId of [...matricesToLayOut(pass)].sort()) {
    const record = index.get(matrixId)
    if (record?.type !== 'matrix') continue
    const { matrices, cards, criteria } = viewBoard([
      ...index.ofType('document'),
      record,
      ...index.dependentsOf(matrixId),
    ])
    const places = matrices[0] ? layoutMatrix(matrices[0], cards, criteria) : new Map<string, Rect>()
    for (const card of cards) {
      const place = places.get(card.id)
      if (!place || isAt(card, place) || isInHand(pass, card.id, matrices[0], place)) continue
      pass.mend(card.id, 'honest', () => moveCard(doc, card.id, place))
    }
  }
}

/**
 * A card without a cell that was only moved may be in somebody's hand: what the server wrote to it now, the undo of that
 * drag could not take back. Its page lays it out when it is dropped.
 */
function isInHand(
  { before, index, lookUp, authors }: RepairPass,
  cardId: string,
  matrix: Rect | undefined,
  place: Rect,
): boolean {
  const old = before.get(cardId)
  if (!old || !matrix || place.y < trayRect(matrix).y) return false
  if (!authors.areHosts && lockOver(old, lookUp)) return false
  return jsonEqual(fieldsOf(old), fieldsOf(index.get(cardId)))
}

function fieldsOf(record: BoardRecord | undefined): unknown {
  return (record?.props as { fields?: unknown } | undefined)?.fields
}

/** Finds the matrices of which a card was added, removed or moved; most changes of a card only affect its text. */
function matricesToLayOut({ touched, before, index }: RepairPass): Set<string> {
  const ids = new Set<string>()
  for (const id of touched) {
    const [old, now] = [before.get(id), index.get(id)]
    if (now?.type === 'matrix' && !jsonEqual(old?.props, now.props)) ids.add(id)
    if (now?.typeName === 'document' && !jsonEqual(lists(old), lists(now))) {
      for (const shape of index.ofType('shape')) if (shape.type === 'matrix') ids.add(shape.id)
    }
    const matrixIds = [old, now].flatMap((record) => (record?.type === 'card' ? idIn(record.parentId) : []))
    for (const matrixId of matrixIds) {
      const matrix = index.get(matrixId)
      if (matrix?.type === 'matrix' && !jsonEqual(placing(old, matrix), placing(now, matrix))) ids.add(matrixId)
    }
  }
  return ids
}

/** Compares the lists of words that axes are made of. */
function lists(document: BoardRecord | undefined): unknown {
  const meta = (document?.meta ?? {}) as Readonly<Record<string, unknown>>
  return [meta[criteriaKey('categories')], meta[criteriaKey('addressees')]]
}

/** Collects everything of a card that decides its place and that of its neighbours. */
function placing(card: BoardRecord | undefined, matrix: BoardRecord): unknown {
  if (!card) return undefined
  const { type, parentId, index, x, y } = card
  const { w, h, fields } = (card.props ?? {}) as {
    w?: unknown
    h?: unknown
    fields?: Readonly<Record<string, unknown>>
  }
  const { xField, yField } = (matrix.props ?? {}) as { xField?: string; yField?: string }
  return [type, parentId, index, x, y, w, h, fields?.[xField ?? ''], fields?.[yField ?? '']]
}
