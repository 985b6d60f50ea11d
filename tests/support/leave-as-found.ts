// Test files share a process: what one of them replaces and doesn't put back fails that file, not a later one.

import { afterAll, beforeAll, expect, vi } from 'vitest'

/** Without `navigator`: pdf.js gives one to a Node that has none. */
const REPLACED = ['Date', 'document', 'fetch', 'setTimeout', 'WebSocket', 'window'] as const

const surroundings = () => ({
  environment: { ...process.env },
  folder: process.cwd(),
  globals: Object.fromEntries(REPLACED.map((name) => [name, Reflect.get(globalThis, name)])),
})

let found: ReturnType<typeof surroundings>
beforeAll(() => {
  found = surroundings()
})

afterAll(() => {
  expect(vi.isFakeTimers(), 'the clock is the real one').toBe(false)
  expect(surroundings(), 'the environment, the folder and the globals are those of before').toEqual(found)
})
