// New notes, texts and drawn shapes look as if they belonged to the cards.

import { DefaultDashStyle, DefaultFontStyle } from 'tldraw'
import { expect, test } from 'vitest'
import { CANVAS_SHAPE_UTILS } from '@/components/canvas/canvas-schema'

test('a new shape has the letters of a card and straight lines', () => {
  expect(CANVAS_SHAPE_UTILS.length).toBeGreaterThan(0)
  expect([DefaultFontStyle.defaultValue, DefaultDashStyle.defaultValue]).toEqual(['sans', 'solid'])
})
