// GET /api/boards/:id/sessions/:id/minutes: the results of a session, for programs to read, or as a file in Markdown,
// Word or PDF.

import { z } from '@hono/zod-openapi'
import { LOCALES } from '@/lib/domain/localized'
import type { Minutes } from '@/lib/domain/session/minutes'
import { writeMinutesMarkdown } from '@/lib/export/minutes-markdown'
import { minutesFileName } from '@/lib/export/minutes-text'
import type { MinutesReader } from '@/lib/export/minutes-words'
import { WORD_MEDIA_TYPE } from '@/lib/export/office-media-types'
import type { RateLimit } from '../../auth/rate-limit'
import type { WorkFor } from '../../board-work/board-work'
import type { ServiceContext } from '../../services/context'
import { printMinutes } from '../../services/sessions/print-minutes'
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
  'x-permission': 'read-board',
  summary: 'The minutes of a session: as they stay once it is closed; so far while it runs, for people who may run it',
  request: {
    params: boardParams.extend({ sessionId: z.string().max(64) }),
    query: z.object({
      format: z.enum(['json', 'md', 'docx', 'pdf']).default('json'),
      language: z.enum(LOCALES).default('en').openapi({ description: 'Of the Markdown, Word and PDF documents' }),
      timeZone: timeZone
        .default('UTC')
        .openapi({ description: 'Of the Markdown, Word and PDF documents', example: 'Asia/Tokyo' }),
    }),
  },
  responses: {
    200: {
      description: 'The minutes',
      content: {
        'application/json': { schema: minutesSchema },
        'text/markdown': { schema: z.string().openapi({ format: 'binary' }) },
        [WORD_MEDIA_TYPE]: { schema: z.string().openapi({ format: 'binary' }) },
        'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...problems(
      'bad-request',
      'forbidden',
      'not-found',
      'conflict',
      'too-many',
      'busy',
      'renderer-missing',
      'internal',
    ),
  },
})

/** Adds the routes of a session's minutes; `renders` counts what each person has drawn. */
export function addMinutesRoutes(routes: Routes, services: ServiceContext, renders: RateLimit): void {
  routes.add(minutesRoute, async (c, access) => {
    const { sessionId } = c.req.valid('param')
    const { format, language, timeZone } = c.req.valid('query')
    if (format === 'pdf') renders.take(access.person.id)
    const minutes = await readMinutes(services, access, sessionId)
    if (format === 'json') return c.json(minutes, 200, { 'cache-control': 'no-store' })
    const reader = { locale: language, timeZone }
    const file = await minutesFile(services, minutes, format, reader, workOf(c))
    return answerDownload(c, services, access, {
      ...file,
      fileName: minutesFileName(minutes, reader, format),
      format,
      part: 'minutes',
    })
  })
}

async function minutesFile(
  services: ServiceContext,
  minutes: Minutes,
  format: 'md' | 'docx' | 'pdf',
  reader: MinutesReader,
  workFor: WorkFor,
): Promise<{ content: Uint8Array<ArrayBuffer>; mediaType: string }> {
  switch (format) {
    case 'docx':
      return {
        content: await services.boardWork.run('minutes', [], { minutes, reader }, workFor),
        mediaType: WORD_MEDIA_TYPE,
      }
    case 'pdf':
      return { content: await printMinutes(services, minutes, reader, workFor), mediaType: 'application/pdf' }
    case 'md':
      return {
        content: new TextEncoder().encode(writeMinutesMarkdown(minutes, reader)),
        mediaType: 'text/markdown; charset=utf-8',
      }
  }
}
