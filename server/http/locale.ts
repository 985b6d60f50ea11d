// The language of an answer: the cookie that the page sets, else what the browser asks for, else the server's default.

import { isLocale, LOCALES, type Locale } from '@/lib/domain/localized'

/** Picks the language from the page's cookie, else from the browser's wishes, else `fallback`. */
export function pickLocale(headers: Headers, fallback: Locale): Locale {
  const cookie = /(?:^|;\s*)locale=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
  if (isLocale(cookie)) return cookie
  return preferred(headers.get('accept-language') ?? '') ?? fallback
}

/** The first of our languages in the order of an Accept-Language header's weights. */
function preferred(header: string): Locale | undefined {
  const wanted = header
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';')
      const weight = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find((each) => each !== undefined)
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const isTag = (locale: Locale) => locale.toLowerCase() === tag
    const isLanguage = (locale: Locale) => locale.toLowerCase().split('-')[0] === tag.split('-')[0]
    const locale = LOCALES.find(isTag) ?? LOCALES.find(isLanguage)
    if (locale) return locale
  }
  return undefined
}
