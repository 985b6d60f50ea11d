// Checksums that prove that stored bytes are the ones that were written.

import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { isPacked } from './packed-state'

/** CRC-32 of a log row as a signed 32-bit number, the widest that Prisma's Int takes. */
export function rowChecksum(bytes: Uint8Array): number {
  return crc32(bytes) | 0
}

/** The parts of a snapshot that its hash covers. */
export interface HashedParts {
  readonly bytes: Uint8Array
  readonly stateVector: Uint8Array
  readonly deletions: Uint8Array | null
  readonly meta: string | null
}

/**
 * SHA-256 of a snapshot, hex: of the state and of all that rooms believe without reading it. Of plain snapshots of
 * before it is of the state alone; those are always read.
 */
export function snapshotHash({ bytes, stateVector, deletions, meta }: HashedParts): string {
  const hash = createHash('sha256').update(bytes)
  if (isPacked(bytes)) {
    hash.update(stateVector)
    if (deletions) hash.update(deletions)
    if (meta !== null) hash.update(meta)
  }
  return hash.digest('hex')
}
