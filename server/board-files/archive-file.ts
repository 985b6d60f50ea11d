// A ZIP on the disk that anybody may have made: its list is read and bounded first, then entries one by one, each
// within a bound of its own. What the list says about sizes isn't believed, and no name becomes a path.

import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { AppError } from '@/lib/domain/errors'
import {
  contentOffset,
  findZipEnd,
  LOCAL_HEADER_BYTES,
  LONGEST_END_BYTES,
  ZIP_METHOD,
  type ZipEntry,
  zipEntryAt,
} from '../zip/zip-format'
import { unreadable } from './unreadable'

const unpack = promisify(inflateRaw)

/** The entry that is the board file of an archived board. */
export const BOARD_ENTRY = 'board.json'

/** The entry that has the threads of an archived board, where it has any. */
export const THREADS_ENTRY = 'threads.json'

/** The entry that lists the versions of an archived board, where it came with them. */
export const VERSIONS_ENTRY = 'versions.json'

/** The first bytes of a ZIP that has entries. */
const START = 'PK\u0003\u0004'
/** An entry of our archives takes about 80 bytes of it. */
const LONGEST_LIST_BYTES = 4 * 1024 * 1024

/** Reads the entries of an untrusted ZIP on the disk, each within a bound. */
export class ArchiveFile {
  readonly #file: FileHandle
  readonly #fileBytes: number
  readonly #entries: ReadonlyMap<string, ZipEntry>

  private constructor(file: FileHandle, fileBytes: number, entries: ReadonlyMap<string, ZipEntry>) {
    this.#file = file
    this.#fileBytes = fileBytes
    this.#entries = entries
  }

  /** Throws AppError `unreadable-board`. The caller must close it. */
  static async open(path: string, maxEntries: number): Promise<ArchiveFile> {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      return new ArchiveFile(file, size, await listOf(file, size, maxEntries))
    } catch (error) {
      await file.close()
      throw error
    }
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** The entry, unpacked. Throws AppError `unreadable-board` where it isn't there, is damaged, or has more than `maxBytes`. */
  async read(name: string, maxBytes: number): Promise<Uint8Array> {
    const entry = this.#entries.get(name)
    if (!entry) throw unreadable(`The archive has no ${name}`)
    const { method, packedBytes, offset } = entry
    const tooLarge = () => unreadable(`${name} has more than ${maxBytes} bytes`)
    if (packedBytes > maxBytes) throw tooLarge()
    const content = contentOffset(await bytesAt(this.#file, offset, LOCAL_HEADER_BYTES))
    if (content === undefined) throw damaged()
    const start = offset + content
    if (start + packedBytes > this.#fileBytes) throw damaged()
    const packed = await bytesAt(this.#file, start, packedBytes)
    if (method === ZIP_METHOD.stored) return packed
    if (method !== ZIP_METHOD.deflated) throw damaged()
    try {
      return await unpack(packed, { maxOutputLength: maxBytes })
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged()
    }
  }
}

/** Whether a file begins as an archive does. */
export async function isArchive(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    return (await bytesAt(file, 0, START.length)).toString('latin1') === START
  } finally {
    await file.close()
  }
}

async function listOf(file: FileHandle, size: number, maxEntries: number): Promise<Map<string, ZipEntry>> {
  const end = findZipEnd(await bytesAt(file, Math.max(0, size - LONGEST_END_BYTES), LONGEST_END_BYTES))
  if (!end) throw damaged()
  const { count, listBytes, listStart } = end
  if (count > maxEntries) throw unreadable(`The archive has more than ${maxEntries} entries`)
  if (listBytes > LONGEST_LIST_BYTES || listStart + listBytes > size) throw damaged()
  const list = await bytesAt(file, listStart, listBytes)
  const entries = new Map<string, ZipEntry>()
  for (let found = zipEntryAt(list, 0); found; found = zipEntryAt(list, found.next)) {
    const { entry } = found
    if (entry.isEncrypted || entries.has(entry.name) || entries.size >= count) throw damaged()
    entries.set(entry.name, entry)
  }
  if (entries.size !== count) throw damaged()
  return entries
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function damaged(): AppError {
  return unreadable('The archive is damaged')
}
