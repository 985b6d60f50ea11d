// The workspaces of the server with the room that their boards take, for admins.

import type { BoardBytes, WorkspaceSize } from '../../db/boards/admin-boards'
import type { ListedWorkspace, PageOfList } from '../../db/people/admin-people'
import type { ServiceContext } from '../context'

type Sized = BoardBytes & { readonly boards: number }

export interface WorkspaceSizes {
  readonly total: number
  readonly workspaces: readonly (ListedWorkspace & Sized)[]
  /** The boards that belong to no workspace, together. */
  readonly personal: Sized
}

/** A page of the workspaces, the largest first. */
export async function listWorkspaceSizes(
  { adminPeople, adminBoards }: Pick<ServiceContext, 'adminPeople' | 'adminBoards'>,
  { page, pageSize }: PageOfList,
): Promise<WorkspaceSizes> {
  const sizes = new Map((await adminBoards.workspaces()).map((size) => [size.id, withoutId(size)]))
  const none: Sized = { boards: 0, logBytes: 0, snapshotBytes: 0, assetBytes: 0, historyBytes: 0 }
  const all = (await adminPeople.workspaces()).map((each) => ({ ...each, ...(sizes.get(each.id) ?? none) }))
  // Equal ones stay as they come, by name.
  const largestFirst = all.toSorted((a, b) => bytesOf(b) - bytesOf(a))
  return {
    total: all.length,
    workspaces: largestFirst.slice((page - 1) * pageSize, page * pageSize),
    personal: sizes.get(null) ?? none,
  }
}

function withoutId({ id: _, ...size }: WorkspaceSize): Sized {
  return size
}

function bytesOf({ logBytes, snapshotBytes, assetBytes, historyBytes }: BoardBytes): number {
  return logBytes + snapshotBytes + assetBytes + historyBytes
}
