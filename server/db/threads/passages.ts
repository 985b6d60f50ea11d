// The passages of briefs that threads are about. The thread's row names the brief and outlives it.

import type { AnchoredPassage } from '@/lib/brief/reanchor'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

type ThreadTable = Pick<AppDb, 'thread'>

/** The passage of a thread, which the column `passage` holds. */
export interface ThreadPassage extends AnchoredPassage {
  readonly threadId: string
}

/** The passages in a brief that threads are about. */
export async function passagesIn(db: ThreadTable, briefId: string): Promise<ThreadPassage[]> {
  const rows = await db.thread.findMany({
    where: { anchorKind: 'passage', anchorId: briefId },
    select: { id: true, passage: true },
  })
  return rows.map(({ id, passage }) => ({ ...fromJson<AnchoredPassage>(passage), threadId: id }))
}

/** Writes the passages of threads. A thread that is gone by then stays so. */
export async function putPassages(db: ThreadTable, passages: readonly ThreadPassage[]): Promise<void> {
  for (const { threadId, quote, prefix, suffix, start, end, state } of passages) {
    const passage = toJson({ quote, prefix, suffix, start, end, state })
    await db.thread.updateMany({ where: { id: threadId }, data: { passage } })
  }
}
