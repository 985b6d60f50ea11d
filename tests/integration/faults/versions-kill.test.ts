// The real server is killed while versions are made, deleted and restored: each acknowledged version exists, each that
// exists can be read, and the board equals one of its earlier or requested states.

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BoardVersionRepository } from '@/server/db/boards/board-versions'
import { openAppDb } from '@/server/db/engine/client'
import { versionsAreWhole } from '../../support/invariants/versions'
import { ServerProcess } from '../../support/server-process'
import { scale } from '../../support/sync/fault-scale'
import { unlessKilled } from '../../support/unless-killed'
import { visitorOn } from '../../support/visitor-on'
import { waitFor } from '../../support/wait-for'

interface Version {
  readonly id: string
  readonly cards: number
}

const TIMES = scale({ quick: 2, full: 20 })
const DEADLINE_MS = scale({ quick: 120_000, full: 900_000 })

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
}, DEADLINE_MS)
afterAll(() => server.stop())

test(
  'F46, I17: killed in any step of making, deleting and bringing back versions, all that are there can be read, and none that was answered is lost',
  async () => {
    const owner = await visitorOn(server.url)
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body
    const path = `/api/boards/${id}`
    const call = <T>(method: string, rest: string, body?: object) =>
      unlessKilled(owner.call<T>(method, `${path}${rest}`, body))
    for (let time = 0; time < TIMES; time++) {
      const answered = new Map<string, Version>()
      let rounds = 0
      const work = async () => {
        for (let i = 0; ; i++) {
          if (!(await call('POST', '/cards', { kind: 'risk', title: `Card ${time} ${i}` }))) return
          const made = await call<Version>('POST', '/versions', { name: `Version ${time} ${i}` })
          if (!made) return
          answered.set(made.body.id, made.body)
          const [first] = answered.keys()
          if (first === undefined || answered.size < 4) continue
          if (i % 2 === 0) {
            const back = await call<{ before: Version }>('POST', `/versions/${first}/restore`, {})
            if (!back) return
            // The other client may have deleted it.
            if (back.status === 200) answered.set(back.body.before.id, back.body.before)
          } else {
            answered.delete(first)
            if (!(await call('DELETE', `/versions/${first}`))) return
          }
          rounds += 1
        }
      }
      const working = [work(), work()]
      await waitFor('some are made, deleted and brought back', () => rounds >= 4 + time)
      await server.kill()
      await Promise.all(working)

      const db = openAppDb(`file:${join(server.dataDir, 'foreboard.sqlite')}`)
      try {
        const versions = new BoardVersionRepository(db)
        await versionsAreWhole(versions, id)
        const there = new Map((await versions.list(id)).map((version) => [version.id, version]))
        for (const [each, { cards }] of answered) expect(there.get(each)?.cards).toBe(cards)
      } finally {
        await db.$disconnect()
      }
      await server.start()
      const [newest] = (await owner.call<{ versions: Version[] }>('GET', `${path}/versions`)).body.versions
      expect((await owner.call('POST', `${path}/versions/${newest?.id}/restore`, {})).status).toBe(200)
      const { cards } = (await owner.call<{ cards: unknown[] }>('GET', `${path}/cards`)).body
      expect(cards).toHaveLength(newest?.cards ?? -1)
    }
  },
  DEADLINE_MS,
)
