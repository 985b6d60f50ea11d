// /api/boards: list, make, look at, rename, delete, restore, duplicate.

import { z } from '@hono/zod-openapi'
import { LOCALES } from '@/lib/domain/localized'
import { ROLES } from '@/lib/domain/role'
import { enterBoard, requirePerson } from '../policies/board-policy'
import type { ServiceContext } from '../services/context'
import { createBoard } from '../services/create-board'
import { deleteBoard } from '../services/delete-board'
import { duplicateBoard } from '../services/duplicate-board'
import { listBoards } from '../services/list-boards'
import { type OpenedBoard, openBoard } from '../services/open-board'
import { renameBoard } from '../services/rename-board'
import { restoreBoard } from '../services/restore-board'
import type { Api, ApiContext } from './environment'
import { problems } from './problem'
import { createRoute } from './route'
import { boardParams, json, jsonBody, oneLine, timestamp } from './schemas'

const title = oneLine(120)

const person = z.object({ id: z.string(), name: z.string(), color: z.string(), online: z.boolean() })
const boardSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    role: z.enum(ROLES),
    url: z.string(),
    epoch: z.number().int(),
    createdAt: timestamp,
    changedAt: timestamp,
    people: z.array(person).readonly(),
  })
  .openapi('Board')
const listItem = boardSchema
  .omit({ url: true, createdAt: true })
  .extend({ thumbnailUrl: z.string().nullable() })
  .openapi('BoardListItem')

const listRoute = createRoute({
  method: 'get',
  path: '/api/boards',
  'x-permission': 'signed-in',
  summary: 'The boards that you are a member of, the last changed first',
  responses: { 200: json('Boards', z.object({ boards: z.array(listItem) })), ...problems('not-signed-in') },
})
const createBoardRoute = createRoute({
  method: 'post',
  path: '/api/boards',
  'x-permission': 'signed-in',
  summary: 'Make a board, empty or from a template',
  request: {
    body: jsonBody(
      z.object({
        title: title.optional(),
        templateId: z.string().max(64).nullish().openapi({ description: 'Id or slug of a template' }),
        locale: z.enum(LOCALES).optional(),
      }),
    ),
  },
  responses: { 201: json('The new board', boardSchema), ...problems('bad-request', 'not-signed-in', 'forbidden') },
})
const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}',
  'x-permission': 'read-board',
  summary: 'One board',
  request: { params: boardParams },
  responses: { 200: json('The board', boardSchema), ...problems('not-signed-in', 'not-found') },
})
const renameRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}',
  'x-permission': 'rename-board',
  summary: 'Rename a board',
  request: {
    params: boardParams,
    body: jsonBody(z.object({ title })),
  },
  responses: { 200: json('The board', boardSchema), ...problems('bad-request', 'forbidden', 'not-found') },
})
const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}',
  'x-permission': 'delete-board',
  summary: 'Delete a board; its owner can restore it for 30 days',
  request: { params: boardParams },
  responses: {
    200: json('Deleted', z.object({ id: z.string(), undoUntil: timestamp })),
    ...problems('forbidden', 'not-found'),
  },
})
const restoreRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/restore',
  'x-permission': 'delete-board',
  summary: 'Bring a deleted board back',
  request: { params: boardParams },
  responses: { 200: json('The board', boardSchema), ...problems('forbidden', 'not-found') },
})
const duplicateRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/duplicate',
  'x-permission': 'read-board',
  summary: 'A copy of a board with its cards, links and briefs, owned by you',
  request: { params: boardParams },
  responses: { 201: json('The copy', boardSchema), ...problems('forbidden', 'not-found') },
})

export function addBoardRoutes(app: Api, services: ServiceContext): void {
  app.openapi(listRoute, async (c) => c.json({ boards: await listBoards(services, requirePerson(c.var.person)) }, 200))

  app.openapi(createBoardRoute, async (c) => {
    const { title, templateId, locale = c.var.locale } = c.req.valid('json')
    const access = await createBoard(services, requirePerson(c.var.person), {
      title,
      templateId: templateId ?? undefined,
      locale,
    })
    return c.json(withUrl(c, await openBoard(services, access)), 201)
  })

  app.openapi(getRoute, async (c) => {
    const access = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'read-board')
    return c.json(withUrl(c, await openBoard(services, access)), 200)
  })

  app.openapi(renameRoute, async (c) => {
    const access = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'rename-board')
    const renamed = await renameBoard(services, access, c.req.valid('json').title)
    return c.json(withUrl(c, await openBoard(services, renamed)), 200)
  })

  app.openapi(deleteRoute, async (c) => {
    const access = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'delete-board')
    const until = await deleteBoard(services, access)
    return c.json({ id: access.board.id, undoUntil: until.toISOString() }, 200)
  })

  app.openapi(restoreRoute, async (c) => {
    const access = await restoreBoard(services, requirePerson(c.var.person), c.req.valid('param').boardId)
    return c.json(withUrl(c, await openBoard(services, access)), 200)
  })

  app.openapi(duplicateRoute, async (c) => {
    const access = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'read-board')
    const copy = await duplicateBoard(services, access, c.var.locale)
    return c.json(withUrl(c, await openBoard(services, copy)), 201)
  })
}

function withUrl(c: ApiContext, board: OpenedBoard) {
  return { ...board, url: `${c.var.baseUrl}/boards/${board.id}` }
}
