// The places that a board may be moved to.

import type { Workspace } from '@/components/workspace/use-workspaces'
import { workspaceRoleAllows } from '@/lib/domain/people/role'

/** Returns the places to which a board can move from a place: workspaces, and null for one's own boards. */
export function movePlaces(workspaces: readonly Workspace[], from: string | null): readonly (Workspace | null)[] {
  const into = workspaces.filter(({ id, role }) => id !== from && workspaceRoleAllows(role, 'make-workspace-board'))
  return from === null ? into : [null, ...into]
}
