// The table of limits in docs/SYNC-SPEC.md says what lib/protocol/limits.ts does: every limit, and its value.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'

const ROW = /^\| `(\w+)` \| ([^|]+) \|/gm
const BYTES: readonly (readonly [string, number])[] = [
  ['MiB', 1024 * 1024],
  ['KiB', 1024],
]
const TIMES: readonly (readonly [string, number])[] = [
  ['d', 24 * 60 * 60 * 1000],
  ['h', 60 * 60 * 1000],
  ['s', 1000],
]

/** As the table writes it: in the largest unit in which the value is a whole number; a minute is 60 s. */
function written(name: string, value: number): string {
  const isBytes = name.includes('Bytes')
  const units = isBytes ? BYTES : name.endsWith('Ms') ? TIMES : []
  for (const [unit, size] of units) if (value % size === 0) return `${(value / size).toLocaleString('en')} ${unit}`
  const number = value.toLocaleString('en')
  if (units.length === 0) return number
  return isBytes ? `${number} bytes` : `${number} ms`
}

test('the table of limits is true', () => {
  const spec = readFileSync(new URL('../../docs/SYNC-SPEC.md', import.meta.url), 'utf8')
  const table = [...spec.matchAll(ROW)].map(([, name = '', value = '']) => [name, value.trim()])
  expect(table).toEqual(Object.entries(DEFAULT_LIMITS).map(([name, value]) => [name, written(name, value)]))
})
