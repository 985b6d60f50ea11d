// A ZIP as it is sent: one entry after the other, so that only one of them is in memory (APPNOTE 6.3.10, without
// ZIP64).

import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { ZIP_METHOD, ZIP_SIGNATURE } from '../zip/zip-format'

const pack = promisify(deflateRaw)

export interface ArchiveEntry {
  readonly name: string
  readonly bytes: Uint8Array
  /** Images are packed already. */
  readonly isPacked: boolean
}

const VERSION = 20
/** The name is UTF-8. */
const FLAGS = 0x0800

/** Writes a ZIP file piece by piece. `at` is written as the time of every entry. */
export async function* writeArchive(entries: AsyncIterable<ArchiveEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const { name, bytes, isPacked } of entries) {
    const content = isPacked ? bytes : await pack(bytes)
    const facts = factsOf(bytes, content.byteLength, isPacked ? ZIP_METHOD.stored : ZIP_METHOD.deflated, at)
    const encoded = Buffer.from(name, 'utf8')
    const local = Buffer.concat([u32(ZIP_SIGNATURE.local), facts, lengths(encoded.length), encoded])
    yield local
    yield content
    directory.push(
      Buffer.concat([
        ...[u32(ZIP_SIGNATURE.entry), u16(VERSION), facts, lengths(encoded.length)],
        // No comment, one disk, no attributes; then where the entry is.
        ...[Buffer.alloc(10), u32(offset), encoded],
      ]),
    )
    offset += local.length + content.byteLength
  }
  const list = Buffer.concat(directory)
  const counts = [u16(directory.length), u16(directory.length)]
  yield Buffer.concat([list, u32(ZIP_SIGNATURE.end), u32(0), ...counts, u32(list.length), u32(offset), u16(0)])
}

/** The fields that an entry's two headers share. */
function factsOf(bytes: Uint8Array, packedBytes: number, method: number, at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return Buffer.concat([
    ...[u16(VERSION), u16(FLAGS), u16(method), u16(time), u16(day)],
    ...[u32(crc32(bytes)), u32(packedBytes), u32(bytes.byteLength)],
  ])
}

/** The lengths of the name and of the extra fields, of which there are none. */
function lengths(nameLength: number): Buffer {
  return Buffer.concat([u16(nameLength), u16(0)])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
