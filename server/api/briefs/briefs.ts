// /api/boards/:id/briefs: source documents. Offsets count Unicode code points over `text`.

import { z } from '@hono/zod-openapi'
import type { Limits } from '@/lib/protocol/limits'
import type { ReadOptions } from '../../briefs/brief-reader'
import type { Logger } from '../../log/logger'
import { changeBrief } from '../../services/briefs/change-brief'
import { findBrief } from '../../services/briefs/find-brief'
import { importBrief } from '../../services/briefs/import-brief'
import { removeBrief } from '../../services/briefs/remove-brief'
import type { ServiceContext } from '../../services/context'
import { cutList } from '../../services/lists/cut-list'
import { type OnceRoutes, onceHeaders } from '../routing/once'
import { cutQuery, nextCursor } from '../routing/paging'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json, jsonBody } from '../routing/schemas'
import {
  type ImportInput,
  inputFromForm,
  inputFromJson,
  isForm,
  partsOf,
  pasted,
  progressResponse,
  wantsProgress,
} from './brief-import'
import { briefSchema, changedMetadata, presentBrief as present, sourceUrl, title } from './brief-schemas'

const briefParams = boardParams.extend({ briefId: z.string().max(64) })

export const importRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/briefs',
  'x-permission': 'edit-board',
  summary: 'Import a brief: pasted text as JSON, or a text, Markdown, HTML, Word or PDF file as a form',
  description:
    'With Accept: application/x-ndjson the answer is 200 and lines {progress}, then one {brief} or {problem}, and an Idempotency-Key does nothing. Ending the request ends the import.',
  request: {
    params: boardParams,
    headers: onceHeaders,
    body: {
      content: {
        'application/json': {
          schema: pasted,
        },
        // No zod schema: the form is read as a stream.
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: {
              file: { type: 'string', format: 'binary' },
              title: { type: 'string' },
              sourceUrl: { type: 'string' },
            },
          },
        },
      },
    },
  },
  responses: {
    200: { description: 'Lines of JSON: {progress}, then one {brief} or {problem}' },
    201: json('The brief', briefSchema),
    ...problems('bad-request', 'forbidden', 'not-found', 'too-large', 'unsupported-brief', 'unreadable-brief'),
    ...problems('conflict', 'key-reused', 'too-many', 'busy'),
  },
})
export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs',
  'x-permission': 'read-board',
  summary: 'The briefs of a board with their texts, the first one first',
  request: { params: boardParams, query: cutQuery },
  responses: {
    200: json('Briefs', z.object({ briefs: z.array(briefSchema), nextCursor })),
    ...problems('bad-request', 'not-found'),
  },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs/{briefId}',
  'x-permission': 'read-board',
  summary: 'One brief',
  request: { params: briefParams },
  responses: { 200: json('The brief', briefSchema), ...problems('not-found') },
})
export const changeRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}/briefs/{briefId}',
  'x-permission': 'edit-board',
  summary:
    'Correct what is known of a brief, bring blocks back or set them aside, note that its changes are dealt with',
  request: {
    params: briefParams,
    body: jsonBody(
      z.object({
        title: title.optional(),
        sourceUrl: sourceUrl.nullable().optional(),
        metadata: changedMetadata.optional(),
        blocks: z.array(z.strictObject({ id: z.string(), setAside: z.boolean() })).optional(),
        settledRevision: z
          .number()
          .int()
          .min(0)
          .optional()
          .openapi({ description: 'What this revision changed under cards is dealt with; 0 takes that back' }),
      }),
    ),
  },
  responses: { 200: json('The brief', briefSchema), ...problems('bad-request', 'forbidden', 'not-found') },
})
export const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/briefs/{briefId}',
  'x-permission': 'edit-board',
  summary: 'Remove a brief; cards keep the words that they quote',
  request: { params: briefParams },
  responses: { 204: { description: 'Removed' }, ...problems('forbidden', 'not-found') },
})

/** Adds the routes of briefs. */
export function addBriefRoutes(
  routes: Routes,
  services: ServiceContext,
  limits: Limits,
  logger: Logger,
  once: OnceRoutes,
): void {
  routes.add(importRoute, async (c, access) => {
    const { locale } = c.var
    const importOne = async (input: ImportInput) => {
      const run = (id: string, options: ReadOptions) => importBrief(services, access, { ...input, id, locale }, options)
      // The body has come by now: what is read from here on is the server's own.
      if (wantsProgress(c)) {
        return progressResponse(c, (options) => run(services.newId(), options), logger) as never
      }
      const making = {
        find: (id: string) => services.briefs.find(access.board.id, id),
        make: (id: string) => run(id, { signal: c.req.raw.signal }),
      }
      return c.json(present(await once.answer(c, making, partsOf(input))), 201)
    }
    return importOne(
      isForm(c)
        ? await inputFromForm(c, services.briefUploads, limits.maxBriefBytes)
        : await inputFromJson(c, limits.maxBriefBytes),
    )
  })

  routes.add(listRoute, async (c, { board }) => {
    const all = await services.briefs.list(board.id)
    const { entries, nextCursor: next } = cutList(all, c.req.valid('query'), (brief) => [
      brief.createdAt.getTime(),
      brief.id,
    ])
    return c.json({ briefs: entries.map(present), nextCursor: next }, 200)
  })

  routes.add(getRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    return c.json(present(await findBrief(services, access, briefId)), 200)
  })

  routes.add(changeRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    return c.json(present(await changeBrief(services, access, briefId, c.req.valid('json'))), 200)
  })

  routes.add(removeRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    await removeBrief(services, access, briefId)
    return c.body(null, 204)
  })
}
