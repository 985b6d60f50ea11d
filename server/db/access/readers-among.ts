// Finds the ones of some people who may enter a board now.

import type { AppDb } from '../engine/client'
import { notEnded } from './not-ended'

/** Those of these people who may enter a board now, in the caller's transaction: disabled accounts can't. */
export async function readersAmong(
  tx: Pick<AppDb, 'membership' | 'workspaceMember'>,
  { id, workspaceId }: { readonly id: string; readonly workspaceId: string | null },
  userIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const alive = { userId: { in: [...userIds] }, user: { disabledAt: null }, ...notEnded(now) }
  const rows = await tx.membership.findMany({ where: { boardId: id, ...alive }, select: { userId: true } })
  const team =
    workspaceId === null
      ? []
      : await tx.workspaceMember.findMany({ where: { workspaceId, ...alive }, select: { userId: true } })
  return new Set([...rows, ...team].map(({ userId }) => userId))
}
