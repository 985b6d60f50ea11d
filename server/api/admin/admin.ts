// /api/admin: people, workspaces and boards of this server, for those who run it. It tells titles and sizes; what is on
// a board an admin reads only as a member of it.

import { z } from '@hono/zod-openapi'
import { PEOPLE_FILTERS } from '../../db/people/admin-people'
import { changeAccount } from '../../services/accounts/change-account'
import type { ServiceContext } from '../../services/context'
import { listWorkspaceSizes } from '../../services/workspaces/list-workspace-sizes'
import { PAGE_SIZE, pageQuery, paging, present } from '../routing/paging'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody, timestamp } from '../routing/schemas'

const person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable().openapi({ description: 'Null for visitors' }),
    isVisitor: z.boolean(),
    isAdmin: z.boolean(),
    disabledAt: timestamp.nullable(),
    createdAt: timestamp,
    lastSeenAt: timestamp.nullable(),
    ownedBoards: z.number().int(),
    firstBoard: z.string().nullable().openapi({ description: 'Title of the board that they came to first' }),
  })
  .openapi('AdminPerson')
const bytes = {
  logBytes: z.number().int(),
  snapshotBytes: z.number().int(),
  assetBytes: z.number().int(),
  historyBytes: z.number().int().openapi({ description: 'Versions, and recorded sessions' }),
}
const workspace = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: timestamp,
    members: z.number().int(),
    boards: z.number().int().openapi({ description: 'Without deleted ones, whose bytes count all the same' }),
    ...bytes,
  })
  .openapi('AdminWorkspace')
const board = z
  .object({
    id: z.string(),
    title: z.string(),
    ownerName: z.string().nullable(),
    workspaceName: z.string().nullable(),
    members: z.number().int(),
    changedAt: timestamp,
    deletedAt: timestamp.nullable(),
    ...bytes,
    assets: z.number().int(),
    records: z.number().int().nullable(),
  })
  .openapi('AdminBoard')

export const peopleRoute = createRoute({
  method: 'get',
  path: '/api/admin/users',
  'x-permission': 'admin',
  summary: 'The people of this server, the newest first',
  request: {
    query: pageQuery.extend({
      search: z.string().trim().max(100).default(''),
      filter: z.enum(PEOPLE_FILTERS).default('all'),
    }),
  },
  responses: {
    200: json('People', z.object({ users: z.array(person), ...paging })),
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/admin/users/{userId}',
  'x-permission': 'admin',
  summary: 'Disable or enable an account, make it an admin or take that away',
  request: {
    params: z.object({ userId: z.string().max(64) }),
    body: jsonBody(z.object({ disabled: z.boolean().optional(), isAdmin: z.boolean().optional() })),
  },
  responses: {
    200: json('The account', person),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found', 'conflict'),
  },
})
export const workspacesRoute = createRoute({
  method: 'get',
  path: '/api/admin/workspaces',
  'x-permission': 'admin',
  summary: 'The workspaces of this server with the room that their boards take, the largest first',
  request: { query: pageQuery },
  responses: {
    200: json(
      'Workspaces',
      z.object({
        workspaces: z.array(workspace),
        quotaBytes: z.number().int().nullable().openapi({ description: 'What each may take; null for no quota' }),
        personal: z.object({ boards: z.number().int(), ...bytes }).openapi({ description: 'Boards of no workspace' }),
        ...paging,
      }),
    ),
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})
export const boardsRoute = createRoute({
  method: 'get',
  path: '/api/admin/boards',
  'x-permission': 'admin',
  summary: 'The boards of this server with their sizes, the largest first',
  request: { query: pageQuery },
  responses: {
    200: json('Boards', z.object({ boards: z.array(board), ...paging })),
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})

/** Adds the routes of /api/admin. */
export function addAdminRoutes(routes: Routes, services: ServiceContext): void {
  const { adminPeople, adminBoards } = services

  routes.add(peopleRoute, async (c) => {
    const { page, search, filter } = c.req.valid('query')
    const { total, people } = await adminPeople.people({ page, pageSize: PAGE_SIZE }, filter, search)
    return c.json({ users: people.map(present), total, page, pageSize: PAGE_SIZE }, 200)
  })

  routes.add(changeRoute, async (c, admin) => {
    const changed = await changeAccount(services, admin, c.req.valid('param').userId, c.req.valid('json'))
    return c.json(present(changed), 200)
  })

  routes.add(workspacesRoute, async (c) => {
    const { page } = c.req.valid('query')
    const { total, workspaces, personal } = await listWorkspaceSizes(services, { page, pageSize: PAGE_SIZE })
    return c.json(
      {
        workspaces: workspaces.map(present),
        personal,
        quotaBytes: services.workspaceQuotaBytes,
        total,
        page,
        pageSize: PAGE_SIZE,
      },
      200,
    )
  })

  routes.add(boardsRoute, async (c) => {
    const { page } = c.req.valid('query')
    const { total, boards } = await adminBoards.boards({ page, pageSize: PAGE_SIZE })
    return c.json({ boards: boards.map(present), total, page, pageSize: PAGE_SIZE }, 200)
  })
}
