// The ZIP format as far as we read and write it (APPNOTE 6.3.10, without ZIP64). The sizes, names and places in a list
// are claims of the file's maker: readers check them.

export const ZIP_SIGNATURE = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const
/** How the content of an entry is packed. */
export const ZIP_METHOD = { stored: 0, deflated: 8 } as const
export const LOCAL_HEADER_BYTES = 30
const ENTRY_BYTES = 46
const END_BYTES = 22
const LONGEST_COMMENT_BYTES = 65_535
/** The end record is within this many bytes at the end of a file. */
export const LONGEST_END_BYTES = END_BYTES + LONGEST_COMMENT_BYTES
const ENCRYPTED_FLAG = 1

/** The end record: how many entries the list has, and where it is in the file. */
export interface ZipEnd {
  /** Where the record begins in the bytes that were searched. */
  readonly at: number
  readonly count: number
  readonly listBytes: number
  readonly listStart: number
}

/** Finds the end record in the last bytes of a file; undefined if there is none. */
export function findZipEnd(tail: Buffer): ZipEnd | undefined {
  const first = Math.max(0, tail.length - LONGEST_END_BYTES)
  for (let at = tail.length - END_BYTES; at >= first; at--) {
    if (tail.readUInt32LE(at) !== ZIP_SIGNATURE.end) continue
    return {
      at,
      count: tail.readUInt16LE(at + 10),
      listBytes: tail.readUInt32LE(at + 12),
      listStart: tail.readUInt32LE(at + 16),
    }
  }
  return undefined
}

export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly packedBytes: number
  readonly inflatedBytes: number
  /** Where the entry's local header begins in the file. */
  readonly offset: number
}

/** Reads the entry of the list that begins at `at`, and where the next one begins; undefined if none begins there. */
export function zipEntryAt(list: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } | undefined {
  if (at + ENTRY_BYTES > list.length || list.readUInt32LE(at) !== ZIP_SIGNATURE.entry) return undefined
  const nameBytes = list.readUInt16LE(at + 28)
  const entry = {
    name: list.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
    isEncrypted: (list.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0,
    method: list.readUInt16LE(at + 10),
    packedBytes: list.readUInt32LE(at + 20),
    inflatedBytes: list.readUInt32LE(at + 24),
    offset: list.readUInt32LE(at + 42),
  }
  return { entry, next: at + ENTRY_BYTES + nameBytes + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32) }
}

/**
 * How many bytes after its local header's beginning an entry's content begins; undefined if `head` isn't a local
 * header.
 */
export function contentOffset(head: Buffer): number | undefined {
  if (head.length < LOCAL_HEADER_BYTES || head.readUInt32LE(0) !== ZIP_SIGNATURE.local) return undefined
  return LOCAL_HEADER_BYTES + head.readUInt16LE(26) + head.readUInt16LE(28)
}
