// Removes versions. The one that is stored as the difference from a removed one is stored anew, in the same transaction.

import { FOR_THE_SERVER } from '../../board-work/board-work'
import type { RepackedVersion, VersionRow } from '../../db/boards/board-versions'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findVersion } from './read-version'

type RemovingContext = Pick<ServiceContext, 'boardVersions' | 'boardWork'>

/** Deletes a version for good. Throws AppError `not-found`. */
export async function deleteVersion(context: ServiceContext, access: BoardAccess, id: string): Promise<void> {
  const { board, person } = access
  const removed = await context.versionTurns.run(board.id, async () => {
    const version = await findVersion(context, board.id, id)
    await removeInTurn(context, version)
    return version
  })
  context.rooms.notify(board.id, { type: 'versions-changed' })
  const entry = { action: 'version-deleted', actor: person, boardId: board.id, subject: board.title } as const
  await context.audit.add({ at: context.now(), ...entry, detail: { at: removed.at.toISOString() } })
}

/** Removes a version of a board whose turn it is (`versionTurns`). */
export async function removeInTurn(context: RemovingContext, version: Pick<VersionRow, 'id'>): Promise<void> {
  await context.boardVersions.remove(version.id, await repackedWithout(context, version.id))
}

/** The one that is the difference from a version that goes, as the difference from the one before that. */
async function repackedWithout(
  { boardVersions, boardWork }: RemovingContext,
  id: string,
): Promise<RepackedVersion | null> {
  const dependant = await boardVersions.differenceFrom(id)
  if (!dependant) return null
  const base = await boardVersions.baseOf(id)
  const own = await boardVersions.chain(dependant.id)
  const before = base && (await boardVersions.chain(base.id))
  const { bytes, isDifference } = await boardWork.run('repacked-version', [], { own, before }, FOR_THE_SERVER)
  return { id: dependant.id, bytes, base: isDifference ? base : null }
}
