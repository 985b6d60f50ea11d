// A script may change shapes that hosts have locked only for a host.

import type * as Y from 'yjs'
import { lockOver } from '@/lib/document/records/host-locks'
import { readRecordOf } from '@/lib/document/records/records'
import type { BoardCard } from '@/lib/document/view/board-view'
import { AppError } from '@/lib/domain/errors'
import { roleAllows } from '@/lib/domain/people/role'
import type { BoardAccess } from '../../policies/board-policy'

/** Whether the role may change shapes that hosts have locked. */
export function mayChangeLocked({ role }: Pick<BoardAccess, 'role'>): boolean {
  return roleAllows(role, 'run-sessions')
}

/**
 * Makes sure that a person may change a card or link; `ref` names it in the error. Throws AppError `forbidden` for one
 * that is locked, and for a card in a zone or matrix that is.
 */
export function requireUnlocked(doc: Y.Doc, access: BoardAccess, { id, ref }: Pick<BoardCard, 'id' | 'ref'>): void {
  if (mayChangeLocked(access)) return
  const lookUp = (each: string) => readRecordOf(doc, each)
  const record = lookUp(id)
  const lock = record && lockOver(record, lookUp)
  if (!lock) return
  const what = lock.id === id ? `${ref} is locked` : `${ref} stands in something that is locked`
  throw new AppError('forbidden', `${what}. Ask the owner or a facilitator of this board to unlock it.`)
}
