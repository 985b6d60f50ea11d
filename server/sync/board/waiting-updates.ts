// Updates that build on structs that the document doesn't have. They wait whole: Yjs would put off their structs alone
// and delete at once the ones that those replace, and a record that had lost its place without its new one would be
// repaired too early. It happens whenever a page that was away continues before it has sent its earlier changes.

import * as Y from 'yjs'
import type { DecodedUpdate } from '@/lib/protocol/update-extent'

export interface WaitingUpdate {
  readonly update: Uint8Array
  readonly decoded: DecodedUpdate
}

/** Keeps whole updates until the structs that they build on have arrived. */
export class WaitingUpdates<T extends WaitingUpdate> {
  #updates: T[] = []
  #structs = 0
  #bytes = 0

  get structs(): number {
    return this.#structs
  }

  get bytes(): number {
    return this.#bytes
  }

  add(update: T): void {
    this.#updates.push(update)
    this.#count(update, 1)
  }

  /** Takes out those that `doc` has everything for now, in the order in which they came. */
  takeReady(doc: Y.Doc): readonly T[] {
    const [ready, rest]: [T[], T[]] = [[], []]
    for (const each of this.#updates) (buildsOnMissing(doc, each.decoded) ? rest : ready).push(each)
    this.#updates = rest
    for (const each of ready) this.#count(each, -1)
    return ready
  }

  /** Forgets those that `isUnwanted` names. */
  forget(isUnwanted: (update: T) => boolean): void {
    const kept: T[] = []
    for (const each of this.#updates) {
      if (isUnwanted(each)) this.#count(each, -1)
      else kept.push(each)
    }
    this.#updates = kept
  }

  clear(): void {
    this.#updates = []
    this.#structs = 0
    this.#bytes = 0
  }

  #count({ update, decoded }: T, sign: 1 | -1): void {
    this.#structs += sign * decoded.structs.length
    this.#bytes += sign * update.length
  }
}

/** True when the update comes after changes, refers to content, or deletes what neither it nor `doc` has. */
export function buildsOnMissing({ store }: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  // What there will be of each client once the update is in.
  const ends = new Map<number, number>()
  const endOf = (client: number) => ends.get(client) ?? Y.getState(store, client)
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const end = endOf(client)
    if (clock > end) return true
    ends.set(client, Math.max(end, clock + struct.length))
  }
  const isMissing = (id: Y.ID | null) => id !== null && id.clock >= endOf(id.client)
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    if (isMissing(struct.origin) || isMissing(struct.rightOrigin)) return true
    // Decoded, but not integrated, an item names its parent by a root's name or an id.
    const parent: unknown = struct.parent
    if (parent instanceof Y.ID && isMissing(parent)) return true
  }
  for (const [client, ranges] of ds.clients) {
    const end = endOf(client)
    if (ranges.some(({ clock, len }) => clock + len > end)) return true
  }
  return false
}
