// The update log in the database, in a thread of its own. When the thread dies its calls fail, as they would when the
// database does, and the next call starts it again. Rows that a call stored before it failed may be stored twice.

import type { Logger } from '@/server/log/logger'
import { RequestThread } from '@/server/threads/request-thread'
import { BoardsMovedError } from './board-homes'
import type { HomeLog, NodeIdentity } from './home-log'
import {
  type HomeMethod,
  joinLogRows,
  type LogMethod,
  type LogReply,
  type LogRequest,
  type LogThreadData,
} from './log-thread-messages'
import type { ClientClaim, LogRow, NewSnapshot, QuarantinedRow, UpdateLog } from './update-log'

/** scripts/build-server.mjs puts the thread's file next to the server's. */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './log-thread-source.mjs' : './log-thread.mjs', import.meta.url)

type Result<M extends LogMethod> = Awaited<ReturnType<UpdateLog[M]>>
type HomeResult<M extends HomeMethod> = Awaited<ReturnType<HomeLog[M]>>

/** Runs the database's update log in a thread of its own. */
export class ThreadedUpdateLog implements UpdateLog {
  readonly #thread: RequestThread<LogRequest, LogReply>

  /** The homes of boards, for a log that shares its database. */
  readonly homes: HomeLog

  /**
   * Opens a migrated database. Rejects with a sentence when it has a setting with which changes would not be safe.
   * `isAlone`: no other server may write to it; `node`: others may, and this is who this one is (openLogDb).
   */
  static async open(
    databaseUrl: string,
    logger: Logger,
    { isAlone = false, node }: { readonly isAlone?: boolean; readonly node?: NodeIdentity | undefined } = {},
  ): Promise<ThreadedUpdateLog> {
    const data: LogThreadData = { databaseUrl, lock: node ? 'shared' : isAlone ? 'alone' : undefined, node }
    const log = new ThreadedUpdateLog(new RequestThread({ name: 'log', entry: ENTRY, data, logger }))
    try {
      await log.#ask({ type: 'open' }, [])
      return log
    } catch (error) {
      await log.#thread.close()
      throw error
    }
  }

  private constructor(thread: RequestThread<LogRequest, LogReply>) {
    this.#thread = thread
    const ask = async <M extends HomeMethod>(method: M, ...args: Parameters<HomeLog[M]>): Promise<HomeResult<M>> =>
      (await this.#ask({ type: 'home', method, args }, [])) as HomeResult<M>
    this.homes = {
      beat: () => ask('beat'),
      take: (boardId) => ask('take', boardId),
      find: (boardId) => ask('find', boardId),
      living: () => ask('living'),
      release: (homes) => ask('release', homes),
      leave: () => ask('leave'),
    }
  }

  async append(rows: readonly LogRow[]): Promise<void> {
    const own = joinLogRows(rows)
    await this.#ask({ type: 'append', rows: own.rows }, own.moved)
  }

  load(boardId: string, epoch: number) {
    return this.#call('load', [boardId, epoch])
  }

  addSnapshot(snapshot: NewSnapshot) {
    return this.#call('addSnapshot', [snapshot])
  }

  deleteUpdates(ids: readonly number[]) {
    return this.#call('deleteUpdates', [ids])
  }

  deleteSnapshots(ids: readonly number[]) {
    return this.#call('deleteSnapshots', [ids])
  }

  deleteEpochsBefore(boardId: string, epoch: number) {
    return this.#call('deleteEpochsBefore', [boardId, epoch])
  }

  deleteEpochsFrom(boardId: string, epoch: number, homeToken?: number) {
    return this.#call('deleteEpochsFrom', [boardId, epoch, homeToken])
  }

  deletePart(boardId: string) {
    return this.#call('deletePart', [boardId])
  }

  quarantine(row: QuarantinedRow) {
    return this.#call('quarantine', [row])
  }

  clientOwners(boardId: string) {
    return this.#call('clientOwners', [boardId])
  }

  claimClients(claims: readonly ClientClaim[]) {
    return this.#call('claimClients', [claims])
  }

  changeClientOwner(userId: string, by: string) {
    return this.#call('changeClientOwner', [userId, by])
  }

  idleBoards(before: Date, minBytes: number) {
    return this.#call('idleBoards', [before, minBytes])
  }

  /** Ends the connection, then the thread. Calls after it are rejected. */
  async close(): Promise<void> {
    try {
      await this.#ask({ type: 'close' }, [])
    } finally {
      await this.#thread.close()
    }
  }

  async #call<M extends Exclude<LogMethod, 'append'>>(method: M, args: Parameters<UpdateLog[M]>): Promise<Result<M>> {
    return (await this.#ask({ type: 'call', method, args }, [])) as Result<M>
  }

  async #ask(request: LogRequest, moved: ArrayBuffer[]): Promise<unknown> {
    const reply = await this.#thread.ask(request, moved)
    if (reply.type === 'failed') throw new Error(reply.message)
    if (reply.type === 'moved') throw new BoardsMovedError(reply.lost)
    return reply.value
  }
}
