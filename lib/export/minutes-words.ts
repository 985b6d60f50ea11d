// Words minutes in a reader's language: moments in their time zone, cards by reference and title, figures and levels in
// the board's words.

import { createTranslator } from 'use-intl/core'
import { type CardFields, type CardFieldValue, cardField } from '../domain/cards/card-fields'
import { type CardName, titleShown } from '../domain/changes/board-changes'
import { scoresOf } from '../domain/criteria/assessment'
import { EFFORTS, levelOf, levelWord } from '../domain/criteria/criteria'
import { fieldType } from '../domain/criteria/field-types'
import type { Level } from '../domain/criteria/scale'
import type { Locale } from '../domain/localized'
import type { Minutes } from '../domain/session/minutes'
import { languageOfDates } from '../i18n/language-of-dates'
import { wordsIn } from '../i18n/words'
import { fieldWords } from './register-words'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

type Words = Readonly<Record<string, string>>

export interface MinutesReader {
  readonly locale: Locale
  /** IANA name, such as `Asia/Tokyo`. */
  readonly timeZone: string
}

export type MinutesWords = ReturnType<typeof minutesWords>

/** Returns the words and formats of minutes for a reader. Throws RangeError for an unknown time zone. */
export function minutesWords({ wording, cards, startedAt, endedAt }: Minutes, { locale, timeZone }: MinutesReader) {
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'minutes' })
  const { card } = wordsIn(locale)
  const dates = languageOfDates(locale)
  const full = new Intl.DateTimeFormat(dates, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  const short = new Intl.DateTimeFormat(dates, { timeZone, timeStyle: 'short' })
  const day = new Intl.DateTimeFormat(dates, { timeZone, dateStyle: 'short' })
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const names = new Map(cards.map((each) => [each.cardId, each]))
  const nameOf = (card: CardName) => `${card.ref} ${titleShown(card)}`.trim()
  const ofField = (name: string, value: CardFieldValue | null) => {
    if (value === null) return t('none')
    const field = cardField(name)
    return field ? fieldType(field).write(field, value, fieldWords(wording), locale) : String(value)
  }
  /** Sessions that cross midnight show the day too. */
  const isOneDay = day.format(startedAt) === day.format(Math.min(endedAt ?? startedAt, startedAt + DAY_MS))
  return {
    t,
    locale,
    date: (moment: number) => full.format(moment),
    time: (moment: number) => (isOneDay && day.format(moment) === day.format(startedAt) ? short : full).format(moment),
    length: (ms: number) =>
      ms < MINUTE_MS / 2 ? t('underMinute') : t('minutes', { minutes: Math.round(ms / MINUTE_MS) }),
    cardName: nameOf,
    card: (cardId: string) => {
      const name = names.get(cardId)
      return name ? nameOf(name) : t('removedCard')
    },
    /** Returns the reference alone. */
    ref: (cardId: string) => names.get(cardId)?.ref || t('removedCard'),
    kind: (kind: CardName['kind']) => card.kind[kind],
    link: (kind: keyof typeof card.linkKind) => card.linkKind[kind],
    field: (name: string) => (card.field as Words)[name] ?? name,
    value: ofField,
    /** Words a rating from 1 to 5 in a field's own words. */
    rating: (name: string, rating: number) =>
      ofField(name, cardField(name)?.type === 'step' ? rating : (EFFORTS[rating - 1] ?? rating)),
    level: (level: Level | null) => (level ? levelWord(wording, level, locale) : t('none')),
    /** Words the level that agreed values give a risk; undefined where they give none. */
    levelOf: (cardId: string, values: CardFields): string | undefined => {
      const { likelihood, impact } = scoresOf(values, 'current')
      const { levels } = wording
      const level = levels && names.get(cardId)?.kind === 'risk' ? levelOf({ levels }, likelihood, impact) : undefined
      return level && levelWord(wording, level, locale)
    },
    number: (value: number) => figures.format(value),
  }
}
