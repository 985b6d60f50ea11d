// The contract of every update log, whatever it stores in. It runs on the memory and on a database, in this thread and in
// one of its own.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLogDb } from '@/server/db/engine/log-client'
import { createLogger } from '@/server/log/logger'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { ThreadedUpdateLog } from '@/server/persistence/threaded-update-log'
import type { LogRow, NewSnapshot, UpdateLog } from '@/server/persistence/update-log'
import { createDatabase } from '../../support/database'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'

interface OpenLog {
  readonly log: UpdateLog
  readonly close: () => Promise<void>
}

const IMPLEMENTATIONS: Readonly<Record<string, () => Promise<OpenLog>>> = {
  memory: () => Promise.resolve({ log: new MemoryUpdateLog(), close: () => Promise.resolve() }),
  'a database': async () => {
    const database = await createDatabase()
    const db = await openLogDb(database.url)
    return {
      log: new SqlUpdateLog(db),
      close: async () => {
        await db.close()
        await database.remove()
      },
    }
  },
  'a thread': async () => {
    const database = await createDatabase()
    const log = await ThreadedUpdateLog.open(database.url, createLogger('silent'))
    return {
      log,
      close: async () => {
        await log.close()
        await database.remove()
      },
    }
  },
}

const row = (byte: number, boardId = 'board', epoch = 1): LogRow => ({
  boardId,
  epoch,
  authorId: 'ann',
  bytes: new Uint8Array([byte]),
})

const snapshot = (bytes: readonly number[], boardId = 'board', epoch = 1): NewSnapshot => ({
  boardId,
  epoch,
  bytes: new Uint8Array(bytes),
  stateVector: new Uint8Array([0]),
  deletions: new Uint8Array([0, 0]),
  meta: '{"documentVersion":1}',
  mergedThroughId: 1,
  records: 0,
})

describe.each(Object.entries(IMPLEMENTATIONS))('the update log in %s', (_name, open) => {
  let log: UpdateLog
  let close: () => Promise<void>

  beforeEach(async () => {
    const opened = await open()
    log = opened.log
    close = opened.close
  })
  afterEach(() => close())

  const storedBytes = async (boardId = 'board', epoch = 1) =>
    (await log.load(boardId, epoch)).updates.map((update) => update.bytes[0])

  test('gives rows back in order, with rising ids and intact', async () => {
    await log.append([row(1), row(2)])
    await log.append([row(3)])
    const { updates, snapshots } = await log.load('board', 1)
    expect(updates.map((update) => update.bytes[0])).toEqual([1, 2, 3])
    expect(updates.every((update) => update.intact)).toBe(true)
    const ids = updates.map((update) => update.id)
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
    expect(new Set(ids).size).toBe(3)
    expect(snapshots).toEqual([])
  })

  test('takes more rows than one statement holds', async () => {
    await log.append(Array.from({ length: 700 }, (_, i) => row(i % 256)))
    expect(await storedBytes()).toEqual(Array.from({ length: 700 }, (_, i) => i % 256))
  })

  test('I13: keeps boards and epochs apart', async () => {
    await log.append([row(1), row(2, 'other'), row(3, 'board', 2)])
    expect(await storedBytes()).toEqual([1])
    expect(await storedBytes('other')).toEqual([2])
    expect(await storedBytes('board', 2)).toEqual([3])
    expect(await storedBytes('nowhere')).toEqual([])
  })

  test('does not change stored bytes when the caller reuses its buffer', async () => {
    const bytes = new Uint8Array([7])
    await log.append([{ ...row(0), bytes }])
    bytes[0] = 8
    expect(await storedBytes()).toEqual([7])
  })

  test('stores a view of a larger buffer as the view alone', async () => {
    const bytes = new Uint8Array([1, 2, 3, 4]).subarray(1, 3)
    await log.append([{ ...row(0), bytes }])
    expect([...((await log.load('board', 1)).updates[0]?.bytes ?? [])]).toEqual([2, 3])
  })

  test('deletes exactly the rows named', async () => {
    await log.append(Array.from({ length: 600 }, (_, i) => row(i % 256)))
    const { updates } = await log.load('board', 1)
    const gone = updates.filter((_, i) => i % 2 === 0).map((update) => update.id)
    await log.deleteUpdates(gone)
    await log.deleteUpdates(gone)
    await log.deleteUpdates([])
    const left = (await log.load('board', 1)).updates.map((update) => update.id)
    expect(left).toEqual(updates.filter((_, i) => i % 2 === 1).map((update) => update.id))
  })

  test('gives snapshots newest first, and deletes those named', async () => {
    await log.addSnapshot(snapshot([1]))
    await log.addSnapshot(snapshot([2]))
    await log.addSnapshot(snapshot([3], 'other'))
    const { snapshots, snapshotIds } = await log.load('board', 1)
    // Only the newest intact snapshot is read.
    expect(snapshots.map(({ id, intact }) => ({ id, intact }))).toEqual([{ id: snapshotIds[0], intact: true }])
    expect([...(snapshots[0]?.bytes ?? [])]).toEqual([2])
    expect(snapshotIds).toHaveLength(2)
    await log.deleteSnapshots(snapshotIds.slice(1))
    await log.deleteSnapshots([])
    const { snapshots: left, snapshotIds: leftIds } = await log.load('board', 1)
    expect([left.map((each) => each.bytes[0]), leftIds]).toEqual([[2], snapshotIds.slice(0, 1)])
    expect((await log.load('other', 1)).snapshots).toHaveLength(1)
  })

  test('I3: gives a snapshot back with its state vector, its deletions and its meta, or with none where it has none', async () => {
    const parts = {
      bytes: new Uint8Array([0x1f, 0x8b, 3]),
      stateVector: new Uint8Array([1, 2, 3]),
      deletions: new Uint8Array([0, 1, 2, 1, 3, 4]),
      meta: '{"documentVersion":1,"name":"Größe"}',
    }
    const stored = async () => {
      const [newest] = (await log.load('board', 1)).snapshots
      if (!newest) throw new Error('There is no snapshot')
      const { bytes, stateVector, deletions, meta, intact } = newest
      const copies = { bytes: [...bytes], stateVector: [...stateVector], deletions: deletions && [...deletions] }
      return { ...copies, meta, intact }
    }
    await log.addSnapshot({ ...snapshot([]), ...parts })
    expect(await stored()).toEqual({
      bytes: [0x1f, 0x8b, 3],
      stateVector: [1, 2, 3],
      deletions: [0, 1, 2, 1, 3, 4],
      meta: parts.meta,
      intact: true,
    })
    await log.addSnapshot({ ...snapshot([0, 1]), deletions: null, meta: null })
    expect(await stored()).toMatchObject({ bytes: [0, 1], deletions: null, meta: null, intact: true })
  })

  test('does not change a stored snapshot when the caller reuses its buffers', async () => {
    const [bytes, stateVector, deletions] = [new Uint8Array([1]), new Uint8Array([2]), new Uint8Array([3])]
    await log.addSnapshot({ ...snapshot([]), bytes, stateVector, deletions })
    for (const part of [bytes, stateVector, deletions]) part.fill(9)
    const [stored] = (await log.load('board', 1)).snapshots
    expect([stored?.bytes[0], stored?.stateVector[0], stored?.deletions?.[0], stored?.intact]).toEqual([1, 2, 3, true])
  })

  test('takes a commit of more bytes than one statement holds, in order', async () => {
    const sizes = [700_000, 600_000, 10, 1_500_000, 20]
    await log.append(sizes.map((size, i) => ({ ...row(0), bytes: new Uint8Array(size).fill(i) })))
    const { updates } = await log.load('board', 1)
    expect(updates.map(({ bytes, intact }) => [bytes.length, bytes.at(-1), intact])).toEqual(
      sizes.map((size, i) => [size, i, true]),
    )
  })

  test('takes any author and any bytes as they are', async () => {
    const authorId = `'); DROP TABLE "BoardUpdate"; -- Zoë 🦉 ?`
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    await log.append([{ ...row(0, authorId), authorId, bytes }, row(1, authorId)])
    const { updates } = await log.load(authorId, 1)
    expect(updates.map((each) => [each.bytes.length, each.intact])).toEqual([
      [256, true],
      [1, true],
    ])
    expect([...(updates[0]?.bytes ?? [])]).toEqual([...bytes])
    await log.append([{ ...row(0, 'empty'), bytes: new Uint8Array() }])
    expect((await log.load('empty', 1)).updates.map((each) => [each.bytes.length, each.intact])).toEqual([[0, true]])
    await log.append([])
  })

  test('I13: deletes epochs before and from a number', async () => {
    for (const epoch of [1, 2, 3]) {
      await log.append([row(epoch, 'board', epoch), row(epoch, 'other', epoch)])
      await log.addSnapshot(snapshot([epoch], 'board', epoch))
    }
    await log.deleteEpochsBefore('board', 2)
    await log.deleteEpochsFrom('board', 3)
    const left = await Promise.all([1, 2, 3].map((epoch) => log.load('board', epoch)))
    expect(left.map((each) => each.updates.length)).toEqual([0, 1, 0])
    expect(left.map((each) => each.snapshots.length)).toEqual([0, 1, 0])
    expect(await storedBytes('other', 3)).toEqual([3])
  })

  test('I9: the first claim of a clientID stays, however often it is claimed', async () => {
    const claim = (clientId: number, ownerKey: string, boardId = 'board') => ({ boardId, clientId, ownerKey })
    await log.claimClients([claim(1, 'ann'), claim(4_294_967_295, 'ben')])
    await log.claimClients([claim(1, 'eve'), claim(2, 'eve')])
    await log.claimClients([claim(1, 'ann')])
    await log.claimClients([claim(1, 'eve', 'other')])
    expect(await log.clientOwners('board')).toEqual(
      new Map([
        [1, 'ann'],
        [4_294_967_295, 'ben'],
        [2, 'eve'],
      ]),
    )
    expect(await log.clientOwners('other')).toEqual(new Map([[1, 'eve']]))
  })

  test('gives the clientIDs of one user to another one, on every board, and no others', async () => {
    const claim = (clientId: number, ownerKey: string, boardId = 'board') => ({ boardId, clientId, ownerKey })
    await log.claimClients([claim(1, 'visitor'), claim(2, 'eve'), claim(3, 'visitor', 'other')])
    await log.changeClientOwner('visitor', 'ann')
    await log.changeClientOwner('visitor', 'ann')
    expect(await log.clientOwners('board')).toEqual(
      new Map([
        [1, 'ann'],
        [2, 'eve'],
      ]),
    )
    expect(await log.clientOwners('other')).toEqual(new Map([[3, 'ann']]))
  })

  test('names boards that are idle: large enough, folded, and not touched since', async () => {
    const later = new Date(Date.now() + 60_000)
    const earlier = new Date(Date.now() - 60_000)
    await log.addSnapshot(snapshot([1, 2, 3], 'idle'))
    await log.addSnapshot(snapshot([1], 'small'))
    await log.addSnapshot(snapshot([1, 2, 3], 'written'))
    await log.append([row(1, 'written')])
    await log.append([row(1, 'never folded')])
    expect((await log.idleBoards(later, 3)).map((each) => each.boardId)).toEqual(['idle'])
    expect(await log.idleBoards(earlier, 3)).toEqual([])
    const [newest] = (await log.load('idle', 1)).snapshots
    expect((await log.idleBoards(later, 3))[0]?.snapshotId).toBe(newest?.id)
  })

  test('takes rows into quarantine', async () => {
    await expect(
      log.quarantine({ boardId: 'board', epoch: 1, bytes: new Uint8Array([1]), reason: 'torn' }),
    ).resolves.toBe(undefined)
    expect(await storedBytes()).toEqual([])
  })

  test('deletes all of a board piece by piece, in whatever epoch, and nothing of another', async () => {
    for (const boardId of ['board', 'other']) {
      for (const epoch of [1, 2]) {
        await log.append(Array.from({ length: 700 }, () => row(epoch, boardId, epoch)))
        await log.addSnapshot(snapshot([epoch], boardId, epoch))
      }
      await log.quarantine({ boardId, epoch: 1, bytes: new Uint8Array([1]), reason: 'torn' })
      await log.claimClients(Array.from({ length: 700 }, (_, clientId) => ({ boardId, clientId, ownerKey: 'ann' })))
    }
    const other = async () => ({ rows: await log.load('other', 2), owners: await log.clientOwners('other') })
    const before = await other()
    while (await log.deletePart('board'));
    for (const epoch of [1, 2]) {
      expect(await log.load('board', epoch)).toEqual({ snapshots: [], snapshotIds: [], updates: [] })
    }
    expect(await log.clientOwners('board')).toEqual(new Map())
    expect(await other()).toEqual(before)
    expect(await log.deletePart('never-was')).toBe(false)
  })
})
