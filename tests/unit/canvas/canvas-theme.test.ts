// Exports have no stylesheet, so the canvas repeats the design tokens as values. They must not drift apart, and every
// text must be legible on its background.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canvasTheme } from '@/components/canvas/colours/canvas-theme'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LEVEL_PALETTES } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { contrast } from '@/lib/std/accent-shades'

const css = readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8')

function tokens(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`))
  const body = block.slice(0, block.indexOf('\n}'))
  return new Map(
    Array.from(body.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g), ([, name = '', value = '']) => [name, value]),
  )
}

describe.each([
  ['light', ':root', false],
  ['dark', '[data-theme="dark"]', true],
] as const)('%s', (_name, selector, isDark) => {
  const theme = canvasTheme(isDark)
  const css = tokens(selector)

  test('repeats the tokens of the stylesheet', () => {
    const { ink, inkSoft, mute, line, lineStrong, surface, panel, accent, accentSoft } = theme
    const named = { ink, mute, line, surface, panel, accent, 'ink-soft': inkSoft, 'line-strong': lineStrong }
    for (const [name, value] of Object.entries(named)) expect([name, value]).toEqual([name, css.get(name)])
    expect(accentSoft).toBe(css.get('accent-soft'))
    for (const level of LEVELS) {
      const { text, edge, soft } = theme.level[level]
      expect([text, edge, soft]).toEqual(['', '-edge', '-soft'].map((part) => css.get(`level-${level}${part}`)))
    }
    for (const kind of CARD_KINDS) {
      const { text, edge, soft } = theme.kind[kind]
      expect([text, edge, soft]).toEqual(['', '-edge', '-soft'].map((part) => css.get(`kind-${kind}${part}`)))
    }
  })

  test('each kind has an edge of its own, 3:1 on the card and on the ground of its zone and of the board', () => {
    expect(new Set(CARD_KINDS.map((kind) => theme.kind[kind].edge)).size).toBe(CARD_KINDS.length)
    for (const { edge, soft } of [...CARD_KINDS.map((kind) => theme.kind[kind]), theme.plain]) {
      for (const ground of [theme.panel, theme.surface, soft]) {
        expect([edge, ground, contrast(edge, ground) >= 3]).toEqual([edge, ground, true])
      }
    }
  })

  test('text is at least 4.5:1 on what it stands on', () => {
    const pairs: [string, string][] = [
      [theme.ink, theme.panel],
      [theme.inkSoft, theme.panel],
      [theme.mute, theme.panel],
      [theme.mute, theme.surface],
      [theme.warning, theme.panel],
      ...[...Object.values(theme.level), ...Object.values(theme.kind), theme.plain].flatMap(
        ({ text, soft }): [string, string][] => [
          [text, soft],
          [text, theme.panel],
        ],
      ),
    ]
    for (const [text, ground] of pairs)
      expect([text, ground, contrast(text, ground) >= 4.5]).toEqual([text, ground, true])
  })
})

describe.each(LEVEL_PALETTES)('the palette %s', (palette) => {
  test.each([
    ['light', ':root', `[data-palette="${palette}"]`, false],
    ['dark', '[data-theme="dark"]', `[data-theme="dark"] [data-palette="${palette}"]`, true],
  ] as const)(
    'repeats the stylesheet in %s, is legible, and tells its levels apart',
    (_name, base, selector, isDark) => {
      const theme = canvasTheme(isDark, palette)
      const css = tokens(palette === 'default' ? base : `\n${selector}`)
      for (const level of LEVELS) {
        const { text, edge, soft } = theme.level[level]
        expect([text, edge, soft]).toEqual(['', '-edge', '-soft'].map((part) => css.get(`level-${level}${part}`)))
        for (const ground of [soft, theme.panel]) {
          expect([level, ground, contrast(text, ground) >= 4.5]).toEqual([level, ground, true])
        }
      }
      expect(new Set(LEVELS.map((level) => theme.level[level].soft)).size).toBe(LEVELS.length)
      expect(canvasTheme(isDark, palette)).toBe(theme)
    },
  )
})
