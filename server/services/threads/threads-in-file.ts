// The threads of a board as an archive has them: with names instead of ids, and without what was removed.

import type { FileThread } from '@/lib/board-file/threads-file'
import type { ThreadAnchor } from '@/lib/domain/threads/thread'
import type { ServiceContext } from '../context'

/** Makes the threads of a file. `sourceOf` gives a brief's id in the file; undefined for a brief that was removed. */
export async function threadsInFile(
  { threads, users }: ServiceContext,
  boardId: string,
  sourceOf: (briefId: string) => string | undefined,
): Promise<FileThread[]> {
  const rows = await threads.list(boardId)
  const names = await users.namesOf(rows.flatMap(({ comments }) => comments.flatMap(({ authorId }) => authorId ?? [])))
  return rows.map(({ anchor, resolvedAt, comments }) => ({
    anchor: anchorInFile(anchor, sourceOf),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    comments: comments
      .filter(({ removedAt }) => removedAt === null)
      .map(({ authorId, authorName, text, createdAt, editedAt }) => ({
        author: (authorId === null ? authorName : names.get(authorId)) ?? '',
        text,
        createdAt: createdAt.toISOString(),
        editedAt: editedAt?.toISOString() ?? null,
      })),
  }))
}

function anchorInFile(anchor: ThreadAnchor, sourceOf: (briefId: string) => string | undefined): ThreadAnchor {
  return anchor.kind === 'passage' ? { ...anchor, briefId: sourceOf(anchor.briefId) ?? '' } : anchor
}
