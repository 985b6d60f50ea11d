// A version is newer by its numbers, not by its letters.

import { expect, it } from 'vitest'
import { isNewerVersion } from '@/lib/std/newer-version'

it.each([
  ['0.2.0', '0.1.0', true],
  ['0.10.0', '0.9.9', true],
  ['v1.0.0', '0.9.9', true],
  ['1.0.0', '1.0.0', false],
  ['0.9.9', '0.10.0', false],
  ['1.0.0', '1.0.0-rc.1', true],
  ['1.0.0-rc.1', '1.0.0', false],
  ['1.0.1-rc.1', '1.0.0', true],
])('whether %s is newer than %s: %s', (a, b, isNewer) => {
  expect(isNewerVersion(a, b)).toBe(isNewer)
})
