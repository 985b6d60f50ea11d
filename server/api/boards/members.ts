// /api/boards/:id/members: who may enter, in which role; to change a role, to hand the board over, to remove or leave.

import { z } from '@hono/zod-openapi'
import { ROLES } from '@/lib/domain/people/role'
import { changeRole } from '../../services/access/change-role'
import { listMembers, ROLE_SOURCES } from '../../services/access/list-members'
import { removeMember } from '../../services/access/remove-member'
import { handOverBoard } from '../../services/boards/hand-over-board'
import type { ServiceContext } from '../../services/context'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody } from '../routing/schemas'

const member = z
  .object({
    id: z.string(),
    name: z.string(),
    color: z.string(),
    role: z.enum(ROLES),
    source: z.enum(ROLE_SOURCES).openapi({ description: 'Given on the board, by a link, or through the workspace' }),
    inviteId: z
      .string()
      .nullable()
      .openapi({ description: 'The link that they came by; null without one, and for people who may not see links' }),
    isGuest: z.boolean().openapi({ description: 'Has no account' }),
    online: z.boolean(),
  })
  .openapi('Member')
const memberParams = boardParams.extend({ userId: z.string().max(64) })

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/members',
  'x-permission': 'read-board',
  summary: 'The members of a board',
  request: { params: boardParams },
  responses: {
    200: json('Members', z.object({ members: z.array(member) })),
    ...problems('not-signed-in', 'not-found'),
  },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}/members/{userId}',
  'x-permission': 'manage-members',
  summary: 'Change a member’s role; the role owner hands the board over, which only its owner may',
  request: { params: memberParams, body: jsonBody(z.object({ role: z.enum(ROLES) })) },
  responses: {
    200: json('Changed', z.object({ id: z.string(), role: z.enum(ROLES) })),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found', 'conflict'),
  },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/members/{userId}',
  'x-permission': 'manage-members',
  summary: 'Remove a member; with your own id, leave the board, which everybody may but its owner',
  request: { params: memberParams },
  responses: {
    200: json(
      'Removed',
      z.object({
        id: z.string(),
        role: z.enum(ROLES).nullable().openapi({ description: 'What the workspace still gives them' }),
      }),
    ),
    ...problems('not-signed-in', 'forbidden', 'not-found', 'conflict'),
  },
})

/** Adds the routes of /api/boards/:id/members. */
export function addMemberRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(listRoute, async (c, access) => {
    return c.json({ members: await listMembers(services, access) }, 200)
  })

  routes.addBehind(
    changeRoute,
    (c, enterBoard) => {
      const isHandOver = c.req.valid('json').role === 'owner'
      return enterBoard(c.req.valid('param').boardId, isHandOver ? 'hand-over-board' : changeRoute['x-permission'])
    },
    async (c, access) => {
      const { userId } = c.req.valid('param')
      const { role } = c.req.valid('json')
      if (role === 'owner') await handOverBoard(services, access, userId)
      else await changeRole(services, access, userId, role)
      return c.json({ id: userId, role }, 200)
    },
  )

  routes.addBehind(
    removeRoute,
    (c, enterBoard) => {
      const { boardId, userId } = c.req.valid('param')
      return enterBoard(boardId, userId === c.var.person?.id ? 'read-board' : removeRoute['x-permission'])
    },
    async (c, access) => {
      const { userId } = c.req.valid('param')
      return c.json({ id: userId, role: await removeMember(services, access, userId) }, 200)
    },
  )
}
