// The dates of cards that somebody must keep: when a card is due, and when a risk is reviewed. A day is yyyy-mm-dd, and
// "today" is the reader's own.

import type { CardFieldValue } from './card-fields'
import type { CardKind } from './card-kind'

/** How near a day is; undefined for more than a week ahead. */
export type Nearness = 'over' | 'today' | 'week'

interface Dated {
  readonly kind: CardKind
  readonly fields: Readonly<Record<string, CardFieldValue>>
}

const DAY_MS = 86_400_000
const WEEK_DAYS = 7

/** Whether the work on a card is over: completed, rejected, accepted or closed. Kinds without a status never are. */
export function isDone({ kind, fields: { lifecycle, status } }: Dated): boolean {
  if (kind === 'recommendation') return lifecycle === 'completed' || lifecycle === 'rejected'
  return kind === 'risk' && (status === 'accepted' || status === 'closed')
}

/** Returns the day on which a card is due; undefined without one, and where its work is over. */
export function dueDay(card: Dated): string | undefined {
  return isDone(card) ? undefined : dayIn(card.fields.due)
}

/** Returns the day of a risk's next review. One that was accepted is still reviewed; one that is closed isn't. */
export function reviewDay({ kind, fields }: Dated): string | undefined {
  return kind === 'risk' && fields.status !== 'closed' ? dayIn(fields.nextReview) : undefined
}

function dayIn(value: CardFieldValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Returns how many days lie between two days; negative for a day that is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS)
}

/** Returns how near a day is. A text that isn't a day is far away. */
export function nearness(day: string, today: string): Nearness | undefined {
  const days = daysUntil(day, today)
  if (days < 0) return 'over'
  if (days === 0) return 'today'
  return days <= WEEK_DAYS ? 'week' : undefined
}

const NEARER: readonly Nearness[] = ['week', 'today', 'over']

/** Whether a day is nearer than it was. */
export function isNearer(now: Nearness, before: Nearness | null): boolean {
  return before === null || NEARER.indexOf(now) > NEARER.indexOf(before)
}

/** Returns the day of a moment in a time zone, which is an IANA name; undefined means the machine's own. */
export function dayAt(moment: Date, timeZone?: string): string {
  // Every card asks for it whenever it is drawn, and a formatter takes long to make.
  if (!timeZone) return localDay(moment)
  // The Swedish way to write a date is ISO 8601.
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('sv-SE', { ...options, timeZone }).format(moment)
}

function localDay(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${moment.getFullYear()}-${month}-${day}`
}
