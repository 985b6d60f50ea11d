// Every actor of the route-and-role matrix, described in the terms of the table in lib/domain/people/role.

import { ROLES, type Role, type Standing, WORKSPACE_ROLES, type WorkspaceRole } from '@/lib/domain/people/role'

export interface ActorKind {
  readonly name: string
  readonly standing: Standing
  /** A membership's role on the call's board. */
  readonly boardRole?: Role
  /** The role in the call's workspace, which its board then belongs to. */
  readonly workspaceRole?: WorkspaceRole
}

/** Their standing is an account's, so that only the role distinguishes them. */
const MEMBERS: readonly ActorKind[] = [
  ...ROLES.map((boardRole) => ({ name: boardRole, standing: 'account' as const, boardRole })),
  ...WORKSPACE_ROLES.map((workspaceRole) => ({
    name: `workspace ${workspaceRole}`,
    standing: 'account' as const,
    workspaceRole,
  })),
  { name: 'visiting editor', standing: 'visitor', boardRole: 'editor' },
]

const OUTSIDERS: readonly ActorKind[] = [
  { name: 'outsider', standing: 'account' },
  { name: 'visitor', standing: 'visitor' },
  { name: 'nobody', standing: 'nobody' },
  { name: 'admin', standing: 'admin' },
]

export const ACTOR_KINDS: readonly ActorKind[] = [...MEMBERS, ...OUTSIDERS]
