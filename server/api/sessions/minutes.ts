// GET /api/boards/:id/sessions/:id/minutes: the results of a session, for programs to read, or as a file in Markdown or Word.

import { z } from '@hono/zod-openapi'
import { LOCALES } from '@/lib/domain/localized'
import { fileName } from '@/lib/export/file-name'
import { writeMinutesMarkdown } from '@/lib/export/minutes-markdown'
import { minutesFileTitle } from '@/lib/export/minutes-text'
import { WORD_MEDIA_TYPE } from '@/lib/export/office-media-types'
import type { ServiceContext } from '../../services/context'
import { readMinutes } from '../../services/sessions/read-minutes'
import { answerDownload } from '../routing/answer-download'
import { workOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, timeZone } from '../routing/schemas'
import { minutesSchema } from './minutes-schemas'

export const minutesRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/sessions/{sessionId}/minutes',
  'x-permission': 'run-sessions',
  summary: 'The minutes of a session: as they stay once it is closed, so far while it runs',
  request: {
    params: boardParams.extend({ sessionId: z.string().max(64) }),
    query: z.object({
      format: z.enum(['json', 'md', 'docx']).default('json'),
      language: z.enum(LOCALES).default('en').openapi({ description: 'Of the Markdown and the Word document' }),
      timeZone: timeZone
        .default('UTC')
        .openapi({ description: 'Of the Markdown and the Word document', example: 'Asia/Tokyo' }),
    }),
  },
  responses: {
    200: {
      description: 'The minutes',
      content: {
        'application/json': { schema: minutesSchema },
        'text/markdown': { schema: z.string().openapi({ format: 'binary' }) },
        [WORD_MEDIA_TYPE]: { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...problems('bad-request', 'forbidden', 'not-found', 'conflict', 'too-many', 'busy'),
  },
})

/** Adds the routes of a session's minutes. */
export function addMinutesRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(minutesRoute, async (c, access) => {
    const { sessionId } = c.req.valid('param')
    const { format, language, timeZone } = c.req.valid('query')
    const minutes = await readMinutes(services, access, sessionId)
    if (format === 'json') return c.json(minutes, 200, { 'cache-control': 'no-store' })
    const reader = { locale: language, timeZone }
    return answerDownload(c, services, access, {
      content:
        format === 'docx'
          ? await services.boardWork.run('minutes', [], { minutes, reader }, workOf(c))
          : new TextEncoder().encode(writeMinutesMarkdown(minutes, reader)),
      mediaType: format === 'docx' ? WORD_MEDIA_TYPE : 'text/markdown; charset=utf-8',
      fileName: fileName(minutesFileTitle(minutes, reader), format),
      format,
      part: 'minutes',
    })
  })
}
