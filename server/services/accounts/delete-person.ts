// An admin deletes somebody else: an account or a visitor. What is theirs alone goes to members whom the admin chooses, or
// is deleted; nobody who wasn't on a board gets to see it by this, the admin included.

import { AppError } from '@/lib/domain/errors'
import type { Erasure } from '@/lib/domain/people/erasure'
import { type Person, toPerson } from '../../auth/identity'
import type { OwnedBoard } from '../../db/boards/owned-boards'
import type { UserRow } from '../../db/people/users'
import type { WorkspaceOfOneOwner } from '../../db/workspaces/workspace-members'
import type { RemovalContext } from '../context'
import { deleteWorkspace } from '../workspaces/delete-workspace'
import { checkBoardDecisions, DELETE, type Decisions, removePerson } from './remove-person'
import { type ErasureAges, erasureOf } from './trace-person'

/** What has no other owner than one person. */
export interface Estate {
  readonly boards: readonly OwnedBoard[]
  readonly workspaces: readonly WorkspaceOfOneOwner[]
}

export interface DeletePersonInput {
  /** The name of the person, typed again. */
  readonly name: string
  readonly boards: Decisions
  /** Those with members who could own them can't be deleted by this. */
  readonly workspaces: Decisions
}

/** Lists what an admin has to decide before a person goes. Throws AppError `not-found`. */
export async function estateOf(context: RemovalContext, userId: string): Promise<Estate> {
  await foundPerson(context, userId)
  const { ownedBoards, workspaceMembers } = context
  return { boards: await ownedBoards.list(userId), workspaces: await workspaceMembers.ownedAloneBy(userId) }
}

/**
 * Deletes somebody; returns what went and what remains. Throws AppError `not-found`; `bad-request` for another name or
 * an heir who can't be one; `conflict` for admins themselves, and while a board or workspace is not settled.
 */
export async function deletePerson(
  context: RemovalContext,
  admin: Person,
  userId: string,
  { name, boards, workspaces }: DeletePersonInput,
  ages: ErasureAges,
): Promise<Erasure> {
  const user = await foundPerson(context, userId)
  if (user.id === admin.id) {
    throw new AppError('conflict', 'You can’t delete yourself here. Do it on your account page.')
  }
  if (plain(name) !== plain(user.name)) {
    throw new AppError('bad-request', 'This is not the name of the person. Type it as it stands in the list.', 'name')
  }
  const estate = await estateOf(context, userId)
  checkBoardDecisions(estate.boards, boards)
  for (const workspace of estate.workspaces) checkWorkspace(workspace, workspaces[workspace.id])
  const person = toPerson(user)
  for (const workspace of estate.workspaces) {
    await settle(context, admin, person, workspace, workspaces[workspace.id] ?? DELETE)
  }
  const farewell = 'Your account was deleted by an admin.'
  const { before, after } = await removePerson(context, person, { actor: admin, boards, farewell })
  return erasureOf(before, after, context.now(), ages)
}

function checkWorkspace({ id, name, heirs }: WorkspaceOfOneOwner, decision: string | undefined): void {
  if (decision === undefined) {
    throw new AppError('conflict', `Say who owns the workspace “${name}” from now on, or that it goes.`, 'workspaces')
  }
  const isRight = decision === DELETE ? heirs.length === 0 : heirs.some((heir) => heir.id === decision)
  if (isRight) return
  throw new AppError(
    'bad-request',
    heirs.length === 0
      ? `“${name}” has no other member with an account: it can only be deleted.`
      : `“${name}” has other members: it can only be handed over to one of them who has an account.`,
    `workspaces.${id}`,
  )
}

async function settle(
  context: RemovalContext,
  admin: Person,
  person: Person,
  { id, name }: WorkspaceOfOneOwner,
  decision: string,
): Promise<void> {
  if (decision === DELETE) {
    const workspace = await context.workspaces.findFor(id, person.id)
    // Somebody has deleted it since.
    if (workspace)
      await deleteWorkspace(
        context,
        { workspace, person, role: workspace.role, inviteId: workspace.inviteId },
        'trash',
        admin,
      )
    return
  }
  await context.workspaceMembers.changeRole(id, decision, 'owner')
  await context.audit.add({
    at: context.now(),
    action: 'role-changed',
    actor: admin,
    workspaceId: id,
    subject: name,
    detail: { userId: decision, to: 'owner' },
  })
}

async function foundPerson(context: RemovalContext, userId: string): Promise<UserRow> {
  const user = await context.users.find(userId)
  if (!user) throw new AppError('not-found', 'There is no such person. They may have been deleted already.')
  return user
}

/** A name as it is compared: width and surrounding spaces don't matter, the letters do. */
function plain(name: string): string {
  return name.normalize('NFKC').trim()
}
