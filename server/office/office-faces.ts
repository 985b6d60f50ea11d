// The faces of Office files. Programs choose among them letter by letter, so that each script has one that Office brings
// along on Windows and macOS.

import type { Locale } from '@/lib/domain/localized'

/** A face for Latin letters, one for Japanese and one for scripts such as Arabic and Hebrew. */
export const OFFICE_FACES = { latin: 'Calibri', eastAsian: 'Yu Gothic', complex: 'Arial' } as const

const EAST_ASIAN_SCRIPTS = ['Jpan', 'Kore', 'Hans', 'Hant']

/** Returns the face for words of which most are in this language. */
export function officeFace(locale: Locale): string {
  const { script } = new Intl.Locale(locale).maximize()
  return EAST_ASIAN_SCRIPTS.includes(script ?? '') ? OFFICE_FACES.eastAsian : OFFICE_FACES.latin
}

/** Returns the tag by which Office chooses its spelling: the language with the country where most people write it. */
export function officeLanguage(locale: Locale): string {
  // Our English is spelled as in Britain.
  if (locale === 'en') return 'en-GB'
  const { language, region } = new Intl.Locale(locale).maximize()
  return region ? `${language}-${region}` : language
}
