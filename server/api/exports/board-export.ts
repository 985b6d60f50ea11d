// GET /api/boards/:id/export and …/versions/:v/export: a board, or what it was in a version, as a picture, drawn on the
// server with what the caller may read.

import { z } from '@hono/zod-openapi'
import { SLIDES_MEDIA_TYPE } from '@/lib/export/office-media-types'
import { TLDR_MEDIA_TYPE } from '@/lib/export/tldr/write-tldr'
import type { RateLimit } from '../../auth/rate-limit'
import type { ServiceContext } from '../../services/context'
import { renderPicture } from '../../services/pictures/render-picture'
import { drawnVersion } from '../../services/versions/read-version'
import { answerDownload } from '../routing/answer-download'
import { workOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams } from '../routing/schemas'
import { exportFile } from './export-file'
import { exportQuery, exportRequest, versionExportQuery } from './export-query'

const file = { schema: z.string().openapi({ format: 'binary' }) }

const PICTURES = {
  'image/png': file,
  'image/jpeg': file,
  'image/webp': file,
  'image/svg+xml': file,
  'application/pdf': file,
  'application/zip': file,
}

export const exportRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/export',
  'x-permission': 'read-board',
  summary:
    'A board, a frame or some shapes as PNG, JPEG, WebP, SVG or PDF, all frames as a ZIP, the board file as JSON, or the board as slides',
  request: { params: boardParams, query: exportQuery },
  responses: {
    200: {
      description: 'The picture',
      content: {
        ...PICTURES,
        'application/json': file,
        [TLDR_MEDIA_TYPE]: file,
        [SLIDES_MEDIA_TYPE]: file,
      },
    },
    ...problems('bad-request', 'not-found', 'conflict', 'too-large', 'too-many', 'busy'),
    ...problems('renderer-missing', 'internal'),
  },
})

export const versionExportRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/versions/{versionId}/export',
  'x-permission': 'read-board',
  summary: 'A version, a frame or some shapes of it as PNG, JPEG, WebP, SVG or PDF, or all frames as a ZIP',
  request: { params: boardParams.extend({ versionId: z.string().max(64) }), query: versionExportQuery },
  responses: {
    200: {
      description: 'The picture',
      content: {
        ...PICTURES,
      },
    },
    ...problems('bad-request', 'not-found', 'too-large', 'too-many', 'busy', 'renderer-missing', 'internal'),
  },
})

/** Adds the routes that draw boards and versions of them; `renders` counts what each person has drawn. */
export function addBoardExportRoute(routes: Routes, services: ServiceContext, renders: RateLimit): void {
  routes.add(exportRoute, async (c, access) => {
    const wishes = c.req.valid('query')
    renders.take(access.person.id)
    const { bytes, ...file } = await exportFile(services, access, wishes, workOf(c))
    return answerDownload(c, services, access, { content: bytes, format: wishes.format, ...file })
  })
  routes.add(versionExportRoute, async (c, access) => {
    const wishes = c.req.valid('query')
    renders.take(access.person.id)
    const version = await drawnVersion(services, access, c.req.valid('param').versionId, workOf(c))
    const request = await exportRequest(services, access, wishes, version)
    const { bytes, ...file } = await renderPicture(services, access.board, access, request, workOf(c), version)
    return answerDownload(c, services, access, { content: bytes, format: wishes.format, part: 'version', ...file })
  })
}
