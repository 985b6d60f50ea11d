// A table in Markdown (GitHub's). Nothing that people wrote can end a place, a row or become markup.

import { escapeMarkdown } from './escape-markdown'

/** The first row is the names of the columns. */
export function writeMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [names = [], ...others] = rows
  const line = (places: readonly string[]) => `| ${places.map(escapeMarkdown).join(' | ')} |\n`
  return `${line(names)}|${names.map(() => ' --- |').join('')}\n${others.map(line).join('')}`
}
