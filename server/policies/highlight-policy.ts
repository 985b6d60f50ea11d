// The rights to marks in briefs. Everybody who may annotate makes their own; nobody writes in another's name, and
// people who run the board may take any away.

import { AppError } from '@/lib/domain/errors'
import { roleAllows } from '@/lib/domain/people/role'
import type { HighlightRow } from '../db/briefs/highlights'
import type { BoardAccess } from './board-policy'

/** Lets people change the notes of their own marks alone. Throws AppError `forbidden` for another's. */
export function requireMayChangeNote({ person }: BoardAccess, highlight: HighlightRow): void {
  if (highlight.createdById === person.id) return
  throw new AppError('forbidden', 'Only who made this mark can change its note.')
}

/**
 * Lets people remove their own marks, and with some roles those of others. Throws AppError `forbidden` for another's,
 * unless the role lets.
 */
export function requireMayRemove({ person, role }: BoardAccess, highlight: HighlightRow): void {
  if (highlight.createdById === person.id || roleAllows(role, 'remove-highlights')) return
  throw new AppError('forbidden', 'Only who made this mark, the owner and facilitators of this board can remove it.')
}
