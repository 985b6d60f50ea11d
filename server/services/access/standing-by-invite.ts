// Compares a link with the person who holds it: their present role on its board, and whether the link gives them more.

import { type Role, strongerRole } from '@/lib/domain/people/role'
import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'
import type { FoundBoardInvite } from './find-invite'

export interface StandingByInvite {
  /** The role now; undefined for nobody there. */
  readonly role: Role | undefined
  /** The link gives nothing that they have not got: opening it again uses nothing up and changes nothing. */
  readonly isIn: boolean
}

/**
 * Says whether a person is on the board of an invite already, and with which role. Who came by this very link has had
 * what it gives: when somebody has lowered their role since then, opening the link again does not raise it.
 */
export async function standingByInvite(
  context: ServiceContext,
  person: Person | null,
  { invite, board }: FoundBoardInvite,
): Promise<StandingByInvite> {
  const role = person ? (await context.boards.findFor(board.id, person.id))?.role : undefined
  if (!person || !role) return { role: undefined, isIn: false }
  if (strongerRole(role, invite.role) === role) return { role, isIn: true }
  const own = await context.memberships.find(board.id, person.id)
  return { role, isIn: own?.inviteId === invite.id }
}
