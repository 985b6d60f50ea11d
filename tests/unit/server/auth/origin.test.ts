// S15, S18: whose requests may change something.

import { describe, expect, it } from 'vitest'
import { isOwnOrigin } from '@/server/auth/origin'

const cookie = { hasCookie: true, hasBearer: false }
const bearer = { hasCookie: false, hasBearer: true }
const nothing = { hasCookie: false, hasBearer: false }

describe('isOwnOrigin', () => {
  it.each([
    ['our own page', { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000', ...cookie }, undefined, true],
    ['https without its port', { origin: 'https://b.example', host: 'b.example:443', ...cookie }, undefined, true],
    ['a host in capitals', { origin: 'http://b.example', host: 'B.Example', ...cookie }, undefined, true],
    [
      'the public address',
      { origin: 'https://b.example', host: 'internal:3000', ...cookie },
      'https://b.example',
      true,
    ],
    ['another port', { origin: 'http://localhost:3001', host: 'localhost:3000', ...cookie }, undefined, false],
    [
      'another scheme of the public address',
      { origin: 'http://b.example', host: 'x', ...cookie },
      'https://b.example',
      false,
    ],
    [
      'a longer name',
      { origin: 'http://localhost:3000.evil.example', host: 'localhost:3000', ...cookie },
      undefined,
      false,
    ],
    ['a sandbox', { origin: 'null', host: 'localhost:3000', ...bearer }, undefined, false],
    ['a path', { origin: 'http://localhost:3000/x', host: 'localhost:3000', ...cookie }, undefined, false],
    [
      'a foreign page with a bearer',
      { origin: 'https://evil.example', host: 'b.example', ...bearer },
      undefined,
      false,
    ],
    ['a script with a bearer', { origin: undefined, host: 'b.example', ...bearer }, undefined, true],
    ['a script with nothing', { origin: null, host: 'b.example', ...nothing }, undefined, true],
    ['no origin with a cookie', { origin: null, host: 'b.example', ...cookie }, undefined, false],
  ] as const)('%s', (_name, request, appUrl, expected) => {
    expect(isOwnOrigin(request, appUrl)).toBe(expected)
  })
})
