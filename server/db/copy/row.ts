// A row on its way from one database to the other, in a form that is neither's: what is equal in both is equal here, so
// that a hash of the rows compares them.

import { createHash } from 'node:crypto'
import type { CopiedTable } from './copied-tables'

/** `integer` is a bigint, `flag` a boolean, `moment` milliseconds since 1970; null in every kind. */
export type Cell = string | bigint | boolean | number | Buffer | null

/** Values in the order of the table's columns. */
export type Row = readonly Cell[]

/** The place of a row in its table's order, as text that can be kept. */
export function placeOf(table: CopiedTable, row: Row): string {
  const values = table.order.map((column) => row[table.columns.indexOf(column)])
  return JSON.stringify(values.map(String))
}

/** The values of a place, as both databases take them. */
export function placeValues(table: CopiedTable, place: string): (string | bigint)[] {
  const values = JSON.parse(place) as string[]
  return values.map((value, i) => (table.order[i]?.kind === 'integer' ? BigInt(value) : value))
}

/** How many rows a table has, and the SHA-256 of all of them in its order, hex. */
export interface TableDigest {
  readonly rows: number
  readonly sha256: string
}

/** Hashes rows as they come. */
export class RowHash {
  readonly #hash = createHash('sha256')
  #rows = 0

  add(row: Row): void {
    // Bytes follow the row, which says how many there are.
    this.#hash.update(JSON.stringify(row.map(described)))
    for (const cell of row) if (Buffer.isBuffer(cell)) this.#hash.update(cell)
    this.#rows += 1
  }

  digest(): TableDigest {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

function described(cell: Cell): unknown {
  if (Buffer.isBuffer(cell)) return { bytes: cell.length }
  return typeof cell === 'bigint' ? { number: String(cell) } : cell
}
