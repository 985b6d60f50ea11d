// Parses dates of other registers. A date with only one reading is read; 03/04/2025 is the third of April or the fourth
// of March, so a person must choose the order, unless another date of the file decides it.

export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export type DateReading =
  /** yyyy-mm-dd */
  { readonly date: string } | { readonly problem: 'no-date' | 'which-order' }

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
]
/** The first year of each Japanese era that a register may name. */
const ERAS: Readonly<Record<string, number>> = { 昭和: 1926, s: 1926, 平成: 1989, h: 1989, 令和: 2019, r: 2019 }

/** Reads one date; `order` is undefined while it is unknown. A time of day after the date is ignored. */
export function readImportDate(text: string, order: DateOrder | undefined): DateReading {
  const written = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[t ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[ap]m)?$/u, '')
  return (
    yearFirst(written) ??
    ofEra(written) ??
    monthInWords(written) ??
    yearLast(written, order) ?? { problem: 'no-date' as const }
  )
}

/**
 * Detects the order that the dates of a file prove, because one of them has a day above 12. `isAsked`: some dates need
 * an order, and none proves it, or they contradict each other.
 */
export function dateOrderOf(texts: Iterable<string>): {
  readonly order: DateOrder | undefined
  readonly isAsked: boolean
} {
  const proved = new Set<DateOrder>()
  let isNeeded = false
  for (const text of texts) {
    const reading = readImportDate(text, undefined)
    if ('problem' in reading) {
      if (reading.problem === 'which-order') isNeeded = true
      continue
    }
    const [, first = '', second = ''] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d/u.exec(text.normalize('NFKC')) ?? []
    if (Number(first) > 12) proved.add('day-first')
    if (Number(second) > 12) proved.add('month-first')
  }
  const [order, other] = proved
  return other === undefined && order !== undefined
    ? { order, isAsked: false }
    : { order: undefined, isAsked: isNeeded }
}

/** 2026-03-05, 2026/3/5, 2026年3月5日 */
function yearFirst(written: string): DateReading | undefined {
  const [, year, month, day] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/u.exec(written) ?? []
  return year === undefined ? undefined : dateOf(Number(year), Number(month), Number(day))
}

/** 令和8年3月5日, R8.3.5, 平成元年1月8日 */
function ofEra(written: string): DateReading | undefined {
  const [, era = '', year, month, day] =
    /^(昭和|平成|令和|[shr])\s*(\d{1,2}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/u.exec(written) ?? []
  const first = ERAS[era]
  if (first === undefined) return undefined
  return dateOf(first - 1 + (year === '元' ? 1 : Number(year)), Number(month), Number(day))
}

/** 5 March 2026, 5-Mar-2026, Mar 5, 2026 */
function monthInWords(written: string): DateReading | undefined {
  const [, day, word = '', year] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/u.exec(written) ?? []
  if (day !== undefined) return dateOf(Number(year), monthOf(word), Number(day))
  const [, name = '', number, last] = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(written) ?? []
  return number === undefined ? undefined : dateOf(Number(last), monthOf(name), Number(number))
}

/** 31/03/2026 and 3/31/2026; dates with dots always have the day first. */
function yearLast(written: string, order: DateOrder | undefined): DateReading | undefined {
  const [, a, separator, b, year] = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/u.exec(written) ?? []
  if (a === undefined) return undefined
  const [first, second] = [Number(a), Number(b)]
  if (separator === '.' || first > 12) return dateOf(Number(year), second, first)
  if (second > 12) return dateOf(Number(year), first, second)
  if (first === second) return dateOf(Number(year), first, second)
  if (order === undefined) return { problem: 'which-order' }
  return order === 'day-first' ? dateOf(Number(year), second, first) : dateOf(Number(year), first, second)
}

/** Returns the number of a month, from 1; 0 if the word is not a month. */
function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month === word || month.slice(0, 3) === (word === 'sept' ? 'sep' : word)) + 1
}

function dateOf(year: number, month: number, day: number): DateReading {
  const date = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  const time = Date.parse(`${date}T00:00:00Z`)
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  return isReal ? { date } : { problem: 'no-date' }
}
