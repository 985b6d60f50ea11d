// The gestures of others, laid over the committed records and never written anywhere. A gesture that ends is kept for
// a moment: presence is faster than the document, and without that a card would jump back and forth on every drop.
// A sender who vanishes, and one who may not edit, leave nothing.

import type { Awareness } from 'y-protocols/awareness'
import type { BoardRecord } from '@/lib/document/records/records'
import { roleAllows } from '@/lib/domain/people/role'
import type { Presence } from '@/lib/protocol/presence'
import { isJsonObject, type JsonObject } from '@/lib/std/json'
import { jsonEqual } from '@/lib/std/json-equal'
import type { Scheduler } from './scheduler'

/** How long a finished gesture waits for its commit. */
const LINGER_MS = 500

type Values = JsonObject

export class PeerGestures {
  readonly #byPeer = new Map<number, Map<string, Values>>()
  readonly #lingering = new Map<number, () => void>()
  /** Records that are drawn as the document has them for a moment, and what ends that. */
  readonly #putDown = new Map<string, () => void>()
  readonly #awareness: Awareness
  readonly #scheduler: Scheduler
  readonly #refresh: (ids: Iterable<string>) => void
  readonly #letGo: (ids: readonly string[]) => void

  /** `refresh` is called with the ids whose overlay changed, `letGo` with those that somebody has put down. */
  constructor(
    awareness: Awareness,
    scheduler: Scheduler,
    refresh: (ids: Iterable<string>) => void,
    letGo: (ids: readonly string[]) => void,
  ) {
    this.#awareness = awareness
    this.#scheduler = scheduler
    this.#refresh = refresh
    this.#letGo = letGo
    awareness.on('change', this.#onChange)
    for (const clientId of awareness.getStates().keys()) this.#read(clientId)
  }

  dispose(): void {
    this.#awareness.off('change', this.#onChange)
    for (const cancel of [...this.#lingering.values(), ...this.#putDown.values()]) cancel()
  }

  /** The records that gestures change at present. */
  ids(): Set<string> {
    return new Set([...this.#byPeer.values()].flatMap((values) => [...values.keys()]))
  }

  /** Whether somebody has the record in their hand at this moment. */
  isHeld(id: string): boolean {
    for (const [clientId, values] of this.#byPeer) if (values.has(id) && !this.#lingering.has(clientId)) return true
    return false
  }

  /**
   * Notes that this person has put these records down: for a moment nobody else's gesture is drawn over them, because
   * others who hold them let go when they learn of it.
   */
  putDown(ids: readonly string[]): void {
    for (const id of ids) {
      if (!this.isHeld(id)) continue
      this.#putDown.get(id)?.()
      const cancel = this.#scheduler.after(LINGER_MS, () => {
        this.#putDown.delete(id)
        this.#refresh([id])
      })
      this.#putDown.set(id, cancel)
    }
  }

  /**
   * Returns `record` as the gestures show it. A record that exists only in a gesture is returned if that makes a whole
   * one.
   */
  overlay(record: BoardRecord | undefined, id: string): BoardRecord | undefined {
    if (this.#putDown.has(id)) return record
    let shown = record
    for (const values of this.#byPeer.values()) {
      const patch = values.get(id)
      if (patch) shown = shown ? patched(shown, patch) : wholeRecord(id, patch)
    }
    return shown
  }

  /** The document got new values of these records: finished gestures let go of them. */
  settle(ids: Iterable<string>): void {
    for (const clientId of this.#lingering.keys()) {
      const values = this.#byPeer.get(clientId)
      for (const id of ids) values?.delete(id)
    }
  }

  readonly #onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
    for (const clientId of [...added, ...updated]) this.#read(clientId)
    for (const clientId of removed) this.#replace(clientId, new Map())
  }

  #read(clientId: number): void {
    if (clientId === this.#awareness.clientID) return
    const state: Presence | undefined = this.#awareness.getStates().get(clientId)
    const gesture = roleAllows(state?.user?.role, 'edit-board') ? state?.gesture : null
    if (isJsonObject(gesture)) {
      const values = Object.entries(gesture).filter((entry): entry is [string, Values] => isJsonObject(entry[1]))
      this.#replace(clientId, new Map(values))
    } else if (this.#byPeer.has(clientId) && !this.#lingering.has(clientId)) {
      this.#lingering.set(
        clientId,
        this.#scheduler.after(LINGER_MS, () => this.#replace(clientId, new Map())),
      )
      this.#letGo([...(this.#byPeer.get(clientId)?.keys() ?? [])])
    }
  }

  #replace(clientId: number, values: Map<string, Values>): void {
    this.#lingering.get(clientId)?.()
    this.#lingering.delete(clientId)
    const before = this.#byPeer.get(clientId) ?? new Map<string, Values>()
    if (values.size > 0) this.#byPeer.set(clientId, values)
    else this.#byPeer.delete(clientId)
    const ids = new Set([...before.keys(), ...values.keys()])
    const changed = [...ids].filter((id) => !jsonEqual(before.get(id), values.get(id)))
    if (changed.length > 0) this.#refresh(changed)
  }
}

const FIXED: ReadonlySet<string> = new Set(['id', 'typeName', 'type', 'meta', 'props'])

function patched(record: BoardRecord, patch: Values): BoardRecord {
  const values = Object.entries(patch).filter(([key]) => !FIXED.has(key))
  const merged: BoardRecord = { ...record, ...Object.fromEntries(values) }
  return isJsonObject(patch.props) && isJsonObject(record.props)
    ? { ...merged, props: { ...record.props, ...patch.props } }
    : merged
}

function wholeRecord(id: string, patch: Values): BoardRecord | undefined {
  const isDrawable = patch.id === id && (patch.typeName === 'shape' || patch.typeName === 'binding')
  return isDrawable ? (patch as BoardRecord) : undefined
}
