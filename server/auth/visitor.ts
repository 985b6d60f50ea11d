// What a visitor is given who tells nothing about themselves: a friendly name in their language, told apart by a number,
// and an e-mail address that nothing ever reaches.

import type { Locale } from '@/lib/domain/localized'

export const VISITOR_EMAIL_DOMAIN = 'visitor.invalid'

const NAMES: Readonly<Record<Locale, (number: number) => string>> = {
  en: (number) => `Visitor ${number}`,
  ja: (number) => `ゲスト${number}`,
}

/** `random` gives a number from 0 (included) to 1 (excluded). */
export function visitorName(locale: Locale, random: () => number): string {
  return NAMES[locale](1000 + Math.floor(random() * 9000))
}
