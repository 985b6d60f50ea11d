// The real server is killed while scripts make cards and boards with idempotency keys: whatever was sent again afterwards was
// made once, and what was answered before is answered again (SYNC-SPEC S70).

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ServerProcess } from '../../support/server-process'
import { scale } from '../../support/sync/fault-scale'
import { unlessKilled } from '../../support/unless-killed'
import { visitorOn } from '../../support/visitor-on'
import { waitFor } from '../../support/wait-for'

const TIMES = scale({ quick: 1, full: 10 })
const SCRIPTS = 4
const DEADLINE_MS = scale({ quick: 120_000, full: 600_000 })

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
}, DEADLINE_MS)
afterAll(() => server.stop())

test(
  'S70: killed while things are made under keys, each is made once however often it is sent',
  async () => {
    const owner = await visitorOn(server.url)
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body
    const path = `/api/boards/${id}/cards`
    const make = (key: string) => {
      const isBoard = key.startsWith('board')
      const body = isBoard ? { title: key } : { kind: 'risk', title: key }
      const headers = { 'idempotency-key': key }
      return unlessKilled(owner.call<{ id: string }>('POST', isBoard ? '/api/boards' : path, body, headers))
    }
    for (let time = 0; time < TIMES; time++) {
      const sent: string[] = []
      const answered = new Map<string, string>()
      const work = async (_: unknown, script: number) => {
        for (let going = true; going; ) {
          const key = `${script === 0 ? 'board' : 'card'}-${randomUUID()}`
          sent.push(key)
          const answer = await make(key)
          if (answer) answered.set(key, answer.body.id)
          going = answer !== null
        }
      }
      const working = Array.from({ length: SCRIPTS }, work)
      await waitFor('some are made', () => answered.size >= 20)
      await server.kill()
      await Promise.all(working)
      await server.start()
      for (const key of sent) {
        const again = await make(key)
        expect([key, again?.status]).toEqual([key, 201])
        if (answered.has(key)) expect(again?.body.id).toBe(answered.get(key))
      }
      const { cards } = (await owner.call<{ cards: { title: string }[] }>('GET', path)).body
      const { boards } = (await owner.call<{ boards: { title: string }[] }>('GET', '/api/boards')).body
      const titles = [...cards, ...boards].map(({ title }) => title)
      for (const key of sent) expect([key, titles.filter((title) => title === key).length]).toEqual([key, 1])
    }
  },
  DEADLINE_MS,
)
