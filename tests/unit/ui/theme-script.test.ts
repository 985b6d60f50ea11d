import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { THEME_SCRIPT } from '@/components/settings/theme-script'

function themeFor(cookie: string, systemIsDark: boolean, address = '/', isForced = false): unknown {
  const dataset: Record<string, string> = {}
  const page = { cookie, documentElement: { dataset } }
  const { pathname, search } = new URL(address, 'http://board.test')
  const matchMedia = (query: string) => ({ matches: query.includes('forced-colors') ? isForced : systemIsDark })
  runInNewContext(THEME_SCRIPT, { document: page, location: { pathname, search }, matchMedia })
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

  it('takes the system’s where that gives all colours', () => {
    expect(themeFor('theme=light', true, '/', true)).toBe('dark')
    expect(themeFor('theme=dark', false, '/', true)).toBe('light')
  })

  it('takes an embed’s from its address alone, and no other page’s', () => {
    expect(themeFor('theme=light', false, '/embed/board/key?frame=shape:a&theme=dark')).toBe('dark')
    expect(themeFor('theme=dark', false, '/embed/board/key')).toBe('light')
    expect(themeFor('theme=light', false, '/boards/1?theme=dark')).toBe('light')
  })
})
