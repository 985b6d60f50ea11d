// A board's records without the scores that people rate alone just now: such a card waits in the tray of its matrix, as one
// that nobody has scored. It is for what leaves the server; the board itself keeps its scores.

import { fieldsCoveredBy, withoutFields } from '../../domain/session/covered'
import type { OpenRating } from '../../domain/session/round-in-front'
import type { JsonObject } from '../../std/json'
import type { BoardRecord } from '../records/records'
import { viewBoard } from './board-view'
import { layoutMatrix } from './matrix-layout'

type CardProps = JsonObject & { readonly fields: JsonObject }

/** Returns the records without the covered scores and places; the very same where there are none. */
export function withoutCoveredScores(records: readonly BoardRecord[], rating: OpenRating): readonly BoardRecord[] {
  const { cards } = viewBoard(records)
  const matrixIds = new Set<string>()
  const bare = new Map<string, CardProps>()
  const props = new Map(records.map((record) => [record.id, record.props as CardProps]))
  for (const card of cards) {
    const before = props.get(card.id)
    const after = before && withoutFields(before, fieldsCoveredBy(rating, card))
    if (!after || after === before) continue
    bare.set(card.id, after)
    matrixIds.add(card.parentId)
  }
  if (bare.size === 0) return records
  const covered = records.map((record) => {
    const own = bare.get(record.id)
    return own ? { ...record, props: own } : record
  })
  const view = viewBoard(covered)
  const places = new Map(
    view.matrices
      .filter(({ id }) => matrixIds.has(id))
      .flatMap((matrix) => [...layoutMatrix(matrix, view.cards, view.criteria)]),
  )
  return covered.map((record) => {
    const place = places.get(record.id)
    if (!place) return record
    const { x, y, w, h } = place
    return { ...record, x, y, props: { ...(record.props as CardProps), w, h } }
  })
}
