// A file that somebody brings in, whatever it is, as what it says of a board: a board file, a picture that carries one, an
// archive, or a drawing of tldraw's. Read whole and checked before anything is made of it.

import { open, readFile, stat } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { fromBase64 } from '@/lib/board-file/base64'
import { type BriefFile, readBriefFile } from '@/lib/board-file/brief-file'
import { extractFromPng } from '@/lib/board-file/embed-png'
import { extractFromSvg } from '@/lib/board-file/embed-svg'
import { type Problem, Problems } from '@/lib/board-file/problems'
import { type ReadBoardFile, readBoardFile } from '@/lib/board-file/read-board-file'
import { isTldr, readTldr } from '@/lib/board-file/read-tldr'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { ArchiveFile, unreadable } from './archive-file'

export interface Parcel {
  readonly file: ReadBoardFile
  /** By the sources' ids, where the texts came along. */
  readonly briefs: ReadonlyMap<string, BriefFile>
  /** The bytes of the image of an asset record, as they came. Throws AppError `unreadable-board`. */
  image(recordId: string): Promise<Uint8Array>
  close(): Promise<void>
}

export const BOARD_ENTRY = 'board.json'
const SENTENCES = 3

/** `author`: who brings it in. Throws AppError `unreadable-board` or `too-large`. Whoever opened it closes it. */
export async function openParcel(path: string, author: string, limits: Limits): Promise<Parcel> {
  if ((await firstBytes(path, 4)) === 'PK\u0003\u0004') return openArchive(path, author, limits)
  const { size } = await stat(path)
  if (size > limits.maxBoardFileBytes) {
    throw new AppError(
      'too-large',
      `A board file or a picture may have at most ${limits.maxBoardFileBytes} bytes.`,
      'file',
    )
  }
  const file = await readChecked(carriedBy(await readFile(path), limits.maxBoardFileBytes), author, limits)
  return { file, briefs: new Map(), image: (id) => imageOf(file, id), close: () => Promise.resolve() }
}

async function openArchive(path: string, author: string, limits: Limits): Promise<Parcel> {
  const archive = await ArchiveFile.open(path, limits.maxArchiveEntries)
  const json = async (name: string) =>
    parsed(Buffer.from(await archive.read(name, limits.maxBoardFileBytes)).toString())
  try {
    const file = await readChecked(await json(BOARD_ENTRY), author, limits)
    const briefs = new Map<string, BriefFile>()
    const problems = new Problems()
    for (const { id, file: entry } of file.sources) {
      if (entry === undefined) continue
      briefs.set(id, readBriefFile(await json(entry), entry, limits.maxBriefTextBytes, problems))
      await setImmediate()
    }
    if (problems.list.length > 0) throw refused(problems.list)
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

/** The value that a picture carries, or that the file is. */
function carriedBy(bytes: Buffer, maxBytes: number): unknown {
  if (bytes.subarray(0, 4).toString('latin1') === '\x89PNG') return carried(extractFromPng(bytes, maxBytes))
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  return text.trimStart().startsWith('<') ? carried(extractFromSvg(text, maxBytes)) : parsed(text)
}

function carried(value: unknown): unknown {
  if (value !== undefined) return value
  throw unreadable(
    'This picture carries no board, or what it carried was damaged when another program saved it. Export it again with its data, or open the board’s file',
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Whatever it is: not what a board can be read from.
    throw unreadable('This is no board file, no archive, no picture of a board and no .tldr file')
  }
}

/** In steps: others are served meanwhile. */
async function readChecked(value: unknown, author: string, limits: Limits): Promise<ReadBoardFile> {
  const steps = isTldr(value) ? readTldr(value, { author, limits }) : readBoardFile(value, { author, limits })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) await setImmediate()
    else if (step.value.ok) return step.value.file
    else throw refused(step.value.problems)
  }
}

function refused(problems: readonly Problem[]): AppError {
  const said = problems.slice(0, SENTENCES).map(({ path, what }) => `${path} ${what}`.trim())
  const more = problems.length > said.length ? ` (and ${problems.length - said.length} more)` : ''
  return unreadable(`The file can’t be read: ${said.join('; ')}${more}`)
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
