// Numbers that documents repeat from the code: every limit with its value, every close code, every type of frame.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ERRORS } from '@/lib/domain/errors'
import { BOARD_MOVES } from '@/lib/protocol/close-code'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import * as messageTypes from '@/lib/protocol/message-type'

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

/** A value as the table writes it: in the largest unit that gives a whole number; a minute is 60 s. */
function written(name: string, value: number): string {
  const isBytes = name.includes('Bytes')
  const units = isBytes ? BYTES : name.endsWith('Ms') ? TIMES : []
  for (const [unit, size] of units) if (value % size === 0) return `${(value / size).toLocaleString('en')} ${unit}`
  const number = value.toLocaleString('en')
  if (units.length === 0) return number
  return isBytes ? `${number} bytes` : `${number} ms`
}

function document(name: string): string {
  return readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
}

test('the table of limits in SYNC-SPEC is true', () => {
  const table = [...document('SYNC-SPEC.md').matchAll(ROW)].map(([, name = '', value = '']) => [name, value.trim()])
  expect(table).toEqual(Object.entries(DEFAULT_LIMITS).map(([name, value]) => [name, written(name, value)]))
})

test('PROTOCOL has every close code of ours, and no other', () => {
  const table = document('PROTOCOL.md').match(/^\| 4\d{3} \|/gm) ?? []
  const codes = Object.values(ERRORS).flatMap((error) => ('closeCode' in error ? [error.closeCode] : []))
  // An error without a code of its own closes with 4500.
  expect(table.map((row) => Number(row.slice(2, 6)))).toEqual([...codes, 4500, BOARD_MOVES].sort())
})

test('PROTOCOL has every type of frame, and no other', () => {
  const [, alternatives = ''] = /^ {4}frame {6}= (.*?) {2,}/m.exec(document('PROTOCOL.md')) ?? []
  const types = alternatives.split('|').map((each) => Number.parseInt(each, 10))
  expect(types).toEqual(Object.values(messageTypes).sort((a, b) => a - b))
})
