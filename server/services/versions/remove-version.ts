// Removes versions. A version that is stored as the difference from a removed one is repacked in the same transaction.

import { recordsOf } from '@/lib/document/records/roots'
import type { HeldContent } from '@/lib/document/versions/held-content'
import { AppError } from '@/lib/domain/errors'
import { FOR_THE_SERVER } from '../../board-work/board-work'
import type { RepackedVersion, VersionRow } from '../../db/boards/board-versions'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findVersion, storedVersion } from './read-version'

type RemovingContext = Pick<ServiceContext, 'boardVersions' | 'boardWork'>

/** Deletes a version for good. Throws AppError `not-found`. */
export async function deleteVersion(context: ServiceContext, access: BoardAccess, id: string): Promise<void> {
  const { board, person } = access
  const removed = await context.versionTurns.run(board.id, async () => {
    const version = await findVersion(context, board.id, id)
    await removeInTurn(context, version, 'any')
    return version
  })
  context.rooms.notify(board.id, { type: 'versions-changed' })
  const entry = { action: 'version-deleted', actor: person, boardId: board.id, subject: board.title } as const
  await context.audit.add({ at: context.now(), ...entry, detail: { at: removed.at.toISOString() } })
}

/**
 * Deletes every version of a board that holds something, so that it is gone for ever; resolves to how many these were.
 * Throws AppError `conflict` while the board itself holds the card: the next version would have it again.
 */
export async function deleteVersionsHolding(
  context: ServiceContext,
  { board, person }: BoardAccess,
  held: HeldContent,
): Promise<number> {
  if ('cardId' in held && (await context.rooms.read(board.id, (doc) => recordsOf(doc).has(held.cardId)))) {
    throw new AppError('conflict', 'This card is on the board. Delete it there first: each new version would hold it.')
  }
  const deleted = await context.versionTurns.run(board.id, async () => {
    let count = 0
    // The newest is removed first, so that as few of the others as possible are repacked.
    for (const { id } of await context.boardVersions.list(board.id)) {
      const version = await storedVersion(context, board.id, id)
      if (!(await context.boardWork.run('version-holds', [], { version, held }, FOR_THE_SERVER))) continue
      await removeInTurn(context, { id }, 'any')
      count += 1
    }
    return count
  })
  if (deleted === 0) return 0
  context.rooms.notify(board.id, { type: 'versions-changed' })
  const entry = { action: 'version-deleted', actor: person, boardId: board.id, subject: board.title } as const
  await context.audit.add({ at: context.now(), ...entry, detail: { versions: deleted } })
  return deleted
}

/** One node thins, and people rarely delete: more changes at the same moment are a fault. */
const MOST_TRIES = 10

/**
 * Removes a version of a board whose turn it is (`versionTurns`); with `automatic` only if nobody has named it. The turn is
 * this node's: what another one does in between is seen by the database, and the version is repacked again.
 */
export async function removeInTurn(
  context: RemovingContext,
  { id }: Pick<VersionRow, 'id'>,
  which: 'automatic' | 'any',
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (await context.boardVersions.remove(id, await repackedWithout(context, id), which)) return
  }
  throw new Error(`The versions beside ${id} changed each time it was about to be removed.`)
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
