// Reads the state with which a room begins: a board's newest good snapshot as stored, and the rows after it (SYNC-SPEC
// 3.4).
// Nothing large is decoded here: what has to be is folded by the folding thread first.

import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import type { Folding } from './folding'
import { asPackedDocument } from './packed-document'
import { UnreadableStateError } from './packed-state'
import { CHECKSUM_MISMATCH, type DamagedPart, setAside } from './set-aside'
import type { StoredBoard, StoredUpdate, UpdateLog } from './update-log'

export interface OpenedBoard {
  /** gzip of a Yjs V2 state, or null when there is none yet. */
  readonly packed: Uint8Array | null
  /** State vector of `packed`, encoded. */
  readonly stateVector: Uint8Array
  /** V1 update without structs: every deletion in `packed`. */
  readonly deletions: Uint8Array
  /** The document's version data in `packed`, as JSON; null when there is no `packed`. */
  readonly meta: string | null
  /** The V1 updates after it, oldest first. Each can be decoded; some may wait for one that never came. */
  readonly rows: readonly Uint8Array[]
  /** The rows that the log holds beside the snapshot, whether they are part of `packed` or not. */
  readonly unfolded: { readonly rows: number; readonly bytes: number }
}

export interface OpenStoredOptions {
  readonly log: UpdateLog
  readonly folding: Folding
  readonly limits: Pick<Limits, 'compactAfterRows' | 'compactAfterBytes'>
  readonly logger: Logger
}

const NOTHING_FOLDED = {
  packed: null,
  stateVector: new Uint8Array([0]),
  deletions: new Uint8Array([0, 0]),
  meta: null,
}
/** A larger row would be decoded for longer than a turn may take. */
const MAX_INLINE_ROW_BYTES = 512 * 1024
/** Decoded in one turn: a few milliseconds. */
const DECODED_PER_TURN_BYTES = 64 * 1024

/**
 * Reads a board's epoch. Parts that are damaged are set aside and the rest is opened (F26). Rejects when the database
 * or the folding thread fails; nothing is lost by trying again.
 */
export async function openStored(options: OpenStoredOptions, boardId: string, epoch: number): Promise<OpenedBoard> {
  const { log, folding, limits, logger } = options
  const aside = (part: DamagedPart) => setAside(log, { boardId, epoch }, part, logger)
  for (;;) {
    const stored = await log.load(boardId, epoch)
    const damaged = damagedParts(stored)
    for (const part of damaged) await aside(part)
    const snapshot = stored.snapshots.find(({ intact }) => intact) ?? null
    const rows = stored.updates.filter(({ intact }) => intact)
    const base = snapshot ? asPackedDocument(snapshot) : NOTHING_FOLDED
    if (base && !isTooMuch(rows, limits)) return opened(base, await decodable(rows, aside), rows)
    try {
      const folded = await folding.fold(snapshot?.bytes ?? null, rows)
      const bytesOf = new Map(rows.map(({ id, bytes }) => [id, bytes]))
      for (const { id, reason } of folded.unreadable) {
        await aside({ kind: 'row', id, reason, bytes: bytesOf.get(id) ?? new Uint8Array() })
      }
      const done = new Set([...folded.foldedIds, ...folded.unreadable.map(({ id }) => id)])
      return opened(
        folded,
        rows.filter(({ id }) => !done.has(id)),
        rows,
      )
    } catch (error) {
      if (!(error instanceof UnreadableStateError) || !snapshot) throw error
      // Its checksum is right, but it is not a valid state. The next round takes the one before it.
      await aside({ kind: 'snapshot', id: snapshot.id, bytes: snapshot.bytes, reason: error.message })
    }
  }
}

function damagedParts({ snapshots, updates }: StoredBoard): DamagedPart[] {
  const part =
    (kind: DamagedPart['kind']) =>
    ({ id, bytes }: { readonly id: number; readonly bytes: Uint8Array }) => ({
      kind,
      id,
      bytes,
      reason: CHECKSUM_MISMATCH,
    })
  return [
    ...snapshots.filter(({ intact }) => !intact).map(part('snapshot')),
    ...updates.filter(({ intact }) => !intact).map(part('row')),
  ]
}

function isTooMuch(rows: readonly StoredUpdate[], limits: OpenStoredOptions['limits']): boolean {
  if (rows.length > limits.compactAfterRows || bytesIn(rows) > limits.compactAfterBytes) return true
  return rows.some(({ bytes }) => bytes.length > MAX_INLINE_ROW_BYTES)
}

async function decodable(
  rows: readonly StoredUpdate[],
  aside: (part: DamagedPart) => Promise<void>,
): Promise<StoredUpdate[]> {
  const readable: StoredUpdate[] = []
  let inThisTurn = 0
  for (const row of rows) {
    const { id, bytes } = row
    try {
      Y.decodeUpdate(bytes)
      readable.push(row)
    } catch (error) {
      await aside({ kind: 'row', id, bytes, reason: error instanceof Error ? error.message : String(error) })
    }
    inThisTurn += bytes.length
    if (inThisTurn < DECODED_PER_TURN_BYTES) continue
    inThisTurn = 0
    await nextTurn()
  }
  return readable
}

function opened(
  { packed, stateVector, deletions, meta }: Pick<OpenedBoard, 'packed' | 'stateVector' | 'deletions' | 'meta'>,
  rows: readonly StoredUpdate[],
  all: readonly StoredUpdate[],
): OpenedBoard {
  const unfolded = { rows: all.length, bytes: bytesIn(all) }
  return { packed, stateVector, deletions, meta, rows: rows.map(({ bytes }) => bytes), unfolded }
}

function bytesIn(rows: readonly StoredUpdate[]): number {
  return rows.reduce((sum, { bytes }) => sum + bytes.length, 0)
}
