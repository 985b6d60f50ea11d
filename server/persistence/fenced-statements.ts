// Statements that store something of a board only while the token that comes along is its newest (decision 255). They look
// and store in one transaction, and hold the board's row until it ends: a node that takes the board waits for it.

import { assert } from '@/lib/std/assert'
import type { LogDb, SqlValue } from '@/server/db/engine/log-client'
import { BoardsMovedError, type Home } from './board-homes'

/** What is stored of a board, and the token under which. */
export interface Fenced {
  readonly boardId: string
  readonly homeToken?: number | undefined
}

/** A column and its type, as PostgreSQL can't see it by a value. */
export type TypedColumn = readonly [name: string, type: string]

/** Inserts all rows, or none and throws BoardsMovedError. `of` says whose they are; `end` is SQL of the caller. */
export async function insertFenced(
  db: LogDb,
  of: readonly Fenced[],
  table: string,
  columns: readonly TypedColumn[],
  rows: readonly (readonly SqlValue[])[],
  end = '',
): Promise<void> {
  const homes = homesOf(of)
  const names = columns.map(([name]) => `"${name}"`).join(', ')
  // The types of the first row are those of all.
  const first = `(${columns.map(([, type]) => `CAST(? AS ${type})`).join(', ')})`
  const further = `, (${columns.map(() => '?').join(', ')})`.repeat(rows.length - 1)
  const held = await db.query(
    `WITH "held" AS (${heldOf(homes)}),
       "stored" AS (INSERT INTO "${table}" (${names}) SELECT * FROM (VALUES ${first}${further}) AS "given"
         WHERE (SELECT count(*) FROM "held") = CAST(? AS integer) ${end})
     SELECT "boardId", "token" FROM "held"`,
    [...valuesOf(homes), ...rows.flat(), homes.length],
  )
  requireAll(homes, held)
}

/** Deletes from a table by a condition of the caller, or throws BoardsMovedError and deletes nothing. */
export async function deleteFenced(
  db: LogDb,
  of: Fenced,
  table: string,
  where: string,
  values: readonly SqlValue[],
): Promise<void> {
  const homes = homesOf([of])
  const held = await db.query(
    `WITH "held" AS (${heldOf(homes)}),
       "deleted" AS (DELETE FROM "${table}" WHERE (${where}) AND EXISTS (SELECT 1 FROM "held"))
     SELECT "boardId", "token" FROM "held"`,
    [...valuesOf(homes), ...values],
  )
  requireAll(homes, held)
}

/** Selects those of some homes that are still so, and keeps them so until the statement is done. */
function heldOf(homes: readonly Home[]): string {
  const pairs = homes.map(() => '(?, CAST(? AS bigint))').join(', ')
  return `SELECT "boardId", "token" FROM "BoardHome" WHERE ("boardId", "token") IN (${pairs}) FOR SHARE`
}

const valuesOf = (homes: readonly Home[]): SqlValue[] => homes.flatMap(({ boardId, token }) => [boardId, token])

/** Each home once. A board may have two tokens here for a moment: its former room's and its present one's. */
function homesOf(all: readonly Fenced[]): readonly Home[] {
  const homes = new Map<string, Home>()
  for (const { boardId, homeToken } of all) {
    assert(homeToken !== undefined, 'Something is to be stored of a board that nobody holds')
    homes.set(`${boardId} ${homeToken}`, { boardId, token: homeToken })
  }
  return [...homes.values()]
}

function requireAll(homes: readonly Home[], held: readonly (readonly unknown[])[]): void {
  if (held.length === homes.length) return
  const ours = new Set(held.map(([boardId, token]) => `${String(boardId)} ${String(token)}`))
  throw new BoardsMovedError(homes.filter(({ boardId, token }) => !ours.has(`${boardId} ${token}`)))
}
