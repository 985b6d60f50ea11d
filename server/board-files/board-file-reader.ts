// Gives board files to the thread that reads them (SYNC-SPEC S43).

import type { BriefFile } from '@/lib/board-file/brief-file'
import type { Problem } from '@/lib/board-file/problems'
import type { ReadBoardFile } from '@/lib/board-file/read-board-file'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '../log/logger'
import { RequestThread } from '../threads/request-thread'
import type { BoardFileReply, BoardFileRequest, SentBoard } from './board-file-job'

/** scripts/build-server.mjs puts the thread's file next to the server's. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './board-file-thread-source.mjs' : './board-file-thread.mjs',
  import.meta.url,
)
/** A file of sixty megabytes of small values takes several times as much as a tree. */
const MAX_HEAP_MB = 2_048
const MAX_IDLE_MS = 10_000
const SENTENCES = 3

/** Reads board files in a thread of its own, in fair turns. */
export class BoardFileReader {
  readonly #thread: RequestThread<BoardFileRequest, BoardFileReply>

  constructor(logger: Logger) {
    const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MB }
    this.#thread = new RequestThread({
      name: 'board files',
      entry: ENTRY,
      resourceLimits,
      maxIdleMs: MAX_IDLE_MS,
      logger,
    })
  }

  /** Checked as a whole. `bytes` are gone afterwards. Throws AppError `unreadable-board`. */
  async read(board: SentBoard): Promise<ReadBoardFile> {
    const reply = await this.#ask({ type: 'board', ...board })
    if (reply.type === 'board') return reply.file
    throw failureOf(reply)
  }

  /** The same of an archive's text of a brief, which the errors call `name`. */
  async readBrief(name: string, bytes: Uint8Array<ArrayBuffer>, limits: Limits): Promise<BriefFile> {
    const reply = await this.#ask({ type: 'brief', name, bytes, limits })
    if (reply.type === 'brief') return reply.file
    throw failureOf(reply)
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  #ask(request: BoardFileRequest): Promise<BoardFileReply> {
    return this.#thread.ask(request, [request.bytes.buffer])
  }
}

function failureOf(reply: BoardFileReply): Error {
  if (reply.type === 'wrong') return refused(reply.problems)
  if (reply.type === 'unreadable') return unreadable(reply.reason)
  return new Error(
    `A board file could not be read: ${reply.type === 'failed' ? reply.message : 'another was answered'}`,
  )
}

/** `reason` is a sentence without its full stop. */
export function unreadable(reason: string): AppError {
  return new AppError('unreadable-board', `${reason}. Nothing was made of it.`, 'file')
}

function refused(problems: readonly Problem[]): AppError {
  const said = problems.slice(0, SENTENCES).map(({ path, what }) => `${path} ${what}`.trim())
  const more = problems.length > said.length ? ` (and ${problems.length - said.length} more)` : ''
  return unreadable(`The file can’t be read: ${said.join('; ')}${more}`)
}
