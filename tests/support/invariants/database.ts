// I14 and I15 as checks of a database client: what one call does to the others that use the same client.

import type Database from 'better-sqlite3'
import { mustHold } from './breach'

/** A client of the application's database, reduced to what the checks do with it: notes, by id. */
export interface NoteClient {
  /** Adds a note outside of any transaction. */
  add(id: string): Promise<unknown>
  /** Adds a note inside a transaction that is rolled back; resolves after the rollback. */
  addAndRollBack(id: string): Promise<unknown>
  /** Makes a call that the database refuses; resolves after the refusal. */
  fail(): Promise<unknown>
}

const isStored = (other: Database.Database, id: string): boolean =>
  other.prepare('SELECT count(*) AS n FROM Verification WHERE id = ?').pluck().get(id) === 1

/** I14: after a failed call the next one takes effect on its own, as a second connection sees. */
export async function failureIsNotContagious(client: NoteClient, other: Database.Database): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await client.fail()
    const outcome = await client.add(`sentinel ${i}`).then(
      () => 'stored',
      (error: unknown) => `failed: ${String(error)}`,
    )
    mustHold('I14', `the call after a failed one ${outcome}`, outcome === 'stored')
    mustHold('I14', 'what was answered after a failed call is not stored', isStored(other, `sentinel ${i}`))
  }
}

/** I15: a transaction that rolls back doesn't undo anything acknowledged outside it. */
export async function rollbackTakesNothingAlong(client: NoteClient, other: Database.Database): Promise<void> {
  await client.add('warm-up')
  const acknowledged: string[] = []
  const adding = Array.from({ length: 200 }, async (_, i) => {
    // Spreads the calls over the transactions.
    for (let turn = 0; turn < i % 40; turn++) await new Promise(setImmediate)
    const answer = await client.add(`plain ${i}`).then(
      () => true,
      () => false,
    )
    if (answer) acknowledged.push(`plain ${i}`)
  })
  const rollingBack = Array.from({ length: 60 }, (_, i) => client.addAndRollBack(`rolled back ${i}`))
  await Promise.all([...adding, ...rollingBack])
  const lost = acknowledged.filter((id) => !isStored(other, id))
  mustHold('I15', `${lost.length} of ${acknowledged.length} acknowledged rows went with a rollback`, lost.length === 0)
  const left = other.prepare("SELECT count(*) FROM Verification WHERE id LIKE 'rolled back%'").pluck().get()
  mustHold('I15', `${String(left)} rows of rolled-back transactions are stored`, left === 0)
}
