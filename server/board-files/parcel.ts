// A file that somebody brings in, whatever it is, as what it says of a board: a board file, a picture that carries one,
// an archive, or a drawing of tldraw's. Read whole and checked before anything is made of it.

import { open, readFile, stat } from 'node:fs/promises'
import { fromBase64 } from '@/lib/board-file/base64'
import type { BriefFile } from '@/lib/board-file/brief-file'
import type { ReadBoardFile } from '@/lib/board-file/read-board-file'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { ArchiveFile } from './archive-file'
import { type BoardFileReader, unreadable } from './board-file-reader'

export interface Parcel {
  readonly file: ReadBoardFile
  /** Briefs by the ids of their sources, where the file includes the texts. */
  readonly briefs: ReadonlyMap<string, BriefFile>
  /** The bytes of the image of an asset record, as they came. Throws AppError `unreadable-board`. */
  image(recordId: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** The person who imports the file, and the reader for it. */
export interface Opening {
  readonly author: string
  readonly limits: Limits
  readonly reader: Pick<BoardFileReader, 'read' | 'readBrief'>
}

export const BOARD_ENTRY = 'board.json'

/** Throws AppError `unreadable-board` or `too-large`. Whoever opened it closes it. */
export async function openParcel(path: string, opening: Opening): Promise<Parcel> {
  const { author, limits, reader } = opening
  if ((await firstBytes(path, 4)) === 'PK\u0003\u0004') return openArchive(path, opening)
  const { size } = await stat(path)
  if (size > limits.maxBoardFileBytes) {
    throw new AppError(
      'too-large',
      `A board file or a picture may have at most ${limits.maxBoardFileBytes} bytes.`,
      'file',
    )
  }
  const file = await reader.read({ bytes: ownBytes(await readFile(path)), author, limits })
  return { file, briefs: new Map(), image: (id) => imageOf(file, id), close: () => Promise.resolve() }
}

async function openArchive(path: string, { author, limits, reader }: Opening): Promise<Parcel> {
  const archive = await ArchiveFile.open(path, limits.maxArchiveEntries)
  const entry = (name: string) => archive.read(name, limits.maxBoardFileBytes)
  try {
    const file = await reader.read({ bytes: ownBytes(await entry(BOARD_ENTRY)), author, limits })
    const briefs = new Map<string, BriefFile>()
    for (const { id, file: name } of file.sources) {
      if (name !== undefined) briefs.set(id, await reader.readBrief(name, ownBytes(await entry(name)), limits))
    }
    return {
      file,
      briefs,
      image: (id) => imageOf(file, id, archive, limits.maxImageBytes),
      close: () => archive.close(),
    }
  } catch (error) {
    await archive.close()
    throw error
  }
}

async function firstBytes(path: string, length: number): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await file.close()
  }
}

/** A buffer of its own, which leaves for the reader's thread. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes)
}

async function imageOf(
  { images }: ReadBoardFile,
  recordId: string,
  archive?: ArchiveFile,
  maxBytes = 0,
): Promise<Uint8Array> {
  const image = images[recordId]
  if (image && 'base64' in image) {
    const bytes = fromBase64(image.base64)
    if (bytes) return bytes
  } else if (image && archive) return archive.read(image.file, maxBytes)
  throw unreadable(`The image ${recordId} isn’t in the file`)
}
