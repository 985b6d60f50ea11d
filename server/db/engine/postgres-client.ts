// The application's client on PostgreSQL. Calls run at once, each on a connection of a pool, and every transaction is
// serializable: what it has read is still so when it writes, as if it had been alone. One that was not so is undone by
// PostgreSQL and run again here, alone among this process's, so that people who do the same thing at once come one after
// the other instead of undoing each other again and again (decision 155).

import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout } from 'node:timers/promises'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { Prisma, PrismaClient } from '@/prisma/postgresql/generated/client'
import { BOARD_EVENTS, postgresConfig } from './postgres-connection'
import { isConflict } from './postgres-errors'
import type { Provider } from './provider'
import { Turns } from './turns'

/** Calls at once; each has a connection. */
const MOST_AT_ONCE = 10
/** Other processes may go on getting in the way of a call that is alone in this one. */
const MOST_TRIES = 10
const LONGEST_PAUSE_MS = 50
/** How long a transaction may take, and wait for its connection. */
const TRANSACTION = { maxWait: 10_000, timeout: 20_000 }

/** What is asked of a transaction here. */
type Transaction = Pick<PrismaClient, '$executeRaw' | 'boardEvent'>

/** What a transaction under way in this chain of calls belongs to. */
interface Turn {
  readonly tx: Transaction
  open: boolean
}

/**
 * Opens the client on a migrated database. In the callback of a transaction, both `tx` and the client itself belong to
 * it. It may run again, so that it must do nothing but ask the database.
 */
export function openPostgresDb(url: string) {
  const client = new PrismaClient({ adapter: lazyAdapter(url), transactionOptions: TRANSACTION })
  const currentTurn = new AsyncLocalStorage<Turn>()
  const turns = new Turns(MOST_AT_ONCE)

  /** `isRefused`: an error that may come of what another transaction did at the same time. */
  async function untilSettled<T>(work: () => Promise<T>, isRefused: (error: unknown) => boolean): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await (tries === 1 ? turns.beside(work) : turns.alone(work))
      } catch (error) {
        const isWorthwhile = isConflict(error) ? tries < MOST_TRIES : tries === 1 && isRefused(error)
        if (!isWorthwhile) throw error
      }
      if (tries > 1) await setTimeout(Math.random() * LONGEST_PAUSE_MS)
    }
  }

  const extended = client.$extends(
    Prisma.defineExtension({
      name: 'serializable',
      query: {
        $allOperations: ({ args, query, model, operation }) => {
          const isEvent = model === 'BoardEvent' && operation === 'create'
          // An event becomes a transaction, which takes a turn of its own.
          if (currentTurn.getStore()?.open || isEvent) return query(args)
          return untilSettled(() => query(args), operation === 'upsert' ? isDuplicate : never)
        },
        // Readers go on after the last event that they saw, and PostgreSQL may show the event of a higher number first: the
        // events of a board wait for each other, from before their numbers are given until they are committed (F21).
        boardEvent: {
          create: async ({ args, query }) => {
            const turn = currentTurn.getStore()
            if (!turn?.open) return inTransaction((tx) => tx.boardEvent.create(args))
            await turn.tx
              .$executeRaw`SELECT pg_advisory_xact_lock(${BOARD_EVENTS}::int, hashtext(${args.data.boardId}))`
            return query(args)
          },
        },
      },
    }),
  )

  function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (typeof work !== 'function') throw new Error('A transaction is a function of its client')
    const around = currentTurn.getStore()
    if (around?.open) return work(around.tx)
    const attempt = () =>
      extended.$transaction(async (client) => {
        const tx = client as unknown as Transaction
        const turn: Turn = { tx, open: true }
        try {
          return await currentTurn.run(turn, () => work(tx))
        } finally {
          // A query that its callback forgot to await comes too late: it is none of this transaction.
          turn.open = false
        }
      })
    return untilSettled(attempt, isDuplicate)
  }
  const own: Readonly<Record<PropertyKey, unknown>> = {
    $transaction: inTransaction,
    provider: 'postgresql' satisfies Provider,
  }
  return new Proxy<typeof extended>(extended, {
    get: (target, property) => {
      const turn = currentTurn.getStore()
      return own[property] ?? (Reflect.get(turn?.open ? turn.tx : target, property) as unknown)
    },
  })
}

const never = () => false

/** Two that looked for a row at once and both made it: the second one, run again, finds it. */
function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}

/** Prisma's adapter, loaded with its driver when the client first connects. */
function lazyAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  const load = async () => {
    const { PrismaPg } = await import('@prisma/adapter-pg')
    const config = postgresConfig(url, { default_transaction_isolation: 'serializable' })
    return new PrismaPg({ ...config, max: MOST_AT_ONCE, idleTimeoutMillis: 60_000 })
  }
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => (await load()).connect(),
    connectToShadowDb: async () => (await load()).connectToShadowDb(),
  }
}
