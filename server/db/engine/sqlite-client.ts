// The application's client on SQLite. There the Prisma adapter has one connection, and a query that runs beside an open
// transaction becomes part of it: a rollback would take the query along although it was answered (SYNC-SPEC 3.2). So every
// call waits for its turn here.

import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { isDatabaseBusy } from './database-busy'
import { sqliteFile } from './database-url'
import type { Provider } from './provider'

/**
 * How long a call waits for another process's lock. SQLite waits on this thread, so the whole server waits with it: only
 * a moment at once, and the rest between tries, while everybody else is served.
 */
const LOCK_WAIT_MS = 100
const LOCK_PAUSE_MS = 50
const LOCK_TRIES = 8

/**
 * SQLite that overwrites deleted and replaced content, so that no free page keeps who cast what in an anonymous round
 * (S35).
 */
class ErasingSqlite extends PrismaBetterSqlite3 {
  override async connect() {
    const connection = await super.connect()
    await connection.executeScript('PRAGMA secure_delete = ON')
    return connection
  }
}

/** A transaction under way in this chain of calls: its own queries must not wait for it to end. */
interface Turn {
  open: boolean
}

/**
 * Opens the client on a migrated database. Calls run one after the other; an interactive transaction holds the turn
 * until it ends, and inside its callback both `tx` and the client itself belong to it. When another connection wrote
 * between its reading and its writing, SQLite ends it at once; then its callback runs again, so that it must do nothing
 * but ask the database.
 */
export function openSqliteDb(url: string) {
  const client = new PrismaClient({ adapter: new ErasingSqlite({ url: sqliteFile(url), timeout: LOCK_WAIT_MS }) })
  const currentTurn = new AsyncLocalStorage<Turn>()
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (currentTurn.getStore()?.open) return work()
    const turn: Turn = { open: true }
    const result = last
      .then(() => currentTurn.run(turn, work))
      .finally(() => {
        // A query that its callback forgot to await comes too late: it takes a turn of its own.
        turn.open = false
      })
    // The next turn begins however this one ended; its caller has `result`.
    last = result.catch(() => undefined)
    return result
  }

  async function patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work()
      } catch (error) {
        if (tries >= LOCK_TRIES || !isDatabaseBusy(error)) throw error
        await setTimeout(LOCK_PAUSE_MS)
      }
    }
  }

  const serialised = client.$extends(
    Prisma.defineExtension({
      name: 'one-at-a-time',
      query: {
        $allOperations: ({ args, query }) => {
          // What a transaction has done so far is undone with it: it is run again as a whole.
          if (currentTurn.getStore()?.open) return query(args)
          return inTurn(() => patiently(() => query(args)))
        },
      },
    }),
  )
  type Client = typeof serialised
  const transaction: unknown = (...parameters: unknown[]) =>
    inTurn(() => patiently(() => Promise.resolve(Reflect.apply(serialised.$transaction, serialised, parameters))))
  const own: Readonly<Record<PropertyKey, unknown>> = {
    $transaction: transaction,
    provider: 'sqlite' satisfies Provider,
  }
  return new Proxy<Client>(serialised, {
    get: (target, property) => own[property] ?? (Reflect.get(target, property) as unknown),
  }) as Client & { readonly provider: Provider }
}
