// Important words are 11 px tall on the screen at any zoom that leaves room for them.

import { expect, test } from 'vitest'
import { wordPxAt } from '@/components/canvas/sight/word-size'

test('words are never smaller than 11 px on the screen down to 20 %, and at most a step larger', () => {
  for (let zoom = 0.2; zoom <= 1; zoom += 0.005) {
    const onScreen = wordPxAt(zoom) * zoom
    expect(onScreen).toBeGreaterThanOrEqual(11 - 1e-9)
    expect(onScreen).toBeLessThan(11 * 1.3)
  }
})

test('from 100 % on nothing changes, so that zooming in draws nothing again', () => {
  expect([1, 1.3, 2, 8].map((zoom) => wordPxAt(zoom))).toEqual([11, 11, 11, 11])
})

test('a screen that is watched from afar has larger words also at 100 %', () => {
  for (const zoom of [0.3, 0.7, 1, 1.5]) expect(wordPxAt(zoom, 20) * zoom).toBeGreaterThanOrEqual(20)
})
