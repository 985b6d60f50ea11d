// A person deletes themselves. No board and no workspace is left without an owner: the person says what becomes of
// those that are theirs alone.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import { isPassword } from '../../auth/password-hash'
import type { ServiceContext } from '../context'
import { checkBoardDecisions, type Decisions, removePerson } from './remove-person'

export interface DeleteAccountInput {
  readonly password?: string | undefined
  /** Decides about each board that is theirs alone. */
  readonly boards: Decisions
}

/**
 * Deletes a person's account, after passing on or deleting their boards. Throws AppError `forbidden` for a wrong
 * password, `bad-request` for an heir who can't be one, `conflict` while a board or workspace is not settled, or the
 * server would have no admin.
 */
export async function deleteAccount(
  context: ServiceContext,
  person: Person,
  { password, boards }: DeleteAccountInput,
): Promise<void> {
  await checkPassword(context, person, password)
  checkBoardDecisions(await context.ownedBoards.list(person.id), boards)
  await checkNothingIsOrphaned(context, person)
  await removePerson(context, person, { actor: person, boards, farewell: 'Your account was deleted.' })
}

async function checkPassword(context: ServiceContext, person: Person, password: string | undefined): Promise<void> {
  const hash = await context.users.passwordHash(person.id)
  if (hash === null || (password !== undefined && (await isPassword(password, hash)))) return
  throw new AppError('forbidden', 'To delete your account, give its password.', 'password')
}

async function checkNothingIsOrphaned(context: ServiceContext, person: Person): Promise<void> {
  const { users, workspaceMembers } = context
  if ((await users.find(person.id))?.isAdmin && (await users.countAdmins()) === 1) {
    throw new AppError('conflict', 'Nobody else runs this server. Make somebody else its admin first.')
  }
  const [orphan] = await workspaceMembers.ownedAloneBy(person.id)
  if (!orphan) return
  throw new AppError(
    'conflict',
    `The workspace “${orphan.name}” has no other owner. Make another member its owner first, or delete it.`,
    'workspaces',
  )
}
