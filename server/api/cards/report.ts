// GET /api/boards/:id/report: the live board as a report, in Markdown to paste where people write, or as a Word document.

import { z } from '@hono/zod-openapi'
import { LOCALES } from '@/lib/domain/localized'
import { boardFileName } from '@/lib/export/file-name'
import { WORD_MEDIA_TYPE } from '@/lib/export/office-media-types'
import type { ServiceContext } from '../../services/context'
import { namedRecords } from '../../services/owners/named-records'
import { readRaters } from '../../services/register/read-raters'
import { sinceSide } from '../../services/versions/compare-versions'
import { answerDownload } from '../routing/answer-download'
import { workOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, timeZone } from '../routing/schemas'

export const reportRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/report',
  'x-permission': 'read-board',
  summary:
    'The board as a report in Markdown or Word: figures, the matrix, risks by level with what treats them, what is not covered, numbered sources',
  request: {
    params: boardParams,
    query: z.object({
      format: z.enum(['md', 'docx']).default('md'),
      language: z.enum(LOCALES).default('en'),
      timeZone: timeZone.default('UTC').openapi({ example: 'Asia/Tokyo' }),
      since: z.string().max(80).optional().openapi({
        description: 'The id of a version, or `board:` and the id of another board: a section tells what changed since',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The report',
      content: {
        'text/markdown': { schema: z.string().openapi({ format: 'binary' }) },
        [WORD_MEDIA_TYPE]: { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...problems('bad-request', 'not-found', 'too-many', 'busy'),
  },
})

/** Adds the routes of a board's report. */
export function addReportRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(reportRoute, async (c, access) => {
    const { format, language, timeZone, since: earlier } = c.req.valid('query')
    const { board } = access
    const records = await namedRecords(services, access)
    const sources = await services.briefs.sources(board.id)
    const raters = await readRaters(services, access)
    const input = { title: board.title, at: services.now().getTime(), sources, raters }
    const since = earlier === undefined ? undefined : await sinceSide(services, access, earlier, workOf(c))
    const reader = { locale: language, timeZone }
    return answerDownload(c, services, access, {
      content: await services.boardWork.run('report', records, { ...input, format, reader, since }, workOf(c)),
      mediaType: format === 'docx' ? WORD_MEDIA_TYPE : 'text/markdown; charset=utf-8',
      fileName: boardFileName('report', { ...input, timeZone }, language, format),
      format,
      part: 'report',
    })
  })
}
