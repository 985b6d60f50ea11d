// Threads of comments: what a thread can be about, and what its comments say, as the HTTP API gives them. A thread is
// rows beside the document; it names the thing that it is about, and nothing is written when that thing moves or goes.

import type { Citation } from '../cards/citation'

/** What a thread can be about that has a shape on the board. */
export const SHAPE_ANCHOR_KINDS = ['card', 'link', 'zone', 'matrix'] as const
export type ShapeAnchorKind = (typeof SHAPE_ANCHOR_KINDS)[number]

/** What a thread can be about. */
export const ANCHOR_KINDS = [...SHAPE_ANCHOR_KINDS, 'passage', 'board'] as const
export type AnchorKind = (typeof ANCHOR_KINDS)[number]

/** What the thing was called when the thread was begun, for the day when it is gone. */
interface Named {
  /** The reference of a card such as R-012, of a link `R-012 → R-013`; '' for things without one. */
  readonly wasRef: string
  /** Its title, or a link's label; of a passage the title of the brief. */
  readonly wasTitle: string
}

export interface ShapeAnchor extends Named {
  readonly kind: ShapeAnchorKind
  /** The id of the shape; of a link that of its arrow. The shape may be gone, and may come back. */
  readonly id: string
}

/**
 * A passage, as a citation names it. Offsets are over the brief's current revision; the brief may be gone, and then the
 * state is `orphan`.
 */
export interface PassageAnchor
  extends Named,
    Pick<Citation, 'briefId' | 'quote' | 'prefix' | 'suffix' | 'start' | 'end' | 'state'> {
  readonly kind: 'passage'
}

export interface BoardAnchor {
  readonly kind: 'board'
}

export type ThreadAnchor = ShapeAnchor | PassageAnchor | BoardAnchor

/** The longest text of a comment, in UTF-16 units: the default of the server's limit `maxCommentChars`. */
export const COMMENT_MAX_LENGTH = 4_000

/** How many people one comment can mention. */
export const MENTIONS_MAX_COUNT = 50

/** What people can answer to a comment without words. */
export const COMMENT_REACTIONS = ['agree', 'thanks', 'look', 'question'] as const
export type CommentReactionKind = (typeof COMMENT_REACTIONS)[number]

export interface ThreadPerson {
  /** Null for somebody of another server, whose comment came with a file. */
  readonly id: string | null
  /** The name that they have now; '' if the account is gone. */
  readonly name: string
  /** A CSS colour of lib/domain/people/person-color. */
  readonly color: string
}

export interface PresentedReaction {
  readonly kind: CommentReactionKind
  readonly count: number
  /** The person who asks is among them. */
  readonly isMine: boolean
}

export interface PresentedComment {
  readonly id: string
  /** Its place in the thread: 1, 2, 3 and so on. It stays when comments before it are removed. */
  readonly n: number
  readonly author: ThreadPerson
  /** Plain text; '' of a removed comment. */
  readonly text: string
  readonly mentions: readonly ThreadPerson[]
  readonly reactions: readonly PresentedReaction[]
  /** ISO 8601, UTC, by the server's clock: in a thread each is later than the one before. */
  readonly createdAt: string
  readonly editedAt: string | null
  /** Its words are gone for good. The entry stays while the thread has other comments. */
  readonly isRemoved: boolean
}

export interface PresentedThread {
  readonly id: string
  readonly anchor: ThreadAnchor
  readonly resolvedAt: string | null
  readonly resolvedBy: ThreadPerson | null
  /** When its last comment was made. */
  readonly lastAt: string
  /** Other people's comments that the person who asks has not read; removed ones don't count. */
  readonly unread: number
  readonly comments: readonly PresentedComment[]
}
