import type { ClientClaim, LogRow } from './update-log'

/** A row on its way into the log. */
export interface LogEntry {
  readonly row: LogRow
  /** Stored before the row. */
  readonly claims: readonly ClientClaim[]
  /** Called once, when the row is on the disk. */
  readonly onCommitted: () => void
}
