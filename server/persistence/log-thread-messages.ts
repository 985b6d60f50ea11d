// Messages between the thread of the update log and the thread that uses it.

import type { WriterLock } from '@/server/db/engine/log-client'
import { type JoinedBytes, joinBytes, splitBytes } from '@/server/threads/joined-bytes'
import type { Home } from './board-homes'
import type { HomeLog, NodeIdentity } from './home-log'
import type { LogRow, UpdateLog } from './update-log'

export type LogMethod = keyof UpdateLog
export type HomeMethod = keyof HomeLog

/** The `workerData` of the log's thread. */
export interface LogThreadData {
  /** The URL of a migrated database. */
  readonly databaseUrl: string
  /** As openLogDb takes it. */
  readonly lock: WriterLock | undefined
  /** Where other nodes write as well: who this one is. */
  readonly node: NodeIdentity | undefined
}

/** `open` only looks whether the database can be opened, `close` ends its connection. */
export type LogRequest =
  | { readonly type: 'open' | 'close' }
  | { readonly type: 'append'; readonly rows: JoinedLogRows }
  | { readonly type: 'call'; readonly method: Exclude<LogMethod, 'append'>; readonly args: readonly unknown[] }
  | { readonly type: 'home'; readonly method: HomeMethod; readonly args: readonly unknown[] }

export type LogReply =
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'moved'; readonly lost: readonly Home[] }

/** Transferring a buffer costs more than copying one of this size. */
const COPIED_BYTES = 32 * 1024

/** Rows to append; their bytes are one buffer. */
export interface JoinedLogRows {
  readonly heads: readonly Omit<LogRow, 'bytes'>[]
  readonly joined: JoinedBytes
}

/** Makes rows ready for a message, with the buffers that are to be handed over. */
export function joinLogRows(rows: readonly LogRow[]): {
  readonly rows: JoinedLogRows
  readonly moved: ArrayBuffer[]
} {
  const heads = rows.map(({ boardId, epoch, authorId, homeToken }) => ({ boardId, epoch, authorId, homeToken }))
  const joined = joinBytes(rows.map(({ bytes }) => bytes))
  return { rows: { heads, joined }, moved: joined.bytes.length > COPIED_BYTES ? [joined.bytes.buffer] : [] }
}

/** The rows again. */
export function splitLogRows({ heads, joined }: JoinedLogRows): LogRow[] {
  const parts = splitBytes(joined)
  return heads.flatMap((head, index) => {
    const bytes = parts[index]
    return bytes ? [{ ...head, bytes }] : []
  })
}
