// Runs the stranger in a process of its own, so that their requests cost the measuring process nothing but processor
// time. Its arguments are the address of the server and the name of an attack; it ends with its standard input.

import { ATTACKS, type AttackName, Stranger } from './attacks'

/** An address reserved for documentation (RFC 5737), as a trusted proxy would name it. */
const ADDRESS = '203.0.113.7'

const [url = '', name = ''] = process.argv.slice(2)
const attack = ATTACKS[name as AttackName]
const stop = new AbortController()
process.stdin.on('end', () => {
  stop.abort()
  process.exit(0)
})
process.stdin.resume()
await attack(new Stranger(url, ADDRESS, stop.signal))
