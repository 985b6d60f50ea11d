// Lists that come in numbered pages, and rows with their moments as text.

import { z } from '@hono/zod-openapi'

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
