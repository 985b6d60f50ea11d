// /api/boards/:id/exports: pages report here the files that they made of the board and saved by themselves, for the
// audit log.

import { z } from '@hono/zod-openapi'
import { PAGE_DATA_FORMATS } from '@/lib/export/page-data'
import { PICTURE_FORMATS } from '@/lib/picture/picture-request'
import { noteExport } from '../../services/boards/note-export'
import type { ServiceContext } from '../../services/context'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, jsonBody } from '../routing/schemas'

export const noteRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/exports',
  'x-permission': 'read-board',
  summary: 'Note in the audit log that the board was taken away as a picture, or as data, that a page made by itself',
  request: {
    params: boardParams,
    body: jsonBody(
      z.object({ format: z.enum([...PICTURE_FORMATS, ...PAGE_DATA_FORMATS]), part: z.string().min(1).max(200) }),
    ),
  },
  responses: { 204: { description: 'Noted' }, ...problems('bad-request', 'not-found') },
})

/** Adds the routes of /api/boards/:id/exports. */
export function addSavedExportRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(noteRoute, async (c, access) => {
    await noteExport(services, access, c.req.valid('json'))
    return c.body(null, 204)
  })
}
