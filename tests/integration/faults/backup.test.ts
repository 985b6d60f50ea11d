// SQLite takes a backup while people write, and a server continues from it on another machine.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { canonicalJson } from '@/server/persistence/same-content'
import { boardRows } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import { scale } from '../../support/sync/fault-scale'
import { fold } from '../../support/sync/fold'
import { waitFor } from '../../support/wait-for'

const stage = new ChildStage()
const WRITERS = scale({ quick: 4, full: 20 })
const BACKUPS = scale({ quick: 2, full: 20 })

test(
  `F30: ${BACKUPS} backups while ${WRITERS} write: each is sound and has all that was saved before it, also for a server elsewhere`,
  async () => {
    const child = await stage.start({ rows: boardRows('board', 10, 500) })
    const writers = stage.writers(WRITERS)
    const savedCount = () => writers.reduce((sum, writer) => sum + writer.saved, 0)
    let backup = ''
    for (let count = 1; count <= BACKUPS; count++) {
      const target = savedCount() + 10 * WRITERS
      await waitFor(`${target} edits are saved`, () => savedCount() >= target, 60_000)
      backup = join(`${child.file}.${count}.backup`)
      const saved = stage.history.savedNow()
      const source = new Database(child.file, { readonly: true })
      // One page at a time, so that commits and compactions come in between; SQLite starts over when they do.
      await source.backup(backup, { progress: () => 20 })
      source.close()
      const copy = new Database(backup)
      expect(copy.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
      copy.close()
      const stored = await stage.withLogOf(backup, (log) => fold(log, 'board'))
      expect(stage.history.judge(stored, saved)).toMatchObject({ lost: [], duplicated: [] })
    }
    for (const writer of writers) writer.destroy()
    const made = writers.map((writer) => writer.edits)
    expect(Math.min(...made)).toBeGreaterThan(10)

    await child.end('SIGKILL')
    const stored = canonicalJson(await stage.withLogOf(backup, (log) => fold(log, 'board')))
    await stage.start({ database: backup })
    const fresh = await stage.fresh()
    expect(canonicalJson(fresh.doc)).toBe(stored)
    fresh.records.get('shape:seed0')?.set('xy', [5, 5])
    await fresh.saved()
    expect(canonicalJson(await stage.stored())).toBe(canonicalJson(fresh.doc))
  },
  scale({ quick: 90_000, full: 300_000 }),
)
