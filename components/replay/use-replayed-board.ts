// The board of a recording at one of its moments, as a store to draw: a document of this page's own, made equal to the
// state that is to be seen. Cards that have moved glide to their new place, unless somebody wants no movement.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createTLStore, type TLStore } from 'tldraw'
import { bindStore } from '@/components/binding/index'
import type { BoardSession } from '@/components/board/use-board-session'
import { boardAssetStore } from '@/components/canvas/assets/board-asset-store'
import { NOBODY } from '@/components/embed/use-embedded-board'
import { EffectValue } from '@/components/room/effect-value'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { type BoardRecord, createRecord, deleteRecord } from '@/lib/document/records/records'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { jsonEqual } from '@/lib/std/json-equal'
import { glideTo, placesOf } from './glide'
import { type Recording, type RecordingPlace, recordsAt } from './recording-query'

export interface ReplayedBoard {
  /** Undefined until the first state is there. */
  readonly session: BoardSession | undefined
  /** The state that is drawn; undefined until there is one. */
  readonly seq: number | undefined
  readonly error: Error | null
}

/** `glides`: changes may be seen as movement. */
export function useReplayedBoard(
  { boardId, sessionId }: RecordingPlace,
  recording: Recording | undefined,
  wantedSeq: number | undefined,
  glides: boolean,
): ReplayedBoard {
  const queries = useQueryClient()
  const held = useMemo(() => new EffectValue<Shown>(), [])
  const shown = useSyncExternalStore(held.subscribe, held.get, () => undefined)
  const [seq, setSeq] = useState<number>()
  const [error, setError] = useState<Error | null>(null)
  const mayGlide = useRef(glides)
  useEffect(() => {
    mayGlide.current = glides
  }, [glides])

  useEffect(() => {
    const made = new Shown(boardId)
    held.set(made)
    return () => {
      held.set(undefined)
      made.dispose()
    }
  }, [held, boardId])

  useEffect(() => {
    if (!shown || !recording || wantedSeq === undefined) return
    let isWanted = true
    recordsAt(queries, { boardId, sessionId }, recording, wantedSeq).then(
      (records) => {
        if (!isWanted) return
        shown.show(records, mayGlide.current)
        setSeq(wantedSeq)
        setError(null)
      },
      (failed: unknown) => {
        if (isWanted) setError(failed instanceof Error ? failed : new Error(String(failed)))
      },
    )
    return () => {
      isWanted = false
    }
  }, [queries, shown, boardId, sessionId, recording, wantedSeq])

  return { session: seq === undefined ? undefined : shown?.session, seq, error }
}

/** A document with the store that draws it. */
class Shown {
  readonly session: BoardSession
  readonly #doc = newBoardDoc()
  readonly #store: TLStore
  #records: ReadonlyMap<string, BoardRecord> = new Map()
  #endGlide: (() => void) | undefined

  constructor(boardId: string) {
    this.#store = createTLStore({ schema: createBoardSchema(), assets: boardAssetStore(boardId) })
    this.session = { store: this.#store, binding: bindStore({ store: this.#store, doc: this.#doc, user: NOBODY }) }
  }

  /** Draws these records and no others. */
  show(records: ReadonlyMap<string, BoardRecord>, glides: boolean): void {
    this.#endGlide?.()
    const before = this.#records
    const put = [...records.values()].filter((record) => {
      const old = before.get(record.id)
      return old !== record && (old === undefined || !jsonEqual(old, record))
    })
    const places = placesOf(this.#store)
    this.#doc.transact(() => {
      for (const id of before.keys()) if (!records.has(id)) deleteRecord(this.#doc, id)
      for (const record of put) createRecord(this.#doc, record)
    })
    this.#records = records
    this.#endGlide = glides ? glideTo(this.#store, places) : undefined
  }

  dispose(): void {
    this.#endGlide?.()
    this.session.binding.dispose()
    this.#store.dispose()
    this.#doc.destroy()
  }
}
