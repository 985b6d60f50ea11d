// GET /api/boards/:id/register: the cards of the live board as a table, to read by programs or to take away as a file.

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/card-kind'
import type { Criteria } from '@/lib/domain/criteria'
import { AppError } from '@/lib/domain/errors'
import { LOCALES, type Locale, textIn } from '@/lib/domain/localized'
import type { RegisterRow } from '@/lib/domain/register-row'
import { stepWord } from '@/lib/domain/scale'
import { fileName } from '@/lib/export/file-name'
import { type NistInput, nistFileName, writeNistRegister } from '@/lib/export/nist-register'
import { filledColumns } from '@/lib/export/register-table'
import { columnWord } from '@/lib/export/register-words'
import type { ServiceContext } from '../services/context'
import { readRegister } from '../services/register/read-register'
import { REGISTER_MEDIA_TYPES, writeRegister } from '../services/register/write-register'
import { answerDownload } from './answer-download'
import { problems } from './problem'
import { createRoute } from './route'
import type { Routes } from './routes'
import { boardParams } from './schemas'

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
    ...problems('bad-request', 'not-found', 'conflict'),
  },
})

export function addRegisterRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(registerRoute, async (c, access) => {
    const { format, kind, language } = c.req.valid('query')
    const register = await readRegister(services, access, kind)
    const { rows } = register
    const { criteria } = register.view
    if (format === 'json') {
      const names = filledColumns(rows).map((column) => ({ id: column.id, name: columnWord(column, language) }))
      return c.json({ columns: names, rows: rows.map(present), words: presentWords(criteria, language) }, 200)
    }
    const { title } = access.board
    const isNist = format === 'nist'
    const content = isNist
      ? writeNist({ title, at: services.now().toISOString(), view: register.view, locale: language })
      : await writeRegister(register, format, language)
    return answerDownload(c, services, access, {
      content,
      mediaType: isNist ? 'application/json; charset=utf-8' : REGISTER_MEDIA_TYPES[format],
      fileName: isNist ? nistFileName(title) : fileName(title, format),
      ...{ format, part: kind ?? 'register' },
    })
  })
}

function writeNist(input: NistInput): Uint8Array<ArrayBuffer> {
  const text = writeNistRegister(input)
  if (text === undefined) {
    throw new AppError(
      'conflict',
      'No risk on this board has a current likelihood and a current impact, so there is nothing that a register after NIST IR 8286 could state. Score a risk, then try again.',
    )
  }
  return new TextEncoder().encode(text)
}

function present({ id, values }: RegisterRow) {
  const filled = Object.entries(values).flatMap(([column, each]) =>
    each === undefined ? [] : [[column, each] as const],
  )
  return { id, values: Object.fromEntries(filled.map(([column, each]) => [column, copied(each)])) }
}

function copied(each: string | number | readonly string[]): string | number | string[] {
  return typeof each === 'object' ? [...each] : each
}

function presentWords(criteria: Criteria, locale: Locale) {
  const stepsOf = (scale: 'likelihood' | 'impact' | 'uncertainty') =>
    [1, 2, 3, 4, 5].map((step) => stepWord(criteria[scale], step, locale))
  const { levelWords } = criteria
  return {
    likelihood: stepsOf('likelihood'),
    impact: stepsOf('impact'),
    uncertainty: stepsOf('uncertainty'),
    levels: {
      low: textIn(levelWords.low, locale),
      medium: textIn(levelWords.medium, locale),
      high: textIn(levelWords.high, locale),
      'very-high': textIn(levelWords['very-high'], locale),
    },
  }
}
