// The rights of people on a board. A board that isn't yours, is deleted or never existed gives the same answer.

import { AppError } from '@/lib/domain/errors'
import { type Action, type Role, roleAllows } from '@/lib/domain/people/role'
import type { Person } from '../auth/identity'
import type { BoardRepository, BoardRow } from '../db/boards/boards'

declare const isEntered: unique symbol

/** A person on a board: proof that policy was asked. Only `boardAccess` makes one. */
export interface BoardAccess extends PersonOnBoard {
  readonly [isEntered]: true
}

/** Somebody on a board; null is everybody: people on other sites, and people whose role nobody has asked for. */
export type Onlooker = Pick<BoardAccess, 'role'> | null

interface PersonOnBoard {
  readonly person: Person
  readonly board: BoardRow
  /** The role that holds at this moment. */
  readonly role: Role
  /** Their role apart from the step of a running session. */
  readonly standing: Role
}

const REFUSALS: Readonly<Record<Exclude<Action, 'read-board'>, string>> = {
  'edit-board': 'You can look at this board but not change it. Ask its owner for an editor link.',
  'take-part': 'You can look at this board but not take part in its sessions. Ask its owner for another link.',
  annotate: 'You can read this board but not mark its briefs. Ask its owner for a commenter or editor link.',
  'remove-highlights': 'Only the owner and facilitators of this board can remove other people’s marks.',
  comment: 'You can read this board but not comment on it. Ask its owner for a commenter or editor link.',
  'remove-comments': 'Only the owner and facilitators of this board can remove other people’s comments.',
  'manage-versions': 'Only the owner and facilitators of this board can bring all of it back, or delete its versions.',
  invite: 'Only the owner and facilitators of this board can invite people.',
  publish: 'Only the owner and facilitators of this board can show it elsewhere or have it exported.',
  'run-sessions': 'Only the owner and facilitators of this board can plan and run sessions.',
  'rename-board': 'Only the owner and facilitators of this board can rename it.',
  'manage-members': 'Only the owner and facilitators of this board can change roles or remove people.',
  'hand-over-board': 'Only the owner of this board can hand it over.',
  'delete-board': 'Only the owner of this board can delete or restore it.',
}

/**
 * Lets a person in for an action. Throws AppError `not-signed-in`, `not-found`, `forbidden`; with `tellDeleted`,
 * a member of a deleted board gets `board-deleted` instead of `not-found`.
 */
export async function enterBoard(
  boards: BoardRepository,
  person: Person | null,
  boardId: string,
  action: Action,
  { tellDeleted = false } = {},
): Promise<BoardAccess> {
  const member = requirePerson(person)
  const found = await boards.findFor(boardId, member.id)
  if (found?.board.deletedAt && tellDeleted) {
    throw new AppError('board-deleted', 'This board was deleted. Its owner can bring it back for 30 days.')
  }
  if (!found || found.board.deletedAt) throw boardNotFound()
  requireAllowed(found, action)
  return boardAccess({ person: member, ...found })
}

/**
 * Refuses an action that a role on a board doesn't include. Throws AppError `forbidden` where the person may be on the
 * board but not do this.
 */
export function requireAllowed({ role, standing }: Omit<PersonOnBoard, 'person'>, action: Action): void {
  if (roleAllows(action === 'take-part' ? standing : role, action)) return
  throw new AppError('forbidden', action === 'read-board' ? 'You may not open this board.' : REFUSALS[action])
}

/** Makes the proof. The caller has found the person's role on the board, or has just made the board for them. */
export function boardAccess(known: PersonOnBoard): BoardAccess {
  return known as BoardAccess
}

/** Makes sure that somebody is signed in. Throws `not-signed-in` for null. */
export function requirePerson(person: Person | null): Person {
  if (person) return person
  throw new AppError(
    'not-signed-in',
    'You are not signed in. Open the start page, or POST /api/auth/sign-in/anonymous and send its token as a bearer.',
  )
}

/** Makes the `not-found` error for a board that doesn't exist or that the person may not see. */
export function boardNotFound(): AppError {
  return new AppError('not-found', 'There is no such board, or you have no access to it. Ask its owner for a link.')
}
