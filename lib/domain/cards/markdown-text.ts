// Whether a pasted text is clearly written in Markdown, and the rows of a table in it. A guess by a few of its signs: the
// server has a parser of the whole language.

/** The line between the head and the body of a table, with at least one bar. */
const DELIMITERS = /^\s*(?=[^|]*\|)\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/u
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/u
const FENCE = /^ {0,3}(?:```|~~~)/u
const FEWEST_HEADINGS = 2
/** A bar with a backslash before it belongs to the words of its cell. */
const BAR = /(?<!\\)\|/u

/** True for a text with the table of a delimiter row, or with two headings that stand by themselves; code doesn't count. */
export function isMarkdown(text: string): boolean {
  const lines = linesOutsideCode(text)
  if (lines.some((_, i) => isTableAt(lines, i))) return true
  const isEmpty = (line: string | undefined) => line === undefined || line.trim() === ''
  const headings = lines.filter((line, i) => HEADING.test(line) && (isEmpty(lines[i - 1]) || isEmpty(lines[i + 1])))
  return headings.length >= FEWEST_HEADINGS
}

/** Returns the rows of a text that is one table of Markdown and nothing else, all with the cells of the head; else undefined. */
export function markdownRows(text: string): string[][] | undefined {
  const lines = text
    .trim()
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '')
  if (!isTableAt(lines, 0) || lines.some((line) => !BAR.test(line))) return undefined
  const [head = [], , ...body] = lines.map(cellsOf)
  return [head, ...body.map((cells) => head.map((_, i) => cells[i] ?? ''))]
}

/** The head of a table has as many cells as the delimiters under it. */
function isTableAt(lines: readonly string[], i: number): boolean {
  const [head = '', delimiters = ''] = lines.slice(i)
  return BAR.test(head) && DELIMITERS.test(delimiters) && cellsOf(head).length === cellsOf(delimiters).length
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
  return inner.split(BAR).map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/giu, '\n')
      .replace(/(\*\*|__)(.+?)\1/gu, '$2'),
  )
}

/** Lines of code are empty. */
function linesOutsideCode(text: string): string[] {
  let isCode = false
  return text.split(/\r\n?|\n/u).map((line) => {
    const isFence = FENCE.test(line)
    if (isFence) isCode = !isCode
    return isCode || isFence ? '' : line
  })
}
