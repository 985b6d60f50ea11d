// The thread that reads board files: parsing and checking forty megabytes takes half a second and more, in which no
// board would be served. What comes back is bounded by what a board may hold.

import { readBriefFile } from '@/lib/board-file/brief-file'
import { extractFromPng } from '@/lib/board-file/embed-png'
import { extractFromSvg } from '@/lib/board-file/embed-svg'
import { Problems } from '@/lib/board-file/problems'
import { readBoardFile } from '@/lib/board-file/read-board-file'
import { isTldr, readTldr } from '@/lib/board-file/read-tldr'
import { answerRequests } from '@/server/threads/answer-requests'
import type { BoardFileReply, BoardFileRequest, SentBoard } from './board-file-job'

/** The reason why a board can't be read from a file, as a sentence without its full stop. */
class Unreadable extends Error {}

/** The value that a picture carries, or that the file is. */
function carriedBy(bytes: Buffer, maxBytes: number): unknown {
  if (bytes.subarray(0, 4).toString('latin1') === '\x89PNG') return carried(extractFromPng(bytes, maxBytes))
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  return text.trimStart().startsWith('<') ? carried(extractFromSvg(text, maxBytes)) : parsed(text)
}

function carried(value: unknown): unknown {
  if (value !== undefined) return value
  throw new Unreadable(
    'This picture carries no board, or what it carried was damaged when another program saved it. Export it again with its data, or open the board’s file',
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Whatever it is: not what a board can be read from.
    throw new Unreadable('This is no board file, no archive, no picture of a board and no .tldr file')
  }
}

function readBoard({ bytes, author, limits }: SentBoard): BoardFileReply {
  const value = carriedBy(bufferOf(bytes), limits.maxBoardFileBytes)
  const steps = isTldr(value) ? readTldr(value, { author, limits }) : readBoardFile(value, { author, limits })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    return step.value.ok ? { type: 'board', file: step.value.file } : { type: 'wrong', problems: step.value.problems }
  }
}

function readBrief(bytes: Uint8Array, name: string, maxTextBytes: number): BoardFileReply {
  const problems = new Problems()
  const file = readBriefFile(parsed(bufferOf(bytes).toString()), name, maxTextBytes, problems)
  return problems.list.length > 0 ? { type: 'wrong', problems: problems.list } : { type: 'brief', file }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function answer(request: BoardFileRequest): Promise<BoardFileReply> {
  try {
    return Promise.resolve(
      request.type === 'board'
        ? readBoard(request)
        : readBrief(request.bytes, request.name, request.limits.maxBriefTextBytes),
    )
  } catch (error) {
    if (error instanceof Unreadable) return Promise.resolve({ type: 'unreadable', reason: error.message })
    return Promise.resolve({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

answerRequests(answer, () => [])
