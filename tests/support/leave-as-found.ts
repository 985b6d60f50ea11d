// Test files share a process: a file that replaces a global and doesn't restore it fails itself, instead of a later
// one.

import { afterAll, beforeAll, expect, vi } from 'vitest'

/** `navigator` is left out, because pdf.js adds one to a Node that has none. */
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
