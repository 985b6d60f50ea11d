// /api/workspaces: teams, their members, and the links that let people in. Their boards: GET /api/boards?scope=.

import { z } from '@hono/zod-openapi'
import { personColor } from '@/lib/domain/people/person-color'
import { WORKSPACE_ROLES } from '@/lib/domain/people/role'
import type { ServiceContext } from '../../services/context'
import { changeWorkspaceRole, removeWorkspaceMember } from '../../services/workspaces/change-workspace-member'
import { createWorkspace } from '../../services/workspaces/create-workspace'
import { BOARDS_OF_DELETED, deleteWorkspace } from '../../services/workspaces/delete-workspace'
import { listWorkspaces, openWorkspace } from '../../services/workspaces/list-workspaces'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, oneLine, timestamp, workspaceParams } from '../routing/schemas'

const name = oneLine(80)
const memberParams = workspaceParams.extend({ userId: z.string().max(64) })

const workspaceSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(WORKSPACE_ROLES).openapi({ description: 'Your own' }),
    createdAt: timestamp,
    memberCount: z.number().int(),
  })
  .openapi('Workspace')
const memberSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    color: z.string(),
    role: z.enum(WORKSPACE_ROLES),
    isVisitor: z.boolean().openapi({ description: 'Has no account' }),
    since: timestamp,
  })
  .openapi('WorkspaceMember')

export const listRoute = createRoute({
  method: 'get',
  path: '/api/workspaces',
  'x-permission': 'signed-in',
  summary: 'The workspaces that you are in, by name',
  responses: {
    200: json('Workspaces', z.object({ workspaces: z.array(workspaceSchema) })),
    ...problems('not-signed-in'),
  },
})
export const createWorkspaceRoute = createRoute({
  method: 'post',
  path: '/api/workspaces',
  'x-permission': 'account',
  summary: 'Make a workspace; you own it',
  request: { body: jsonBody(z.object({ name })) },
  responses: {
    201: json('The new workspace', workspaceSchema),
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/api/workspaces/{workspaceId}',
  'x-permission': 'read-workspace',
  summary: 'One workspace',
  request: { params: workspaceParams },
  responses: { 200: json('The workspace', workspaceSchema), ...problems('not-signed-in', 'not-found') },
})
export const renameRoute = createRoute({
  method: 'patch',
  path: '/api/workspaces/{workspaceId}',
  'x-permission': 'manage-workspace',
  summary: 'Rename a workspace',
  request: { params: workspaceParams, body: jsonBody(z.object({ name })) },
  responses: {
    200: json('The workspace', workspaceSchema),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found'),
  },
})
export const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/workspaces/{workspaceId}',
  'x-permission': 'delete-workspace',
  summary: 'Delete a workspace; its boards go to their owners, or to the trash',
  request: { params: workspaceParams, query: z.object({ boards: z.enum(BOARDS_OF_DELETED).default('hand-back') }) },
  responses: {
    200: json('Deleted', z.object({ id: z.string() })),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found'),
  },
})
export const membersRoute = createRoute({
  method: 'get',
  path: '/api/workspaces/{workspaceId}/members',
  'x-permission': 'read-workspace',
  summary: 'The members of a workspace, the first to come first',
  request: { params: workspaceParams },
  responses: {
    200: json('Members', z.object({ members: z.array(memberSchema) })),
    ...problems('not-signed-in', 'not-found'),
  },
})
export const changeRoleRoute = createRoute({
  method: 'patch',
  path: '/api/workspaces/{workspaceId}/members/{userId}',
  'x-permission': 'manage-workspace',
  summary: 'Change the role of a member; it holds on all boards of the workspace at once',
  request: { params: memberParams, body: jsonBody(z.object({ role: z.enum(WORKSPACE_ROLES) })) },
  responses: {
    200: json('Changed', z.object({ id: z.string(), role: z.enum(WORKSPACE_ROLES) })),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found', 'conflict'),
  },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/workspaces/{workspaceId}/members/{userId}',
  'x-permission': 'read-workspace',
  summary: 'Remove a member, which its owners can, or leave it yourself',
  request: { params: memberParams },
  responses: {
    200: json('Removed', z.object({ id: z.string() })),
    ...problems('not-signed-in', 'forbidden', 'not-found', 'conflict'),
  },
})

/** Adds the routes of workspaces. */
export function addWorkspaceRoutes(routes: Routes, services: ServiceContext): void {
  const { workspaces } = services

  routes.add(listRoute, async (c, person) => {
    return c.json({ workspaces: await listWorkspaces(services, person, c.var.locale) }, 200)
  })

  routes.add(createWorkspaceRoute, async (c, person) => {
    const access = await createWorkspace(services, person, c.req.valid('json').name)
    return c.json(await openWorkspace(services, access), 201)
  })

  routes.add(getRoute, async (c, access) => {
    return c.json(await openWorkspace(services, access), 200)
  })

  routes.add(renameRoute, async (c, access) => {
    const workspace = await workspaces.rename(access.workspace.id, c.req.valid('json').name)
    return c.json(await openWorkspace(services, { ...access, workspace }), 200)
  })

  routes.add(deleteRoute, async (c, access) => {
    const { workspaceId } = c.req.valid('param')
    await deleteWorkspace(services, access, c.req.valid('query').boards)
    return c.json({ id: workspaceId }, 200)
  })

  routes.add(membersRoute, async (c) => {
    const { workspaceId } = c.req.valid('param')
    const members = await services.workspaceMembers.list(workspaceId)
    return c.json(
      {
        members: members.map(({ userId, name, role, isAnonymous, since }) => ({
          id: userId,
          name,
          color: personColor(userId),
          role,
          isVisitor: isAnonymous,
          since: since.toISOString(),
        })),
      },
      200,
    )
  })

  routes.add(changeRoleRoute, async (c, access) => {
    const { userId } = c.req.valid('param')
    const { role } = c.req.valid('json')
    await changeWorkspaceRole(services, access, userId, role)
    return c.json({ id: userId, role }, 200)
  })

  routes.add(removeRoute, async (c, access) => {
    const { userId } = c.req.valid('param')
    await removeWorkspaceMember(services, access, userId)
    return c.json({ id: userId }, 200)
  })
}
