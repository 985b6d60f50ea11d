// A table in Markdown (GitHub's). Nothing that people wrote can end a place, a row or become markup.

/** The first row is the names of the columns. */
export function writeMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [names = [], ...others] = rows
  const line = (places: readonly string[]) => `| ${places.map(escaped).join(' | ')} |\n`
  return `${line(names)}|${names.map(() => ' --- |').join('')}\n${others.map(line).join('')}`
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/\s*\r?\n\s*|\r/g, '<br>')
    .trim()
}
