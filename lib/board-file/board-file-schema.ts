// The published JSON Schema of the board file, version 1 (draft-07), made of the tables that cards and boards are checked
// by. It says what is ours in detail and leaves tldraw's own shapes to tldraw: `schema` in a file names their versions.

import { type BriefMetadata, NO_METADATA } from '../brief/parsed-brief'
import { BOARD_TITLE_MAX_LENGTH } from '../domain/boards/board-title'
import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '../domain/cards/card'
import { CARD_FIELDS, cardField } from '../domain/cards/card-fields'
import { CARD_KINDS } from '../domain/cards/card-kind'
import { LINK_EFFECTS, LINK_KINDS } from '../domain/cards/link'
import type { CRITERIA_PARTS } from '../domain/criteria/criteria'
import { fieldType } from '../domain/criteria/field-types'
import { LEVELS } from '../domain/criteria/scale'
import { MATRIX_LAYOUTS, MATRIX_POLES } from '../domain/matrix/matrix'
import type { JsonObject, JsonValue } from '../std/json'
import { BOARD_FILE_FORMAT, BOARD_FILE_SCHEMA_PATH, BOARD_FILE_VERSION } from './board-file'

const text = (maxLength?: number): JsonObject => ({ type: 'string', ...(maxLength !== undefined && { maxLength }) })
const choice = (...values: readonly JsonValue[]): JsonObject => ({ enum: [...values] })
const list = (items: JsonObject): JsonObject => ({ type: 'array', items })
const ref = (name: string): JsonObject => ({ $ref: `#/definitions/${name}` })
const NUMBER: JsonObject = { type: 'number' }
const WHOLE: JsonObject = { type: 'integer', minimum: 0 }

/** Requires all of `properties` except those named. */
function object(
  properties: JsonObject,
  { optional = [], open = false }: { optional?: readonly string[]; open?: boolean } = {},
) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', required, properties, ...(!open && { additionalProperties: false }) } satisfies JsonObject
}

function cardFields(): JsonObject {
  const fields = new Map(CARD_KINDS.flatMap((kind) => CARD_FIELDS[kind].map((field) => [field.name, field] as const)))
  const pairs = ['verdict', 'influence'].flatMap((relation) => {
    const field = cardField(`${relation}:shape:x`)
    return field ? [[`^${relation}:shape:[\\w-]{1,64}$`, fieldType(field).schema(field)] as const] : []
  })
  return {
    type: 'object',
    properties: Object.fromEntries([...fields].map(([name, field]) => [name, fieldType(field).schema(field)])),
    patternProperties: Object.fromEntries(pairs),
    additionalProperties: false,
  }
}

const CITATION = object(
  {
    briefId: { ...text(64), description: 'The id of a source of this file; "" where the source was removed' },
    quote: text(BODY_MAX_LENGTH),
    prefix: text(128),
    suffix: text(128),
    start: { ...WHOLE, description: 'In Unicode code points over the text of the source' },
    end: WHOLE,
    state: choice('anchored', 'moved', 'orphan'),
    capturedAt: text(40),
    revision: WHOLE,
    isKept: { type: 'boolean' },
    isCut: { type: 'boolean' },
  },
  { optional: ['revision', 'isKept', 'isCut'] },
)

const CARD = object(
  {
    w: NUMBER,
    h: NUMBER,
    color: text(),
    kind: choice(...CARD_KINDS),
    ref: text(16),
    title: text(TITLE_MAX_LENGTH),
    body: text(BODY_MAX_LENGTH),
    fields: cardFields(),
    tags: list(text(60)),
    citations: { type: 'object', additionalProperties: CITATION },
    language: text(35),
    createdBy: { ...choice('anonymous'), description: 'Only of a card whose author was promised not to be named' },
    createdAt: text(40),
  },
  { optional: ['createdBy'] },
)

const MATRIX = object({
  w: NUMBER,
  h: NUMBER,
  title: text(),
  xField: text(),
  yField: text(),
  layout: choice(...MATRIX_LAYOUTS),
  ...Object.fromEntries(MATRIX_POLES.map((pole) => [pole, text()])),
})

const ZONE = object({
  w: NUMBER,
  h: NUMBER,
  title: text(),
  hint: text(),
  accepts: list(choice(...CARD_KINDS)),
  writeField: text(),
  writeValue: { type: ['string', 'number'] },
})

const LINK_META = {
  type: 'object',
  properties: {
    linkKind: choice(...LINK_KINDS),
    linkEffect: choice(...LINK_EFFECTS),
    linkStrength: choice(0, 1, 2, 3),
  },
} satisfies JsonObject

/** Rules for shapes of one type, in addition to those that apply to every shape. */
const ofType = (type: string, what: JsonObject): JsonObject => ({
  if: { properties: { type: { const: type } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word.
  then: { properties: what },
})

const SHAPE = {
  ...object(
    {
      id: text(128),
      typeName: { const: 'shape' },
      type: text(),
      parentId: text(),
      index: text(),
      x: NUMBER,
      y: NUMBER,
      rotation: NUMBER,
      isLocked: { type: 'boolean' },
      opacity: NUMBER,
      props: { type: 'object' },
      meta: { type: 'object' },
    },
    { open: true },
  ),
  allOf: [
    ofType('card', { props: ref('card') }),
    ofType('matrix', { props: ref('matrix') }),
    ofType('zone', { props: ref('zone') }),
    ofType('arrow', { meta: ref('linkMeta') }),
  ],
} satisfies JsonObject

/** Further languages stand beside these two. */
const LOCALIZED = { ...object({ en: text(), ja: text() }), additionalProperties: text() }
const SCALE = object(
  {
    title: LOCALIZED,
    steps: list(object({ word: LOCALIZED, band: text() }, { optional: ['band'], open: true })),
  },
  { open: true },
)

const CRITERIA = {
  likelihood: SCALE,
  impact: SCALE,
  uncertainty: SCALE,
  levels: { ...list(list(choice(...LEVELS))), description: 'levels[likelihood - 1][impact - 1]' },
  levelWords: { type: 'object', additionalProperties: LOCALIZED },
  palette: text(),
  tolerance: choice(...LEVELS),
  categories: list(LOCALIZED),
  addressees: list(LOCALIZED),
  effort: { type: 'object', additionalProperties: LOCALIZED },
  timeBands: { type: 'object', additionalProperties: LOCALIZED },
  horizon: text(),
  quoteCap: { type: ['integer', 'null'] },
} satisfies Record<(typeof CRITERIA_PARTS)[number], JsonObject>

function metadata(): JsonObject {
  const facts = Object.entries(NO_METADATA) as [keyof BriefMetadata, BriefMetadata[keyof BriefMetadata]][]
  const properties = facts.map(([name, nothing]) => [name, Array.isArray(nothing) ? list(text(300)) : text(300)])
  return { type: 'object', properties: Object.fromEntries(properties) as JsonObject, additionalProperties: false }
}

/** The schema as it is published. */
export function boardFileSchema(): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: BOARD_FILE_SCHEMA_PATH,
    title: 'Foreboard board file, version 1',
    ...object(
      {
        format: { const: BOARD_FILE_FORMAT },
        version: { const: BOARD_FILE_VERSION },
        title: { ...text(BOARD_TITLE_MAX_LENGTH), minLength: 1 },
        language: { ...text(), description: 'BCP 47 tag of most cards, "" where unknown' },
        exportedAt: { type: 'string', description: 'ISO 8601, UTC' },
        part: choice('board', 'shapes'),
        documentVersion: WHOLE,
        schema: { type: 'object', description: 'tldraw’s own account of the versions of the records' },
        criteria: { type: 'object', properties: CRITERIA, additionalProperties: false },
        records: list({ anyOf: [ref('page'), ref('shape'), ref('binding'), ref('asset')] }),
        sources: list(ref('source')),
        images: { type: 'object', additionalProperties: ref('image') },
        leftOut: object({ images: WHOLE }),
      },
      { optional: ['language', 'exportedAt', 'criteria', 'images', 'leftOut'], open: true },
    ),
    definitions: {
      page: object({
        id: text(128),
        typeName: { const: 'page' },
        name: text(),
        index: text(),
        meta: { type: 'object' },
      }),
      shape: SHAPE,
      binding: object({
        id: text(128),
        typeName: { const: 'binding' },
        type: text(),
        fromId: text(),
        toId: text(),
        props: { type: 'object' },
        meta: { type: 'object' },
      }),
      asset: object({
        id: text(128),
        typeName: { const: 'asset' },
        type: text(),
        props: { type: 'object' },
        meta: { type: 'object' },
      }),
      card: CARD,
      matrix: MATRIX,
      zone: ZONE,
      linkMeta: LINK_META,
      source: object(
        {
          id: { type: 'string', pattern: '^[\\w-]{1,64}$' },
          title: text(300),
          sourceUrl: { type: ['string', 'null'] },
          metadata: metadata(),
          file: text(),
        },
        { optional: ['file'] },
      ),
      image: {
        ...object({ mimeType: text(), base64: text(), file: text() }, { optional: ['mimeType', 'base64', 'file'] }),
        oneOf: [{ required: ['base64'] }, { required: ['file'] }],
      },
    },
  }
}
