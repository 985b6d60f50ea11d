import { describe, expect, it } from 'vitest'
import { isThisMachine } from '@/lib/protocol/this-machine'

describe('isThisMachine', () => {
  it.each(['http://localhost:3000/join/x', 'http://127.0.0.1:3000/join/x', 'http://[::1]:3000/join/x'])('%s', (url) => {
    expect(isThisMachine(new URL(url).hostname)).toBe(true)
  })

  it.each([
    'http://192.168.0.12:3000/join/x',
    'https://board.example.org/join/x',
    'http://localhost.example.org/join/x',
    'http://127.example.org/join/x',
  ])('not %s', (url) => {
    expect(isThisMachine(new URL(url).hostname)).toBe(false)
  })
})
