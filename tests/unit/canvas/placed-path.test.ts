import { expect, test } from 'vitest'
import { placedPath } from '@/components/canvas/card/placed-path'

test('a placed path has each number scaled and moved along its own axis', () => {
  expect(placedPath('M1 2 H3 V4 L5 6 C1 2 3 4 5 6 Z', { x: 10, y: 100, scale: 2 })).toBe(
    'M12 104 H16 V108 L20 112 C12 104 16 108 20 112 Z',
  )
  expect(placedPath('M0.6 -1.2 L1 -3 Z', { x: 0, y: 0, scale: 1 })).toBe('M0.6 -1.2 L1 -3 Z')
})
