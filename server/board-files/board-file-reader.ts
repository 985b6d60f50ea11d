// Gives board files to the thread that reads them (SYNC-SPEC S43).

import type { BriefFile } from '@/lib/board-file/brief-file'
import type { ReadBoardFile } from '@/lib/board-file/read-board-file'
import type { FileThread } from '@/lib/board-file/threads-file'
import type { FileVersion } from '@/lib/board-file/versions-file'
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

  /** The board, checked as a whole. Throws AppError `unreadable-board` or `too-large`. */
  async read(board: SentBoard): Promise<ReadBoardFile> {
    const reply = await this.#thread.ask({ type: 'board', ...board }, [])
    if (reply.type === 'board') return reply.file
    throw failureOf(reply)
  }

  /** The text of a brief in the archive at `path`, by its entry's name. Throws AppError `unreadable-board`. */
  async readBrief(path: string, name: string, limits: Limits): Promise<BriefFile> {
    const reply = await this.#thread.ask({ type: 'brief', path, name, limits }, [])
    if (reply.type === 'brief') return reply.file
    throw failureOf(reply)
  }

  /** The threads in the archive at `path`; none where it has none. Throws AppError `unreadable-board`. */
  async readThreads(path: string, limits: Limits): Promise<readonly FileThread[]> {
    const reply = await this.#thread.ask({ type: 'threads', path, limits }, [])
    if (reply.type === 'threads') return reply.threads
    throw failureOf(reply)
  }

  /** The list of versions in the archive at `path`; none where it has none. Throws AppError `unreadable-board`. */
  async readVersions(path: string, limits: Limits): Promise<readonly FileVersion[]> {
    const reply = await this.#thread.ask({ type: 'versions', path, limits }, [])
    if (reply.type === 'versions') return reply.versions
    throw failureOf(reply)
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}

function failureOf(reply: BoardFileReply): Error {
  if (reply.type === 'refused') return new AppError(reply.code, reply.message, 'file')
  return new Error(
    `A board file could not be read: ${reply.type === 'failed' ? reply.message : 'another was answered'}`,
  )
}
