// A person deletes themselves. No board and no workspace is left without an owner: the person says what becomes of
// those that are theirs alone.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import { isPassword } from '../../auth/password-hash'
import type { OwnedBoard } from '../../db/boards/owned-boards'
import { boardAccess } from '../../policies/board-policy'
import { deleteBoard } from '../boards/delete-board'
import { handOverBoard } from '../boards/hand-over-board'
import type { ServiceContext } from '../context'

export const DELETE = 'delete'

export interface DeleteAccountInput {
  readonly password?: string | undefined
  /** Maps each board that is theirs alone to `delete`, or to the id of its new owner. */
  readonly boards: Readonly<Record<string, string>>
}

const MOST_NAMED = 5

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
  const owned = await context.ownedBoards.list(person.id)
  checkDecisions(owned, boards)
  await checkNothingIsOrphaned(context, person)
  for (const board of owned) await settle(context, person, board, boards[board.id] ?? DELETE)
  await passWorkspacesOn(context, person)
  await context.templates.removeOwn(person.id)
  await context.users.remove(person.id)
  context.rooms.disconnectUser(person.id, 'not-signed-in', 'Your account was deleted.')
  await context.audit.add({ at: context.now(), action: 'account-deleted', actor: person, subject: person.name })
}

async function checkPassword(context: ServiceContext, person: Person, password: string | undefined): Promise<void> {
  const hash = await context.users.passwordHash(person.id)
  if (hash === null || (password !== undefined && (await isPassword(password, hash)))) return
  throw new AppError('forbidden', 'To delete your account, give its password.', 'password')
}

function checkDecisions(owned: readonly OwnedBoard[], boards: DeleteAccountInput['boards']): void {
  const open = owned.filter(({ id }) => boards[id] === undefined)
  if (open.length > 0) {
    const more = open.length > MOST_NAMED ? ` and ${open.length - MOST_NAMED} more` : ''
    const names = open.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`)
    throw new AppError(
      'conflict',
      `Say what becomes of the boards that are yours alone: ${names.join(', ')}${more}. Hand each over, or have it deleted.`,
      'boards',
    )
  }
  for (const { id, title, heirs } of owned) {
    const heir = boards[id]
    if (heir !== DELETE && !heirs.some((each) => each.id === heir)) {
      throw new AppError(
        'bad-request',
        `“${title}” can only be handed over to one of its members who has an account.`,
        `boards.${id}`,
      )
    }
  }
}

async function checkNothingIsOrphaned(context: ServiceContext, person: Person): Promise<void> {
  const { users, workspaces, workspaceMembers } = context
  if ((await users.find(person.id))?.isAdmin && (await users.countAdmins()) === 1) {
    throw new AppError('conflict', 'Nobody else runs this server. Make somebody else its admin first.')
  }
  for (const { id, name, role } of await workspaces.listOf(person.id)) {
    if (role !== 'owner' || (await workspaceMembers.firstOwner(id, person.id)) !== null) continue
    throw new AppError(
      'conflict',
      `The workspace “${name}” has no other owner. Make another member its owner first, or delete it.`,
      'workspaces',
    )
  }
}

async function settle(context: ServiceContext, person: Person, { id }: OwnedBoard, decision: string): Promise<void> {
  const found = await context.boards.findFor(id, person.id)
  // Somebody has settled it since.
  if (!found || found.board.deletedAt) return
  const access = boardAccess({ person, ...found })
  if (decision === DELETE) await deleteBoard(context, access)
  else await handOverBoard(context, access, decision)
}

/** Keeps a workspace's boards in the workspace: those that they own go to another owner. */
async function passWorkspacesOn({ workspaces, workspaceMembers }: ServiceContext, person: Person): Promise<void> {
  for (const { id } of await workspaces.listOf(person.id)) {
    const heir = await workspaceMembers.firstOwner(id, person.id)
    if (heir !== null) await workspaces.passBoardsOn(id, person.id, heir)
  }
}
