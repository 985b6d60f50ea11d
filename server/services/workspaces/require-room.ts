// The quota of a workspace: what its boards take together, those in its trash too. It refuses what people bring, and never
// what they write on a board: that is lost by nobody.

import { AppError } from '@/lib/domain/errors'
import { byteWords } from '@/lib/std/byte-words'
import type { ServiceContext } from '../context'

/**
 * Makes sure that a workspace has room for `bytes` more. A board of no workspace (`null`) has no quota. Throws AppError
 * `workspace-full`.
 */
export async function requireRoom(
  { workspaceQuotaBytes: quota, adminBoards }: Pick<ServiceContext, 'workspaceQuotaBytes' | 'adminBoards'>,
  workspaceId: string | null | undefined,
  bytes = 0,
): Promise<void> {
  if (quota === null || workspaceId === null || workspaceId === undefined) return
  const workspace = await adminBoards.workspace(workspaceId)
  if (!workspace || (workspace.bytes < quota && workspace.bytes + bytes <= quota)) return
  const more = bytes > 0 ? `, and this would add ${byteWords(bytes)}` : ''
  throw new AppError(
    'workspace-full',
    `The workspace “${workspace.name}” is full: its boards take ${byteWords(workspace.bytes)} of ${byteWords(quota)}${more}. Nothing was added. Delete boards, or versions and images that nobody needs (boards in the trash count until they go for good), or ask whoever runs the server for more room.`,
    'file',
  )
}
