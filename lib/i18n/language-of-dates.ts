// Files go to readers of every region, and "2/12" or "December 2, 6:31 PM" is read in one way only where it was written.

import type { Locale } from '../domain/localized'

/** Returns the tag with which dates in files are written: English ones have the day first, the month as a word, and 24 hours. */
export function languageOfDates(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale
}
