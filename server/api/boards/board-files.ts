// A board as a file: its archive, the published schema of a board file, a new board of a file, and a file's content for
// a board that is there.

import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import { BOARD_FILE_SCHEMA_PATH } from '@/lib/board-file/board-file'
import { boardFileSchema } from '@/lib/board-file/board-file-schema'
import { BOARD_TITLE_MAX_LENGTH } from '@/lib/domain/boards/board-title'
import type { Limits } from '@/lib/protocol/limits'
import { archiveBoard } from '../../services/board-files/archive-board'
import { importBoard } from '../../services/board-files/import-board'
import { unpackOntoBoard } from '../../services/board-files/unpack-onto-board'
import { openBoard } from '../../services/boards/open-board'
import type { ServiceContext } from '../../services/context'
import { answerDownload } from '../routing/answer-download'
import { sentFileOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, fileForm, json, oneLine } from '../routing/schemas'
import { boardSchema, withUrl } from './board-schemas'

const leftOutSchema = z
  .object({ images: z.number().int(), shapes: z.number().int() })
  .openapi({ description: 'Images that are not in the file, and shapes that no board can hold' })

export const schemaRoute = createRoute({
  method: 'get',
  path: BOARD_FILE_SCHEMA_PATH,
  'x-permission': 'public',
  summary: 'The JSON Schema of a board file, version 1',
  security: [],
  responses: { 200: json('The schema', z.object({}).loose()) },
})
export const archiveRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/archive',
  'x-permission': 'read-board',
  summary: 'The whole board as a ZIP: its board file, its briefs with their earlier versions, its images',
  request: {
    params: boardParams,
    query: z.object({
      versions: z
        .enum(['true', 'false'])
        .default('false')
        .openapi({ description: 'With the versions of the board, which also hold what was deleted since' }),
    }),
  },
  responses: {
    200: {
      description: 'The archive',
      content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems('not-found', 'conflict'),
  },
})
export const importRoute = createRoute({
  method: 'post',
  path: '/api/boards/import',
  'x-permission': 'signed-in',
  summary:
    'Make a board of a file: an archive, a board file, a PNG or SVG that carries one, or a drawing (.tldr, .excalidraw)',
  request: {
    query: z.object({
      workspaceId: z.string().max(64).optional(),
      title: oneLine(BOARD_TITLE_MAX_LENGTH)
        .optional()
        .openapi({ description: 'Instead of the file’s own; drawings have none' }),
    }),
    body: fileForm,
  },
  responses: {
    201: json('The new board, and what of the file it does not show', boardSchema.extend({ leftOut: leftOutSchema })),
    ...problems('bad-request', 'not-signed-in', 'forbidden', 'not-found', 'too-large', 'unsupported-image'),
    ...problems('unreadable-board', 'storage-full', 'workspace-full', 'too-many', 'busy'),
  },
})
export const unpackRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/board-files',
  'x-permission': 'edit-board',
  summary:
    'Read a board’s file onto this board: images and briefs are added, its records are given back to be put down',
  request: { params: boardParams, body: fileForm },
  responses: {
    200: json(
      'What the file holds, under new ids',
      z.object({
        title: z.string(),
        schema: z.object({}).loose(),
        records: z.array(z.object({}).loose()).readonly(),
        cards: z.number().int(),
        links: z.number().int(),
        matrices: z.number().int(),
        citations: z.number().int(),
        hasOtherCriteria: z
          .boolean()
          .openapi({ description: 'It judges by other scales than this board, which keeps its own' }),
        leftOutImages: z.number().int(),
        leftOutShapes: z.number().int(),
      }),
    ),
    ...problems('bad-request', 'forbidden', 'not-found', 'too-large', 'unsupported-image', 'unreadable-board'),
    ...problems('storage-full', 'workspace-full', 'too-many', 'busy'),
  },
})

/** Adds the routes of board files. */
export function addBoardFileRoutes(routes: Routes, services: ServiceContext, limits: Limits): void {
  routes.add(schemaRoute, (c) => c.json(boardFileSchema(), 200, { 'cache-control': 'public, max-age=3600' }))

  routes.add(archiveRoute, async (c, access) => {
    const { fileName, chunks } = await archiveBoard(services, access, {
      withVersions: c.req.valid('query').versions === 'true',
    })
    const content = Readable.toWeb(Readable.from(chunks)) as ReadableStream
    const file = { content, mediaType: 'application/zip', fileName }
    return answerDownload(c, services, access, { ...file, format: 'zip', part: 'board' })
  })

  routes.add(importRoute, async (c, person) => {
    const { workspaceId, title } = c.req.valid('query')
    const input = { sent: sentFileOf(c), workspaceId, title }
    const { access, leftOut } = await importBoard(services, person, input, limits)
    return c.json({ ...withUrl(c, await openBoard(services, access)), leftOut }, 201)
  })

  routes.add(unpackRoute, async (c, access) => {
    const unpacked = await unpackOntoBoard(services, access, sentFileOf(c), limits)
    return c.json(
      { ...unpacked, schema: { ...unpacked.schema }, records: unpacked.records.map((each) => ({ ...each })) },
      200,
    )
  })
}
