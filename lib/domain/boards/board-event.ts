// What happens on a board that programs and people follow: the kinds of events, and the ids that each one names. An event
// holds ids and no words, so that what people remove is gone from the list as well.

/** Every kind of event. A kind has one name, which never changes. */
export const BOARD_EVENT_KINDS = [
  'thread-made',
  'comment-made',
  'thread-resolved',
  'thread-reopened',
  'comment-removed',
  'cards-changed',
  'session-started',
  'session-ended',
  'round-shown',
  'round-closed',
  'brief-added',
  'brief-replaced',
  'brief-removed',
  'member-joined',
  'role-changed',
  'member-removed',
  'board-renamed',
  'board-restored',
  'version-restored',
] as const
export type BoardEventKind = (typeof BOARD_EVENT_KINDS)[number]

/** The ids of what an event is about. */
export interface BoardEventSubject {
  readonly threadId?: string
  /** Null where the whole thread is concerned. */
  readonly commentId?: string | null
  readonly sessionId?: string
  readonly roundId?: string
  readonly briefId?: string
  /** The version that the board, or some of its cards, were brought back to. */
  readonly versionId?: string
  /** The person whose place on the board changed. */
  readonly userId?: string
  /** The cards that were made, changed or removed; missing where they are too many to name, or not known. */
  readonly cardIds?: readonly string[]
}

/** The actor of what the server did by itself, or of what several people did together. */
export const NOBODY_ALONE = 'server'

/** The cards that one event names at most. */
export const MOST_CARDS_NAMED = 200

/** The kinds of events by what they are about, as people choose among them. */
export const EVENT_GROUPS = {
  comments: ['thread-made', 'comment-made', 'thread-resolved', 'thread-reopened', 'comment-removed'],
  cards: ['cards-changed'],
  sessions: ['session-started', 'session-ended', 'round-shown', 'round-closed'],
  briefs: ['brief-added', 'brief-replaced', 'brief-removed'],
  people: ['member-joined', 'role-changed', 'member-removed'],
  board: ['board-renamed', 'board-restored', 'version-restored'],
} as const satisfies Record<string, readonly BoardEventKind[]>
export type EventGroup = keyof typeof EVENT_GROUPS
