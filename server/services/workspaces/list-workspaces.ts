// The workspaces of a person, for the navigation and GET /api/workspaces.

import type { Locale } from '@/lib/domain/localized'
import type { WorkspaceRole } from '@/lib/domain/people/role'
import type { Person } from '../../auth/identity'
import type { WorkspaceAccess } from '../../policies/workspace-policy'
import type { ServiceContext } from '../context'

export interface WorkspaceItem {
  readonly id: string
  readonly name: string
  /** The person's own. */
  readonly role: WorkspaceRole
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly memberCount: number
}

/** Lists the person's workspaces by name, in the order of the language. */
export async function listWorkspaces(
  { workspaces, workspaceMembers }: ServiceContext,
  person: Person,
  locale: Locale,
): Promise<WorkspaceItem[]> {
  const rows = await workspaces.listOf(person.id)
  const counts = await workspaceMembers.count(rows.map(({ id }) => id))
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return rows
    .map(({ id, name, role, createdAt }) => ({
      id,
      name,
      role,
      createdAt: createdAt.toISOString(),
      memberCount: counts.get(id) ?? 0,
    }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
}

/** Returns one workspace as somebody in it sees it. */
export async function openWorkspace(
  { workspaceMembers }: ServiceContext,
  { workspace, role }: WorkspaceAccess,
): Promise<WorkspaceItem> {
  const counts = await workspaceMembers.count([workspace.id])
  const { id, name, createdAt } = workspace
  return { id, name, role, createdAt: createdAt.toISOString(), memberCount: counts.get(id) ?? 0 }
}
