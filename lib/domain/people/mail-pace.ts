// How somebody wants to hear by mail of what waits in their inbox.

import type { Locale } from '../localized'

/** Soon after it happened, once a day, or never. */
export const MAIL_PACES = ['soon', 'daily', 'none'] as const
export type MailPace = (typeof MAIL_PACES)[number]

export interface MailChoice {
  readonly pace: MailPace
  /** The hour of the daily mail, 0 to 23, on the clocks of `timeZone`. */
  readonly hour: number
  /** An IANA name such as Asia/Tokyo. */
  readonly timeZone: string
  /** The language of the mails. */
  readonly locale: Locale
}

/** The choice of somebody who has made none, but for the language, which is the server's. */
export const FIRST_MAIL_CHOICE = { pace: 'soon', hour: 8, timeZone: 'UTC' } as const

/** How many mails about boards somebody gets on one day (UTC) at most. */
export const MAILS_PER_DAY = 20
