// How stored bytes prove that they are what was written.

import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** CRC-32 of a log row as a signed 32-bit number, the widest that Prisma's Int takes. */
export function rowChecksum(bytes: Uint8Array): number {
  return crc32(bytes) | 0
}

/** SHA-256 of a snapshot, hex. */
export function snapshotHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
