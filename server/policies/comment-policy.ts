// The rights to comments. Everybody who may comment writes in their own name and answers in any thread; nobody changes
// another's words, and people who run the board may take any away.

import { AppError } from '@/lib/domain/errors'
import { roleAllows } from '@/lib/domain/people/role'
import type { BoardAccess } from './board-policy'

interface Written {
  readonly authorId: string | null
}

/** Lets people change their own comments alone. Throws AppError `forbidden` for another's. */
export function requireMayChangeComment({ person }: BoardAccess, comment: Written): void {
  if (comment.authorId === person.id) return
  throw new AppError('forbidden', 'Only who wrote this comment can change it.')
}

/** Lets people remove their own comments, and with some roles those of others. Throws AppError `forbidden`. */
export function requireMayRemoveComment({ person, role }: BoardAccess, comment: Written): void {
  if (comment.authorId === person.id || roleAllows(role, 'remove-comments')) return
  throw new AppError(
    'forbidden',
    'Only who wrote this comment, the owner and facilitators of this board can remove it.',
  )
}
