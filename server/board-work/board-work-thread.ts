// The thread that works on whole boards (SYNC-SPEC S49).

import '@/lib/i18n/all-languages'
import type { BoardRecord } from '@/lib/document/records/records'
import { answerRequests } from '@/server/threads/answer-requests'
import { BOARD_JOBS } from './board-jobs'
import type { BoardWorkReply, BoardWorkRequest } from './board-work'
import { unpackRecords } from './packed-records'

async function answer({ job, records, wishes }: BoardWorkRequest): Promise<BoardWorkReply> {
  // Each job comes with its own wishes (BoardWork.run).
  const work = BOARD_JOBS[job] as (records: readonly BoardRecord[], wishes: unknown) => unknown
  try {
    return { type: 'done', result: await work(unpackRecords(records), wishes) }
  } catch (error) {
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

/** The bytes of a result, which need no copy. */
function movedWith(reply: BoardWorkReply): ArrayBuffer[] {
  const result = reply.type === 'done' ? reply.result : null
  const parts: unknown[] = result instanceof Uint8Array ? [result] : Object.values(result ?? {})
  return parts.flatMap((part) => (part instanceof Uint8Array ? [part.buffer as ArrayBuffer] : []))
}

answerRequests(answer, movedWith)
