// A file that somebody brings in, whatever it is, as what it says of a board: a board file, a picture that carries one,
// an archive, or a drawing of tldraw's. Read whole and checked before anything is made of it.

import { fromBase64 } from '@/lib/board-file/base64'
import type { BriefFile } from '@/lib/board-file/brief-file'
import type { ReadBoardFile, ReadImage } from '@/lib/board-file/read-board-file'
import type { FileThread } from '@/lib/board-file/threads-file'
import type { FileVersion } from '@/lib/board-file/versions-file'
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
  /** The versions of an archive, the oldest first. */
  readonly versions: readonly FileVersion[]
  /** A version, checked as a board file is. Throws AppError `unreadable-board`. */
  version(listed: FileVersion): Promise<ReadBoardFile>
  /** The bytes of the image of an asset record, as they came. Throws AppError `unreadable-board`. */
  image(image: ReadImage, recordId: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** The person who imports the file, and the reader for it. */
export interface Opening {
  readonly author: string
  readonly limits: Limits
  readonly reader: Pick<BoardFileReader, 'read' | 'readBrief' | 'readThreads' | 'readVersions'>
}

/**
 * Opens a board file that somebody sent, and checks all of it. Throws AppError `unreadable-board` or `too-large`. The
 * caller must close it.
 */
export async function openParcel(path: string, { author, limits, reader }: Opening): Promise<Parcel> {
  const file = await reader.read({ path, author, limits })
  const briefs = new Map<string, BriefFile>()
  if (!(await isArchive(path)))
    return {
      file,
      briefs,
      threads: [],
      versions: [],
      version: () => Promise.resolve(file),
      image: (image, id) => imageOf(image, id),
      close: () => Promise.resolve(),
    }
  for (const { id, file: name } of file.sources) {
    if (name !== undefined) briefs.set(id, await reader.readBrief(path, name, limits))
  }
  const threads = await reader.readThreads(path, limits)
  const versions = await reader.readVersions(path, limits)
  const archive = await ArchiveFile.open(path, limits.maxArchiveEntries)
  return {
    file,
    briefs,
    threads,
    versions,
    version: ({ file: entry }) => reader.read({ path, entry, author, limits }),
    image: (image, id) => imageOf(image, id, archive, limits.maxImageBytes),
    close: () => archive.close(),
  }
}

async function imageOf(image: ReadImage, recordId: string, archive?: ArchiveFile, maxBytes = 0): Promise<Uint8Array> {
  if ('base64' in image) {
    const bytes = fromBase64(image.base64)
    if (bytes) return bytes
  } else if (archive) return archive.read(image.file, maxBytes)
  throw unreadable(`The image ${recordId} isn’t in the file`)
}
