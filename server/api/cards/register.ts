// /api/boards/:id/register: the cards of the live board as a table, to read by programs or to take away as a file; and a
// workbook from elsewhere as texts, for the importer and for scripts.

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LOCALES } from '@/lib/domain/localized'
import { boardFileName } from '@/lib/export/file-name'
import { nistFileName } from '@/lib/export/nist-register'
import { LARGEST_TABLE_BYTES, MOST_ROWS } from '@/lib/import/workbook-sheets'
import type { RegisterAnswer } from '../../board-work/answer-register'
import type { ServiceContext } from '../../services/context'
import { readSheets } from '../../services/register/read-sheets'
import { REGISTER_MEDIA_TYPES, takeRegister } from '../../services/register/take-register'
import { readUpload } from '../../uploads/read-upload'
import { answerDownload } from '../routing/answer-download'
import { answerJson } from '../routing/answer-json'
import { askerOf, workOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, fileForm, json } from '../routing/schemas'

const FORMATS = ['json', 'csv', 'md', 'xlsx', 'nist'] as const

const value = z.union([z.string(), z.number(), z.array(z.string())])
const scaleWords = z.array(z.string()).length(5).openapi({ description: 'Of the steps 1 to 5' })
const register = z
  .object({
    columns: z.array(z.object({ id: z.string().openapi({ example: 'likelihoodCurrent' }), name: z.string() })),
    rows: z.array(
      z.object({
        id: z.string(),
        values: z.record(z.string(), value).openapi({ description: 'By column; empty places are absent' }),
      }),
    ),
    words: z
      .object({
        likelihood: scaleWords,
        impact: scaleWords,
        uncertainty: scaleWords,
        levels: z.object({ low: z.string(), medium: z.string(), high: z.string(), 'very-high': z.string() }),
      })
      .openapi({ description: 'How this board says steps and levels' }),
  })
  .openapi('Register')
const file = z.string().openapi({ format: 'binary' })

export const registerRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/register',
  'x-permission': 'read-board',
  summary:
    'The cards of a board as a table: JSON, CSV (RFC 4180, safe from formulas), Markdown, XLSX (a sheet a kind, links, sources, scales), or its scored risks after NIST IR 8286 Rev. 1 (409 where none is scored)',
  request: {
    params: boardParams,
    query: z.object({
      format: z.enum(FORMATS).default('json'),
      kind: z.enum(CARD_KINDS).optional().openapi({ description: '`nist` has risks alone' }),
      language: z.enum(LOCALES).default('en').openapi({ description: 'Of the words in the table' }),
    }),
  },
  responses: {
    200: {
      description: 'The register; columns that are empty in all rows are left out',
      content: {
        'application/json': { schema: register },
        'text/csv': { schema: file },
        'text/markdown': { schema: file },
        [REGISTER_MEDIA_TYPES.xlsx]: { schema: file },
      },
    },
    ...problems('bad-request', 'not-found', 'conflict', 'too-many', 'busy'),
  },
})

export const sheetsRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/register/sheets',
  'x-permission': 'edit-board',
  summary: 'Read a workbook (.xlsx, .ods) as sheets of texts to make cards of; nothing of it is kept',
  description: `Formulas give their stored values, days are ISO dates, percentages have their sign, merged texts go down into their rows, and empty rows are left out. A sheet with more than ${MOST_ROWS} rows is cut.`,
  request: {
    params: boardParams,
    body: fileForm,
  },
  responses: {
    200: json(
      'The sheets, in their order',
      z.object({
        sheets: z
          .array(
            z.object({
              name: z.string(),
              isHidden: z.boolean(),
              rows: z
                .array(z.object({ number: z.number().int(), cells: z.array(z.string()).readonly() }))
                .readonly()
                .openapi({ description: 'By the numbers that the spreadsheet shows' }),
            }),
          )
          .readonly(),
      }),
    ),
    ...problems('bad-request', 'forbidden', 'not-found', 'too-large', 'unsupported-table', 'unreadable-table'),
    ...problems('too-many', 'busy'),
  },
})

/** Adds the routes of a board's register. */
export function addRegisterRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(registerRoute, async (c, access) => {
    const { format, kind, language } = c.req.valid('query')
    const content = await takeRegister(services, access, { format, kind, locale: language }, workOf(c))
    if (format === 'json') return answerJson<RegisterAnswer>(c, content)
    const dated = { title: access.board.title, at: services.now().getTime(), timeZone: 'UTC' }
    return answerDownload(c, services, access, {
      content,
      mediaType: REGISTER_MEDIA_TYPES[format],
      format,
      part: kind ?? 'register',
      fileName: format === 'nist' ? nistFileName(dated) : boardFileName('register', dated, language, format),
    })
  })
  routes.add(sheetsRoute, async (c) => {
    const asker = askerOf(c)
    const { bytes } = await services.workbookUploads.admit(asker, (ended) =>
      readUpload(c.req.raw, LARGEST_TABLE_BYTES, ended),
    )
    return c.json({ sheets: await readSheets(services, bytes, asker, { signal: c.req.raw.signal }) }, 200)
  })
}
