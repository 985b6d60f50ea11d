// GET /api/boards/:id/register: the cards of the live board as a table, to read by programs or to take away as a file.

import { z } from '@hono/zod-openapi'
import writeXlsx from 'write-excel-file/node'
import { CARD_KINDS } from '@/lib/domain/card-kind'
import { LOCALES } from '@/lib/domain/localized'
import type { RegisterRow } from '@/lib/domain/register-row'
import { writeCsv } from '@/lib/export/csv'
import { fileName } from '@/lib/export/file-name'
import { writeMarkdownTable } from '@/lib/export/markdown-table'
import { filledColumns, registerTable } from '@/lib/export/register-table'
import { columnWord } from '@/lib/export/register-words'
import { enterBoard } from '../policies/board-policy'
import type { ServiceContext } from '../services/context'
import { readRegister } from '../services/register/read-register'
import type { Api } from './environment'
import { problems } from './problem'
import { createRoute } from './route'
import { boardParams } from './schemas'

const FORMATS = ['json', 'csv', 'md', 'xlsx'] as const
type FileFormat = Exclude<(typeof FORMATS)[number], 'json'>

const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** So that spreadsheets take the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

const value = z.union([z.string(), z.number(), z.array(z.string())])
const register = z
  .object({
    columns: z.array(z.object({ id: z.string().openapi({ example: 'likelihoodCurrent' }), name: z.string() })),
    rows: z.array(
      z.object({
        id: z.string(),
        values: z.record(z.string(), value).openapi({ description: 'By column; empty places are absent' }),
      }),
    ),
  })
  .openapi('Register')
const file = z.string().openapi({ format: 'binary' })

const registerRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/register',
  'x-permission': 'read-board',
  summary: 'The cards of a board as a table: JSON, CSV (RFC 4180, safe from formulas), Markdown or XLSX',
  request: {
    params: boardParams,
    query: z.object({
      format: z.enum(FORMATS).default('json'),
      kind: z.enum(CARD_KINDS).optional(),
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
        [MEDIA_TYPES.xlsx]: { schema: file },
      },
    },
    ...problems('bad-request', 'not-found'),
  },
})

export function addRegisterRoutes(app: Api, services: ServiceContext): void {
  app.openapi(registerRoute, async (c) => {
    const { format, kind, language } = c.req.valid('query')
    const access = await enterBoard(services.boards, c.var.person, c.req.valid('param').boardId, 'read-board')
    const rows = await readRegister(services, access, kind)
    const columns = filledColumns(rows)
    if (format === 'json') {
      const names = columns.map((column) => ({ id: column.id, name: columnWord(column, language) }))
      return c.json({ columns: names, rows: rows.map(present) }, 200)
    }
    const bytes = await write(format, registerTable(rows, columns, language))
    return c.body(bytes, 200, {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName(access.board.title, format))}`,
      'cache-control': 'no-store',
    })
  })
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

async function write(format: FileFormat, table: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'csv') return new TextEncoder().encode(BYTE_ORDER_MARK + writeCsv(table))
  if (format === 'md') return new TextEncoder().encode(writeMarkdownTable(table))
  const [names = [], ...rows] = table
  const sheet = [
    names.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((text) => (text === '' ? null : { value: text, type: String, wrap: true }))),
  ]
  return new Uint8Array(await writeXlsx(sheet, { stickyRowsCount: 1 }).toBuffer())
}
