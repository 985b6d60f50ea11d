// Only what another node has signed, just now and for this very request, is believed about where it came from.

import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { AddressSigner } from '@/server/embeds/derived-secret'
import { PASSED_ON_HEADER, PassedOnHeader } from '@/server/http/passed-on-header'

const ADDRESS = { clientIp: '203.0.113.9', host: 'board.example.org', protocol: 'https' } as const
const NOW = 1_800_000_000_000

const headerOf = (secret: string, now = NOW) => new PassedOnHeader(new AddressSigner(secret, 'a test'), () => now)
const request = (value?: string, { method = 'POST', url = '/api/boards/a/cards' } = {}) =>
  ({ method, url, headers: { [PASSED_ON_HEADER]: value } }) as unknown as IncomingMessage

const ours = headerOf('s'.repeat(32))
const written = ours.write(request(), ADDRESS)

test('what a node has signed is read by the others, for half a minute', () => {
  for (const away of [0, 30_000, -30_000]) {
    expect(headerOf('s'.repeat(32), NOW + away).read(request(written))).toEqual(ADDRESS)
  }
  for (const away of [30_001, -30_001]) {
    expect(headerOf('s'.repeat(32), NOW + away).read(request(written))).toBeUndefined()
  }
})

test('it counts for one method and target', () => {
  expect(ours.read(request(written, { method: 'DELETE' }))).toBeUndefined()
  expect(ours.read(request(written, { url: '/api/boards/b/cards' }))).toBeUndefined()
})

test('nothing else is believed', () => {
  const [at = '', , signature = ''] = written.split('.')
  const facts = Buffer.from(JSON.stringify({ ...ADDRESS, clientIp: '127.0.0.1' })).toString('base64url')
  const foreign = headerOf('t'.repeat(32)).write(request(), ADDRESS)
  for (const value of [undefined, '', 'x', `${at}.${facts}.${signature}`, `${at}.${facts}.`, foreign, `${written}x`]) {
    expect(ours.read(request(value))).toBeUndefined()
  }
})
