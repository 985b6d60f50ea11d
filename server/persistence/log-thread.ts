// The thread in which the update log's database is written and read: an entry point of its own. SQLite blocks the
// thread that waits for the disk, so that must not be the thread that serves everybody.

import { workerData } from 'node:worker_threads'
import { type LogDb, openLogDb } from '@/server/db/engine/log-client'
import { answerRequests } from '@/server/threads/answer-requests'
import { BoardsMovedError } from './board-homes'
import {
  type HomeMethod,
  type LogMethod,
  type LogReply,
  type LogRequest,
  type LogThreadData,
  splitLogRows,
} from './log-thread-messages'
import { SqlHomeLog } from './sql-home-log'
import { SqlUpdateLog } from './sql-update-log'

type Methods<Name extends string> = Record<Name, (...args: readonly unknown[]) => Promise<unknown>>

const { databaseUrl, lock, node } = workerData as LogThreadData
const isShared = node !== undefined
let opening: Promise<LogDb> | null = null

/** Tries again at the next request when it could not be opened. */
function open(): Promise<LogDb> {
  opening ??= openLogDb(databaseUrl, { lock }).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}

async function run(request: LogRequest): Promise<unknown> {
  const db = await open()
  switch (request.type) {
    case 'open':
      return null
    case 'close':
      await db.close()
      return null
    case 'append':
      await new SqlUpdateLog(db, { isShared }).append(splitLogRows(request.rows))
      return null
    case 'call': {
      const log = new SqlUpdateLog(db, { isShared }) as unknown as Methods<LogMethod>
      return await log[request.method](...request.args)
    }
    case 'home': {
      if (!node) throw new Error('A server that is alone has every board at home')
      const homes = new SqlHomeLog(db, node) as unknown as Methods<HomeMethod>
      return await homes[request.method](...request.args)
    }
  }
}

async function answer(request: LogRequest): Promise<LogReply> {
  try {
    return { type: 'done', value: await run(request) }
  } catch (error) {
    if (error instanceof BoardsMovedError) return { type: 'moved', lost: error.lost }
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

answerRequests(answer, () => [])
