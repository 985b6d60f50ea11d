// I14, I15: how one database call affects others. The application's client keeps both; Prisma's bare client on its one
// SQLite connection, and one that opens its own transactions and forgets to close them, are caught.

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PrismaClient } from '@/prisma/generated/client'
import { openAppDb } from '@/server/db/engine/client'
import { createDatabase, type TestDatabase } from '../../support/database'
import { failureIsNotContagious, type NoteClient, rollbackTakesNothingAlong } from '../../support/invariants/database'

let database: TestDatabase
let other: Database.Database

beforeEach(async () => {
  database = await createDatabase()
  other = new Database(database.file, { readonly: true })
})
afterEach(async () => {
  other.close()
  await database.remove()
})

const note = (id: string) => ({ id, identifier: 'test', value: 'test', expiresAt: new Date(0) })
const ended = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  )

/** The checks' operations, through the calls that the application's client and Prisma's bare one have in common. */
function notesOf(client: Pick<PrismaClient, 'verification' | 'membership' | '$transaction'>): NoteClient {
  return {
    add: (id) => client.verification.create({ data: note(id) }),
    fail: () => ended(client.membership.create({ data: { boardId: 'none', userId: 'none', role: 'editor' } })),
    addAndRollBack: (id) =>
      ended(
        client.$transaction(async (tx) => {
          await tx.verification.create({ data: note(id) })
          // Open long enough for other calls to come in between.
          for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
          throw new Error('roll back')
        }),
      ),
  }
}

async function withAppDb(check: (client: NoteClient) => Promise<void>): Promise<void> {
  const app = openAppDb(database.url)
  try {
    await check(notesOf(app as unknown as PrismaClient))
  } finally {
    await app.$disconnect()
  }
}

async function withBareClient(check: (client: NoteClient, bare: PrismaClient) => Promise<void>): Promise<void> {
  const bare = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: database.file }) })
  try {
    await check(notesOf(bare), bare)
  } finally {
    await bare.$disconnect()
  }
}

test('I14: a failed call does nothing to the next one', () =>
  withAppDb((client) => failureIsNotContagious(client, other)))

test('I14: a client whose failed calls leave their transaction open is caught', () =>
  withBareClient(async (notes, bare) => {
    const byHand = async <T>(call: () => Promise<T>): Promise<T> => {
      await bare.$executeRawUnsafe('BEGIN')
      const result = await call()
      await bare.$executeRawUnsafe('COMMIT')
      return result
    }
    const failing = () => bare.membership.create({ data: { boardId: 'none', userId: 'none', role: 'editor' } })
    const broken: NoteClient = {
      ...notes,
      add: (id) => byHand(() => notes.add(id)),
      fail: () => ended(byHand(failing)),
    }
    await expect(failureIsNotContagious(broken, other)).rejects.toThrow(/^I14: /)
  }))

test('I15: a rollback takes nothing along that was acknowledged', () =>
  withAppDb((client) => rollbackTakesNothingAlong(client, other)))

test("I15: Prisma's bare client, whose calls fall into whatever transaction is open, is caught", () =>
  withBareClient(async (client) => {
    await expect(rollbackTakesNothingAlong(client, other)).rejects.toThrow(/^I15: /)
  }))
