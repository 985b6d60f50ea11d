// What the join page shows to somebody who is not in yet. It gives away no more than joining would.

import type { Role } from '@/lib/domain/role'
import type { Person } from '../auth/identity'
import type { ServiceContext } from './context'
import { findInvite, refuseUsedUp } from './find-invite'
import { standingByInvite } from './standing-by-invite'

export interface InvitePreview {
  readonly kind: 'board'
  /** The title of the board. */
  readonly title: string
  /** What joining by the link gives. */
  readonly role: Role
  readonly needsPassword: boolean
  /** The board, for who is in already and can go there at once; null for everybody else. */
  readonly boardId: string | null
}

/** Throws as findInvite does, and `invite-used-up` when no use is left for this person. */
export async function previewInvite(
  context: ServiceContext,
  person: Person | null,
  token: string,
): Promise<InvitePreview> {
  const found = await findInvite(context, token)
  const { kind, invite, board } = found
  const { isIn } = await standingByInvite(context, person, found)
  if (!isIn) refuseUsedUp(invite)
  const needsPassword = invite.passwordHash !== null
  return { kind, title: board.title, role: invite.role, needsPassword, boardId: isIn ? board.id : null }
}
