// Which headers are trusted about where a request comes from.

import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { requestAddress } from '@/server/http/client-address'
import { parseTrustedProxies } from '@/server/http/trusted-proxies'

function addressOf(neighbour: string, headers: Record<string, string>, trust: string) {
  const proxies = parseTrustedProxies(trust)
  if (!proxies.ok) throw new Error(proxies.error)
  const request = { headers, socket: { remoteAddress: neighbour } } as unknown as IncomingMessage
  return requestAddress(request, proxies.value)
}

const FORWARDED = {
  host: 'internal:3000',
  'x-forwarded-for': '203.0.113.9, 198.51.100.7, 10.0.0.2',
  'x-forwarded-host': 'board.example.org',
  'x-forwarded-proto': 'https',
}

describe('requestAddress', () => {
  it('S31 believes forwarded headers from nobody by default', () => {
    expect(addressOf('192.0.2.1', FORWARDED, '')).toEqual({
      clientIp: '192.0.2.1',
      host: 'internal:3000',
      protocol: 'http',
    })
  })

  it('S31 believes a trusted proxy, and of its list the last address that is no proxy', () => {
    expect(addressOf('10.0.0.1', FORWARDED, '10.0.0.0/8')).toEqual({
      clientIp: '198.51.100.7',
      host: 'board.example.org',
      protocol: 'https',
    })
    expect(addressOf('::ffff:127.0.0.1', FORWARDED, 'loopback').host).toBe('board.example.org')
  })

  it('replaces a host that is none', () => {
    for (const host of ['evil.example/path', 'a b', '', '"><script>']) {
      expect(addressOf('192.0.2.1', { host }, '').host).toBe('localhost')
    }
    expect(addressOf('192.0.2.1', { host: '192.168.1.20:3000' }, '').host).toBe('192.168.1.20:3000')
    expect(addressOf('192.0.2.1', { host: '[fe80::1]:3000' }, '').host).toBe('[fe80::1]:3000')
  })
})
