// What stands in front of the server: whose forwarded headers are believed, and what requests have shown of it.

import type { Examined } from './examined'
import { type Finding, found } from './findings'

/** Addresses of documentation (RFC 5737), which nobody has: a list that holds both holds everybody. */
const NOBODYS = ['192.0.2.1', '203.0.113.1']

/** Reports mistakes of TRUST_PROXY and of the proxy itself. */
export function checkProxy({ config: { appUrl, trustProxy, isTrustProxySet }, sightings }: Examined): Finding[] {
  const findings: Finding[] = []
  if (NOBODYS.every((address) => trustProxy.has(address))) findings.push(found('proxy-anybody'))
  if (appUrl?.startsWith('https:') && !isTrustProxySet) findings.push(found('proxy-unset'))
  if (sightings) {
    const { untrustedPeers, refusedOrigin, droppedUpgrades } = sightings.proxy
    findings.push(...untrustedPeers.map((peer) => found('proxy-unnamed', { peer })))
    if (droppedUpgrades > 0) findings.push(found('proxy-drops-sockets', { count: droppedUpgrades }))
    if (refusedOrigin !== null) findings.push(found('origin-refused', { origin: refusedOrigin }))
  }
  return findings.length > 0 ? findings : [found('proxy-trusted')]
}
