// Whether a pasted text is a range of a spreadsheet: rows of cells with tabs between them.

/** A cell in quotation marks may hold line ends and tabs of its own. */
const QUOTED_CELL = /(^|[\t\n])"(?:[^"]|"")*"(?=\t|\n|$)/gu

/**
 * True for at least two rows with the same number of cells, two or more, where most rows say something in more than
 * one cell. Indented code has tabs, too, but only before its lines.
 */
export function isTable(text: string): boolean {
  const rows = text
    .replace(/\r\n?/gu, '\n')
    .replace(QUOTED_CELL, '$1x')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('\t'))
  const [first] = rows
  if (!first || rows.length < 2 || first.length < 2) return false
  if (rows.some((cells) => cells.length !== first.length)) return false
  const full = rows.filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 1)
  return full.length * 2 > rows.length
}
