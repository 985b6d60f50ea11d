// A file that somebody brings in, whatever it is, as what it says of a board: a board file, a picture that carries one,
// an archive, or a drawing of tldraw's. Read whole and checked before anything is made of it.

import { fromBase64 } from '@/lib/board-file/base64'
import type { BriefFile } from '@/lib/board-file/brief-file'
import type { ReadBoardFile } from '@/lib/board-file/read-board-file'
import type { FileThread } from '@/lib/board-file/threads-file'
import type { Limits } from '@/lib/protocol/limits'
import { ArchiveFile, isArchive } from './archive-file'
import type { BoardFileReader } from './board-file-reader'
import { unreadable } from './unreadable'

export interface Parcel {
  readonly file: ReadBoardFile
  /** Briefs by the ids of their sources, where the file includes the texts. */
  readonly briefs: ReadonlyMap<string, BriefFile>
  /** The threads of an archive. */
  readonly threads: readonly FileThread[]
  /** The bytes of the image of an asset record, as they came. Throws AppError `unreadable-board`. */
  image(recordId: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** The person who imports the file, and the reader for it. */
export interface Opening {
  readonly author: string
  readonly limits: Limits
  readonly reader: Pick<BoardFileReader, 'read' | 'readBrief' | 'readThreads'>
}

/**
 * Opens a board file that somebody sent, and checks all of it. Throws AppError `unreadable-board` or `too-large`. The
 * caller must close it.
 */
export async function openParcel(path: string, { author, limits, reader }: Opening): Promise<Parcel> {
  const file = await reader.read({ path, author, limits })
  const briefs = new Map<string, BriefFile>()
  if (!(await isArchive(path)))
    return { file, briefs, threads: [], image: (id) => imageOf(file, id), close: () => Promise.resolve() }
  for (const { id, file: name } of file.sources) {
    if (name !== undefined) briefs.set(id, await reader.readBrief(path, name, limits))
  }
  const threads = await reader.readThreads(path, limits)
  const archive = await ArchiveFile.open(path, limits.maxArchiveEntries)
  return {
    file,
    briefs,
    threads,
    image: (id) => imageOf(file, id, archive, limits.maxImageBytes),
    close: () => archive.close(),
  }
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
