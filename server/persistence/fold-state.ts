// Folds rows into a state (SYNC-SPEC 3.5, steps 3 and 4): from stored bytes, never from a live room, and proves that
// the result loads back as it was.

import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { hasReached, type UpdateExtent, updateExtent } from '@/lib/protocol/update-extent'
import type { FoldedState, RowToFold } from './folding'
import { packDocument } from './packed-document'
import { UnreadableStateError, unpack } from './packed-state'
import { isSameBoard } from './same-content'

interface Candidate {
  readonly row: RowToFold
  readonly extent: UpdateExtent
}

type UnreadableRow = FoldedState['unreadable'][number]

/**
 * Folds what can be folded: rows that can't be read and rows that wait for a missing one stay out. Throws an
 * UnreadableStateError for a state that can't be read, another Error when the result doesn't load back.
 */
export function foldState(stored: Uint8Array | null, rows: readonly RowToFold[]): FoldedState {
  const state = stored && unpack(stored)
  const unreadable: UnreadableRow[] = []
  const { doc, folded } = build(state, decodeAll(rows, unreadable), unreadable)
  const result = packDocument(doc)
  const check = newBoardDoc()
  Y.applyUpdateV2(check, unpack(result.packed))
  if (!isSameBoard(doc, check)) throw new Error('The folded state does not load back as it was')
  return { ...result, foldedIds: folded.map(({ row }) => row.id), unreadable }
}

function decodeAll(rows: readonly RowToFold[], unreadable: UnreadableRow[]): Candidate[] {
  const candidates: Candidate[] = []
  for (const row of rows) {
    try {
      candidates.push({ row, extent: updateExtent(Y.decodeUpdate(row.bytes)) })
    } catch (error) {
      unreadable.push({ id: row.id, reason: reasonOf(error) })
    }
  }
  return candidates
}

/** Leaves rows out until all the others are a part of the document: one may have brought what another waits for. */
function build(state: Uint8Array | null, all: readonly Candidate[], unreadable: UnreadableRow[]) {
  let candidates = all
  for (;;) {
    const { doc, failure } = apply(state, candidates)
    const { length } = candidates
    if (failure) {
      unreadable.push({ id: failure.row.id, reason: failure.reason })
      candidates = candidates.filter(({ row }) => row !== failure.row)
    } else candidates = candidates.filter(({ extent }) => hasReached(doc, extent))
    if (candidates.length === length) return { doc, folded: candidates }
    doc.destroy()
  }
}

/** A document that a row failed in may hold half of it, and is of no use any more. */
function apply(state: Uint8Array | null, candidates: readonly Candidate[]) {
  const doc = newBoardDoc()
  const failure = doc.transact(() => {
    if (state) applyState(doc, state)
    for (const { row } of candidates) {
      try {
        Y.applyUpdate(doc, row.bytes)
      } catch (error) {
        return { row, reason: reasonOf(error) }
      }
    }
    return null
  })
  return { doc, failure }
}

function applyState(doc: Y.Doc, state: Uint8Array): void {
  try {
    Y.applyUpdateV2(doc, state)
  } catch (error) {
    throw new UnreadableStateError('The state can not be applied', { cause: error })
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
