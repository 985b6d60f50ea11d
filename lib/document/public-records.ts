// What somebody who only looks at a board in a frame of another site gets of it: what the picture shows, and no more. No
// ids of people and no times of theirs, no passages of briefs, no words that stand in the inspector only.

import { cardField } from '../domain/card-fields'
import type { JsonObject, JsonValue } from '../std/json'
import type { BoardRecord } from './records'

const TYPES: ReadonlySet<string> = new Set(['document', 'page', 'shape', 'binding', 'asset'])
/** Texts that a card's face shows; every other text field is the inspector's. */
const SHOWN_TEXTS: ReadonlySet<string> = new Set(['category', 'headline'])
/** More than any face has room for. */
const SHOWN_BODY_CHARS = 600

/** Undefined for a record that no picture shows. */
export function publicRecord(record: BoardRecord): BoardRecord | undefined {
  if (!TYPES.has(record.typeName)) return undefined
  if (record.typeName === 'shape' && record.type === 'card') return publicCard(record)
  // A file's name may tell whose it was.
  if (record.typeName === 'asset') return { ...record, props: { ...objectOf(record.props), name: '' } }
  return record
}

function publicCard(card: BoardRecord): BoardRecord {
  const props = objectOf(card.props)
  const fields = Object.entries(objectOf(props.fields)).filter(
    ([name]) => cardField(name)?.type !== 'text' || SHOWN_TEXTS.has(name),
  )
  // How many there are, and what became of them, is on the face.
  const citations = Object.entries(objectOf(props.citations)).map(([id, each]) => [id, bareCitation(objectOf(each))])
  return {
    ...card,
    props: {
      ...props,
      body: typeof props.body === 'string' ? props.body.slice(0, SHOWN_BODY_CHARS) : '',
      fields: Object.fromEntries(fields),
      citations: Object.fromEntries(citations) as JsonObject,
      tags: [],
      createdBy: '',
      createdAt: '',
    },
  }
}

function bareCitation({ state, isKept }: JsonObject): JsonObject {
  const nothing = { briefId: '', quote: '', prefix: '', suffix: '', start: 0, end: 1, capturedBy: '', capturedAt: '' }
  return { ...nothing, state: state ?? 'anchored', ...(isKept === undefined ? {} : { isKept }) }
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
