// A room starts with the whole board, whatever is damaged in it, and decodes nothing large for it here.

import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { metaOf } from '@/lib/document/records/roots'
import { type LogDb, openLogDb } from '@/server/db/engine/log-client'
import { createLogger } from '@/server/log/logger'
import { Compactor } from '@/server/persistence/compactor'
import type { Folding } from '@/server/persistence/folding'
import { InlineFolding } from '@/server/persistence/inline-folding'
import { type OpenedBoard, openStored } from '@/server/persistence/open-stored'
import { isPacked, unpack } from '@/server/persistence/packed-state'
import { isSameBoard } from '@/server/persistence/same-content'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import type { LogRow, NewSnapshot, UpdateLog } from '@/server/persistence/update-log'
import { createDatabase, type TestDatabase } from '../../support/database'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { fold } from '../../support/sync/fold'
import { growingBoard } from '../../support/sync/growing-board'

const LIMITS = { compactAfterRows: 100, compactAfterBytes: 1024 * 1024, keptSnapshots: 3 }
const logger = createLogger('silent')

class CountingFolding implements Folding {
  folds = 0
  readonly #inner = new InlineFolding()

  fold: Folding['fold'] = (packed, rows) => {
    this.folds += 1
    return this.#inner.fold(packed, rows)
  }

  slice: Folding['slice'] = (packed) => this.#inner.slice(packed)
  rewrite: Folding['rewrite'] = (packed) => this.#inner.rewrite(packed)
}

let database: TestDatabase
let db: LogDb
let raw: Database.Database
let log: UpdateLog
let folding: CountingFolding

beforeEach(async () => {
  database = await createDatabase()
  db = await openLogDb(database.url)
  raw = new Database(database.file)
  log = new SqlUpdateLog(db)
  folding = new CountingFolding()
})
afterEach(async () => {
  raw.close()
  await db.close()
  await database.remove()
})

const open = (from = log) => openStored({ log: from, folding, limits: LIMITS, logger }, 'board', 1)
const compact = () => new Compactor({ log, folding: new InlineFolding(), limits: LIMITS, logger }).compact('board', 1)
const quarantined = () => raw.prepare('SELECT reason, bytes FROM BoardQuarantine').all()

function documentOf({ packed, rows }: OpenedBoard): Y.Doc {
  const doc = new Y.Doc()
  if (packed) Y.applyUpdateV2(doc, unpack(packed))
  for (const row of rows) Y.applyUpdate(doc, row)
  return doc
}

/** The opened board's claims about its packed state are true. */
function expectTrueClaims({ packed, stateVector, deletions, meta }: OpenedBoard): void {
  const doc = new Y.Doc()
  if (packed) Y.applyUpdateV2(doc, unpack(packed))
  expect(Y.decodeStateVector(stateVector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
  const { structs, ds } = Y.decodeUpdate(deletions)
  expect(structs).toEqual([])
  expect(Y.equalDeleteSets(ds, Y.createDeleteSetFromStructStore(doc.store))).toBe(true)
  expect(meta).toBe(packed && JSON.stringify(metaOf(doc).toJSON()))
}

/** A row as the server writes one when it brings a document to its version. */
function migration(version: number): LogRow {
  const doc = new Y.Doc()
  metaOf(doc).set('documentVersion', version)
  return rowOf(Y.encodeStateAsUpdate(doc))
}

/** A snapshot of an older server: the plain state, without trustworthy claims about it. */
const plainSnapshot = (bytes: Uint8Array): NewSnapshot => ({
  boardId: 'board',
  epoch: 1,
  bytes,
  stateVector: new Uint8Array([0]),
  deletions: null,
  meta: null,
  mergedThroughId: 1,
  records: 1,
})

const rowOf = (bytes: Uint8Array): LogRow => ({ boardId: 'board', epoch: 1, authorId: 'ann', bytes })

test('I3: a board without anything is empty', async () => {
  const opened = await open()
  expect(opened).toEqual({
    packed: null,
    stateVector: new Uint8Array([0]),
    deletions: new Uint8Array([0, 0]),
    meta: null,
    rows: [],
    unfolded: { rows: 0, bytes: 0 },
  })
  expectTrueClaims(opened)
})

test('I3: the snapshot is handed on as it is stored, with the rows after it, and nothing is folded', async () => {
  const rows = growingBoard(150, 1)
  await log.append([migration(1), ...rows.slice(0, 100)])
  const { folded } = await compact()
  await log.append(rows.slice(100))
  const opened = await open()
  expect(opened.packed).toEqual(folded?.packed)
  expect(opened.rows).toEqual(rows.slice(100).map(({ bytes }) => bytes))
  expect(opened.unfolded).toEqual({
    rows: 50,
    bytes: rows.slice(100).reduce((sum, { bytes }) => sum + bytes.length, 0),
  })
  expect(opened.meta).toBe('{"documentVersion":1}')
  expect(folding.folds).toBe(0)
  expectTrueClaims(opened)
  expect(isSameBoard(documentOf(opened), await fold(log, 'board'))).toBe(true)
})

test('F22: too many rows, or too large a one, are folded first, and rows that wait for others are still handed on', async () => {
  const rows = growingBoard(150, 2)
  await log.append([migration(3), ...rows])
  const waiting = new Y.Doc()
  const updates: Uint8Array[] = []
  waiting.on('update', (bytes: Uint8Array) => updates.push(bytes))
  waiting.getMap('records').set('first', 1)
  waiting.getMap('records').set('second', 2)
  await log.append([rowOf(updates[1] ?? new Uint8Array())])
  const opened = await open()
  expect(folding.folds).toBe(1)
  expect(opened.rows).toEqual([updates[1]])
  expect(opened.unfolded.rows).toBe(152)
  expect(opened.meta).toBe('{"documentVersion":3}')
  expectTrueClaims(opened)
  await log.append([rowOf(updates[0] ?? new Uint8Array())])
  expect(
    documentOf(await open())
      .getMap('records')
      .get('second'),
  ).toBe(2)

  const memory = new MemoryUpdateLog()
  const large = new Y.Doc()
  large.getMap('records').set('large', new Y.Map([['text', 'x'.repeat(600_000)]]))
  await memory.append([rowOf(Y.encodeStateAsUpdate(large))])
  const opened2 = await open(memory)
  expect([folding.folds, opened2.rows.length]).toEqual([3, 0])
})

test('I3: a plain snapshot of before is packed on the way, whatever its stored state vector says', async () => {
  const rows = growingBoard(80, 3)
  await log.append(rows)
  const doc = await fold(log, 'board')
  await log.addSnapshot(plainSnapshot(Y.encodeStateAsUpdateV2(doc)))
  await log.deleteUpdates((await log.load('board', 1)).updates.map(({ id }) => id))
  const opened = await open()
  expect(opened.packed && isPacked(opened.packed)).toBe(true)
  expectTrueClaims(opened)
  expect(isSameBoard(documentOf(opened), doc)).toBe(true)
  // The next compaction stores it in that form, although there is no row to fold.
  expect((await compact()).folded?.packed).toEqual(opened.packed)
  expect((await open()).packed).toEqual(opened.packed)
  expect(folding.folds).toBe(1)
})

/** Two snapshots and ten rows after them. Returns the older one's document. */
async function twoSnapshots(): Promise<Y.Doc> {
  await log.append(growingBoard(60, 4))
  await compact()
  const older = await fold(log, 'board')
  await log.append(growingBoard(60, 5))
  await compact()
  await log.append(growingBoard(10, 6))
  return older
}

/** Changes one byte of the newest snapshot's column. */
function damage(column: 'bytes' | 'stateVector' | 'deletions', index: number): Buffer {
  const row = raw.prepare(`SELECT id, ${column} AS value FROM BoardSnapshot ORDER BY id DESC`).get() as {
    id: number
    value: Buffer
  }
  row.value[index] = (row.value[index] ?? 0) ^ 1
  raw.prepare(`UPDATE BoardSnapshot SET ${column} = ? WHERE id = ?`).run(row.value, row.id)
  return row.value
}

test('F26: a damaged snapshot is set aside as it is, and the one before it opens', async () => {
  const older = await twoSnapshots()
  const torn = damage('bytes', 50)
  const opened = await open()
  expect(quarantined()).toEqual([{ reason: 'The checksum does not match.', bytes: torn }])
  const doc = documentOf(opened)
  for (const key of older.getMap('records').keys()) expect(doc.getMap('records').has(key)).toBe(true)
  expect(opened.rows).toHaveLength(10)
  expectTrueClaims(opened)
  expect(documentOf(await open()).getMap('records').size).toBe(doc.getMap('records').size)
  expect(quarantined()).toHaveLength(1)
})

test.each(['stateVector', 'deletions'] as const)(
  'F26: a snapshot whose %s is another counts as damaged',
  async (column) => {
    await twoSnapshots()
    damage(column, 1)
    expectTrueClaims(await open())
    expect(quarantined()).toHaveLength(1)
  },
)

test('F26: a snapshot whose meta is another, or that has lost its deletions, counts as damaged', async () => {
  for (const loss of [`meta = '{"documentVersion":9}'`, 'meta = NULL', 'deletions = NULL']) {
    await twoSnapshots()
    raw.prepare(`UPDATE BoardSnapshot SET ${loss} WHERE id = (SELECT max(id) FROM BoardSnapshot)`).run()
    expectTrueClaims(await open())
    expect(quarantined()).toHaveLength(1)
    raw.exec('DELETE FROM BoardQuarantine; DELETE FROM BoardSnapshot; DELETE FROM BoardUpdate')
  }
})

test('F26: while a snapshot is damaged its board is not folded, so that nothing is built on an older one', async () => {
  await twoSnapshots()
  damage('bytes', 50)
  const before = await log.load('board', 1)
  expect(await compact()).toEqual({ deleted: 0, folded: null })
  expect(await log.load('board', 1)).toEqual(before)
})

test('F26: rows of noise are set aside, decoded here or in the folding thread, and the rest opens', async () => {
  const noise = new Uint8Array([255, 255, 255, 7])
  const rows = growingBoard(40, 7)
  await log.append([...rows, rowOf(noise)])
  const opened = await open()
  expect(opened.rows).toEqual(rows.map(({ bytes }) => bytes))
  expect(quarantined()).toHaveLength(1)
  await log.append([rowOf(noise), ...growingBoard(120, 8)])
  expect((await open()).rows).toEqual([])
  expect(quarantined().map((row) => (row as { bytes: Buffer }).bytes)).toEqual([Buffer.from(noise), Buffer.from(noise)])
  expect(folding.folds).toBe(1)
})

test('F26: a plain snapshot that is no state is set aside, and the one before it opens', async () => {
  await twoSnapshots()
  const noise = new Uint8Array([0, 9, 9, 9])
  const newest = await log.load('board', 1)
  await log.addSnapshot(plainSnapshot(noise))
  expect((await open()).packed).toEqual(newest.snapshots[0]?.bytes)
  expect(quarantined()).toEqual([{ reason: expect.any(String) as unknown, bytes: Buffer.from(noise) }])
})

test('F26: a folding thread that dies is no reason to set anything aside', async () => {
  await twoSnapshots()
  const dead: Folding = {
    fold: () => Promise.reject(new Error('The thread died')),
    slice: () => Promise.reject(new Error('The thread died')),
    rewrite: () => Promise.reject(new Error('The thread died')),
  }
  await log.append(growingBoard(120, 9))
  const before = await log.load('board', 1)
  await expect(openStored({ log, folding: dead, limits: LIMITS, logger }, 'board', 1)).rejects.toThrow(
    'The thread died',
  )
  expect(await log.load('board', 1)).toEqual(before)
  expect(quarantined()).toEqual([])
})
