// Two composed servers on one PostgreSQL: one thins versions out while people name and delete them at the other one, which is
// the board's home. What was named stays, and what is left can be read (I17).

import { afterAll, beforeAll, expect, test } from 'vitest'
import { BoardVersionRepository } from '@/server/db/boards/board-versions'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { createLogger } from '@/server/log/logger'
import { thinVersions } from '@/server/services/versions/thin-versions'
import { versionsAreWhole } from '../support/invariants/versions'
import { ManualClock } from '../support/manual-clock'
import { TwoNodes } from '../support/services/two-nodes'
import { waitFor } from '../support/wait-for'

const VERSIONS = 8
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let nodes: TwoNodes
let db: AppDb
let versions: BoardVersionRepository
beforeAll(async () => {
  nodes = await TwoNodes.start()
  db = openAppDb(nodes.one.config.databaseUrl)
  versions = new BoardVersionRepository(db)
})
afterAll(async () => {
  await db.$disconnect()
  await nodes.stop()
})

/** Versions that nobody has named, the oldest first: all of them are to go, except the newest. */
async function oldVersions(path: string): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < VERSIONS; i++) {
    await nodes.owner.call('POST', `${path}/cards`, { kind: 'risk', title: `Card ${i}` })
    ids.push((await nodes.owner.call<{ id: string }>('POST', `${path}/versions`, {})).body.id)
  }
  for (const [i, id] of ids.slice(0, -1).entries()) {
    const at = new Date(Date.now() - 100 * DAY_MS + i * MINUTE_MS)
    await db.boardVersion.update({ where: { id }, data: { kind: 'rest', at } })
  }
  return ids
}

/** Lets people do something at the other node when a version is about to be removed, and all that it takes has been read. */
class InterruptedVersions extends BoardVersionRepository {
  readonly #before: (id: string) => Promise<void>

  constructor(before: (id: string) => Promise<void>) {
    super(db)
    this.#before = before
  }

  override async remove(...args: Parameters<BoardVersionRepository['remove']>) {
    await this.#before(args[0])
    return super.remove(...args)
  }
}

test('what people name while another node removes it stays, and what they delete beside it harms none', async () => {
  const { id, path } = await nodes.boardAtOne()
  const newestFirst = (await oldVersions(path)).toReversed()
  const at = (i: number) => `${path}/versions/${newestFirst[i]}`
  const name = () => nodes.owner.call('PATCH', at(1), { name: 'Keep' })
  const deleteBase = () => nodes.owner.call('DELETE', at(4))
  const deleteDependant = () => nodes.owner.call('DELETE', at(1))
  const statuses: number[] = []
  const begun = new Set<string>()
  const boardVersions = new InterruptedVersions(async (removed) => {
    const act = new Map([
      [newestFirst[1], name],
      [newestFirst[3], deleteBase],
      [newestFirst[6], deleteDependant],
    ]).get(removed)
    if (!act || begun.has(removed)) return
    begun.add(removed)
    statuses.push((await act()).status)
    await versionsAreWhole(versions, id)
  })
  const clock = new ManualClock()
  const stop = thinVersions({ ...nodes.two.services, boardVersions }, clock, createLogger('silent'))
  clock.advance(2 * MINUTE_MS)
  await waitFor('the old ones are gone', async () => (await versions.list(id)).length === 1)
  await stop()
  // The last of these calls found what the first one had named.
  expect(statuses).toEqual([200, 204, 204])
  expect((await name()).status).toBe(404)
  expect(await versions.name(newestFirst[1] ?? '', 'Keep', null)).toBeNull()
})
