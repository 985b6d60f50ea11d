// /api/boards: list, make, look at, rename, move, delete, restore, duplicate.

import { z } from '@hono/zod-openapi'
import { BOARD_SORTS, readScope } from '@/lib/domain/boards/board-list'
import { BOARD_TITLE_MAX_LENGTH } from '@/lib/domain/boards/board-title'
import { AppError } from '@/lib/domain/errors'
import { LOCALES } from '@/lib/domain/localized'
import type { Action } from '@/lib/domain/people/role'
import type { Person } from '../../auth/identity'
import { enterBoardOrTrash } from '../../policies/trash-policy'
import { createBoard } from '../../services/boards/create-board'
import { deleteBoard } from '../../services/boards/delete-board'
import { duplicateBoard, findCopy } from '../../services/boards/duplicate-board'
import { listBoards } from '../../services/boards/list-boards'
import { moveBoard } from '../../services/boards/move-board'
import { openBoard, openMadeBoard } from '../../services/boards/open-board'
import { deleteForEver } from '../../services/boards/purge-board'
import { renameBoard } from '../../services/boards/rename-board'
import { restoreBoard } from '../../services/boards/restore-board'
import { trashedAfter } from '../../services/boards/trash-time'
import type { ServiceContext } from '../../services/context'
import { workOf } from '../routing/asker-of'
import { type OnceRoutes, onceHeaders } from '../routing/once'
import { cutQuery, nextCursor } from '../routing/paging'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, oneLine, timestamp } from '../routing/schemas'
import { boardSchema, withUrl } from './board-schemas'

const title = oneLine(BOARD_TITLE_MAX_LENGTH)
const workspaceId = z.string().max(64)

const listItem = boardSchema
  .omit({ url: true, isUnnamed: true })
  .extend({
    thumbnailUrl: z.string().nullable(),
    session: z
      .object({ id: z.string(), state: z.enum(['running', 'held']), startedAt: timestamp })
      .nullable()
      .openapi({ description: 'The session that runs, or the last that was held and has minutes, rehearsals aside' }),
    restorableUntil: timestamp.nullable().openapi({ description: 'For boards of the trash: until when' }),
  })
  .openapi('BoardListItem')
const listQuery = z.object({
  scope: z.string().max(80).default('all').openapi({
    description: 'all, mine, shared (by others), trash, or workspace:<id>',
  }),
  search: z.string().max(200).default('').openapi({ description: 'Words in the title, in any case, width and kana' }),
  sort: z.enum(BOARD_SORTS).default('changed'),
  ...cutQuery.shape,
})
const page = z.object({
  boards: z.array(listItem).readonly(),
  nextCursor,
  total: z.number().int().openapi({ description: 'How many there are on all pages' }),
})

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards',
  'x-permission': 'signed-in',
  summary: 'The boards that you may enter, or those in your trash',
  request: { query: listQuery },
  responses: { 200: json('Boards', page), ...problems('bad-request', 'not-signed-in', 'not-found') },
})
export const createBoardRoute = createRoute({
  method: 'post',
  path: '/api/boards',
  'x-permission': 'signed-in',
  summary: 'Make a board, empty or from a template',
  request: {
    headers: onceHeaders,
    body: jsonBody(
      z.object({
        title: title.optional(),
        templateId: z.string().max(64).nullish().openapi({ description: 'Id or slug of a template' }),
        example: z.boolean().default(false).openapi({ description: 'The example with its brief and cards' }),
        locale: z.enum(LOCALES).optional(),
        workspaceId: workspaceId.nullish(),
      }),
    ),
  },
  responses: {
    201: json('The new board', boardSchema),
    ...problems(
      'bad-request',
      'not-signed-in',
      'forbidden',
      'not-found',
      'conflict',
      'key-reused',
      'workspace-full',
      'too-many',
      'busy',
    ),
  },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}',
  'x-permission': 'read-board',
  summary: 'One board',
  request: { params: boardParams },
  responses: { 200: json('The board', boardSchema), ...problems('not-signed-in', 'not-found') },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}',
  'x-permission': 'rename-board',
  summary: 'Rename a board, or move it: its owner, into a workspace, or out of one with null',
  request: {
    params: boardParams,
    body: jsonBody(
      z
        .object({ title: title.optional(), workspaceId: workspaceId.nullish() })
        .refine((change) => change.title !== undefined || change.workspaceId !== undefined, {
          error: 'must have a title or a workspaceId',
        }),
    ),
  },
  responses: {
    200: json('The board', boardSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'workspace-full'),
  },
})
export const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}',
  'x-permission': 'delete-board',
  summary: 'Delete a board; its owner can restore it for 30 days. A board of the trash: delete it for ever',
  request: {
    params: boardParams,
    query: z.object({ forever: z.enum(['true', 'false']).default('false') }),
  },
  responses: {
    200: json('Deleted', z.object({ id: z.string(), undoUntil: timestamp.nullable() })),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found', 'conflict'),
  },
})
export const restoreRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/restore',
  'x-permission': 'delete-board',
  summary: 'Bring a deleted board back',
  request: { params: boardParams },
  responses: { 200: json('The board', boardSchema), ...problems('forbidden', 'not-found') },
})
export const duplicateRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/duplicate',
  'x-permission': 'read-board',
  summary: 'A copy of a board with its cards, links and briefs, owned by you, in its workspace where you may',
  request: { params: boardParams, headers: onceHeaders },
  responses: {
    201: json('The copy', boardSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'key-reused', 'too-many', 'busy'),
  },
})

/** Adds the routes of boards. */
export function addBoardRoutes(routes: Routes, services: ServiceContext, once: OnceRoutes): void {
  routes.add(listRoute, async (c, person) => {
    const { scope: text, ...query } = c.req.valid('query')
    const scope = readScope(text)
    if (!scope)
      throw new AppError('bad-request', `scope must be one of all, mine, shared, trash, workspace:<id>.`, 'scope')
    return c.json(await listBoards(services, person, { ...query, scope, locale: c.var.locale }), 200)
  })

  routes.add(createBoardRoute, async (c, person) => {
    const { title, templateId, example, workspaceId, locale = c.var.locale } = c.req.valid('json')
    const input = { title, templateId: templateId ?? undefined, example, workspaceId: workspaceId ?? undefined, locale }
    const board = await once.answer(c, {
      find: (id) => openMadeBoard(services, person, id),
      make: async (id) => openBoard(services, await createBoard(services, person, { ...input, id }, workOf(c))),
    })
    return c.json(withUrl(c, board), 201)
  })

  routes.add(getRoute, async (c, access) => {
    return c.json(withUrl(c, await openBoard(services, access)), 200)
  })

  routes.addBehind(
    changeRoute,
    (c, enterBoard) => {
      const { title, workspaceId } = c.req.valid('json')
      const actions: Action[] = []
      if (title !== undefined) actions.push('rename-board')
      if (workspaceId !== undefined) actions.push('hand-over-board')
      // Both are asked for before either is done.
      return enterBoard(c.req.valid('param').boardId, ...actions)
    },
    async (c, entered) => {
      const { title, workspaceId } = c.req.valid('json')
      const access = workspaceId === undefined ? entered : await moveBoard(services, entered, workspaceId)
      const changed = title === undefined ? access : await renameBoard(services, access, title)
      return c.json(withUrl(c, await openBoard(services, changed)), 200)
    },
  )

  const enterBoardOfTrash = (person: Person | null, boardId: string) =>
    enterBoardOrTrash(services.boards, person, boardId, trashedAfter(services.now()))

  routes.addBehind(
    deleteRoute,
    (c, enterBoard) => {
      const { boardId } = c.req.valid('param')
      if (c.req.valid('query').forever === 'true') return enterBoardOfTrash(c.var.person, boardId)
      return enterBoard(boardId, deleteRoute['x-permission'])
    },
    async (c, access) => {
      const { id } = access.board
      if (c.req.valid('query').forever === 'true') {
        await deleteForEver(services, access)
        return c.json({ id, undoUntil: null }, 200)
      }
      const until = await deleteBoard(services, access)
      return c.json({ id, undoUntil: until.toISOString() }, 200)
    },
  )

  routes.addBehind(
    restoreRoute,
    (c) => enterBoardOfTrash(c.var.person, c.req.valid('param').boardId),
    async (c, deleted) => {
      const access = await restoreBoard(services, deleted)
      return c.json(withUrl(c, await openBoard(services, access)), 200)
    },
  )

  routes.add(duplicateRoute, async (c, access) => {
    const { locale } = c.var
    const copy = await once.answer(c, {
      find: (id, isMade) => findCopy(services, access.person, { id, isMade }),
      make: async (id) => openBoard(services, await duplicateBoard(services, access, { id, locale }, workOf(c))),
    })
    return c.json(withUrl(c, copy), 201)
  })
}
