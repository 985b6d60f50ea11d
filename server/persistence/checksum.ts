// How stored bytes prove that they are what was written.

import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { isPacked } from './packed-state'

/** CRC-32 of a log row as a signed 32-bit number, the widest that Prisma's Int takes. */
export function rowChecksum(bytes: Uint8Array): number {
  return crc32(bytes) | 0
}

/**
 * SHA-256 of a snapshot, hex. With the state vector, which rooms believe without reading the state; plain snapshots of
 * before it was included are always read.
 */
export function snapshotHash(bytes: Uint8Array, stateVector: Uint8Array): string {
  const hash = createHash('sha256').update(bytes)
  return (isPacked(bytes) ? hash.update(stateVector) : hash).digest('hex')
}
