// Which addresses a request of the server's own may go to: those of the internet. What stands in this network, on this
// machine, or at a cloud's metadata service is nobody's to reach through us (SYNC-SPEC S26).

import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

export interface ResolvedHost {
  readonly address: string
  readonly family: 4 | 6
}

/** All of IPv6 that is given out for the internet (IANA); what wraps an IPv4 address in it has a range of its own. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether anybody may be sent there: a unicast address of the internet, whatever it is wrapped in. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  // 4-in-6 is looked at as what it holds.
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST)
}

/** Says why a host can't be sent to. */
export class HostRefused extends Error {
  readonly why: 'address-unknown' | 'address-private'

  constructor(why: HostRefused['why']) {
    super(why)
    this.name = 'HostRefused'
    this.why = why
  }
}

/**
 * The address of a host that the request must then go to, and no other: who is asked twice may answer differently.
 * Throws HostRefused for a name that has none, or with a private one among its addresses. Where private ones aren't
 * allowed both are refused alike, so that nobody learns which names this network has.
 */
export async function resolvePublicHost(hostname: string, allowPrivate: boolean): Promise<ResolvedHost> {
  const name = hostname.replace(/^\[|\]$/g, '')
  const found = await lookup(name, { all: true }).catch(() => [])
  const [first] = found
  const isAllowed = allowPrivate || found.every(({ address }) => isPublicAddress(address))
  if (!first || !isAllowed) throw new HostRefused(allowPrivate ? 'address-unknown' : 'address-private')
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}
