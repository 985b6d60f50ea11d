// The language of an answer.

import { describe, expect, it } from 'vitest'
import { pickLocale } from '@/server/http/locale'

describe('pickLocale', () => {
  it.each([
    [{}, 'en'],
    [{ 'accept-language': 'ja-JP,ja;q=0.9,en;q=0.8' }, 'ja'],
    [{ 'accept-language': 'en;q=0.4, ja;q=0.7' }, 'ja'],
    [{ 'accept-language': 'fr, nl;q=0.5' }, 'en'],
    [{ 'accept-language': 'ja;q=0, en' }, 'en'],
    [{ 'accept-language': ';;;,q=' }, 'en'],
    [{ 'accept-language': 'ja', cookie: 'a=b; locale=en' }, 'en'],
    [{ 'accept-language': 'ja', cookie: 'locale=xx' }, 'ja'],
  ])('%j gives %s', (headers, locale) => {
    expect(pickLocale(new Headers(headers as Record<string, string>), 'en')).toBe(locale)
  })
})
