import { afterEach, describe, expect, it, vi } from 'vitest'
import { readPreference, writePreference } from '@/components/settings/preference-cookie'

/** A document whose cookies are read as a browser gives them: only pairs, without attributes. */
function documentWith(cookies: string) {
  const written: string[] = []
  vi.stubGlobal('document', {
    get cookie() {
      return cookies
    },
    set cookie(value: string) {
      written.push(value)
    },
  })
  return written
}

afterEach(() => vi.unstubAllGlobals())

describe('preferences', () => {
  it.each([
    ['theme=dark; locale=ja', 'ja'],
    ['theme=dark', undefined],
    ['mylocale=ja', undefined],
    ['', undefined],
  ])('reads the locale from "%s"', (cookies, expected) => {
    documentWith(cookies)
    expect(readPreference('locale')).toBe(expected)
  })

  it('is kept for a year, for every page', () => {
    const written = documentWith('')
    writePreference('theme', 'dark')
    expect(written).toEqual(['theme=dark; path=/; max-age=31536000; samesite=lax'])
  })

  it('is forgotten at once', () => {
    const written = documentWith('theme=dark')
    writePreference('theme', null)
    expect(written).toEqual(['theme=; path=/; max-age=0; samesite=lax'])
  })
})
