// Writes a table in Markdown (GitHub's). No text from people can end a cell or a row, or become markup.

import { escapeMarkdown } from './escape-markdown'

/** The first row is the names of the columns. */
export function writeMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [names = [], ...others] = rows
  const line = (places: readonly string[]) => `| ${places.map(escapeMarkdown).join(' | ')} |\n`
  return `${line(names)}|${names.map(() => ' --- |').join('')}\n${others.map(line).join('')}`
}
