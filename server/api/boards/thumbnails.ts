// /api/boards/:id/thumbnail: the small picture of the board list, drawn by an editor's browser.

import { z } from '@hono/zod-openapi'
import { AppError } from '@/lib/domain/errors'
import { saveThumbnail } from '../../services/boards/save-thumbnail'
import type { ServiceContext } from '../../services/context'
import { isNotModified } from '../routing/not-modified'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams } from '../routing/schemas'

const image = { schema: z.string().openapi({ format: 'binary' }) }
const images = { 'image/png': image, 'image/jpeg': image, 'image/webp': image }

export const putRoute = createRoute({
  method: 'put',
  path: '/api/boards/{boardId}/thumbnail',
  'x-permission': 'edit-board',
  summary: 'Replace the picture of a board',
  request: { params: boardParams, body: { required: true, content: images } },
  responses: { 204: { description: 'Kept' }, ...problems('bad-request', 'forbidden', 'not-found', 'too-large') },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/thumbnail',
  'x-permission': 'read-board',
  summary: 'The picture of a board',
  request: { params: boardParams },
  responses: {
    200: { description: 'The picture', content: images },
    304: { description: 'The picture that you have is the newest' },
    ...problems('not-found'),
  },
})

/** Adds the routes of boards' small pictures. */
export function addThumbnailRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(putRoute, async (c, access) => {
    await saveThumbnail(services, access, new Uint8Array(await c.req.arrayBuffer()))
    return c.body(null, 204)
  })

  routes.add(getRoute, async (c, { board }) => {
    const thumbnail = await services.thumbnails.find(board.id)
    if (!thumbnail) throw new AppError('not-found', 'This board has no picture yet.')
    const etag = `"${thumbnail.updatedAt.getTime().toString(36)}"`
    const headers = {
      etag,
      'cache-control': 'private, max-age=31536000, immutable',
      // A stored file is never a page (SYNC-SPEC S22).
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    }
    if (isNotModified(c, etag)) return c.body(null, 304, headers)
    return c.body(thumbnail.bytes, 200, { ...headers, 'content-type': thumbnail.mimeType })
  })
}
