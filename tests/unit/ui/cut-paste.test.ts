import { expect, test } from 'vitest'
import { unitsCut } from '@/components/ui/cut-paste'

const field = (value: string, maxLength: number, [selectionStart, selectionEnd] = [value.length, value.length]) => ({
  value,
  maxLength,
  selectionStart: selectionStart ?? 0,
  selectionEnd: selectionEnd ?? 0,
})

test('counts what does not fit beside what stays in the field', () => {
  expect(unitsCut(field('', 5), 'abcde')).toBe(0)
  expect(unitsCut(field('ab', 5), 'abcde')).toBe(2)
  expect(unitsCut(field('abcde', 5), 'xyz')).toBe(3)
})

test('what is selected makes room', () => {
  expect(unitsCut(field('abcde', 5, [1, 4]), 'xyz')).toBe(0)
  expect(unitsCut(field('abcde', 5, [0, 5]), 'uvwxyz')).toBe(1)
})

test('a field without a limit takes everything', () => {
  expect(unitsCut(field('ab', -1), 'x'.repeat(9000))).toBe(0)
})
