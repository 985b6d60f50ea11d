// The tints of levels, as a matrix paints its cells on the board's ground and a card its pill: neighbouring levels can be
// told apart at a glance, in every palette and both themes.

import { describe, expect, test } from 'vitest'
import { canvasTheme } from '@/components/canvas/colours/canvas-theme'
import { LEVEL_PALETTES, type LevelPalette } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { contrast } from '@/lib/std/accent-shades'
import { oklabDistance, paintedOver } from '../../support/oklab'

/** How far neighbours are apart at least, in OKLab. A screen in a lit room shows less of a dark difference. */
const LEAST_APART = { light: 0.018, dark: 0.05 }
/** Neighbours on a dark ground also differ in lightness, which reflections don't wash out as they do hues. */
const LEAST_CONTRAST_IN_DARK = 1.05

function cells(palette: LevelPalette, isDark: boolean): readonly string[] {
  const { level, surface, cellOpacity } = canvasTheme(isDark, palette)
  return LEVELS.map((each) => paintedOver(level[each].soft, surface, cellOpacity))
}

const pills = (palette: LevelPalette, isDark: boolean) =>
  LEVELS.map((each) => canvasTheme(isDark, palette).level[each].soft)

/** What `measure` says of each two neighbouring levels. */
function ofNeighbours(tints: readonly string[], measure: (a: string, b: string) => number): number[] {
  return tints.slice(1).map((tint, i) => measure(tints[i] ?? '', tint))
}

describe.each(LEVEL_PALETTES)('the palette %s', (palette) => {
  test.each([
    ['cells', cells],
    ['pills', pills],
  ] as const)(
    'neighbouring levels are apart in both themes, and in dark at least as far as in light: %s',
    (_, tints) => {
      const light = ofNeighbours(tints(palette, false), oklabDistance)
      const dark = ofNeighbours(tints(palette, true), oklabDistance)
      expect(Math.min(...light)).toBeGreaterThanOrEqual(LEAST_APART.light)
      expect(Math.min(...dark)).toBeGreaterThanOrEqual(LEAST_APART.dark)
      for (const [i, distance] of dark.entries()) expect(distance).toBeGreaterThanOrEqual(light[i] ?? 1)
    },
  )

  test('in dark each level is lighter than the one below it, and farther from the ground', () => {
    const { surface } = canvasTheme(true)
    const tints = cells(palette, true)
    expect(Math.min(...ofNeighbours(tints, contrast))).toBeGreaterThanOrEqual(LEAST_CONTRAST_IN_DARK)
    const fromGround = tints.map((tint) => oklabDistance(tint, surface))
    expect(fromGround).toEqual(fromGround.toSorted((a, b) => a - b))
    const contrasts = tints.map((tint) => contrast(tint, surface))
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b))
  })

  test.each([
    ['light', false],
    ['dark', true],
  ] as const)('the word of a level is at least 4.5:1 on its cell in %s', (_theme, isDark) => {
    const tints = cells(palette, isDark)
    for (const [i, level] of LEVELS.entries()) {
      const { text } = canvasTheme(isDark, palette).level[level]
      expect([level, contrast(text, tints[i] ?? '') >= 4.5]).toEqual([level, true])
    }
  })
})
