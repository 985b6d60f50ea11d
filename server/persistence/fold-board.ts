// Applies stored snapshots and rows to a document. Loading, compaction and tests share this one fold.

import * as Y from 'yjs'
import { unpack } from './packed-state'
import type { StoredBoard, StoredUpdate } from './update-log'

export interface UnreadableRow {
  readonly kind: 'row' | 'snapshot'
  readonly id: number
  readonly bytes: Uint8Array
  readonly reason: string
}

export interface FoldedBoard {
  readonly doc: Y.Doc
  /** The rows that were applied. */
  readonly applied: readonly StoredUpdate[]
  readonly appliedBytes: number
  /** Length of the snapshot that they were applied to, 0 without one. */
  readonly snapshotBytes: number
  readonly unreadable: readonly UnreadableRow[]
}

const LOAD = { type: 'load' } as const

/** Applies the newest readable snapshot and every readable row to `doc`. Order and repetition of rows don't matter. */
export function foldBoard(doc: Y.Doc, stored: Pick<StoredBoard, 'snapshots' | 'updates'>): FoldedBoard {
  const unreadable: UnreadableRow[] = []
  const applied: StoredUpdate[] = []
  let appliedBytes = 0
  let snapshotBytes = 0
  doc.transact(() => {
    for (const { id, bytes, intact } of stored.snapshots) {
      const reason = intact ? failureOf(() => applySnapshot(doc, bytes)) : 'The checksum does not match.'
      if (reason === null) {
        snapshotBytes = bytes.length
        break
      }
      unreadable.push({ kind: 'snapshot', id, bytes, reason })
    }
    for (const update of stored.updates) {
      const { id, bytes, intact } = update
      const reason = intact ? failureOf(() => applyRow(doc, bytes)) : 'The checksum does not match.'
      if (reason === null) {
        applied.push(update)
        appliedBytes += bytes.length
      } else unreadable.push({ kind: 'row', id, bytes, reason })
    }
  }, LOAD)
  return { doc, applied, appliedBytes, snapshotBytes, unreadable }
}

// Decoding first: bytes that can't be read must not leave half of themselves in the document.

function applySnapshot(doc: Y.Doc, bytes: Uint8Array): void {
  const state = unpack(bytes)
  Y.decodeUpdateV2(state)
  Y.applyUpdateV2(doc, state, LOAD)
}

function applyRow(doc: Y.Doc, bytes: Uint8Array): void {
  Y.decodeUpdate(bytes)
  Y.applyUpdate(doc, bytes, LOAD)
}

function failureOf(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
