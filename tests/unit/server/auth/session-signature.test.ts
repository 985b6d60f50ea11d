// Which session a request proves: only what is certain is said here, and the sign-in library decides about the rest.

import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { provenToken } from '@/server/auth/session-signature'

const SECRET = 'a secret of at least 32 letters ............'
const NAME = 'foreboard.session_token'
const signed = (token: string, secret = SECRET) =>
  `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`
const cookie = (value: string, name = NAME) => `${name}=${encodeURIComponent(value)}`
const proven = (headers: Record<string, string>) => provenToken(new Headers(headers), NAME, SECRET)

test('a signed cookie or bearer proves its token', () => {
  expect(proven({ cookie: cookie(signed('abc')) })).toBe('abc')
  expect(proven({ cookie: `theme=dark; ${cookie(signed('abc'))}; lang=en` })).toBe('abc')
  expect(proven({ authorization: `Bearer ${signed('abc')}` })).toBe('abc')
  expect(proven({ authorization: `bearer ${encodeURIComponent(signed('abc'))}` })).toBe('abc')
})

test('S46: nothing is proven without a signature, by another secret’s, or by that of another token', () => {
  const foreign = signed('abc', 'another secret of at least 32 letters .......')
  const others = `abc.${signed('abd').split('.')[1]}`
  for (const value of ['abc', 'abc.', '.', '', foreign, others, `${signed('abc')}A`, signed('abc').slice(0, -1)]) {
    expect(proven({ cookie: cookie(value) })).toBeNull()
    expect(proven({ authorization: `Bearer ${value}` })).toBeNull()
  }
})

test('cookies of other names, two of the name, and a cookie beside a bearer are left to the library', () => {
  const value = signed('abc')
  expect(proven({})).toBeNull()
  expect(proven({ cookie: cookie(value, `__Secure-${NAME}`) })).toBeNull()
  expect(proven({ cookie: cookie(value, `x${NAME}`) })).toBeNull()
  expect(proven({ cookie: `${cookie(value)}; ${cookie(signed('abd'))}` })).toBeNull()
  expect(proven({ cookie: cookie(value), authorization: `Bearer ${value}` })).toBeNull()
  expect(proven({ cookie: cookie(value), authorization: 'Basic YWJj' })).toBeNull()
})
