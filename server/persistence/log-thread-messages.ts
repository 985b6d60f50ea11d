// Messages between the thread of the update log and the thread that uses it.

import type { LogRow, UpdateLog } from './update-log'

export type LogMethod = keyof UpdateLog

/** The `workerData` of the log's thread. */
export interface LogThreadData {
  /** The URL of a migrated database. */
  readonly databaseUrl: string
  /** As openLogDb takes it. */
  readonly isAlone: boolean
}

/** `open` only looks whether the database can be opened, `close` ends its connection. */
export type LogRequest =
  | { readonly type: 'open' | 'close' }
  | { readonly type: 'call'; readonly method: LogMethod; readonly args: readonly unknown[] }

export type LogReply =
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly message: string }

/** Transferring a buffer costs more than copying one of this size. */
const COPIED_BYTES = 32 * 1024

/**
 * Returns rows with bytes of their own, and the buffers that are to be handed over. A message takes the whole buffer
 * that bytes are a part of along, and an update may be a few bytes of a large one.
 */
export function ownRows(rows: readonly LogRow[]): { readonly rows: readonly LogRow[]; readonly moved: ArrayBuffer[] } {
  const moved: ArrayBuffer[] = []
  const owned = rows.map((row) => {
    const bytes = new Uint8Array(row.bytes)
    if (bytes.length > COPIED_BYTES) moved.push(bytes.buffer)
    return { ...row, bytes }
  })
  return { rows: owned, moved }
}
