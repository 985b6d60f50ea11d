// /api/boards/:id/members: who may enter, in which role.

import { z } from '@hono/zod-openapi'
import { ROLES } from '@/lib/domain/role'
import { enterBoard } from '../policies/board-policy'
import type { ServiceContext } from '../services/context'
import { listMembers } from '../services/list-members'
import type { Api } from './environment'
import { problems } from './problem'
import { createRoute } from './route'
import { boardParams, json } from './schemas'

const member = z
  .object({ id: z.string(), name: z.string(), color: z.string(), role: z.enum(ROLES), online: z.boolean() })
  .openapi('Member')

const listRoute = createRoute({
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

export function addMemberRoutes(app: Api, services: ServiceContext): void {
  app.openapi(listRoute, async (c) => {
    const access = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'read-board')
    return c.json({ members: await listMembers(services, access) }, 200)
  })
}
