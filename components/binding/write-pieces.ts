// Splits a person's large change, such as pasting a thousand cards, into updates that a server accepts. A small change
// stays one update. Each piece of a large one builds on the pieces before it, whether it is done, undone or redone.

import { type FieldGroups, idIn, toGroups } from '@/lib/document/records/field-groups'
import type { BoardRecord } from '@/lib/document/records/records'
import { structsOfGroups } from '@/lib/document/records/structs-of-groups'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { changedGroups } from './held-changes'
import type { HeldChange } from './own-gesture'

/** Less than half of the server's limit: its repairs come on top, and record sizes are only estimated. */
const MAX_WEIGHT: Weight = {
  structs: DEFAULT_LIMITS.maxLiveUpdateStructs / 2,
  chars: DEFAULT_LIMITS.maxPayloadBytes / 8,
}

/**
 * Splits the changes into pieces, each for a transaction of its own. `recordOf` returns the document's record under an
 * id: undoing a deletion writes all of it again.
 */
export function inPieces(
  changes: readonly HeldChange[],
  recordOf: (id: string) => BoardRecord | undefined,
  max: Weight = MAX_WEIGHT,
): readonly (readonly HeldChange[])[] {
  const fits = ({ structs, chars }: Weight): boolean => structs <= max.structs && chars <= max.chars
  const weights = new Map(changes.map((change) => [change, weightOf(change, recordOf)]))
  const whole = sum([...weights.values()])
  if (fits(whole)) return [changes]
  const pieces: HeldChange[][] = []
  let piece: HeldChange[] = []
  let weight: Weight = { structs: 0, chars: 0 }
  for (const { change, isWithBefore } of inOrder(changes, recordOf)) {
    const more = sum([weight, weights.get(change) ?? weight])
    if (fits(more) || isWithBefore || piece.length === 0) {
      piece.push(change)
      weight = more
    } else {
      pieces.push(piece)
      piece = [change]
      weight = weights.get(change) ?? weight
    }
  }
  return [...pieces, piece]
}

interface Weight {
  readonly structs: number
  readonly chars: number
}

const sum = (weights: readonly Weight[]): Weight => ({
  structs: weights.reduce((total, { structs }) => total + structs, 0),
  chars: weights.reduce((total, { chars }) => total + chars, 0),
})

function weightOf(change: HeldChange, recordOf: (id: string) => BoardRecord | undefined): Weight {
  if (change.type === 'update') {
    const changed = changedGroups(change.from, change.to)
    return weightOfGroups(new Map([...change.to].filter(([key]) => changed.has(key))))
  }
  const record = change.type === 'create' ? change.record : recordOf(change.id)
  return record ? weightOfGroups(toGroups(record)) : { structs: 1, chars: 0 }
}

function weightOfGroups(groups: FieldGroups): Weight {
  return { structs: structsOfGroups(groups), chars: JSON.stringify([...groups]).length }
}

interface Ordered {
  readonly change: HeldChange
  /** A group that a piece left empty would be taken away by the server: its first child goes with it. */
  readonly isWithBefore: boolean
}

/**
 * Orders changes so that dependencies come first and are deleted last: images and pages, then shapes with their parents
 * first, then arrows' bindings; then changes; then deletions, in reverse order.
 */
function inOrder(changes: readonly HeldChange[], recordOf: (id: string) => BoardRecord | undefined): Ordered[] {
  const created = changes.filter((change) => change.type === 'create')
  const deleted = changes.filter((change) => change.type === 'delete')
  const recordOfDeleted = (change: HeldChange) => (change.type === 'delete' ? recordOf(change.id) : undefined)
  const making = standing(created, (change) => (change.type === 'create' ? change.record : undefined))
  const taking = standing(deleted, recordOfDeleted).reverse()
  return [
    ...making.map(({ change }, i) => ({ change, isWithBefore: making[i - 1]?.isGroup ?? false })),
    ...changes.flatMap((change) => (change.type === 'update' ? [{ change, isWithBefore: false }] : [])),
    ...taking.map(({ change, isGroup }) => ({ change, isWithBefore: isGroup })),
  ]
}

interface Standing {
  readonly change: HeldChange
  readonly isGroup: boolean
}

/** Sorted so that each comes after what it stands on, and a group right before the first of its children. */
function standing(
  changes: readonly HeldChange[],
  recordOf: (change: HeldChange) => BoardRecord | undefined,
): Standing[] {
  const open = new Map(changes.map((change) => [change.type === 'create' ? change.record.id : change.id, change]))
  const sorted: Standing[] = []
  const take = (id: string): void => {
    const change = open.get(id)
    if (!change) return
    open.delete(id)
    const record = recordOf(change)
    take(idIn(record?.parentId))
    sorted.push({ change, isGroup: record?.type === 'group' })
  }
  const typed = (isTyped: (record: BoardRecord | undefined) => boolean) => {
    for (const [id, change] of [...open]) if (isTyped(recordOf(change))) take(id)
  }
  typed((record) => record?.typeName !== 'shape' && record?.typeName !== 'binding')
  typed((record) => record?.typeName === 'shape' && record.type !== 'group')
  typed((record) => record?.typeName === 'shape')
  typed(() => true)
  return sorted
}
