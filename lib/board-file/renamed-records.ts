// Gives copies of records new ids, so that they can exist beside the originals, and updates every reference between
// them: parents, ends, images, and statements of one card about another.

import { idIn } from '../document/records/field-groups'
import type { BoardRecord } from '../document/records/records'
import { pairFieldName, parsePairField } from '../domain/cards/pair-field'
import type { JsonObject } from '../std/json'
import { isJsonObject } from './problems'

/**
 * Gives every record a new id, and leads all references among them to the new ones. `newId` returns a random id without
 * the prefix of its kind.
 */
export function renamedRecords(records: readonly BoardRecord[], newId: () => string): BoardRecord[] {
  const names = new Map(records.map(({ id, typeName }) => [id, `${typeName}:${newId()}`]))
  const name = (id: string) => names.get(id) ?? id
  return records.map((record): BoardRecord => {
    const { id, typeName, parentId, fromId, toId, props } = record
    return {
      ...record,
      id: name(id),
      ...(typeName === 'shape' && { parentId: name(idIn(parentId)) }),
      ...(typeName === 'binding' && { fromId: name(idIn(fromId)), toId: name(idIn(toId)) }),
      ...(isJsonObject(props) && { props: renamedProps(props, name) }),
    }
  })
}

function renamedProps(props: JsonObject, name: (id: string) => string): JsonObject {
  const { assetId, fields } = props
  return {
    ...props,
    ...(typeof assetId === 'string' && { assetId: name(assetId) }),
    ...(isJsonObject(fields) && { fields: renamedFields(fields, name) }),
  }
}

function renamedFields(fields: JsonObject, name: (id: string) => string): JsonObject {
  const entries = Object.entries(fields).map(([key, value]) => {
    const pair = parsePairField(key)
    return [pair ? pairFieldName(pair.relation, name(pair.cardId)) : key, value] as const
  })
  return Object.fromEntries(entries)
}
