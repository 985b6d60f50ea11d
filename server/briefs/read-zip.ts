// A packed file, looked at before anything is unpacked (SYNC-SPEC S24): its list of entries is read, bounds are kept, and
// entries are inflated one by one with what is left of them. What a list says about sizes isn't believed.

import { inflateRawSync } from 'node:zlib'
import { contentOffset, findZipEnd, ZIP_METHOD, ZIP_SIGNATURE, type ZipEntry, zipEntryAt } from '../zip/zip-format'
import { type ReadLimits, Refused } from './brief-job'

/** Below this an entry of any ratio does no harm. */
const SMALL_BYTES = 1024 * 1024
/** Charts carry their tables along, and people put files into files; these are never opened. */
const EMBEDDED = /^(?:word|xl)\/embeddings\/[^/]+\.(?:xls[xm]|doc[xm]|ppt[xm])$/i

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

function listOf(archive: Buffer, limits: ReadLimits): ZipEntry[] {
  const end = findZipEnd(archive)
  if (!end) throw new Refused('damaged')
  if (end.count > limits.maxDocxEntries) throw new Refused('bomb')
  const list = archive.subarray(0, end.at)
  const entries: ZipEntry[] = []
  let inflated = 0
  for (let found = zipEntryAt(list, end.listStart); found; found = zipEntryAt(list, found.next)) {
    const { entry } = found
    if (entry.isEncrypted) throw new Refused('protected')
    if (leavesTheArchive(entry.name)) throw new Refused('bomb')
    inflated += entry.inflatedBytes
    entries.push(entry)
    // The count may lie as well.
    if (entries.length > limits.maxDocxEntries || inflated > limits.maxDocxInflatedBytes) throw new Refused('bomb')
  }
  if (entries.length !== end.count) throw new Refused('damaged')
  return entries
}

function leavesTheArchive(name: string): boolean {
  return name.split(/[/\\]/).includes('..') || /^[/\\]|^[A-Za-z]:|\0/.test(name)
}

function packedBytesOf(archive: Buffer, { offset, packedBytes }: ZipEntry): Buffer {
  const content = contentOffset(archive.subarray(offset))
  if (content === undefined) throw new Refused('damaged')
  const start = offset + content
  if (start + packedBytes > archive.length) throw new Refused('damaged')
  return archive.subarray(start, start + packedBytes)
}

function inflate({ method }: ZipEntry, packed: Buffer, most: number): Uint8Array {
  if (method === ZIP_METHOD.stored && packed.length <= most) return packed
  if (method !== ZIP_METHOD.deflated || most <= 0)
    throw new Refused(method === ZIP_METHOD.deflated || method === ZIP_METHOD.stored ? 'bomb' : 'damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    throw new Refused((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged')
  }
}

function isArchive(file: Uint8Array): boolean {
  const head = Buffer.from(file.buffer, file.byteOffset, Math.min(4, file.length))
  return head.length === 4 && head.readUInt32LE(0) === ZIP_SIGNATURE.local
}

function checkRatio(inflated: number, packed: number, { maxDocxRatio }: ReadLimits): void {
  if (inflated > SMALL_BYTES && inflated > maxDocxRatio * packed) throw new Refused('bomb')
}
