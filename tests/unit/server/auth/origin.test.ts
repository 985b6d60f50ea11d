// S15, S18: which requests may change something.

import { describe, expect, it } from 'vitest'
import { isOwnOrigin } from '@/server/auth/origin'

const cookie = { hasCookie: true, hasBearer: false }
const bearer = { hasCookie: false, hasBearer: true }
const nothing = { hasCookie: false, hasBearer: false }

const http = (host: string) => ({ sentTo: { host, protocol: 'http' } }) as const
const https = (host: string) => ({ sentTo: { host, protocol: 'https' } }) as const

describe('isOwnOrigin', () => {
  it.each([
    ['our own page', { origin: 'http://192.168.1.5:3000', ...http('192.168.1.5:3000'), ...cookie }, undefined, true],
    ['https without its port', { origin: 'https://b.example', ...https('b.example:443'), ...cookie }, undefined, true],
    ['a host in capitals', { origin: 'http://b.example', ...http('B.Example'), ...cookie }, undefined, true],
    ['an IPv6 address', { origin: 'http://[::1]:3000', ...http('[::1]:3000'), ...cookie }, undefined, true],
    [
      'the public address',
      { origin: 'https://b.example', ...http('internal:3000'), ...cookie },
      'https://b.example',
      true,
    ],
    ['another port', { origin: 'http://localhost:3001', ...http('localhost:3000'), ...cookie }, undefined, false],
    ['http for https', { origin: 'http://b.example', ...https('b.example'), ...cookie }, undefined, false],
    ['https for http', { origin: 'https://b.example', ...http('b.example'), ...cookie }, undefined, false],
    [
      'http for the public address',
      { origin: 'http://b.example', ...http('b.example'), ...cookie },
      'https://b.example',
      false,
    ],
    [
      'the host beside a public address',
      { origin: 'http://evil.example', ...http('evil.example'), ...cookie },
      'https://b.example',
      false,
    ],
    [
      'a longer name',
      { origin: 'http://localhost:3000.evil.example', ...http('localhost:3000'), ...cookie },
      undefined,
      false,
    ],
    ['a sandbox', { origin: 'null', ...http('localhost:3000'), ...bearer }, undefined, false],
    ['a host that is none', { origin: 'null', ...http('a b'), ...cookie }, undefined, false],
    ['a path', { origin: 'http://localhost:3000/x', ...http('localhost:3000'), ...cookie }, undefined, false],
    [
      'a foreign page with a bearer',
      { origin: 'https://evil.example', ...http('b.example'), ...bearer },
      undefined,
      false,
    ],
    ['a script with a bearer', { origin: undefined, ...http('b.example'), ...bearer }, undefined, true],
    ['a script with nothing', { origin: null, ...http('b.example'), ...nothing }, undefined, true],
    ['no origin with a cookie', { origin: null, ...http('b.example'), ...cookie }, undefined, false],
  ] as const)('%s', (_name, request, appUrl, expected) => {
    expect(isOwnOrigin(request, appUrl)).toBe(expected)
  })
})
