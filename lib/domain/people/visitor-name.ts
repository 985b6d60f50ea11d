// The names that visitors have who haven't said theirs: friendly, in their language, with a number to tell them apart.

import type { Locale } from '../localized'

const NAMES: Readonly<Record<Locale, (number: string) => string>> = {
  en: (number) => `Visitor ${number}`,
  ja: (number) => `ゲスト${number}`,
}

/** Makes up a name for a visitor, in their language. `random` gives a number from 0 (included) to 1 (excluded). */
export function visitorName(locale: Locale, random: () => number): string {
  return NAMES[locale](String(1000 + Math.floor(random() * 9000)))
}

/** Whether nobody has chosen the name. */
export function isVisitorName(name: string): boolean {
  const number = /\d{4}$/u.exec(name)?.[0]
  return number !== undefined && Object.values(NAMES).some((nameOf) => nameOf(number) === name)
}
