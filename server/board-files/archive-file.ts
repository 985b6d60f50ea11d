// A ZIP on the disk that anybody may have made: its list is read and bounded first, then entries one by one, each
// within a bound of its own. What the list says about sizes isn't believed, and no name becomes a path.

import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { AppError } from '@/lib/domain/errors'
import { unreadable } from './unreadable'

const unpack = promisify(inflateRaw)

/** The entry that is the board file of an archived board. */
export const BOARD_ENTRY = 'board.json'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The first bytes of a ZIP that has entries. */
const START = 'PK\u0003\u0004'
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
/** An entry of our archives takes about 80 bytes of it. */
const LONGEST_LIST_BYTES = 4 * 1024 * 1024
const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAG = 1

interface Entry {
  readonly method: number
  readonly packedBytes: number
  readonly offset: number
}

/** Reads the entries of an untrusted ZIP on the disk, each within a bound. */
export class ArchiveFile {
  readonly #file: FileHandle
  readonly #fileBytes: number
  readonly #entries: ReadonlyMap<string, Entry>

  private constructor(file: FileHandle, fileBytes: number, entries: ReadonlyMap<string, Entry>) {
    this.#file = file
    this.#fileBytes = fileBytes
    this.#entries = entries
  }

  /** Throws AppError `unreadable-board`. Whoever opened it closes it. */
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

  /** The entry, unpacked. Throws AppError `unreadable-board` where it isn't there, is damaged, or has more than `maxBytes`. */
  async read(name: string, maxBytes: number): Promise<Uint8Array> {
    const entry = this.#entries.get(name)
    if (!entry) throw unreadable(`The archive has no ${name}`)
    const { method, packedBytes, offset } = entry
    const tooLarge = () => unreadable(`${name} has more than ${maxBytes} bytes`)
    if (packedBytes > maxBytes) throw tooLarge()
    const head = await bytesAt(this.#file, offset, 30)
    if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) throw damaged()
    const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
    if (start + packedBytes > this.#fileBytes) throw damaged()
    const packed = await bytesAt(this.#file, start, packedBytes)
    if (method === STORED) return packed
    if (method !== DEFLATED) throw damaged()
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

async function listOf(file: FileHandle, size: number, maxEntries: number): Promise<Map<string, Entry>> {
  const tail = await bytesAt(file, Math.max(0, size - END_LENGTH - LONGEST_COMMENT), END_LENGTH + LONGEST_COMMENT)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + END_LENGTH > tail.length || tail.readUInt32LE(end) !== END) throw damaged()
  const [count, listBytes, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ]
  if (count > maxEntries) throw unreadable(`The archive has more than ${maxEntries} entries`)
  if (listBytes > LONGEST_LIST_BYTES || start + listBytes > size) throw damaged()
  const list = await bytesAt(file, start, listBytes)
  const entries = new Map<string, Entry>()
  for (let at = 0; at + 46 <= list.length; ) {
    if (list.readUInt32LE(at) !== ENTRY || (list.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0) throw damaged()
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => list.readUInt16LE(at + field))
    const name = list.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    if (entries.has(name) || entries.size >= count) throw damaged()
    entries.set(name, {
      method: list.readUInt16LE(at + 10),
      packedBytes: list.readUInt32LE(at + 20),
      offset: list.readUInt32LE(at + 42),
    })
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
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
