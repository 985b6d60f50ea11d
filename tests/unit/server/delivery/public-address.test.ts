// Addresses that the server's own requests may go to.

import { describe, expect, it } from 'vitest'
import { isPublicAddress, resolvePublicHost } from '@/server/delivery/public-address'

describe('S26: an address that a webhook names', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001::1',
    '::7f00:1',
    '64:ff9b:1::a00:1',
    'fec0::1',
    'feff::1',
    '4000::1',
    'not an address',
  ])('%s is not the internet’s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:8.8.8.8'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it('is looked up once, with every way to write it, and refused where it is inside', async () => {
    for (const host of [
      'localhost',
      '127.0.0.1',
      '[::1]',
      new URL('http://0x7f.1/').hostname,
      new URL('http://2130706433/').hostname,
      // The same error, so that nobody learns which internal names exist.
      'no.such.host.invalid',
    ]) {
      await expect(resolvePublicHost(host, false)).rejects.toMatchObject({ why: 'address-private' })
    }
    await expect(resolvePublicHost('no.such.host.invalid', true)).rejects.toMatchObject({ why: 'address-unknown' })
    expect(await resolvePublicHost('127.0.0.1', true)).toEqual({ address: '127.0.0.1', family: 4 })
  })
})
