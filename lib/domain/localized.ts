// Words that are data (scales, templates) in the languages of the interface.

export const LOCALES = ['en', 'ja'] as const
export type Locale = (typeof LOCALES)[number]

export type LocalizedText = Readonly<Record<Locale, string>>

export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value)
}
