// Tables out of text that spreadsheets made: Papa Parse knows their quotes and line ends.

import Papa from 'papaparse'

/** Rows of places. Without a separator it is found by the text itself. */
export function parseTable(text: string, separator = ''): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: separator })
  return data
}
