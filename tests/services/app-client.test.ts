// The application's client on PostgreSQL: transactions that meet are run again, and all that a callback asks is theirs.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { isDatabaseBusy } from '@/server/db/engine/database-busy'
import { isRefusedText } from '@/server/db/engine/postgres-errors'
import { AdminPeopleRepository } from '@/server/db/people/admin-people'
import { runSql } from '../support/services/postgres-server'
import { type PostgresDatabase, postgresDatabase } from '../support/services/test-database'

let database: PostgresDatabase
let app: AppDb

beforeEach(async () => {
  database = await postgresDatabase()
  app = openAppDb(database.url)
})
afterEach(async () => {
  await app.$disconnect()
  await database.remove()
})

const note = (id: string) => ({ id, identifier: id, value: 'test', expiresAt: new Date(0) })
const ids = async () =>
  (await app.verification.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)

test('what was read is still so when it is written: of fifty that count first, as many are in as there is room for', async () => {
  let runs = 0
  const isIn = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      app.$transaction(async (tx) => {
        runs += 1
        if ((await tx.verification.count()) >= 5) return false
        await tx.verification.create({ data: note(`${i}`) })
        return true
      }),
    ),
  )
  expect([isIn.filter(Boolean).length, (await ids()).length]).toEqual([5, 5])
  // A call that met another one is alone the next time.
  expect(runs).toBeLessThanOrEqual(100)
})

test('a transaction that another process wrote in the midst of runs again, on what is there now', async () => {
  await app.verification.create({ data: note('one') })
  let runs = 0
  await app.$transaction(async (tx) => {
    runs += 1
    const before = await tx.verification.findUniqueOrThrow({ where: { id: 'one' } })
    if (runs === 1) await runSql(database.url, `UPDATE "Verification" SET "value" = 'other'`)
    await tx.verification.update({ where: { id: 'one' }, data: { value: `${before.value} and ours` } })
  })
  expect(runs).toBe(2)
  expect((await app.verification.findUniqueOrThrow({ where: { id: 'one' } })).value).toBe('other and ours')
})

test('in a callback the client itself belongs to the transaction; a call that comes too late does not', async () => {
  let late: Promise<unknown> = Promise.resolve()
  const rolledBack = app.$transaction(async (tx) => {
    await tx.verification.create({ data: note('by tx') })
    await app.verification.create({ data: note('by the client') })
    await app.$transaction((inner) => inner.verification.create({ data: note('inner') }))
    expect(await app.verification.count()).toBe(3)
    late = new Promise((resolve) => setImmediate(resolve)).then(() => app.verification.create({ data: note('late') }))
    throw new Error('undone')
  })
  await expect(rolledBack).rejects.toThrow('undone')
  await late
  expect(await ids()).toEqual(['late'])
})

test('a row that two make at once is made by one, and the other finds it', async () => {
  const make = () =>
    app.$transaction(async (tx) => {
      const known = await tx.verification.findUnique({ where: { id: 'same' } })
      if (known) return 'found'
      await tx.verification.create({ data: note('same') })
      return 'made'
    })
  expect((await Promise.all([make(), make(), make()])).sort()).toEqual(['found', 'found', 'made'])
  await expect(app.verification.create({ data: note('same') })).rejects.toMatchObject({ code: 'P2002' })
})

test('people are found whatever the case of the letters', async () => {
  await app.user.create({ data: { id: 'a', name: 'Zoë Ångström', email: 'Zoe@Example.org' } })
  const people = new AdminPeopleRepository(app)
  for (const search of ['zoë', 'ångström', 'zoe@EXAMPLE']) {
    expect((await people.people({ page: 1, pageSize: 10 }, 'all', search)).total, search).toBe(1)
  }
})

test('a text with the letter U+0000, which PostgreSQL does not store, is told apart from a passing failure', async () => {
  const error: unknown = await app.verification.create({ data: note('a\0b') }).catch((cause: unknown) => cause)
  expect([isRefusedText(error), isDatabaseBusy(error)]).toEqual([true, false])
})

test('documents come back with their members in order', async () => {
  const detail = { z: 1, a: { y: 'é', b: [1, null] } }
  await app.auditEntry.create({ data: { at: new Date(), action: 'board-deleted', actorName: 'ann', detail } })
  const [row] = await app.auditEntry.findMany()
  expect(JSON.stringify(row?.detail)).toBe(JSON.stringify(detail))
})

test('a PostgreSQL that can not be reached is a passing failure, and so is a connection that was cut', async () => {
  const nowhere = openAppDb('postgresql://foreboard@127.0.0.1:1/nowhere')
  const error: unknown = await nowhere.verification.count().catch((cause: unknown) => cause)
  expect(isDatabaseBusy(error)).toBe(true)
  await nowhere.$disconnect()
  const cut: unknown = await app
    .$transaction(async (tx) => {
      await tx.verification.create({ data: note('cut') })
      await runSql(
        database.url,
        'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      )
      await tx.verification.create({ data: note('after') })
    })
    .catch((cause: unknown) => cause)
  expect([cut instanceof Error, isDatabaseBusy(cut)]).toEqual([true, true])
  expect(await ids()).toEqual([])
})
