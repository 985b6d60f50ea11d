// The names of the limits in the environment.

import { describe, expect, it } from 'vitest'
import { environmentName } from '@/lib/protocol/environment-name'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'

describe('environmentName', () => {
  it('gives each limit a name of its own', () => {
    const names = Object.keys(DEFAULT_LIMITS).map(environmentName)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Z0-9_]+$/)
    expect(environmentName('maxBoardBytes')).toBe('MAX_BOARD_BYTES')
  })
})
