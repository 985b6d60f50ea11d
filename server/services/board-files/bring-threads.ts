// The threads of an archive on the board that it became. Their authors are names alone: nobody here has said it.

import type { FileComment } from '@/lib/board-file/threads-file'
import { CodePointText } from '@/lib/brief/code-points'
import type { ThreadAnchor } from '@/lib/domain/threads/thread'
import type { Parcel } from '../../board-files/parcel'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import type { BroughtBriefs } from './brought-briefs'

/** Adds the threads of a file to its new board, whose briefs are there. */
export async function bringThreads(
  { threads, newId, now }: ServiceContext,
  { board, person }: BoardAccess,
  parcel: Parcel,
  briefs: BroughtBriefs,
): Promise<void> {
  const latest = now()
  const notAfter = (time: string) => new Date(Math.min(Date.parse(time), latest.getTime()))
  const brought = parcel.threads.map(({ anchor, resolvedAt, comments }) => ({
    id: newId(),
    anchor: anchorHere(anchor, briefs, newId),
    resolvedAt: resolvedAt === null ? null : notAfter(resolvedAt),
    comments: inOrder(comments, notAfter).map((comment) => ({ id: newId(), ...comment })),
  }))
  await threads.bringIn(board.id, brought, person.id)
}

/** A passage of the brief that its source became; without one, or beyond its text, an orphan. */
function anchorHere(anchor: ThreadAnchor, briefs: BroughtBriefs, newId: () => string): ThreadAnchor {
  if (anchor.kind !== 'passage') return anchor
  const brief = briefs.briefOf(anchor.briefId)
  // It still needs an id: one of no brief.
  if (!brief) return { ...anchor, briefId: newId(), state: 'orphan' }
  const isInside = anchor.end <= new CodePointText(brief.text).length
  return { ...anchor, briefId: brief.id, state: isInside ? anchor.state : 'orphan' }
}

/** Each comment later than the one before, as in every thread, whatever the file says. */
function inOrder(comments: readonly FileComment[], notAfter: (time: string) => Date) {
  let before = Number.NEGATIVE_INFINITY
  return comments.map(({ author, text, createdAt, editedAt }) => {
    before = Math.max(notAfter(createdAt).getTime(), before + 1)
    const edited = editedAt === null ? null : notAfter(editedAt)
    return { authorName: author, text, createdAt: new Date(before), editedAt: edited }
  })
}
