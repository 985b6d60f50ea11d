// Bytes with their largest unit.

import { expect, it } from 'vitest'
import { byteWords } from '@/lib/std/byte-words'

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [1_400_000, '1.4 MB'],
  [123_400_000, '123 MB'],
  [5_000_000_000_000_000, '5000 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(byteWords(bytes)).toBe(words)
})
