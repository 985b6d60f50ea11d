// The server's last word on content: Yjs can't refuse an edit, so what can't stand is put right in the transaction that
// brought it, and everybody gets both as one update. Deterministic: any server comes to the same board.
// Fixed here: records that don't validate, parents that are missing or go in a circle, bindings without ends, missing or
// double references of cards, and cards of a matrix that aren't where their fields say (fields win).

import type * as Y from 'yjs'
import { nextRef } from '../domain/card'
import type { CardKind } from '../domain/card-kind'
import type { Rect } from '../domain/matrix'
import { viewBoard } from './board-view'
import { DocumentIndex, isFirm, refOf } from './document-index'
import { idIn } from './field-groups'
import { isAt, layoutMatrix } from './matrix-layout'
import { type BoardRecord, createRecord, deleteRecord, updateRecord } from './records'
import { repairValidity } from './repair-validity'
import { changedRecords, recordsOf } from './roots'
import { FIRST_PAGE_ID } from './seed-board'
import { moveCard } from './write-board'

const indexes = new WeakMap<Y.Doc, DocumentIndex>()

/** The document's index, kept current for as long as the document lives. */
function indexOf(doc: Y.Doc): DocumentIndex {
  const known = indexes.get(doc)
  if (known) return known
  const index = new DocumentIndex(doc)
  indexes.set(doc, index)
  recordsOf(doc).observeDeep((events) => index.reread(changedRecords(events)))
  return index
}

/**
 * Checks what an update has touched, and what depends on it, and puts it right. Call it inside the transaction that
 * applied the update. The first call on a document reads the whole board and holds it for sound: call it with no ids
 * after loading, so that later calls know what a record was before. Returns the number of records that it changed.
 */
export function repairBoard(doc: Y.Doc, touchedRecordIds: Iterable<string>): number {
  const touched = new Set(touchedRecordIds)
  const isFirstCall = !indexes.has(doc)
  const index = indexOf(doc)
  const before = new Map(isFirstCall ? [] : [...touched].map((id) => [id, index.get(id)] as const))
  const repaired = new Set<string>()

  doc.transact(() => {
    const affected = index.reread(touched)
    const change = (id: string, write: () => void): void => {
      write()
      for (const other of index.reread([id])) affected.add(other)
      repaired.add(id)
    }
    for (const id of touched) {
      if (repairValidity(doc, id, before.get(id))) change(id, () => undefined)
    }
    // A document that never held anything is waiting for its seed.
    if (recordsOf(doc).size > 0 || [...before.values()].some(Boolean)) keepPage(doc, index, change)
    repairParents(doc, index, affected, change)
    repairBindings(doc, index, affected, change)
    repairRefs(doc, index, touched, before, change)
    repairMatrices(doc, index, touched, before, change)
  })
  return repaired.size
}

type Change = (id: string, write: () => void) => void
type Before = ReadonlyMap<string, BoardRecord | undefined>

function keepPage(doc: Y.Doc, index: DocumentIndex, change: Change): void {
  const spare: BoardRecord[] = []
  if (!index.hasType('document')) {
    spare.push({ id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} })
  }
  if (!index.hasType('page')) spare.push({ id: FIRST_PAGE_ID, typeName: 'page', name: 'Page 1', index: 'a1', meta: {} })
  for (const record of spare) change(record.id, () => createRecord(doc, record))
}

/** A shape without a parent goes to the first page. Of a circle, the one with the smallest id does. */
function repairParents(doc: Y.Doc, index: DocumentIndex, affected: ReadonlySet<string>, change: Change): void {
  const page = viewBoard(index.ofType('page')).pages[0]
  if (!page) return
  const lookUp = (id: string) => index.get(id)
  for (const id of [...affected].sort()) {
    const record = index.get(id)
    if (record?.typeName !== 'shape' || isFirm(record, lookUp)) continue
    const loose = looseAncestor(record, lookUp)
    change(loose.id, () => updateRecord(doc, loose, { ...loose, parentId: page.id }))
  }
}

/** Going up from a shape that isn't firm: the one whose parent is missing, or the smallest id of the circle. */
function looseAncestor(record: BoardRecord, lookUp: (id: string) => BoardRecord | undefined): BoardRecord {
  const path: BoardRecord[] = []
  for (let node: BoardRecord | undefined = record; node; node = lookUp(idIn(node.parentId))) {
    const start = path.indexOf(node)
    if (start >= 0) return path.slice(start).reduce((least, other) => (other.id < least.id ? other : least))
    path.push(node)
  }
  return path.at(-1) ?? record
}

function repairBindings(doc: Y.Doc, index: DocumentIndex, affected: ReadonlySet<string>, change: Change): void {
  for (const id of [...affected].sort()) {
    const record = index.get(id)
    if (record?.typeName !== 'binding') continue
    const isDangling =
      !isFirm(record, (other) => index.get(other)) || index.get(idIn(record.fromId))?.type !== record.type
    if (isDangling || hasEarlierTwin(index, record)) change(id, () => deleteRecord(doc, id))
  }
}

/** Two people who bind the same end of an arrow at once: the binding with the smaller id stays. */
function hasEarlierTwin(index: DocumentIndex, binding: BoardRecord): boolean {
  const terminalOf = ({ props }: BoardRecord) => (props as { terminal?: unknown }).terminal
  return index
    .dependentsOf(idIn(binding.fromId))
    .some(
      (other) =>
        other.typeName === 'binding' &&
        other.fromId === binding.fromId &&
        other.id < binding.id &&
        terminalOf(other) === terminalOf(binding),
    )
}

/** A reference is given once and never changes; of two cards that got the same one, the older keeps it. */
function repairRefs(doc: Y.Doc, index: DocumentIndex, touched: Iterable<string>, before: Before, change: Change): void {
  const give = (record: BoardRecord, ref: string) =>
    change(record.id, () => updateRecord(doc, record, { ...record, props: { ...propsOf(record), ref } }))
  for (const id of [...touched].sort()) {
    const record = index.get(id)
    if (record?.type !== 'card') continue
    const old = before.get(id)
    const oldRef = old ? refOf(old) : ''
    if (oldRef !== '' && refOf(record) !== oldRef) give(record, oldRef)
    else if (refOf(record) === '') give(record, freeRef(index, record))
    const ref = refOf(index.get(id) ?? record)
    const [, ...later] = [...index.cardsWithRef(ref)].sort(byAge)
    for (const other of later) give(other, freeRef(index, other))
  }
}

function freeRef(index: DocumentIndex, record: BoardRecord): string {
  return nextRef(propsOf(record).kind as CardKind, index.refs())
}

function byAge(a: BoardRecord, b: BoardRecord): number {
  const [older, newer] = [`${String(propsOf(a).createdAt)} ${a.id}`, `${String(propsOf(b).createdAt)} ${b.id}`]
  return older < newer ? -1 : 1
}

function repairMatrices(
  doc: Y.Doc,
  index: DocumentIndex,
  touched: Iterable<string>,
  before: Before,
  change: Change,
): void {
  const matrixIds = new Set<string>()
  for (const id of touched) {
    for (const record of [before.get(id), index.get(id)]) {
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
      if (place && !isAt(card, place)) change(card.id, () => moveCard(doc, card.id, place))
    }
  }
}

function propsOf(record: BoardRecord): { [key: string]: unknown } & object {
  return record.props as object & { [key: string]: unknown }
}
