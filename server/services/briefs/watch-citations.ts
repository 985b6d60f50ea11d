// Citations that come to a board after their brief was replaced, such as those that somebody made offline, are brought
// to the newest version after the commit that brought them.

import { revisionOf } from '@/lib/brief/carried-citation'
import { citationsOfBrief } from '@/lib/document/write/write-citations'
import type { Logger } from '../../log/logger'
import type { ServiceContext } from '../context'
import { carryCitations } from './carry-citations'

/** Starts to listen. The returned function stops and resolves when nothing is under way any more. */
export function watchCitations(context: ServiceContext, logger: Logger): () => Promise<void> {
  const { rooms } = context
  const running = new Map<string, Promise<void>>()
  /** Boards that changed again while they were looked at. */
  const again = new Set<string>()
  let hasStopped = false

  const look = (boardId: string): void => {
    if (hasStopped) return
    if (running.has(boardId)) {
      again.add(boardId)
      return
    }
    const work = carryBoard(context, boardId)
      .catch((error: unknown) => logger.warn({ err: error, boardId }, 'citations of an older version wait'))
      .finally(() => {
        running.delete(boardId)
        if (again.delete(boardId)) look(boardId)
      })
    running.set(boardId, work)
  }
  const stop = rooms.onCommitted(look)
  return async () => {
    hasStopped = true
    stop()
    await Promise.all(running.values())
  }
}

async function carryBoard(context: ServiceContext, boardId: string): Promise<void> {
  for (const { id, revision } of await context.briefRevisions.replacedBriefs(boardId)) {
    const isBehind = await context.rooms.read(boardId, (doc) =>
      citationsOfBrief(doc, id).some(({ citation }) => revisionOf(citation) < revision),
    )
    if (!isBehind) continue
    const brief = await context.briefs.find(boardId, id)
    if (brief) await carryCitations(context, boardId, brief)
  }
}
