// Defaults for a visitor who says nothing about themselves: a friendly name in their language with a number to tell it
// from others, and an e-mail address that no mail ever reaches.

import type { Locale } from '@/lib/domain/localized'

export const VISITOR_EMAIL_DOMAIN = 'visitor.invalid'

const NAMES: Readonly<Record<Locale, (number: number) => string>> = {
  en: (number) => `Visitor ${number}`,
  ja: (number) => `ゲスト${number}`,
}

/** Makes up a name for a visitor, in their language. `random` gives a number from 0 (included) to 1 (excluded). */
export function visitorName(locale: Locale, random: () => number): string {
  return NAMES[locale](1000 + Math.floor(random() * 9000))
}
