// The key under which a rate by address counts requests together: an IPv4 address is one household or office, and so is
// the /64 of an IPv6 address, of which its owner has 18 quintillion others.

import { isIP } from 'node:net'

/** Returns the key by which a rate knows an IP address; text that is no IP address is its own key. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIP(plain) !== 6) return plain
  const [head = '', tail = ''] = plain.split('::')
  const before = groupsOf(head)
  const after = groupsOf(tail)
  const zeros = new Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const network = [...before, ...zeros, ...after].slice(0, 4)
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':')
}
