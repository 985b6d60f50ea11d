import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { THEME_SCRIPT } from '@/components/settings/theme-script'

function themeFor(cookie: string, systemIsDark: boolean): unknown {
  const dataset: Record<string, string> = {}
  const page = { cookie, documentElement: { dataset } }
  runInNewContext(THEME_SCRIPT, { document: page, matchMedia: () => ({ matches: systemIsDark }) })
  return dataset.theme
}

describe('the script before the first paint', () => {
  it.each([
    ['theme=dark', false, 'dark'],
    ['theme=light', true, 'light'],
    ['locale=ja; theme=dark', false, 'dark'],
    ['', true, 'dark'],
    ['', false, 'light'],
    ['theme=purple', false, 'light'],
    ['mytheme=dark', false, 'light'],
  ])('with the cookie "%s" and a system that is dark: %s, draws %s', (cookie, systemIsDark, expected) => {
    expect(themeFor(cookie, systemIsDark)).toBe(expected)
  })
})
