// The people in a session, as everybody sees them: names only of people who raised a hand, otherwise counts, so that
// nobody is exposed for being slow.

import { type Role, roleAllows } from '../people/role'

/**
 * Whether a person counts when a session counts people: everybody but those who run it, whether or not these answer, too.
 * Otherwise the number of people who are still missing would change whenever a facilitator votes. `role` is the one on the
 * board; in a step in which everybody only looks, presence knows nothing but that one may look.
 */
export function isCounted(role: Role): boolean {
  return !roleAllows(role, 'run-sessions')
}

/** Whether the session waits for a person: they count, and may take part. */
export function isAwaited(role: Role | undefined): boolean {
  return role !== undefined && isCounted(role) && roleAllows(role, 'take-part')
}

/** The reactions that people can give without words. */
export const REACTIONS = ['agree', 'applause', 'question', 'slower', 'done-reading', 'celebrate'] as const
export type Reaction = (typeof REACTIONS)[number]

export interface RaisedHand {
  /** A user's id. */
  readonly id: string
  readonly name: string
}

export interface SessionPeople {
  /** Raised hands in the order in which they were raised, by the server's clock. */
  readonly hands: readonly RaisedHand[]
  /** The number of those who are done with the current step. */
  readonly done: number
  /** The number of people who have joined and for whom the session waits (isAwaited). */
  readonly people: number
}

/** The marks of one person, which only that person gets. */
export interface OwnMarks {
  readonly isHandUp: boolean
  /** True if the person is done with the current step. */
  readonly isDone: boolean
}
