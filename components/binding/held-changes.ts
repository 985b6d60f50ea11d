// Changes that only hosts may make, because hosts have locked what they change. The page checks before it writes, so
// that the server has nothing to put back.

import type * as Y from 'yjs'
import { type FieldGroups, toGroups } from '@/lib/document/records/field-groups'
import { isLayoutOnly, lockOver } from '@/lib/document/records/host-locks'
import type { BoardRecord } from '@/lib/document/records/records'
import { jsonEqual } from '@/lib/std/json-equal'

/** Returns whether the named groups of a record are held; the whole record if none are named. */
export function isHeld(
  id: string,
  groups: ReadonlySet<string> | undefined,
  lookUp: (id: string) => BoardRecord | undefined,
): boolean {
  const record = lookUp(id)
  if (!record || !lockOver(record, lookUp)) return false
  return groups === undefined || !isLayoutOnly(record, groups, lookUp)
}

/** The groups in which two states of a record differ. */
export function changedGroups(from: FieldGroups, to: FieldGroups): Set<string> {
  const keys = new Set([...from.keys(), ...to.keys()])
  return new Set([...keys].filter((key) => !jsonEqual(from.get(key), to.get(key))))
}

export function changedGroupsOf(before: BoardRecord, after: BoardRecord): Set<string> {
  return changedGroups(toGroups(before), toGroups(after))
}

/** The records and groups that undo steps have written; undefined for a record that came or went. */
export function groupsOfSteps(
  doc: Y.Doc,
  records: unknown,
  steps: readonly Pick<Y.UndoManager['undoStack'][number], 'insertions' | 'deletions'>[],
): Map<string, Set<string> | undefined> {
  const found = new Map<string, Set<string> | undefined>()
  for (const set of steps.flatMap(({ insertions, deletions }) => [insertions, deletions])) {
    for (const struct of structsIn(doc, set)) note(struct, records, found)
  }
  return found
}

/** The structs of the document that a set of clocks names, as they are when it is asked. */
export function structsIn(doc: Y.Doc, { clients }: Y.UndoManager['undoStack'][number]['deletions']): Struct[] {
  const found: Struct[] = []
  for (const [client, ranges] of clients) {
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of ranges) {
      for (let i = firstFrom(structs, clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= clock + len) break
        found.push(struct)
      }
    }
  }
  return found
}

type Struct = Y.Item | Y.GC

/** The index of the struct that holds `clock`, or of the first one after it. */
function firstFrom(structs: readonly { readonly id: Y.ID; readonly length: number }[], clock: number): number {
  let [low, high] = [0, structs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (struct && struct.id.clock + struct.length <= clock) low = middle + 1
    else high = middle
  }
  return low
}

interface Node {
  readonly id: Y.ID
  readonly parent?: unknown
  readonly parentSub?: string | null
}

function note(struct: Node, records: unknown, found: Map<string, Set<string> | undefined>): void {
  let key: string | undefined
  let node: Node | null | undefined = struct
  while (node && node.parent !== records) {
    key = node.parentSub ?? key
    node = (node.parent as { readonly _item?: Node | null } | null | undefined)?._item
  }
  const id = node?.parentSub
  if (!id) return
  if (key === undefined) found.set(id, undefined)
  else if (!found.has(id)) found.set(id, new Set([key]))
  else found.get(id)?.add(key)
}
