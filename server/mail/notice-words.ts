// The words of mails about boards, in a reader's language. A name that is '' is of an account that is gone.

import type { Locale } from '@/lib/domain/localized'
import type { Role } from '@/lib/domain/people/role'
import type { NewsGroupName } from '@/lib/export/news-text'
import { wordsIn } from '@/lib/i18n/all-languages'
import { noticeTexts } from './mail-words'

export interface NoticeWords {
  readonly theBoard: string
  readonly somebody: string
  readonly open: string
  /** Leads to the cards of the reader on all boards. */
  readonly openCards: string
  /** One of the authors called the reader: with several it isn't said which one. */
  readonly mentioned: (authors: readonly string[], place: string) => string
  readonly commented: (authors: readonly string[], count: number, place: string) => string
  readonly assigned: (by: string, card: string) => string
  readonly assignedSeveral: (by: string, count: number) => string
  /** `on` is a day as YYYY-MM-DD. */
  readonly due: (card: string, on: string) => string
  readonly review: (card: string, on: string) => string
  readonly invited: (by: string, role: Role | null) => string
  readonly sessionEnded: (title: string) => string
  /** Several things of one board. */
  readonly several: (comments: number, others: number) => string
  readonly daily: (things: number, boards: number) => string
  /** The subject of a daily mail that only reports changes. */
  readonly dailyNews: (boards: number) => string
  /** The head of what has changed; `since` is ISO 8601. */
  readonly newsSince: (since: string, timeZone: string) => string
  readonly moreNews: (count: number) => string
  readonly groups: Readonly<Record<NewsGroupName, string>>
  readonly whyDaily: string
  readonly more: (count: number) => string
  readonly last: string
  readonly why: string
  readonly settings: string
  readonly unsubscribe: string
}

/** Returns the words in a reader's language. `server` is the server's own name; null for ours. */
export function noticeWords(locale: Locale, server: string | null): NoticeWords {
  const t = noticeTexts(locale, server)
  const somebody = t('somebody')
  /** Names at most three people, or two and how many others there are. */
  const people = (names: readonly string[]) => {
    const [a = '', b = '', c = ''] = names.map((name) => (name === '' ? somebody : t('person', { name })))
    return t('people', { count: names.length, a, b, c, more: names.length - 2 })
  }
  const isKnown = (by: string) => (by === '' ? 'no' : 'yes')
  return {
    theBoard: t('theBoard'),
    somebody,
    open: t('open'),
    openCards: t('openCards'),
    mentioned: (authors, place) => t('mentioned', { people: authors.length, names: people(authors), place }),
    commented: (authors, count, place) => t('commented', { count, names: people(authors), place }),
    assigned: (by, card) => t('assigned', { isKnown: isKnown(by), by, card }),
    assignedSeveral: (by, count) => t('assignedSeveral', { isKnown: isKnown(by), by, count }),
    due: (card, on) => t('due', { card, day: dayIn(locale, on) }),
    review: (card, on) => t('review', { card, day: dayIn(locale, on) }),
    invited: (by, role) => t('invited', { isKnown: isKnown(by), by, role: role ?? 'none' }),
    sessionEnded: (title) => t('sessionEnded', { title }),
    several: (comments, others) => t('several', { comments, others }),
    daily: (things, boards) => t('daily', { things, boards }),
    dailyNews: (boards) => t('dailyNews', { boards }),
    newsSince: (since, timeZone) => t('newsSince', { day: momentIn(locale, since, timeZone) }),
    moreNews: (count) => t('moreNews', { count }),
    groups: wordsIn(locale).news.group,
    whyDaily: t('whyDaily'),
    more: (count) => t('more', { count }),
    last: t('last'),
    why: t('why'),
    settings: t('settings'),
    unsubscribe: t('unsubscribe'),
  }
}

/** A day such as December 1, 2026. */
function dayIn(locale: Locale, on: string): string {
  const day = new Date(`${on}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? on : day.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}

/** A moment such as December 1, 2026, on the reader's calendar. */
function momentIn(locale: Locale, at: string, timeZone: string): string {
  return new Date(at).toLocaleDateString(locale, { dateStyle: 'long', timeZone })
}
