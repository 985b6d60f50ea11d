// What a gesture loses while it lasts, because somebody else changes a record that it holds.

import { isTextKey } from '@/lib/document/records/field-groups'
import { isLaidOut, LAID_OUT } from '@/lib/document/records/host-locks'
import type { BoardRecord } from '@/lib/document/records/records'
import { isRichTextKey } from '@/lib/document/records/rich-text'
import { changedGroupsOf } from './held-changes'

/** Changes of a shape that are a move, and what then belongs together: coordinates are those of the parent. */
const MOVED = ['xy', 'parentId', 'rotation'] as const
const PLACE = [...MOVED, 'index'] as const

/** Returns the groups that the gesture loses; `before` is what the record was. */
export function takenFromGesture(
  before: BoardRecord,
  now: BoardRecord,
  lookUp: (id: string) => BoardRecord | undefined,
): Set<string> {
  const written = changedGroupsOf(before, now)
  // The place of a card in a matrix follows from its fields, and from the other cards in its cell.
  if (before.parentId === now.parentId && isLaidOut(now, lookUp)) for (const key of LAID_OUT) written.delete(key)
  for (const key of written) if (isTextKey(key) || isRichTextKey(key)) written.delete(key)
  if (MOVED.some((key) => written.has(key))) for (const key of PLACE) written.add(key)
  return written
}
