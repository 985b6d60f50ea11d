// The thread that reads board files from the disk: copying, parsing and checking forty megabytes takes half a second and
// more, in which no board would be served. What comes back is bounded by what a board may hold.

import { readFile, stat } from 'node:fs/promises'
import { readBriefFile } from '@/lib/board-file/brief-file'
import { extractFromPng } from '@/lib/board-file/embed-png'
import { extractFromSvg } from '@/lib/board-file/embed-svg'
import { isExcalidraw, tldrOfExcalidraw } from '@/lib/board-file/excalidraw/read-excalidraw'
import { type Problem, Problems } from '@/lib/board-file/problems'
import { readBoardFile } from '@/lib/board-file/read-board-file'
import { isTldr, readTldr } from '@/lib/board-file/read-tldr'
import { readThreadsFile } from '@/lib/board-file/threads-file'
import { readVersionsFile } from '@/lib/board-file/versions-file'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { answerRequests } from '@/server/threads/answer-requests'
import { ArchiveFile, BOARD_ENTRY, isArchive, THREADS_ENTRY, VERSIONS_ENTRY } from './archive-file'
import type { BoardFileReply, BoardFileRequest, SentBoard } from './board-file-job'
import { unreadable } from './unreadable'

const SENTENCES = 3

/** Throws AppError `unreadable-board` or `too-large`. */
async function boardBytes(path: string, limits: Limits, entry = BOARD_ENTRY): Promise<Buffer> {
  if (await isArchive(path)) return entryBytes(path, entry, limits)
  const { size } = await stat(path)
  if (size <= limits.maxBoardFileBytes) return readFile(path)
  const detail = `A board file or a picture may have at most ${limits.maxBoardFileBytes} bytes.`
  throw new AppError('too-large', detail, 'file')
}

/** Throws AppError `unreadable-board`. */
async function entryBytes(path: string, name: string, limits: Limits): Promise<Buffer> {
  const archive = await ArchiveFile.open(path, limits.maxArchiveEntries)
  try {
    return bufferOf(await archive.read(name, limits.maxBoardFileBytes))
  } finally {
    await archive.close()
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
    throw unreadable('This is no board file, no archive, no picture of a board and no drawing of tldraw or Excalidraw')
  }
}

async function readBoard({ path, entry, author, limits }: SentBoard): Promise<BoardFileReply> {
  const carried = carriedBy(await boardBytes(path, limits, entry), limits.maxBoardFileBytes)
  const value = isExcalidraw(carried) ? tldrOfExcalidraw(carried) : carried
  const steps = isTldr(value) ? readTldr(value, { author, limits }) : readBoardFile(value, { author, limits })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    if (step.value.ok) return { type: 'board', file: step.value.file }
    throw refused(step.value.problems)
  }
}

async function readBrief(path: string, name: string, limits: Limits): Promise<BoardFileReply> {
  const problems = new Problems()
  const bytes = await entryBytes(path, name, limits)
  const file = readBriefFile(parsed(bytes.toString()), name, limits.maxBriefTextBytes, problems)
  if (problems.list.length > 0) throw refused(problems.list)
  return { type: 'brief', file }
}

async function readThreads(path: string, limits: Limits): Promise<BoardFileReply> {
  const problems = new Problems()
  const value = await optionalEntry(path, THREADS_ENTRY, limits)
  const threads = value === undefined ? [] : readThreadsFile(value, THREADS_ENTRY, limits, problems)
  if (problems.list.length > 0) throw refused(problems.list)
  return { type: 'threads', threads }
}

async function readVersions(path: string, limits: Limits): Promise<BoardFileReply> {
  const problems = new Problems()
  const value = await optionalEntry(path, VERSIONS_ENTRY, limits)
  const versions = value === undefined ? [] : readVersionsFile(value, VERSIONS_ENTRY, problems)
  if (problems.list.length > 0) throw refused(problems.list)
  return { type: 'versions', versions }
}

/** The value of an entry that not every archive has. Throws AppError `unreadable-board`. */
async function optionalEntry(path: string, name: string, limits: Limits): Promise<unknown> {
  const archive = await ArchiveFile.open(path, limits.maxArchiveEntries)
  const isThere = archive.has(name)
  await archive.close()
  return isThere ? parsed((await entryBytes(path, name, limits)).toString()) : undefined
}

function refused(problems: readonly Problem[]): AppError {
  const said = problems.slice(0, SENTENCES).map(({ path, what }) => `${path} ${what}`.trim())
  const more = problems.length > said.length ? ` (and ${problems.length - said.length} more)` : ''
  return unreadable(`The file can’t be read: ${said.join('; ')}${more}`)
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

async function answer(request: BoardFileRequest): Promise<BoardFileReply> {
  try {
    if (request.type === 'board') return await readBoard(request)
    if (request.type === 'threads') return await readThreads(request.path, request.limits)
    if (request.type === 'versions') return await readVersions(request.path, request.limits)
    return await readBrief(request.path, request.name, request.limits)
  } catch (error) {
    if (error instanceof AppError) return { type: 'refused', code: error.code, message: error.message }
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

answerRequests(answer, () => [])
