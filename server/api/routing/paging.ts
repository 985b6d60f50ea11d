// Lists that come in pages: by a cursor, as scripts walk them, or numbered, as admins turn them; and rows with their
// moments as text.

import { z } from '@hono/zod-openapi'

/** The longest page of a list that is cut. */
const MAX_CUT = 200

/** The query of a list that may be cut into pages (services/lists/cut-list). */
export const cutQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_CUT).optional().openapi({ description: 'Default: all of them' }),
  cursor: z.string().max(1_000).optional().openapi({ description: '`nextCursor` of the page before' }),
})

/** What the answer of such a list has beside its entries. */
export const nextCursor = z
  .string()
  .nullable()
  .openapi({ description: 'Give it as `cursor` for the next page; null where this is the last' })

export const PAGE_SIZE = 25
const LAST_PAGE = 100_000

/** The query of a list that comes in pages. */
export const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(LAST_PAGE).default(1) })

/** What the answer of such a list has beside its rows. */
export const paging = { total: z.number().int(), page: z.number().int(), pageSize: z.number().int() }

type Presented<Row> = {
  [K in keyof Row]: Row[K] extends Date ? string : Row[K] extends Date | null ? string | null : Row[K]
}

/** The row with its moments as text. */
export function present<Row extends object>(row: Row): Presented<Row> {
  const entries = Object.entries(row).map(([key, value]: [string, unknown]) => [
    key,
    value instanceof Date ? value.toISOString() : value,
  ])
  return Object.fromEntries(entries) as Presented<Row>
}
