// Values of cells as the texts that the importer reads: days as ISO dates, percentages with their sign, figures without
// the noise of binary fractions.

const MS_PER_DAY = 86_400_000
/** Day 0 of a spreadsheet's count, as its day 60 is the 29th of February 1900, which there was not. */
const FIRST_DAY_MS = Date.UTC(1899, 11, 30)
/** Workbooks of old Macs count from 1904. */
const DAYS_TO_1904 = 1_462

/** Writes a number as people typed it. */
export function numberText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : ''
}

/** Writes 0.25 as 25%. */
export function percentText(value: number): string {
  return Number.isFinite(value) ? `${Number((value * 100).toPrecision(12))}%` : ''
}

/** Writes a day of a spreadsheet's count as 2026-03-05, with its time of day where it has one. A time alone is one. */
export function dayText(days: number, isFrom1904: boolean): string {
  if (!Number.isFinite(days)) return ''
  const ms = Math.round(days * MS_PER_DAY)
  const moment = new Date(FIRST_DAY_MS + ms + (isFrom1904 ? DAYS_TO_1904 * MS_PER_DAY : 0))
  if (Number.isNaN(moment.getTime())) return ''
  const [date = '', time = ''] = moment.toISOString().split('T')
  // "24:00:00.000" cut to what it says: minutes, and seconds where there are any.
  const clock = time.replace('Z', '').replace(/(?::00)?\.000$/u, '')
  if (days >= 0 && days < 1 && !isFrom1904) return clock
  return clock === '00:00' ? date : `${date} ${clock}`
}

/** Writes an ISO moment, as OpenDocument has them, the same way. */
export function momentText(value: string): string {
  const [date = '', time = ''] = value.split('T')
  const clock = time
    .replace(/Z$/u, '')
    .replace(/\.0+$/u, '')
    .replace(/^(\d\d:\d\d):00$/u, '$1')
  return clock === '' || clock === '00:00' ? date : `${date} ${clock}`
}

export type CellFormat = 'date' | 'percent' | 'number'

/** Numbers of formats that every spreadsheet knows (ECMA-376 18.8.30); 27 to 36 and 50 to 58 are those of East Asia. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Says what a number with this format is. `code` is undefined for a format that every spreadsheet knows. */
export function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent'
    return DATE_FORMATS.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number'
  }
  // What is in quotes, in brackets or behind a backslash is shown, and says nothing about the value.
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gu, '')
  if (bare.includes('%')) return 'percent'
  return /[ymdhs]/iu.test(bare) && !/general/iu.test(bare) ? 'date' : 'number'
}
