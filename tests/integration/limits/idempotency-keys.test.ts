// How many idempotency keys are known of a person, and for how long: at each limit and one beyond (SYNC-SPEC 2, S70).

import { afterEach, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { openAppDb } from '@/server/db/engine/client'
import { createLogger } from '@/server/log/logger'
import { pruneOld } from '@/server/services/retention/prune-old'
import { ApiServer, type Caller } from '../../support/api-server'
import { ManualClock } from '../../support/manual-clock'

interface Made {
  readonly id: string
  readonly code: string
}

let server: ApiServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

const make = (by: Caller, key: string) =>
  by.call<Made>('POST', '/api/boards', { title: 'Once' }, { 'idempotency-key': key })

test('S70: maxIdempotencyKeysPerUser: as many keys are known of a person, one more is refused with 429, and the known ones count', async () => {
  server = await ApiServer.start({ MAX_IDEMPOTENCY_KEYS_PER_USER: '2' })
  const [ann, ben] = [await server.visitor(), await server.visitor()]
  for (const key of ['a', 'b']) expect((await make(ann, key)).status).toBe(201)
  const refused = await make(ann, 'c')
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many'])
  expect((await make(ann, 'b')).headers.get('idempotency-replayed')).toBe('true')
  expect((await ann.call('POST', '/api/boards', { title: 'Without' })).status).toBe(201)
  expect((await make(ben, 'c')).status).toBe(201)
})

test('S70: maxIdempotencyKeyAgeMs: a key of that age is known, an older one makes something new and its row goes', async () => {
  server = await ApiServer.start()
  const ann = await server.visitor()
  const { maxIdempotencyKeyAgeMs } = DEFAULT_LIMITS
  const db = openAppDb(server.config.databaseUrl)
  /** Sets the rows back in time. */
  const age = (from: Date, ms: number) => db.madeOnce.updateMany({ data: { createdAt: new Date(from.getTime() - ms) } })
  const first = (await make(ann, 'a')).body
  // A minute before the end, because the request takes some time itself.
  await age(new Date(), maxIdempotencyKeyAgeMs - 60_000)
  expect((await make(ann, 'a')).body.id).toBe(first.id)
  await age(new Date(), maxIdempotencyKeyAgeMs + 1)
  const second = await make(ann, 'a')
  expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([201, null])
  expect(second.body.id).not.toBe(first.id)

  expect((await make(ann, 'b')).status).toBe(201)
  const now = new Date('2020-02-01')
  await age(now, maxIdempotencyKeyAgeMs)
  await db.madeOnce.updateMany({
    where: { thingId: second.body.id },
    data: { createdAt: new Date(now.getTime() - maxIdempotencyKeyAgeMs - 1) },
  })
  const clock = new ManualClock()
  const stop = pruneOld({ ...server.services, now: () => now }, DEFAULT_LIMITS, clock, createLogger('silent'))
  clock.advance(60_000)
  await expect.poll(() => db.madeOnce.count(), { timeout: 30_000 }).toBe(1)
  await stop()
  expect(await db.madeOnce.count({ where: { thingId: second.body.id } })).toBe(0)
  await db.$disconnect()
})
