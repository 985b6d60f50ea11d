// The first content of a new board, written by the server before anybody opens it (clients never seed).

import { createShapeId } from '@tldraw/tlschema'
import { getIndices } from '@tldraw/utils'
import type * as Y from 'yjs'
import { GIVEN_WORDS } from '../../domain/boards/given-words'
import { type CriteriaChange, criteriaEntries } from '../../domain/criteria/criteria-entries'
import { type Locale, type LocalizedText, textIn, withWordsIn } from '../../domain/localized'
import { MATRIX_POLES } from '../../domain/matrix/matrix'
import type { TemplateShape } from '../../domain/template'
import { createBoardSchema } from '../../schema/board-schema'
import type { JsonObject } from '../../std/json'
import { type BoardRecord, createRecord } from './records'
import { DOCUMENT_VERSION, metaOf } from './roots'
import { shapeRecord } from './shape-record'

/** The one record of a board as a whole; tldraw's own id. */
export const DOCUMENT_RECORD_ID = 'document:document'
/** The one page of a new board; tldraw's own first page has the same id. */
export const FIRST_PAGE_ID = 'page:page'

export interface SeededContent {
  readonly shapes: readonly TemplateShape[]
  /** The language of the shapes' words. */
  readonly locale: Locale
  /** The parts of the criteria that the document holds. */
  readonly criteria?: CriteriaChange
}

/** Writes the document record with its criteria, the first page and the template's shapes into an empty document. */
export function seedBoard(doc: Y.Doc, content: SeededContent): void {
  doc.transact(() => {
    markSchema(doc)
    const meta: JsonObject = { ...criteriaEntries({}, content.criteria ?? {}) }
    createRecord(doc, { id: DOCUMENT_RECORD_ID, typeName: 'document', gridSize: 10, name: '', meta })
    createRecord(doc, { id: FIRST_PAGE_ID, typeName: 'page', name: 'Page 1', index: 'a1', meta: {} })
    const indices = getIndices(content.shapes.length)
    for (const [i, shape] of content.shapes.entries()) {
      const props = propsOf(shape, content.locale)
      const index = indices[i] ?? 'a1'
      const record = shapeRecord(shape.type, createShapeId(), FIRST_PAGE_ID, index, shape.x, shape.y, props)
      createRecord(doc, { ...record, meta: givenWords(shape, content.locale) })
    }
  })
}

/** Fills a new board with records that were stored elsewhere, of any tldraw schema; loading the board migrates them. */
export function seedRecords(
  doc: Y.Doc,
  { schema, records }: { readonly schema: unknown; readonly records: Iterable<BoardRecord> },
): void {
  doc.transact(() => {
    metaOf(doc).set('documentVersion', DOCUMENT_VERSION)
    metaOf(doc).set('schema', schema)
    for (const record of records) createRecord(doc, record)
  })
}

/** Records the document format and the tldraw schema of the records. */
export function markSchema(doc: Y.Doc): void {
  metaOf(doc).set('documentVersion', DOCUMENT_VERSION)
  metaOf(doc).set('schema', createBoardSchema().serialize())
}

/** The words in every stored language and in that of the board, for readers of another one. */
function givenWords(shape: TemplateShape, locale: Locale): JsonObject {
  const title = { [GIVEN_WORDS.title]: { ...withWordsIn(shape.title, locale) } }
  if (shape.type !== 'zone' || shape.hint.en === '') return title
  return { ...title, [GIVEN_WORDS.hint]: { ...withWordsIn(shape.hint, locale) } }
}

function propsOf(shape: TemplateShape, locale: Locale): object {
  const { w, h } = shape
  const title = textIn(shape.title, locale)
  if (shape.type === 'matrix') {
    const { xField, yField, layout = 'grid', poles = {} } = shape
    const wordAt = (pole: LocalizedText | undefined) => (pole ? textIn(pole, locale) : '')
    const words = Object.fromEntries(MATRIX_POLES.map((name) => [name, wordAt(poles[name])]))
    return { w, h, title, xField, yField, layout, ...words }
  }
  const { accepts, write, hint } = shape
  const rule = { writeField: write?.field ?? '', writeValue: write?.value ?? '' }
  return { w, h, title, hint: textIn(hint, locale), accepts: [...accepts], ...rule }
}
