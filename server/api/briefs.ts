// /api/boards/:id/briefs: source documents. Offsets count Unicode code points over `text`.

import { z } from '@hono/zod-openapi'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { decodeText } from '../briefs/decode-text'
import { readUpload } from '../briefs/read-upload'
import { enterBoard } from '../policies/board-policy'
import { changeBrief } from '../services/briefs/change-brief'
import { findBrief } from '../services/briefs/find-brief'
import { type BriefInput, importBrief } from '../services/briefs/import-brief'
import { removeBrief } from '../services/briefs/remove-brief'
import type { ServiceContext } from '../services/context'
import { briefSchema, changedMetadata, presentBrief as present, sourceUrl, title } from './brief-schemas'
import type { Api, ApiContext } from './environment'
import { problems } from './problem'
import { createRoute } from './route'
import { boardParams, json, jsonBody } from './schemas'

const pasted = z.object({ text: z.string(), title: title.nullish(), sourceUrl: sourceUrl.nullish() })
const briefParams = boardParams.extend({ briefId: z.string().max(64) })

const importRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/briefs',
  'x-permission': 'edit-board',
  summary: 'Import a brief: pasted text as JSON, or a text file as a form',
  request: {
    params: boardParams,
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
  responses: { 201: json('The brief', briefSchema), ...problems('bad-request', 'forbidden', 'not-found', 'too-large') },
})
const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs',
  'x-permission': 'read-board',
  summary: 'The briefs of a board',
  request: { params: boardParams },
  responses: { 200: json('Briefs', z.object({ briefs: z.array(briefSchema) })), ...problems('not-found') },
})
const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs/{briefId}',
  'x-permission': 'read-board',
  summary: 'One brief',
  request: { params: briefParams },
  responses: { 200: json('The brief', briefSchema), ...problems('not-found') },
})
const changeRoute = createRoute({
  method: 'patch',
  path: '/api/boards/{boardId}/briefs/{briefId}',
  'x-permission': 'edit-board',
  summary: 'Correct what is known of a brief, bring blocks back or set them aside',
  request: {
    params: briefParams,
    body: jsonBody(
      z.object({
        title: title.optional(),
        sourceUrl: sourceUrl.nullable().optional(),
        metadata: changedMetadata.optional(),
        blocks: z.array(z.object({ id: z.string(), setAside: z.boolean() })).optional(),
      }),
    ),
  },
  responses: { 200: json('The brief', briefSchema), ...problems('bad-request', 'forbidden', 'not-found') },
})
const removeRoute = createRoute({
  method: 'delete',
  path: '/api/boards/{boardId}/briefs/{briefId}',
  'x-permission': 'edit-board',
  summary: 'Remove a brief; cards keep the words that they quote',
  request: { params: briefParams },
  responses: { 204: { description: 'Removed' }, ...problems('forbidden', 'not-found') },
})

export function addBriefRoutes(app: Api, services: ServiceContext, limits: Limits): void {
  app.openapi(importRoute, async (c) => {
    const access = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'edit-board')
    const isForm = c.req.header('content-type')?.startsWith('multipart/form-data') ?? false
    const input = isForm ? await fromForm(c, limits.maxBriefBytes) : await fromJson(c, limits.maxBriefBytes)
    return c.json(present(await importBrief(services, access, { ...input, locale: c.var.locale })), 201)
  })

  app.openapi(listRoute, async (c) => {
    const { board } = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'read-board')
    return c.json({ briefs: (await services.briefs.list(board.id)).map(present) }, 200)
  })

  app.openapi(getRoute, async (c) => {
    const { boardId, briefId } = c.req.valid('param')
    const access = await enterBoard(services.boards, c.var.person, boardId, 'read-board')
    return c.json(present(await findBrief(services, access, briefId)), 200)
  })

  app.openapi(changeRoute, async (c) => {
    const { boardId, briefId } = c.req.valid('param')
    const access = await enterBoard(services.boards, c.var.person, boardId, 'edit-board')
    return c.json(present(await changeBrief(services, access, briefId, c.req.valid('json'))), 200)
  })

  app.openapi(removeRoute, async (c) => {
    const { boardId, briefId } = c.req.valid('param')
    const access = await enterBoard(services.boards, c.var.person, boardId, 'edit-board')
    await removeBrief(services, access, briefId)
    return c.body(null, 204)
  })
}

type ImportInput = Omit<BriefInput, 'locale'>

/** The route's validator has refused wrong JSON already; a request without a body comes here too. */
async function fromJson(c: ApiContext, maxBytes: number): Promise<ImportInput> {
  if (!c.req.header('content-type')) {
    throw new AppError('bad-request', 'Send JSON {text, title?, sourceUrl?}, or a form with a file.', 'text')
  }
  const { text, title, sourceUrl } = pasted.parse(await c.req.json())
  if (Buffer.byteLength(text) > maxBytes) {
    throw new AppError('too-large', `A text may have at most ${maxBytes} bytes.`, 'text')
  }
  return { text, title: title ?? undefined, sourceUrl: sourceUrl ?? undefined }
}

async function fromForm(c: ApiContext, maxBytes: number): Promise<ImportInput> {
  const { fileName, bytes, fields } = await readUpload(c.req.raw, maxBytes)
  const field = <T>(name: string, schema: z.ZodType<T>) => {
    const text = fields.get(name)
    if (text === undefined || text === '') return undefined
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    throw new AppError('bad-request', `${name} ${parsed.error.issues[0]?.message ?? 'is invalid'}.`, name)
  }
  return { text: decodeText(bytes), fileName, title: field('title', title), sourceUrl: field('sourceUrl', sourceUrl) }
}
