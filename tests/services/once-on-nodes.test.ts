// Two composed servers on one PostgreSQL get the same request under one Idempotency-Key at once: one of them makes the thing
// (SYNC-SPEC S70).

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { TwoNodes } from '../support/services/two-nodes'

interface Made {
  readonly id: string
  readonly code?: string
}

const KEYS = 20
const AT_ONCE = 8
/** Longer than a request of another node is taken to be at work. */
const LONG_AGO_MS = 31_000

let nodes: TwoNodes
let db: AppDb
beforeAll(async () => {
  nodes = await TwoNodes.start()
  db = openAppDb(nodes.one.config.databaseUrl)
})
afterAll(async () => {
  await db.$disconnect()
  await nodes.stop()
})

const make = (i: number, key: string) =>
  (i % 2 === 0 ? nodes.owner : nodes.ownerByTwo).call<Made>(
    'POST',
    '/api/boards',
    { title: key, templateId: 'risk-matrix' },
    { 'idempotency-key': key },
  )
const makeAtOnce = (key: string) => Promise.all(Array.from({ length: AT_ONCE }, (_, i) => make(i, key)))
const boardsOf = (key: string) => db.board.count({ where: { title: key } })

/** One board is there, its id in each answer that is none of "still at work"; resolves to the id. */
async function expectOne(key: string, answers: Awaited<ReturnType<typeof makeAtOnce>>): Promise<string | undefined> {
  const made = answers.filter(({ status }) => status === 201)
  for (const { status, body, headers } of answers) {
    if (status !== 201) expect([status, body.code, headers.get('retry-after')]).toEqual([409, 'conflict', '1'])
  }
  expect(made.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1)
  expect([await boardsOf(key), new Set(made.map(({ body }) => body.id)).size]).toEqual([1, 1])
  return made[0]?.body.id
}

test('S70: what both nodes get at once is made once, and both answer with it afterwards', async () => {
  for (let i = 0; i < KEYS; i++) {
    const key = randomUUID()
    const id = await expectOne(key, await makeAtOnce(key))
    for (const node of [0, 1]) {
      const again = await make(node, key)
      expect([again.status, again.body.id, again.headers.get('idempotency-replayed')]).toEqual([201, id, 'true'])
    }
  }
})

test('S70: what a node was killed at is refused while it might be at work, and made once by the others afterwards', async () => {
  for (let i = 0; i < KEYS; i++) {
    const key = randomUUID()
    const killed = (await make(0, key)).body.id
    const where = { thingId: killed }
    await db.board.delete({ where: { id: killed } })
    await db.madeOnce.updateMany({ where, data: { isMade: false } })
    expect((await makeAtOnce(key)).map(({ status }) => status)).toEqual(new Array<number>(AT_ONCE).fill(409))
    await db.madeOnce.updateMany({ where, data: { createdAt: new Date(Date.now() - LONG_AGO_MS) } })
    expect(await expectOne(key, await makeAtOnce(key))).not.toBe(killed)
  }
})
