// A byte on the disk, in a row or in a snapshot, is flipped before the server starts.

import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { canonicalJson } from '@/server/persistence/same-content'
import { boardRows } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
const FEW_ROWS = { compactAfterRows: 1_000, idleUnloadMs: 20 }

/** Flips a byte in the middle of the first value that `select` finds; returns the resulting bytes. */
function flipByte(file: string, table: 'BoardUpdate' | 'BoardSnapshot', which: string): Buffer {
  const database = new Database(file)
  try {
    const { id, bytes } = database.prepare(`SELECT id, bytes FROM ${table} ${which} LIMIT 1`).get() as {
      id: number
      bytes: Buffer
    }
    const middle = bytes.length >> 1
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 0x10, middle)
    database.prepare(`UPDATE ${table} SET bytes = ? WHERE id = ?`).run(bytes, id)
    return bytes
  } finally {
    database.close()
  }
}

function quarantined(file: string): { boardId: string; bytes: Buffer }[] {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare('SELECT boardId, bytes FROM BoardQuarantine').all() as { boardId: string; bytes: Buffer }[]
  } finally {
    database.close()
  }
}

test('F26: a server that finds a damaged row opens the board from the rest, says so, and keeps the row as it is', async () => {
  const child = await stage.start({
    rows: [...boardRows('board', 5, 40), ...boardRows('other', 5, 40, 2)],
    limits: FEW_ROWS,
  })
  const damaged = flipByte(child.file, 'BoardUpdate', "WHERE boardId = 'board' ORDER BY id DESC")
  const ann = await stage.fresh('ann')
  expect(ann.records.size).toBeGreaterThanOrEqual(5)
  ann.records.get('shape:seed0')?.set('xy', [7, 7])
  await ann.saved()
  expect(canonicalJson(await stage.stored())).toBe(canonicalJson(ann.doc))
  expect(quarantined(child.file)).toEqual([{ boardId: 'board', bytes: damaged }])
  expect(child.output).toContain('A stored change can not be read and was set aside')
  const other = await stage.fresh('ben', { boardId: 'other' })
  expect(canonicalJson(other.doc)).toBe(canonicalJson(await stage.stored('other')))
})

test('F26: a server that finds its newest snapshot damaged goes on from the one before, and never writes over it', async () => {
  const child = await stage.start({ rows: boardRows('board', 5, 40), limits: FEW_ROWS })
  // Two visits leave a snapshot each.
  const snapshots = () => {
    const database = new Database(child.file, { readonly: true })
    const { count } = database.prepare('SELECT count(*) AS count FROM BoardSnapshot').get() as { count: number }
    database.close()
    return count
  }
  for (let visit = 1; snapshots() < 2; visit++) {
    const before = snapshots()
    const visitor = await stage.fresh('visitor')
    visitor.records.get('shape:seed1')?.set('xy', [visit, visit])
    await visitor.saved()
    visitor.destroy()
    await waitFor(`visit ${visit} is folded`, () => snapshots() > before)
  }
  await child.end('SIGTERM')
  const damaged = flipByte(child.file, 'BoardSnapshot', 'ORDER BY id DESC')
  await child.start()
  const ann = await stage.fresh('ann')
  expect([...ann.records.keys()].filter((id) => id.startsWith('shape:seed'))).toHaveLength(5)
  ann.records.get('shape:seed0')?.set('xy', [7, 7])
  await ann.saved()
  ann.destroy()
  await waitFor('it is folded again', () => snapshots() > 1)
  expect(quarantined(child.file)).toEqual([{ boardId: 'board', bytes: damaged }])
  const ben = await stage.fresh('ben')
  expect(canonicalJson(ben.doc)).toBe(canonicalJson(await stage.stored()))
  expect(ben.get('shape:seed0', 'xy')).toEqual([7, 7])
})
