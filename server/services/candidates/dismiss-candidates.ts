// Dismisses candidate passages for everybody on the board, and brings them back.

import { AppError } from '@/lib/domain/errors'
import type { BoardAccess } from '../../policies/board-policy'
import { findBrief } from '../briefs/find-brief'
import type { ServiceContext } from '../context'
import { listCandidates } from './list-candidates'

/**
 * Dismisses suggestions of a brief for everybody. Keys that name no passage of the brief (any more) are left out;
 * returns all that is dismissed now. Throws AppError `not-found` where the brief isn't there or none of the keys names
 * a passage.
 */
export async function dismissCandidates(
  context: ServiceContext,
  access: BoardAccess,
  briefId: string,
  keys: readonly string[],
): Promise<readonly string[]> {
  const brief = await findBrief(context, access, briefId)
  const known = new Set((await listCandidates(brief)).candidates.map(({ key }) => key))
  const wanted = [...new Set(keys)].filter((key) => known.has(key))
  if (wanted.length === 0)
    throw new AppError('not-found', 'This brief has no such suggestion. Its text may have changed.')
  await context.candidateDismissals.add(brief.id, wanted, access.person.id, context.now())
  context.rooms.notify(access.board.id, { type: 'dismissals-changed', briefId: brief.id })
  return context.candidateDismissals.list(brief.id)
}

/** Brings dismissed suggestions back. Keys that aren't dismissed change nothing. Throws AppError `not-found`. */
export async function bringCandidatesBack(
  context: ServiceContext,
  access: BoardAccess,
  briefId: string,
  keys: readonly string[],
): Promise<readonly string[]> {
  const brief = await findBrief(context, access, briefId)
  await context.candidateDismissals.remove(brief.id, keys)
  context.rooms.notify(access.board.id, { type: 'dismissals-changed', briefId: brief.id })
  return context.candidateDismissals.list(brief.id)
}
