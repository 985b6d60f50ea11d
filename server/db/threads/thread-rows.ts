// Threads and comments as rows, and what the columns hold.

import type { AnchoredPassage } from '@/lib/brief/reanchor'
import {
  ANCHOR_KINDS,
  COMMENT_REACTIONS,
  type CommentReactionKind,
  type ThreadAnchor,
} from '@/lib/domain/threads/thread'
import { assert } from '@/lib/std/assert'
import type { Comment, Thread } from '@/prisma/generated/client'
import { fromJson, toJson } from '../engine/json-column'

export interface CommentRow {
  readonly id: string
  readonly n: number
  /** Null: it came with a file, by somebody of `authorName`. */
  readonly authorId: string | null
  readonly authorName: string | null
  /** '' once it is removed. */
  readonly text: string
  readonly createdAt: Date
  readonly editedAt: Date | null
  readonly removedAt: Date | null
  /** Ids of the people that it calls. */
  readonly mentions: readonly string[]
  readonly reactions: readonly ReactionRow[]
}

export interface ReactionRow {
  readonly userId: string
  readonly kind: CommentReactionKind
}

export interface ThreadRow {
  readonly id: string
  readonly anchor: ThreadAnchor
  readonly lastN: number
  readonly lastAt: Date
  readonly resolvedAt: Date | null
  readonly resolvedById: string | null
  /** In their order, removed ones included. */
  readonly comments: readonly CommentRow[]
}

type StoredComment = Comment & {
  readonly mentions: readonly { readonly userId: string }[]
  readonly reactions: readonly { readonly userId: string; readonly kind: string }[]
}

/** The thread without its comments, as its columns say. */
export function toThread(row: Thread, comments: readonly CommentRow[]): ThreadRow {
  const { id, lastN, lastAt, resolvedAt, resolvedById } = row
  return { id, anchor: toAnchor(row), lastN, lastAt, resolvedAt, resolvedById, comments }
}

/** The comment with the people that it calls and what others answered without words. */
export function toComment(row: StoredComment): CommentRow {
  const { id, n, authorId, authorName, text, createdAt, editedAt, removedAt } = row
  const mentions = row.mentions.map(({ userId }) => userId)
  const reactions = row.reactions.flatMap(({ userId, kind }) => {
    const known = COMMENT_REACTIONS.find((each) => each === kind)
    return known ? [{ userId, kind: known }] : []
  })
  return { id, n, authorId, authorName, text, createdAt, editedAt, removedAt, mentions, reactions }
}

/** The columns that hold what a thread is about. */
export function anchorColumns(anchor: ThreadAnchor) {
  if (anchor.kind === 'board') return { anchorKind: anchor.kind }
  const { wasRef, wasTitle } = anchor
  if (anchor.kind !== 'passage') return { anchorKind: anchor.kind, anchorId: anchor.id, wasRef, wasTitle }
  const { briefId, quote, prefix, suffix, start, end, state } = anchor
  const passage = toJson({ quote, prefix, suffix, start, end, state })
  return { anchorKind: anchor.kind, anchorId: briefId, passage, wasRef, wasTitle }
}

function toAnchor({ id, anchorKind, anchorId, passage, wasRef, wasTitle }: Thread): ThreadAnchor {
  const kind = ANCHOR_KINDS.find((each) => each === anchorKind)
  assert(kind, `thread ${id} has the unknown anchor ${JSON.stringify(anchorKind)}`)
  if (kind === 'board') return { kind }
  assert(anchorId, `thread ${id} is about a ${kind} without an id`)
  if (kind !== 'passage') return { kind, id: anchorId, wasRef, wasTitle }
  return { kind, briefId: anchorId, ...fromJson<AnchoredPassage>(passage), wasRef, wasTitle }
}
