// Splits a pasted list into its items, one for each line, without English or Japanese bullets, numbers and boxes.

/** A bullet, a number or letter with a dot or bracket, a circled number, a box to tick; several may follow each other. */
const MARKER =
  /^(?:[-*+•‣◦▪■□●○◆◇・–—]|\[[ xX✓]\]|[☐☑✓✔]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|（?[0-9０-９一二三四五六七八九十]{1,3}[）．、]|[①-⑳])\s+|^(?:[•・●○■□◆◇①-⑳])/u

/** A line of plain text of this length is a paragraph, not a list item. */
const LONGEST_PLAIN_LINE = 200

/** How spreadsheets copy a cell with line ends where it is all of a row. */
const CELL_OF_LINES = /^"((?:[^"]|"")*\n(?:[^"]|"")*)"$/gmu

/** Returns the items of a text, one for each line with content. A cell of a spreadsheet is one item, whatever its lines. */
export function listItems(text: string): string[] {
  return linesOf(text)
    .map(itemOf)
    .filter((item) => item !== '')
}

/**
 * Whether a pasted text is a list: at least two lines, most of them marked, or at least three short ones without an
 * empty line between them.
 */
export function isList(text: string): boolean {
  const lines = linesOf(text.trim())
  const said = lines.filter((line) => line.trim() !== '')
  if (said.length < 2) return false
  const marked = said.filter((line) => MARKER.test(line.trim())).length
  if (marked * 2 > said.length) return true
  return said.length >= 3 && said.length === lines.length && said.every((line) => line.length <= LONGEST_PLAIN_LINE)
}

/** Whether a text is only what stands before an item. */
export function isMarker(text: string): boolean {
  return itemOf(`${text} x`) === 'x' && text !== ''
}

function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(CELL_OF_LINES, (_, cell: string) => cell.replace(/\s*\n\s*/gu, ' ').replaceAll('""', '"'))
    .split('\n')
}

function itemOf(line: string): string {
  let item = line.trim()
  for (let marker = MARKER.exec(item); marker && marker[0].length < item.length; marker = MARKER.exec(item)) {
    item = item.slice(marker[0].length).trim()
  }
  return item.replace(/\s+/gu, ' ')
}
