import { expect, it } from 'vitest'
import { isDue } from '@/server/services/mail/is-due'

const NOW = new Date('2026-11-29T12:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const item = (first: number, last = first, mailed?: number) => ({
  firstAt: ago(first),
  lastAt: ago(last),
  mailedAt: mailed === undefined ? null : ago(mailed),
})

it('is two minutes after the last thing that came', () => {
  expect(isDue([item(1.9)], NOW, false)).toBe(false)
  expect(isDue([item(2)], NOW, false)).toBe(true)
  expect(isDue([item(5), item(1)], NOW, false)).toBe(false)
  expect(isDue([item(5), item(2)], NOW, false)).toBe(true)
})

it('is ten minutes after the first thing, however much goes on', () => {
  expect(isDue([item(9.9, 0.1)], NOW, false)).toBe(false)
  expect(isDue([item(10, 0.1)], NOW, false)).toBe(true)
  // An item from an earlier mail waits from the time it has grown.
  expect(isDue([item(60, 0.1, 30)], NOW, false)).toBe(false)
})

it('is thirty minutes for somebody who is here', () => {
  expect(isDue([item(29.9)], NOW, true)).toBe(false)
  expect(isDue([item(30)], NOW, true)).toBe(true)
})
