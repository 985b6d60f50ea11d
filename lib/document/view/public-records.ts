// The part of a board that viewers on another site get in an embedded frame: what the picture shows, and no more. It
// has no ids of people and none of their times, no passages of briefs, and no words that only the inspector shows.

import { GIVEN_WORDS } from '../../domain/boards/given-words'
import { cardField } from '../../domain/cards/card-fields'
import type { CriteriaPart } from '../../domain/criteria/criteria'
import type { JsonObject, JsonValue } from '../../std/json'
import { HOST_LOCK } from '../records/host-locks'
import type { BoardRecord } from '../records/records'

const TYPES: ReadonlySet<string> = new Set(['document', 'page', 'shape', 'binding', 'asset'])
/** Card properties that are public as they are. `body`, `fields` and `citations` are public in part. */
export const PUBLIC_CARD_PROPS = ['w', 'h', 'color', 'kind', 'ref', 'title', 'language'] as const
/** Placeholders for props that a card must have and that are withheld. */
export const WITHHELD_CARD_PROPS: JsonObject = { tags: [], createdBy: '', createdAt: '' }
/** More characters than any face has room for. */
const SHOWN_BODY_CHARS = 600

/** The parts of a board's criteria that a picture shows in words, colours or the order of cells. */
export const PUBLIC_CRITERIA: Readonly<Record<CriteriaPart, boolean>> = {
  likelihood: true,
  impact: true,
  uncertainty: true,
  levels: true,
  levelWords: true,
  palette: true,
  tolerance: true,
  categories: true,
  addressees: true,
  effort: true,
  timeBands: true,
  horizon: true,
  quoteCap: false,
}
/** The other entries of `meta` that a picture shows: what a link is, the paths of a matrix, a template's words, and locks. */
const PUBLIC_META: ReadonlySet<string> = new Set([
  'linkKind',
  'linkEffect',
  'linkStrength',
  'showPaths',
  ...Object.values(GIVEN_WORDS),
  HOST_LOCK,
])

/** Returns the public part of a record; undefined for a record that no picture shows. */
export function publicRecord(whole: BoardRecord): BoardRecord | undefined {
  if (!TYPES.has(whole.typeName)) return undefined
  const record = whole.meta === undefined ? whole : { ...whole, meta: publicMeta(objectOf(whole.meta)) }
  if (record.typeName === 'shape' && record.type === 'card') return publicCard(record)
  if (record.typeName === 'shape' && record.type === 'zone') return publicZone(record)
  // A file's name may reveal its owner.
  if (record.typeName === 'asset') return { ...record, props: { ...objectOf(record.props), name: '' } }
  return record
}

function publicCard(card: BoardRecord): BoardRecord {
  const props = objectOf(card.props)
  const fields = Object.entries(objectOf(props.fields)).filter(([name]) => isPublicField(name))
  const shown = PUBLIC_CARD_PROPS.flatMap((name) => {
    const value = props[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  // The face of the card shows the number of citations and their states.
  const citations = Object.entries(objectOf(props.citations)).map(([id, each]) => [id, bareCitation(objectOf(each))])
  return {
    ...card,
    props: {
      ...Object.fromEntries(shown),
      ...WITHHELD_CARD_PROPS,
      body: typeof props.body === 'string' ? props.body.slice(0, SHOWN_BODY_CHARS) : '',
      fields: Object.fromEntries(fields),
      citations: Object.fromEntries(citations) as JsonObject,
    },
  }
}

function publicMeta(meta: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(meta).filter(([key]) => {
      const [group, part = ''] = key.split('.')
      // A word of a part has a key of its own: `criteria.likelihood.3`.
      if (group === 'criteria') return Object.hasOwn(PUBLIC_CRITERIA, part) && PUBLIC_CRITERIA[part as CriteriaPart]
      return PUBLIC_META.has(key)
    }),
  )
}

/** The value that a zone writes into cards is as private as the field that it writes. */
function publicZone(zone: BoardRecord): BoardRecord {
  const props = objectOf(zone.props)
  if (isPublicField(props.writeField)) return zone
  return { ...zone, props: { ...props, writeField: '', writeValue: '' } }
}

function isPublicField(name: JsonValue | undefined): boolean {
  return typeof name === 'string' && cardField(name)?.isPublic === true
}

function bareCitation({ state, isKept }: JsonObject): JsonObject {
  const nothing = { briefId: '', quote: '', prefix: '', suffix: '', start: 0, end: 1, capturedBy: '', capturedAt: '' }
  return { ...nothing, state: state ?? 'anchored', ...(isKept === undefined ? {} : { isKept }) }
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
