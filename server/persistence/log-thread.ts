// The thread in which the update log's database is written and read: an entry point of its own. SQLite blocks the
// thread that waits for the disk, so that must not be the thread that serves everybody.

import { workerData } from 'node:worker_threads'
import { type LogDb, openLogDb } from '@/server/db/engine/log-client'
import { answerRequests } from '@/server/threads/answer-requests'
import { type LogMethod, type LogReply, type LogRequest, type LogThreadData, splitLogRows } from './log-thread-messages'
import { SqlUpdateLog } from './sql-update-log'

const { databaseUrl, isAlone } = workerData as LogThreadData
let opening: Promise<LogDb> | null = null

/** Tries again at the next request when it could not be opened. */
function open(): Promise<LogDb> {
  opening ??= openLogDb(databaseUrl, { isAlone }).catch((error: unknown) => {
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
      await new SqlUpdateLog(db).append(splitLogRows(request.rows))
      return null
    case 'call': {
      const log = new SqlUpdateLog(db) as unknown as Record<LogMethod, (...args: unknown[]) => Promise<unknown>>
      return await log[request.method](...request.args)
    }
  }
}

async function answer(request: LogRequest): Promise<LogReply> {
  try {
    return { type: 'done', value: await run(request) }
  } catch (error) {
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

answerRequests(answer, () => [])
