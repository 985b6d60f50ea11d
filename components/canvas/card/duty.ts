// The date that a card should be looked at for, next to its owner: when it is due or, for a risk, reviewed. Pure.

import { dueDay, type Nearness, nearness, reviewDay } from '@/lib/domain/cards/card-dates'
import type { CardFieldValue } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'

export interface NearDate {
  readonly what: 'due' | 'review'
  /** yyyy-mm-dd. */
  readonly day: string
  readonly nearness: Nearness
}

const URGENCY: readonly Nearness[] = ['over', 'today', 'week']

/** Returns the more urgent of a card's dates within a week, being due first; undefined without one. */
export function nearDate(
  card: { readonly kind: CardKind; readonly fields: Readonly<Record<string, CardFieldValue>> },
  today: string,
): NearDate | undefined {
  const dates = [
    { what: 'due', day: dueDay(card) },
    { what: 'review', day: reviewDay(card) },
  ] as const
  const near = dates.flatMap(({ what, day }): NearDate[] => {
    const how = day !== undefined && today !== '' ? nearness(day, today) : undefined
    return day !== undefined && how ? [{ what, day, nearness: how }] : []
  })
  return near.toSorted((a, b) => URGENCY.indexOf(a.nearness) - URGENCY.indexOf(b.nearness))[0]
}

/** Words a day where there is little room: without its year if that is this one. */
export function shortDay(day: string, today: string, locale: string): string {
  return wordDay(day, locale, day.slice(0, 4) === today.slice(0, 4) ? 'of this year' : 'of another year')
}

/** Words a day for people, in a language. */
export function dayWords(day: string, locale: string): string {
  return wordDay(day, locale, 'whole')
}

const FORMS = {
  'of this year': { month: 'short', day: 'numeric' },
  'of another year': { month: 'short', day: 'numeric', year: 'numeric' },
  whole: { dateStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

function wordDay(day: string, locale: string, form: keyof typeof FORMS): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  const key = `${locale} ${form}`
  // Every card asks for it, and a format takes long to make.
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...FORMS[form], timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(date)
}
