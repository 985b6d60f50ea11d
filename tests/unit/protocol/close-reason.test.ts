import { expect, test } from 'vitest'
import { closeReason } from '@/lib/protocol/close-reason'

test('a reason that fits stays as it is', () => {
  expect(closeReason('Deleted.')).toBe('Deleted.')
  expect(closeReason('x'.repeat(123))).toHaveLength(123)
})

test.each(['x', 'é', '日', '😀'])('a longer one is cut to 123 bytes, never inside %s', (character) => {
  const reason = closeReason(character.repeat(200))
  const bytes = new TextEncoder().encode(reason).length
  expect(bytes).toBeLessThanOrEqual(123)
  expect(bytes).toBeGreaterThan(119)
  expect(reason.replaceAll(character, '')).toBe('')
})
