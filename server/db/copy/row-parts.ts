// Gathers rows that are read and written together: each part is a transaction, which waits for the disk.

import type { Row } from './row'

const MOST_ROWS = 500
/** A version of a board may have megabytes. */
const MOST_BYTES = 4 * 1024 * 1024

/** Gathers the rows of one table. */
export class RowParts {
  #rows: Row[] = []
  #bytes = 0

  /** Takes a row; returns the part that it completes, or null. */
  add(row: Row): readonly Row[] | null {
    this.#rows.push(row)
    for (const cell of row) this.#bytes += typeof cell === 'string' || Buffer.isBuffer(cell) ? cell.length : 0
    return this.#rows.length < MOST_ROWS && this.#bytes < MOST_BYTES ? null : this.take()
  }

  /** The rows that are in no part yet. */
  take(): readonly Row[] {
    const rows = this.#rows
    this.#rows = []
    this.#bytes = 0
    return rows
  }
}
