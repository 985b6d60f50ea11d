// Everybody whom the route-and-role matrix knows, each described by what the table in lib/domain/people/role can ask of them.

import { ROLES, type Role, type Standing, WORKSPACE_ROLES, type WorkspaceRole } from '@/lib/domain/people/role'

export interface ActorKind {
  readonly name: string
  readonly standing: Standing
  /** On the board that a call is about, given by a membership. */
  readonly boardRole?: Role
  /** In the workspace that a call is about, and that its board belongs to then. */
  readonly workspaceRole?: WorkspaceRole
}

/** Their standing is an account's, so that nothing but the role tells them apart. */
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
