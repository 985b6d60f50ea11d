// A table that is to be imported, whatever kind of file it came from.

export interface ImportTable {
  readonly headers: readonly string[]
  readonly rows: readonly ImportTableRow[]
}

export interface ImportTableRow {
  /** The row number as a spreadsheet counts: the line of the headers is 1. */
  readonly number: number
  readonly cells: readonly string[]
}
