// A workbook as its sheets of texts, which the server reads out of a file and the importer makes cards of; and how much a
// file of rows may hold.

import type { ImportTableRow } from './import-table'

/** Cards that come at once: each is a shape, and a page holds 4,000 (maxShapesPerPage). */
export const MOST_ROWS = 2_000
export const MOST_COLUMNS = 200
/** Lines above the heads: a title, notes, a legend. */
export const MOST_LINES_ABOVE = 30
export const LARGEST_TABLE_BYTES = 5 * 1024 * 1024

export interface WorkbookSheet {
  readonly name: string
  readonly isHidden: boolean
  /** Those that say something. At most one row and column more than may come at once, which shows that there are more. */
  readonly rows: readonly ImportTableRow[]
}
