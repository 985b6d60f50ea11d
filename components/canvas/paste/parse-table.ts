// Tables out of text that spreadsheets made: Papa Parse knows their quotes and line ends.

import Papa from 'papaparse'

export const SEPARATORS = [',', ';', '\t'] as const
export type Separator = (typeof SEPARATORS)[number]

export interface ParsedTable {
  readonly rows: string[][]
  readonly separator: string
  /** The row (from 0) whose quotation mark isn't closed, or stands where none can. */
  readonly brokenRow: number | undefined
}

/** Parses at most `most` rows of cells. Without a given separator the text decides. */
export function parseTable(text: string, separator: Separator | '' = '', most = 0): ParsedTable {
  const { data, errors, meta } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), {
    delimiter: separator,
    delimitersToGuess: [...SEPARATORS],
    preview: most,
  })
  return { rows: data, separator: meta.delimiter, brokenRow: errors.find(({ type }) => type === 'Quotes')?.row }
}
