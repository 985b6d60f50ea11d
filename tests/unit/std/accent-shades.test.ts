// Whatever colour is chosen, words in the accent and on it can be read in both themes.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accentShades, contrast, DARK_GROUNDS, LIGHT_GROUNDS } from '@/lib/std/accent-shades'

const COLOURS = [
  '#2f5bd8',
  '#ffffff',
  '#000000',
  '#ffe600',
  '#00ff88',
  '#ff0000',
  '#808080',
  '#7a0019',
  '#0b3d91',
  '#f5a9b8',
]
const css = readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8')
const [, light = '', dark = ''] = /:root \{([^}]*)\}[\s\S]*?\[data-theme="dark"\] \{([^}]*)\}/.exec(css) ?? []

describe.each(COLOURS)('%s', (colour) => {
  it.each([
    ['light', LIGHT_GROUNDS],
    ['dark', DARK_GROUNDS],
  ] as const)('can be read in the %s theme', (theme, grounds) => {
    const { accent, ink, strong, soft } = accentShades(colour)[theme]
    for (const ground of [...Object.values(grounds), soft]) {
      expect([ground, contrast(accent, ground)]).toEqual([ground, expect.toSatisfy((ratio: number) => ratio >= 4.5)])
    }
    expect(contrast(ink, accent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(ink, strong)).toBeGreaterThanOrEqual(4.5)
  })
})

it('keeps a colour that can be read as it is', () => {
  expect(accentShades('#2f5bd8').light.accent).toBe('#2f5bd8')
})

it.each([
  ['light', light, LIGHT_GROUNDS],
  ['dark', dark, DARK_GROUNDS],
] as const)('knows the grounds of the %s theme', (_theme, rules, grounds) => {
  for (const [name, value] of Object.entries(grounds)) expect(rules).toContain(`--${name}: ${value};`)
})

it.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
])('measures the contrast of %s and %s as WCAG does', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2)
})
