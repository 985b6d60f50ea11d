// What goes between the thread of the update log and the one that writes and reads it.

import type { LogRow, UpdateLog } from './update-log'

export type LogMethod = keyof UpdateLog

/** What a thread finds in its `workerData`. */
export interface LogThreadData {
  /** Of a migrated database. */
  readonly databaseUrl: string
}

/** `open` only looks whether the database can be opened, `close` ends its connection. */
export type LogRequest =
  | { readonly type: 'open' | 'close' }
  | { readonly type: 'call'; readonly method: LogMethod; readonly args: readonly unknown[] }

export type LogReply =
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly message: string }

/**
 * Rows with bytes of their own. A message takes the whole buffer that bytes are a part of along, and an update may be a
 * few bytes of a large one.
 */
export function ownRows(rows: readonly LogRow[]): { readonly rows: readonly LogRow[]; readonly moved: ArrayBuffer[] } {
  const moved: ArrayBuffer[] = []
  const owned = rows.map((row) => {
    const bytes = new Uint8Array(row.bytes)
    moved.push(bytes.buffer)
    return { ...row, bytes }
  })
  return { rows: owned, moved }
}
