// A board's state on the disk, as clocks and deletions: enough to see whether an update says anything new, without
// the document. A page answers a sync with its whole delete set, so "not empty" is not yet "a write".

import * as Y from 'yjs'
import type { DecodedUpdate } from '@/lib/protocol/update-extent'

export type StateVector = ReadonlyMap<number, number>

interface Range {
  readonly start: number
  end: number
}

/** Knows the clocks and deletions of a board on the disk. */
export class KnownState {
  /** Clocks of structs: more than one range when a row in between was lost. Sorted, without overlap. */
  readonly #structs = new Map<number, Range[]>()
  /** Sorted, without overlap. */
  readonly #deleted = new Map<number, Range[]>()

  constructor(reach: StateVector) {
    for (const [client, end] of reach) if (end > 0) this.#structs.set(client, [{ start: 0, end }])
  }

  /** The clock that each client's structs have reached without a gap. */
  get reach(): StateVector {
    const reach = new Map<number, number>()
    for (const [client, [first]] of this.#structs) if (first?.start === 0) reach.set(client, first.end)
    return reach
  }

  add({ structs, ds }: DecodedUpdate): void {
    const added = new Map<number, Range[]>()
    const deleted = new Map<number, Range[]>()
    const addTo = (all: Map<number, Range[]>, client: number, start: number, length: number) => {
      const ranges = all.get(client)
      if (ranges) ranges.push({ start, end: start + length })
      else all.set(client, [{ start, end: start + length }])
    }
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue
      const { client, clock } = struct.id
      addTo(added, client, clock, struct.length)
      // A struct that came into a deleted parent is dead on arrival, and no delete set says so.
      const isDead = struct instanceof Y.GC || (struct instanceof Y.Item && struct.content instanceof Y.ContentDeleted)
      if (isDead) addTo(deleted, client, clock, struct.length)
    }
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) addTo(deleted, client, clock, len)
    }
    for (const [client, ranges] of added) this.#structs.set(client, union(this.#structs.get(client) ?? [], ranges))
    for (const [client, ranges] of deleted) this.#deleted.set(client, union(this.#deleted.get(client) ?? [], ranges))
  }

  /** True when every struct and every deletion of the update is known. */
  has({ structs, ds }: DecodedUpdate): boolean {
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue
      const { client, clock } = struct.id
      if (!covers(this.#structs.get(client) ?? [], clock, clock + struct.length)) return false
    }
    for (const [client, ranges] of ds.clients) {
      const known = this.#deleted.get(client) ?? []
      for (const { clock, len } of ranges) if (!covers(known, clock, clock + len)) return false
    }
    return true
  }
}

/** True when `vector` has reached all that `reach` has. */
export function isReached(vector: StateVector, reach: StateVector): boolean {
  for (const [client, clock] of reach) if ((vector.get(client) ?? 0) < clock) return false
  return true
}

/** Takes `added` into `known`. Most of it comes after all that is known, and then nothing is looked at twice. */
function union(known: Range[], added: Range[]): Range[] {
  added.sort((a, b) => a.start - b.start)
  const last = known.at(-1)?.start ?? 0
  const isLater = (added[0]?.start ?? 0) >= last
  const merged = isLater ? known : []
  for (const range of isLater ? added : [...known, ...added].sort((a, b) => a.start - b.start)) {
    const before = merged.at(-1)
    if (before && range.start <= before.end) before.end = Math.max(before.end, range.end)
    else merged.push(range)
  }
  return merged
}

/** Binary search: the ranges are many on an old board. */
function covers(ranges: readonly Range[], start: number, end: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range) return false
    if (range.end <= start) low = middle + 1
    else if (range.start > start) high = middle - 1
    else return range.end >= end
  }
  return false
}
