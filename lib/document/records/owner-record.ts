// The person in the `meta` of a card's record (lib/domain/cards/card-owner): no file, template or copy of a board has them.

import { OWNER_PERSON, ownerPersonOf } from '../../domain/cards/card-owner'
import { isJsonObject } from '../../std/json'
import type { BoardRecord } from './records'

/** Returns the record without the person of its owner, whose words stay. */
export function withoutOwnerPerson(record: BoardRecord): BoardRecord {
  const { meta } = record
  if (!isJsonObject(meta) || !Object.hasOwn(meta, OWNER_PERSON)) return record
  const { [OWNER_PERSON]: _person, ...others } = meta
  return { ...record, meta: others }
}

/** Returns the record with its owner's name as it is now; as it is where `nameOf` doesn't know the person. */
export function withOwnerNameNow(record: BoardRecord, nameOf: (userId: string) => string | undefined): BoardRecord {
  const { meta, props } = record
  if (record.type !== 'card' || !isJsonObject(meta) || !isJsonObject(props) || !isJsonObject(props.fields))
    return record
  const owner = props.fields.owner
  const person = typeof owner === 'string' ? ownerPersonOf(meta[OWNER_PERSON], owner) : undefined
  const name = person && nameOf(person.userId)
  if (name === undefined || name === owner) return record
  return { ...record, props: { ...props, fields: { ...props.fields, owner: name } } }
}
