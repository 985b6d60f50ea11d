// Removes a person from the server, at their own wish or by an admin. No board and no workspace is left without an owner:
// the caller says what becomes of those that are the person's alone.

import { AppError } from '@/lib/domain/errors'
import type { Traces } from '@/lib/domain/people/erasure'
import type { Person } from '../../auth/identity'
import type { OwnedBoard } from '../../db/boards/owned-boards'
import { boardAccess } from '../../policies/board-policy'
import { deleteBoard } from '../boards/delete-board'
import { handOverBoard } from '../boards/hand-over-board'
import type { RemovalContext } from '../context'

export const DELETE = 'delete'

/** Maps the id of a board or workspace to `delete`, or to the id of its new owner. */
export type Decisions = Readonly<Record<string, string>>

const MOST_NAMED = 5

/**
 * Refuses a removal that would leave a board without a decision, or give it to somebody who can't have it. Throws AppError
 * `conflict` and `bad-request`.
 */
export function checkBoardDecisions(owned: readonly OwnedBoard[], boards: Decisions): void {
  const open = owned.filter(({ id }) => boards[id] === undefined)
  if (open.length > 0) {
    const more = open.length > MOST_NAMED ? ` and ${open.length - MOST_NAMED} more` : ''
    const names = open.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`)
    throw new AppError(
      'conflict',
      `Say what becomes of the boards that have no other owner: ${names.join(', ')}${more}. Hand each over, or have it deleted.`,
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

/**
 * Removes a person whose boards and workspaces are settled by the checks before it. `actor` does it: the person, or an
 * admin, whose name is in the log and with the boards that change hands. `farewell` is what open pages of the person say.
 * Returns what the database said of them before and says of them now.
 */
export async function removePerson(
  context: RemovalContext,
  person: Person,
  { actor, boards, farewell }: { readonly actor: Person; readonly boards: Decisions; readonly farewell: string },
): Promise<{ readonly before: Traces; readonly after: Traces }> {
  const named = { id: person.id, email: (await context.users.find(person.id))?.email ?? null }
  const before = await context.personTraces.count(named)
  for (const board of await context.ownedBoards.list(person.id)) {
    await settle(context, person, actor, board, boards[board.id] ?? DELETE)
  }
  await passWorkspacesOn(context, person)
  await context.templates.removeOwn(person.id)
  await context.users.remove(person.id)
  context.rooms.disconnectUser(person.id, 'not-signed-in', farewell)
  await context.audit.add({
    at: context.now(),
    action: 'account-deleted',
    actor,
    subject: person.name,
    detail: { userId: person.id },
  })
  return { before, after: await context.personTraces.count(named) }
}

async function settle(
  context: RemovalContext,
  person: Person,
  actor: Person,
  { id }: OwnedBoard,
  decision: string,
): Promise<void> {
  const found = await context.boards.findFor(id, person.id)
  // Somebody has settled it since.
  if (!found || found.board.deletedAt) return
  const access = boardAccess({ person: actor, ...found })
  if (decision === DELETE) await deleteBoard(context, access)
  else await handOverBoard(context, access, decision)
}

/** Keeps a workspace's boards in the workspace: those that they own go to another owner. */
async function passWorkspacesOn({ workspaces, workspaceMembers }: RemovalContext, person: Person): Promise<void> {
  for (const { id } of await workspaces.listOf(person.id)) {
    const heir = await workspaceMembers.firstOwner(id, person.id)
    if (heir !== null) await workspaces.passBoardsOn(id, person.id, heir)
  }
}
