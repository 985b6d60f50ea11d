// The records of a board without what people rate alone: what the canvas covers in that time (components/canvas/covered-scores)
// isn't in them at all.

import { SCORED_FIELDS } from '../../domain/session/activity'
import { withoutFields } from '../../domain/session/covered'
import type { OpenRating } from '../../domain/session/round-in-front'
import type { JsonObject, JsonValue } from '../../std/json'
import type { BoardRecord } from '../records/records'

/**
 * Takes the rated fields out of the cards that are being rated. A card that lies in a cell which these fields gave it is
 * left out, with the links that would point at its place.
 */
export function coverRatings(
  records: readonly BoardRecord[],
  ratings: readonly Omit<OpenRating, 'roundId'>[],
): BoardRecord[] {
  const fieldsOf = coveredFields(ratings)
  if (fieldsOf.size === 0) return [...records]
  const byId = new Map(records.map((record) => [record.id, record]))
  const hidden = new Set<string>()
  const bare = new Map<string, BoardRecord>()
  for (const [cardId, { kind, fields: covered }] of fieldsOf) {
    const card = byId.get(cardId)
    const props = objectOf(card?.props)
    if (!card || props.kind !== kind) continue
    const fields = objectOf(props.fields)
    if (isPlaceCovered(byId.get(idOf(card.parentId)), covered, fields)) hidden.add(cardId)
    bare.set(cardId, { ...card, props: withoutFields({ ...props, fields }, covered) })
  }
  for (const { typeName, fromId, toId } of records) {
    if (typeName === 'binding' && hidden.has(idOf(toId))) hidden.add(idOf(fromId))
  }
  const isHidden = (record: BoardRecord) =>
    hidden.has(record.id) ||
    (record.typeName === 'binding' && (hidden.has(idOf(record.fromId)) || hidden.has(idOf(record.toId))))
  return records.filter((record) => !isHidden(record)).map((record) => bare.get(record.id) ?? record)
}

function coveredFields(ratings: readonly Omit<OpenRating, 'roundId'>[]) {
  const covered = new Map<string, { readonly kind: OpenRating['kind']; readonly fields: readonly string[] }>()
  for (const { kind, cardIds } of ratings) {
    for (const id of cardIds) covered.set(id, { kind, fields: SCORED_FIELDS[kind] })
  }
  return covered
}

/** Without a value of its own for each axis a card lies in the tray, where everybody may see it. */
function isPlaceCovered(holder: BoardRecord | undefined, covered: readonly string[], fields: JsonObject): boolean {
  if (holder?.type !== 'matrix') return false
  const { xField, yField } = objectOf(holder.props)
  const axes = [xField, yField].map(String).filter((name) => name !== '')
  return axes.some((name) => covered.includes(name)) && axes.every((name) => fields[name] !== undefined)
}

/** An id as it stands in a record; '' for anything else, which is nobody's id. */
function idOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
