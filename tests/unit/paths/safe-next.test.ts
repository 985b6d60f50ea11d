// The page after signing in: a page of this server, whatever is in the address.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeNext, signInPath, withNext } from '@/components/paths/safe-next'

const ORIGIN = 'https://board.example.org'

describe('safeNext', () => {
  it.each(['/', '/boards/abc123', '/boards/abc?x=1&y=%2F#card', '/account', '/join/tok', '/templates'])(
    'keeps %s',
    (path) => {
      expect(safeNext(path)).toBe(path)
    },
  )

  it.each([
    '',
    'boards/abc',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    '/x/..//evil.example',
    'https:evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '//foreboard.invalid@evil.example',
    '@evil.example',
    '/sign-in?next=/',
    '/sign-up',
    '/setup',
    '/reset-password',
    '/api/auth/sign-out',
  ])('goes home instead of %j', (next) => {
    expect(safeNext(next)).toBe('/')
  })

  it('goes home if there is no address', () => {
    expect(safeNext(undefined)).toBe('/')
    expect(safeNext(null)).toBe('/')
  })

  it('never leaves the server, however the address is put together', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      '%2f',
      'a',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), fc.string(), (pieces, tail) => {
        const safe = safeNext(`${pieces.join('')}${tail}`)
        expect(new URL(safe, ORIGIN).origin).toBe(ORIGIN)
        expect(safe).toMatch(/^\/(?![/\\])/)
        expect(safeNext(safe)).toBe(safe)
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('the ways to sign in', () => {
  it('carry where to come back to', () => {
    expect(signInPath('/boards/abc')).toBe('/sign-in?next=%2Fboards%2Fabc')
    expect(withNext('/sign-up', '/boards/a?b=c&d')).toBe('/sign-up?next=%2Fboards%2Fa%3Fb%3Dc%26d')
  })

  it('carry nothing for the board list or for themselves', () => {
    expect(signInPath('/')).toBe('/sign-in')
    expect(withNext('/sign-up', '/sign-in')).toBe('/sign-up')
  })
})
