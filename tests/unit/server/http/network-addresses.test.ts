import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { networkAddresses } from '@/server/http/network-addresses'

const OWN = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))

test('every address over which this machine is reached is one of its own, and none of them is local to it', async () => {
  const found = await networkAddresses('0.0.0.0')
  expect(OWN).toEqual(expect.arrayContaining(found))
  expect(found.filter((address) => address.startsWith('127.'))).toEqual([])
  expect(await networkAddresses('::')).toEqual(found)
  // A server that listens at one of them is reached there alone.
  for (const address of found) expect(await networkAddresses(address)).toEqual([address])
})

test('a server that listens at localhost is not reached over the network', async () => {
  expect(await networkAddresses('127.0.0.1')).toEqual([])
})
