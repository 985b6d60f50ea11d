// /api/workspaces/:id/invites: links that let people into a workspace.

import { z } from '@hono/zod-openapi'
import { WORKSPACE_INVITE_ROLES } from '@/lib/domain/people/role'
import type { WorkspaceInviteRow } from '../../db/workspaces/workspace-invites'
import type { ServiceContext } from '../../services/context'
import { createWorkspaceInvite, revokeWorkspaceInvite } from '../../services/workspaces/workspace-invites'
import { endOf, expiryFields } from '../routing/expiry'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, timestamp, workspaceParams } from '../routing/schemas'

const invite = z
  .object({
    id: z.string(),
    role: z.enum(WORKSPACE_INVITE_ROLES),
    expiresAt: timestamp.nullable(),
    maxUses: z.number().int().nullable(),
    uses: z.number().int(),
    createdAt: timestamp,
  })
  .openapi('WorkspaceInvite')
const newInvite = invite.extend({ url: z.string(), token: z.string() }).openapi('NewWorkspaceInvite')
const inviteParams = workspaceParams.extend({ inviteId: z.string().max(64) })

export const createInviteRoute = createRoute({
  method: 'post',
  path: '/api/workspaces/{workspaceId}/invites',
  'x-permission': 'manage-workspace',
  summary: 'Make a link into a workspace; its token is shown only in this answer',
  request: {
    params: workspaceParams,
    body: jsonBody(
      z.object({
        role: z.enum(WORKSPACE_INVITE_ROLES),
        ...expiryFields,
        maxUses: z.number().int().min(1).max(100_000).nullish(),
      }),
    ),
  },
  responses: {
    201: json('The link', newInvite),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found'),
  },
})
export const listRoute = createRoute({
  method: 'get',
  path: '/api/workspaces/{workspaceId}/invites',
  'x-permission': 'manage-workspace',
  summary: 'The links into a workspace, the newest first',
  request: { params: workspaceParams },
  responses: {
    200: json('Links', z.object({ invites: z.array(invite) })),
    ...problems('not-signed-in', 'forbidden', 'not-found'),
  },
})
export const revokeRoute = createRoute({
  method: 'delete',
  path: '/api/workspaces/{workspaceId}/invites/{inviteId}',
  'x-permission': 'manage-workspace',
  summary: 'Revoke a link; those who came in by it lose the workspace',
  request: { params: inviteParams },
  responses: {
    200: json('Revoked', z.object({ id: z.string(), removedMembers: z.number().int() })),
    ...problems('not-signed-in', 'forbidden', 'not-found'),
  },
})

/** Adds the routes of links into workspaces. */
export function addWorkspaceInviteRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(createInviteRoute, async (c, access) => {
    const { role, maxUses, ...expiry } = c.req.valid('json')
    const made = await createWorkspaceInvite(services, access, {
      role,
      expiresAt: endOf(expiry, services.now()) ?? null,
      maxUses: maxUses ?? null,
    })
    const url = `${c.var.baseUrl}/join#${made.token}`
    return c.json({ ...present(made.invite), url, token: made.token }, 201)
  })

  routes.add(listRoute, async (c) => {
    const { workspaceId } = c.req.valid('param')
    return c.json({ invites: (await services.workspaceInvites.list(workspaceId)).map(present) }, 200)
  })

  routes.add(revokeRoute, async (c, access) => {
    const { inviteId } = c.req.valid('param')
    return c.json({ id: inviteId, removedMembers: await revokeWorkspaceInvite(services, access, inviteId) }, 200)
  })
}

function present({ id, role, expiresAt, maxUses, uses, createdAt }: WorkspaceInviteRow) {
  return { id, role, expiresAt: expiresAt?.toISOString() ?? null, maxUses, uses, createdAt: createdAt.toISOString() }
}
