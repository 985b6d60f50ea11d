// The rows of a pasted table as spreadsheets put them on the clipboard: tabs between cells, and quotation marks around the
// cells that need them. A table of Markdown becomes such rows.

import { markdownRows } from './markdown-text'

/** A cell in quotation marks, or one that begins with a mark but isn't closed by one. */
const QUOTED_CELL = /(^|[\t\n])(?:("(?:[^"]|"")*"(?=[\t\n]|$))|("[^\t\n]*))/gu

/** Returns the rows of a text for a reader of tab-separated values. Spreadsheets copy `"so" it is` without doubling the marks. */
export function pastedRange(text: string): string {
  const rows = markdownRows(text)
  if (rows) return writeRange(rows)
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(QUOTED_CELL, (_, before: string, whole: string | undefined, open: string | undefined) =>
      open === undefined ? `${before}${whole}` : `${before}${quoted(open)}`,
    )
}

/** Writes rows as spreadsheets put them on the clipboard. */
export function writeRange(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}

function quoted(cell: string): string {
  return /["\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
