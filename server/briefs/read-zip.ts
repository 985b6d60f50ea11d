// A packed file, looked at before anything is unpacked (SYNC-SPEC S24): its list of entries is read, bounds are kept, and
// entries are inflated one by one with what is left of them. What a list says about sizes isn't believed.

import { inflateRawSync } from 'node:zlib'
import { type ReadLimits, Refused } from './brief-job'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAG = 1
/** Below this an entry of any ratio does no harm. */
const SMALL_BYTES = 1024 * 1024
/** Charts carry their tables along; these are never opened. */
const EMBEDDED = /^word\/embeddings\/[^/]+\.(?:xls[xm]|doc[xm]|ppt[xm])$/i

interface Entry {
  readonly name: string
  readonly method: number
  readonly packedBytes: number
  readonly inflatedBytes: number
  readonly offset: number
}

/** The files of an archive by their names, inflated; those that `wants` says. Throws Refused `bomb`, `protected`, `damaged`. */
export function readZip(
  bytes: Uint8Array,
  limits: ReadLimits,
  wants: (name: string) => boolean,
): Map<string, Uint8Array> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listOf(archive, limits)
  const files = new Map<string, Uint8Array>()
  let left = limits.maxDocxInflatedBytes
  for (const entry of entries) {
    if (EMBEDDED.test(entry.name)) continue
    const packed = packedBytesOf(archive, entry)
    const file = inflate(entry, packed, left)
    if (isArchive(file)) throw new Refused('bomb')
    left -= file.length
    checkRatio(file.length, packed.length, limits)
    if (wants(entry.name)) files.set(entry.name, file)
  }
  if (limits.maxDocxInflatedBytes - left > limits.maxDocxRatio * archive.length) throw new Refused('bomb')
  return files
}

function listOf(archive: Buffer, limits: ReadLimits): Entry[] {
  const end = endOf(archive)
  const count = archive.readUInt16LE(end + 10)
  if (count > limits.maxDocxEntries) throw new Refused('bomb')
  const entries: Entry[] = []
  let at = archive.readUInt32LE(end + 16)
  let inflated = 0
  while (at + 46 <= end && archive.readUInt32LE(at) === ENTRY) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field))
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    if ((archive.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0) throw new Refused('protected')
    if (leavesTheArchive(name)) throw new Refused('bomb')
    const entry = {
      name,
      method: archive.readUInt16LE(at + 10),
      packedBytes: archive.readUInt32LE(at + 20),
      inflatedBytes: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    }
    inflated += entry.inflatedBytes
    entries.push(entry)
    // The count may lie as well.
    if (entries.length > limits.maxDocxEntries || inflated > limits.maxDocxInflatedBytes) throw new Refused('bomb')
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  if (entries.length !== count) throw new Refused('damaged')
  return entries
}

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = archive.length - END_LENGTH; at >= first; at--) {
    if (archive.readUInt32LE(at) === END) return at
  }
  throw new Refused('damaged')
}

function leavesTheArchive(name: string): boolean {
  return name.split(/[/\\]/).includes('..') || /^[/\\]|^[A-Za-z]:|\0/.test(name)
}

function packedBytesOf(archive: Buffer, { offset, packedBytes }: Entry): Buffer {
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL) throw new Refused('damaged')
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  if (start + packedBytes > archive.length) throw new Refused('damaged')
  return archive.subarray(start, start + packedBytes)
}

function inflate({ method }: Entry, packed: Buffer, most: number): Uint8Array {
  if (method === STORED && packed.length <= most) return packed
  if (method !== DEFLATED || most <= 0) throw new Refused(method === DEFLATED || method === STORED ? 'bomb' : 'damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    throw new Refused((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged')
  }
}

function isArchive(file: Uint8Array): boolean {
  return file[0] === 0x50 && file[1] === 0x4b && file[2] === 3 && file[3] === 4
}

function checkRatio(inflated: number, packed: number, { maxDocxRatio }: ReadLimits): void {
  if (inflated > SMALL_BYTES && inflated > maxDocxRatio * packed) throw new Refused('bomb')
}
