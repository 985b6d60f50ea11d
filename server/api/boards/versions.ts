// /api/boards/:id/versions: what a board was at earlier moments.

import { z } from '@hono/zod-openapi'
import { VERSION_KINDS, VERSION_NAME_MAX_LENGTH } from '@/lib/domain/versions/version'
import { boardFileName } from '@/lib/export/file-name'
import type { JsonObject } from '@/lib/std/json'
import { boardFileOf } from '../../services/board-files/board-file'
import { noteExport } from '../../services/boards/note-export'
import type { ServiceContext } from '../../services/context'
import { cutList } from '../../services/lists/cut-list'
import { requireUncovered } from '../../services/rounds/covered-rating'
import { makeVersion } from '../../services/versions/make-version'
import { nameVersion } from '../../services/versions/name-version'
import { presentVersion, presentVersions } from '../../services/versions/present-versions'
import { findVersion, readVersion, readVersionBriefs, readVersionDocument } from '../../services/versions/read-version'
import { deleteVersion, deleteVersionsHolding } from '../../services/versions/remove-version'
import { restoreVersion } from '../../services/versions/restore-version'
import { briefSchema, presentBrief } from '../briefs/brief-schemas'
import { downloadHeaders } from '../routing/answer-download'
import { workOf } from '../routing/asker-of'
import { type OnceRoutes, onceHeaders } from '../routing/once'
import { cutQuery, nextCursor } from '../routing/paging'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody, oneLine, timestamp } from '../routing/schemas'

const versionParams = boardParams.extend({ versionId: z.string().max(64) })
const versionName = oneLine(VERSION_NAME_MAX_LENGTH)
/** Restoring more cards than this is restoring the board. */
const MOST_CARDS = 500

const binary = { schema: z.string().openapi({ format: 'binary' }) }

const versionSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable().openapi({ description: 'null: nobody has named it' }),
    kind: z.enum(VERSION_KINDS).openapi({ description: 'Why it was made; `named`: somebody made or kept it' }),
    at: timestamp,
    by: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'null: the server by itself, or somebody who is gone' }),
    cards: z.number().int(),
  })
  .openapi('Version')

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/versions',
  'x-permission': 'read-board',
  summary: 'The versions of a board, the newest first',
  request: { params: boardParams, query: cutQuery },
  responses: {
    200: json(
      'The versions',
      z.object({
        versions: z.array(versionSchema),
        nextCursor,
        bytes: z.number().int().openapi({ description: 'What they take, packed' }),
        quotaBytes: z.number().int().openapi({ description: 'What they may take' }),
      }),
    ),
    ...problems('bad-request', 'not-found'),
  },
})
export const makeRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/versions',
  'x-permission': 'edit-board',
  summary: 'Make a version of the board as it is now; the newest one where nothing has changed since',
  request: {
    params: boardParams,
    headers: onceHeaders,
    body: jsonBody(
      z.object({
        name: versionName.optional(),
        before: z
          .literal('import')
          .optional()
          .openapi({ description: 'It is made by a page that is about to import a register' }),
      }),
    ),
  },
  responses: {
    201: json('The version', versionSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'key-reused', 'storage-full', 'busy'),
  },
})
export const nameRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}/versions/{versionId}',
  'x-permission': 'edit-board',
  summary: 'Name a version: it is kept until somebody deletes it',
  request: { params: versionParams, body: jsonBody(z.object({ name: versionName })) },
  responses: { 200: json('The version', versionSchema), ...problems('bad-request', 'forbidden', 'not-found') },
})
export const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/versions/{versionId}',
  'x-permission': 'manage-versions',
  summary: 'Delete a version for good',
  request: { params: versionParams },
  responses: { 204: { description: 'Deleted' }, ...problems('forbidden', 'not-found') },
})
export const deleteHoldingRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/versions',
  'x-permission': 'manage-versions',
  summary:
    'Delete every version that holds a card, or words, for good: so that what was deleted from the board is gone',
  request: {
    params: boardParams,
    query: z
      .object({
        cardId: z.string().min(1).max(128).optional().openapi({ description: 'A card that is no longer on the board' }),
        text: z
          .string()
          .min(3)
          .max(500)
          .optional()
          .openapi({ description: 'Words as they are written, such as a name; instead of `cardId`' }),
      })
      .refine(({ cardId, text }) => (cardId === undefined) !== (text === undefined), 'needs cardId or text'),
  },
  responses: {
    200: json('How many were deleted', z.object({ deleted: z.number().int() })),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict'),
  },
})
export const briefsRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/versions/{versionId}/briefs',
  'x-permission': 'read-board',
  summary: 'The briefs of a version with their texts of then, without those that were removed since',
  request: { params: versionParams },
  responses: {
    200: json('The briefs', z.object({ briefs: z.array(briefSchema) })),
    ...problems('not-found', 'too-many', 'busy'),
  },
})
export const documentRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/versions/{versionId}/document',
  'x-permission': 'read-board',
  summary: 'A version as a document of its own: gzip of a Yjs state (V2)',
  request: { params: versionParams },
  responses: {
    200: { description: 'The document', content: { 'application/octet-stream': binary } },
    ...problems('not-found', 'too-many', 'busy'),
  },
})
export const boardFileRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/versions/{versionId}/board-file',
  'x-permission': 'read-board',
  summary: 'A version as a board file',
  request: { params: versionParams },
  responses: {
    200: json('The board file', z.object({}).loose()),
    ...problems('not-found', 'conflict', 'too-many', 'busy'),
  },
})
export const restoreRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/versions/{versionId}/restore',
  'x-permission': 'edit-board',
  summary: 'Bring the board back to a version (owner and facilitators), or only some cards with their links',
  request: {
    params: versionParams,
    body: jsonBody(
      z.object({
        cards: z
          .array(z.string().max(128))
          .min(1)
          .max(MOST_CARDS)
          .optional()
          .openapi({ description: 'By id or by the reference in the version; the whole board without them' }),
      }),
    ),
  },
  responses: {
    200: json('What the board was before: bring that back to undo it', z.object({ before: versionSchema })),
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'storage-full', 'too-many', 'busy'),
  },
})

/** Adds the routes of versions. */
export function addVersionRoutes(routes: Routes, services: ServiceContext, once: OnceRoutes): void {
  routes.add(listRoute, async (c, { board }) => {
    const all = await services.boardVersions.list(board.id)
    const { entries, nextCursor: next } = cutList(all, c.req.valid('query'), ({ at, id }) => [-at.getTime(), id])
    const versions = await presentVersions(services, entries)
    const bytes = await services.boardVersions.bytesOf(board.id)
    return c.json({ versions, nextCursor: next, bytes, quotaBytes: services.boardLimits.maxVersionBytesPerBoard }, 200)
  })
  routes.add(makeRoute, async (c, { board, person }) => {
    const { name, before } = c.req.valid('json')
    const kind = before ? 'before-import' : 'named'
    const wishes = { kind, byId: person.id, ...(kind === 'named' && name !== undefined && { name }) } as const
    const version = await once.answer(c, {
      find: (id) => services.boardVersions.find(board.id, id),
      make: (id) => makeVersion(services, board.id, { ...wishes, id }),
    })
    return c.json(await presentVersion(services, version), 201)
  })
  routes.add(nameRoute, async (c, access) => {
    const named = await nameVersion(services, access, c.req.valid('param').versionId, c.req.valid('json').name)
    return c.json(await presentVersion(services, named), 200)
  })
  routes.add(deleteRoute, async (c, access) => {
    await deleteVersion(services, access, c.req.valid('param').versionId)
    return c.body(null, 204)
  })
  routes.add(deleteHoldingRoute, async (c, access) => {
    const { cardId, text = '' } = c.req.valid('query')
    const held = cardId === undefined ? { text } : { cardId }
    return c.json({ deleted: await deleteVersionsHolding(services, access, held) }, 200)
  })
  routes.add(briefsRoute, async (c, { board }) => {
    const briefs = await readVersionBriefs(services, board.id, c.req.valid('param').versionId, workOf(c))
    return c.json({ briefs: briefs.map(presentBrief) }, 200)
  })
  routes.add(restoreRoute, async (c, access) => {
    const { cards = null } = c.req.valid('json')
    const before = await restoreVersion(services, access, c.req.valid('param').versionId, cards, workOf(c))
    return c.json({ before: await presentVersion(services, before) }, 200)
  })
  routes.add(documentRoute, async (c, access) => {
    const bytes = await readVersionDocument(services, access, c.req.valid('param').versionId, workOf(c))
    return c.body(bytes, 200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
  })
  routes.add(boardFileRoute, async (c, access) => {
    const { board } = access
    const { versionId } = c.req.valid('param')
    await requireUncovered(services, access)
    const { at } = await findVersion(services, board.id, versionId)
    const { title, records } = await readVersion(services, board.id, versionId, workOf(c))
    const file = await boardFileOf(services, { id: board.id, title }, records, at)
    await noteExport(services, access, { format: 'json', part: 'version' })
    return c.json(
      file as unknown as JsonObject,
      200,
      downloadHeaders(boardFileName('board', { title, at: at.getTime(), timeZone: 'UTC' }, 'en', 'json')),
    )
  })
}
