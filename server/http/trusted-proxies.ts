// Which neighbours' X-Forwarded-* headers are believed (TRUST_PROXY). Nobody's by default: anyone can send them.

import { BlockList, isIP } from 'node:net'
import { err, ok, type Result } from '@/lib/std/result'

export interface TrustedProxies {
  has(address: string | undefined): boolean
}

const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', '169.254.0.0/16', 'fe80::/10'],
}

/** Parses a comma list of addresses, CIDR ranges, `loopback` and `private`. The error is a sentence. */
export function parseTrustedProxies(text: string): Result<TrustedProxies, string> {
  const list = new BlockList()
  const entries = text.split(',').map((entry) => entry.trim())
  for (const entry of entries.flatMap((name) => NAMED[name] ?? [name])) {
    if (entry === '' || entry === 'false') continue
    const [address = '', prefix] = entry.split('/')
    const version = isIP(address)
    const bits = prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix)
    if (version === 0 || !Number.isInteger(bits) || bits < 0 || bits > (version === 4 ? 32 : 128)) {
      return err(`${JSON.stringify(entry)} is no address or range; list such as loopback, 10.0.0.0/8, 192.0.2.7`)
    }
    list.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6')
  }
  return ok({
    has(address) {
      if (address === undefined) return false
      const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
      const version = isIP(plain)
      return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6')
    },
  })
}
