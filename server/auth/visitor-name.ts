// The first name of a visitor who gave none: friendly, in the visitor's language, and told apart by a number.

import type { Locale } from '@/lib/domain/localized'

const NAMES: Readonly<Record<Locale, (number: number) => string>> = {
  en: (number) => `Visitor ${number}`,
  ja: (number) => `ゲスト${number}`,
}

/** `random` gives a number from 0 (included) to 1 (excluded). */
export function visitorName(locale: Locale, random: () => number): string {
  return NAMES[locale](1000 + Math.floor(random() * 9000))
}
