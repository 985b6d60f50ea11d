import type { ClientClaim, LogRow } from './update-log'

/** A row on its way into the log. */
export interface LogEntry {
  readonly row: LogRow
  /** Stored before the row. */
  readonly claims: readonly ClientClaim[]
  /** Called once, when the row is on the disk. */
  readonly onCommitted: () => void
  /** Called instead when another node has become the board's home: the row is dropped, and was never called saved. */
  readonly onMoved?: (() => void) | undefined
}

/** What came of entries that were to be stored. */
export interface StoredEntries {
  readonly stored: readonly LogEntry[]
  /** Dropped, because their boards have moved to another node. */
  readonly moved: readonly LogEntry[]
}
