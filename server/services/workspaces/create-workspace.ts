// Makes a workspace, owned by the person who makes it.

import type { Person } from '../../auth/identity'
import type { WorkspaceAccess } from '../../policies/workspace-policy'
import type { ServiceContext } from '../context'

/** The caller has asked that `person` has an account: nobody could come back to a visitor's workspace. */
export async function createWorkspace(context: ServiceContext, person: Person, name: string): Promise<WorkspaceAccess> {
  const at = context.now()
  const workspace = await context.workspaces.create({ id: context.newId(), name, ownerId: person.id, at })
  await context.audit.add({ at, action: 'workspace-made', actor: person, workspaceId: workspace.id, subject: name })
  return { person, workspace, role: 'owner', inviteId: null }
}
