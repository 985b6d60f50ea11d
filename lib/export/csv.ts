// Tables as text, after RFC 4180: for files with commas, for the clipboard with tabs. Spreadsheets run what begins like a
// formula, so that such a place gets an apostrophe in front (OWASP, CSV injection). Those that open a file may show it.
// Some read full-width signs, as Japanese keyboards write them, like the others.

/** Writes a table as CSV; the first row has the names of the columns. Lines end with CR LF. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((text) => quoted(guarded(text), ',')).join(',')}\r\n`).join('')
}

/** Makes spreadsheets read a file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Writes the same as the text of a file. */
export function writeCsvFile(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + writeCsv(rows)
}

/** Writes tab-separated text, which spreadsheets read from the clipboard. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => quoted(guarded(text), '\t')).join('\t')).join('\r\n')
}

const GUARDED = /^'+[=+\-@＝＋－＠\t\r]/
const TO_GUARD = /^'*[=+\-@＝＋－＠\t\r]/

/** Adds a second apostrophe to text that looks guarded already, so that `unguarded` restores every text. */
export function guarded(text: string): string {
  return TO_GUARD.test(text) ? `'${text}` : text
}

/** Removes the apostrophe that `guarded` put before a text. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
