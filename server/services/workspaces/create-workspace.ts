// Makes a workspace, owned by whoever makes it. Visitors can't: nobody could come back to it.

import type { Person } from '../../auth/identity'
import { requireStanding } from '../../policies/server-policy'
import type { WorkspaceAccess } from '../../policies/workspace-policy'
import type { ServiceContext } from '../context'

/** Throws AppError `forbidden` for a visitor. */
export async function createWorkspace(context: ServiceContext, person: Person, name: string): Promise<WorkspaceAccess> {
  requireStanding(person, 'account')
  const at = context.now()
  const workspace = await context.workspaces.create({ id: context.newId(), name, ownerId: person.id, at })
  await context.audit.add({ at, action: 'workspace-made', actor: person, workspaceId: workspace.id, subject: name })
  return { person, workspace, role: 'owner', inviteId: null }
}
