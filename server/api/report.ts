// GET /api/boards/:id/report: the live board as a report in Markdown, to paste where people write.

import { z } from '@hono/zod-openapi'
import { AppError } from '@/lib/domain/errors'
import { LOCALES } from '@/lib/domain/localized'
import { fileName } from '@/lib/export/file-name'
import { reportFileTitle } from '@/lib/export/write-report'
import { enterBoard } from '../policies/board-policy'
import { boardRecords } from '../services/boards/board-records'
import type { ServiceContext } from '../services/context'
import { readRaters } from '../services/register/read-raters'
import { answerDownload } from './answer-download'
import { workOf } from './asker-of'
import type { Api } from './environment'
import { problems } from './problem'
import { createRoute } from './route'
import { boardParams } from './schemas'
import { isTimeZone } from './time-zone'

const reportRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/report',
  'x-permission': 'read-board',
  summary:
    'The board as a report in Markdown: figures, risks by level with what treats them, what is not covered, numbered sources',
  request: {
    params: boardParams,
    query: z.object({
      language: z.enum(LOCALES).default('en'),
      timeZone: z.string().max(64).default('UTC').openapi({ example: 'Asia/Tokyo' }),
    }),
  },
  responses: {
    200: {
      description: 'The report',
      content: { 'text/markdown': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems('bad-request', 'not-found', 'too-many', 'busy'),
  },
})

export function addReportRoutes(app: Api, services: ServiceContext): void {
  app.openapi(reportRoute, async (c) => {
    const { language, timeZone } = c.req.valid('query')
    if (!isTimeZone(timeZone)) {
      throw new AppError('bad-request', 'This is no time zone. Send one as in Asia/Tokyo, or leave it out for UTC.')
    }
    const access = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'read-board')
    const { board } = access
    const records = await boardRecords(services, board.id)
    const sources = await services.briefs.sources(board.id)
    const raters = await readRaters(services, access)
    const input = { title: board.title, at: services.now().getTime(), sources, raters }
    const reader = { locale: language, timeZone }
    return answerDownload(c, services, access, {
      content: await services.boardWork.run('report', records, { ...input, reader }, workOf(c)),
      mediaType: 'text/markdown; charset=utf-8',
      fileName: fileName(reportFileTitle(input, reader), 'md'),
      ...{ format: 'md', part: 'report' },
    })
  })
}
