// The server is killed at every step of a compaction.

import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HashedParts, snapshotHash } from '@/server/persistence/checksum'
import { canonicalJson } from '@/server/persistence/same-content'
import { boardRows } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import type { Client } from '../../support/sync/client'
import { CRASH_POINTS, type CrashPoint } from '../../support/sync/crash-points'
import { scale } from '../../support/sync/fault-scale'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
const ROUNDS = scale({ quick: 1, full: 20 })
/** There are enough rows that several statements delete them, with a moment between two. */
const EDITS = 600
const LIMITS = { compactAfterRows: 500, idleUnloadMs: 20 }

interface StoredSnapshot extends HashedParts {
  readonly sha256: string
}

/** The content of the tables, as on the disk. */
function tables(file: string): { rows: number; snapshots: StoredSnapshot[] } {
  const database = new Database(file, { readonly: true })
  try {
    const { rows } = database.prepare('SELECT count(*) AS rows FROM BoardUpdate').get() as { rows: number }
    const snapshots = database.prepare('SELECT bytes, stateVector, deletions, meta, sha256 FROM BoardSnapshot').all()
    return { rows, snapshots: snapshots as StoredSnapshot[] }
  } finally {
    database.close()
  }
}

/** The traces of a crash at each point, to prove that it happened there. */
const LEFT: Readonly<Record<CrashPoint, { readonly rows: 'all' | 'some' | 'none'; readonly snapshots: number }>> = {
  P1: { rows: 'all', snapshots: 3 },
  P2: { rows: 'all', snapshots: 3 },
  P3: { rows: 'all', snapshots: 4 },
  P4: { rows: 'some', snapshots: 4 },
  P5: { rows: 'none', snapshots: 4 },
  P6: { rows: 'none', snapshots: 3 },
}

function move(client: Client, x: number): void {
  client.records.get('shape:seed0')?.set('xy', [x, x])
}

let folded = ''
beforeAll(async () => {
  folded = join(await mkdtemp(join(tmpdir(), 'foreboard-folded-')), 'folded.sqlite')
  // Visits, each folded when its board is left, until there are three snapshots: the next one deletes an old one.
  const child = await stage.start({ rows: boardRows('board', 5, 5), limits: LIMITS })
  for (let visit = 1; tables(child.file).snapshots.length < 3; visit++) {
    const before = tables(child.file).snapshots.length
    const visitor = await stage.fresh('visitor')
    move(visitor, visit)
    await visitor.saved()
    visitor.destroy()
    await waitFor(`visit ${visit} is folded`, () => {
      const { rows, snapshots } = tables(child.file)
      return rows === 0 && snapshots.length > before
    })
  }
  await child.end('SIGTERM')
  await copyFile(child.file, folded)
  await stage.clear()
})
afterAll(() => rm(dirname(folded), { recursive: true }))

test.each(CRASH_POINTS)(
  `F3: killed inside a compaction at %s, rounds: ${ROUNDS}; the board is the same, and the next compaction succeeds`,
  async (crashAt) => {
    for (let round = 1; round <= ROUNDS; round++) {
      const rows = boardRows('board', 30, EDITS, round)
      const child = await stage.start({ database: folded, rows, crashAt, limits: LIMITS })
      const before = canonicalJson(await stage.stored())
      // The first visitor loads the board, which starts a fold because it has too many rows.
      const visitor = stage.connect('visitor')
      await child.ended()
      visitor.destroy()
      const { rows: left, snapshots } = tables(child.file)
      const kind = left === rows.length ? 'all' : left === 0 ? 'none' : 'some'
      expect({ rows: kind, snapshots: snapshots.length }).toEqual(LEFT[crashAt])
      for (const { sha256, ...parts } of snapshots) expect(snapshotHash(parts)).toBe(sha256)
      expect(canonicalJson(await stage.stored())).toBe(before)

      child.crashAt = null
      await child.start()
      const fresh = await stage.fresh()
      expect(canonicalJson(fresh.doc)).toBe(before)
      // Whatever the crash left, one more edit and the end of the visit fold it.
      move(fresh, round)
      await fresh.saved()
      const after = canonicalJson(fresh.doc)
      fresh.destroy()
      await waitFor('all rows are folded', () => tables(child.file).rows === 0)
      await waitFor('old snapshots are gone', () => tables(child.file).snapshots.length === 3)
      expect(canonicalJson(await stage.stored())).toBe(after)
      expect(canonicalJson((await stage.fresh('second')).doc)).toBe(after)
      await stage.clear()
    }
  },
  scale({ quick: 120_000, full: 600_000 }),
)
