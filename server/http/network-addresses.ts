// The addresses at which other devices on the network reach this machine.

import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'

/** An address of TEST-NET-1 (RFC 5737). Nothing is sent to it: its route names the interface that leads out. */
const SOMEWHERE_ELSE = '192.0.2.1'
const ANY_ADDRESS = ['0.0.0.0', '::']

/**
 * Returns the IPv4 addresses of this machine at which a server that listens at `host` is reached over the network, such
 * as `192.168.1.5`. The one on the way out comes first: those of containers and virtual machines follow.
 */
export async function networkAddresses(host: string): Promise<string[]> {
  const all = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address)
    .filter((address) => ANY_ADDRESS.includes(host) || address === host)
  if (all.length < 2) return all
  const out = await addressOnTheWayOut()
  return all.toSorted((a, b) => Number(b === out) - Number(a === out))
}

/** Undefined without a network. */
async function addressOnTheWayOut(): Promise<string | undefined> {
  const socket = createSocket('udp4')
  try {
    socket.connect(9, SOMEWHERE_ELSE)
    await once(socket, 'connect')
    return socket.address().address
  } catch {
    return undefined
  } finally {
    socket.close()
  }
}
