// What waits for people: one list for all boards. An entry is about one thing and grows until it is read.

import { type BoardPlaceName, boardPath, MY_CARDS_PATH } from '../boards/board-path'
import type { Nearness } from '../cards/card-dates'
import type { LocalizedText } from '../localized'
import type { Role } from '../people/role'
import type { ThreadAnchor, ThreadPerson } from '../threads/thread'

/** What an entry can tell. */
export const INBOX_KINDS = ['mention', 'reply', 'assigned', 'due', 'review', 'invited', 'session-ended'] as const
export type InboxKind = (typeof INBOX_KINDS)[number]

/** The kinds that are about a thread, which share one entry for each thread. */
export const THREAD_INBOX_KINDS = ['mention', 'reply'] as const satisfies readonly InboxKind[]
export type ThreadInboxKind = (typeof THREAD_INBOX_KINDS)[number]

/** The kinds that are about a card. */
export const CARD_INBOX_KINDS = ['assigned', 'due', 'review'] as const satisfies readonly InboxKind[]

/** What somebody wants to hear of a board, or of one thread: everything, what concerns them, or nothing. */
export const FOLLOW_LEVELS = ['all', 'mine', 'none'] as const
export type FollowLevel = (typeof FOLLOW_LEVELS)[number]

/** Returns the level of that name; undefined for a name that is none. */
export function followLevel(name: string): FollowLevel | undefined {
  return FOLLOW_LEVELS.find((level) => level === name)
}

interface GivenCard {
  readonly id: string
  readonly ref: string
}

/** An entry holds ids and no words: what people remove or rename is gone from here as well. */
export interface InboxData {
  /** The last actor; null for the server itself. */
  readonly actorId: string | null
  /** The comments since a thread was last read, the oldest first, at most MOST_COMMENT_IDS of them. */
  readonly commentIds?: readonly string[]
  /** A card's reference, such as R-012. */
  readonly ref?: string
  /** The cards that somebody gave since the entry was last read, the first first, at most MOST_CARDS_GIVEN of them. */
  readonly cards?: readonly GivenCard[]
  /** The day of a date, YYYY-MM-DD. */
  readonly on?: string
  /** How near a date was. Its owner hears of each once. */
  readonly near?: Nearness
  /** What an invited person may do there. */
  readonly role?: Role
}

/** An entry of a longer conversation names only the last comments; `count` counts them all. */
export const MOST_COMMENT_IDS = 50

/** An entry of more cards that one person gave names only the last ones; `count` counts them all. */
export const MOST_CARDS_GIVEN = 200

/** How long an entry is kept after the last thing that happened, in milliseconds: 180 days. */
export const INBOX_KEPT_MS = 180 * 86_400_000

/** An entry as GET /api/inbox gives it to its person. */
export interface InboxItem {
  readonly id: string
  readonly kind: InboxKind
  /** The id of what it is about: a thread, a card, a session or a board; of several cards that of the first one. */
  readonly subject: string
  readonly board: { readonly id: string; readonly title: string }
  /** How often it happened since it was last read. */
  readonly count: number
  /** The actors, the last one first; empty for the server itself. */
  readonly people: readonly ThreadPerson[]
  /** The thing that a thread is about; null for other kinds. */
  readonly anchor: ThreadAnchor | null
  /** The beginning of the last comment, or the title of a session; '' for none. */
  readonly text: string
  /** That title in each language, where it came from a template. */
  readonly textIn?: LocalizedText
  /** The reference of a card; '' for none. */
  readonly ref: string
  /** The day of a date, YYYY-MM-DD. */
  readonly on: string | null
  /** What an invited person may do. */
  readonly role: Role | null
  /** ISO 8601, UTC. */
  readonly lastAt: string
  readonly isRead: boolean
}

/** Whether a kind is about a thread. */
export function isAboutThread(kind: InboxKind): kind is ThreadInboxKind {
  return (THREAD_INBOX_KINDS as readonly InboxKind[]).includes(kind)
}

/** Returns the kinds that share one entry with this one. */
export function kindsInOneEntry(kind: InboxKind): readonly InboxKind[] {
  return isAboutThread(kind) ? THREAD_INBOX_KINDS : [kind]
}

/** The kind of an entry that grows: being called stays the stronger one until the entry is read. */
export function joinedKind(unread: InboxKind | null, added: InboxKind): InboxKind {
  return unread === 'mention' && added === 'reply' ? 'mention' : added
}

/**
 * Whether a person wants to hear of something. Their choice for the thread precedes their choice for the board. An
 * invitation is always delivered, because it is about the person.
 */
export function isWanted(kind: InboxKind, ofBoard: FollowLevel | undefined, ofThread?: FollowLevel): boolean {
  return kind === 'invited' || (ofThread ?? ofBoard ?? 'mine') !== 'none'
}

/** Whether the same news was delivered before, so that delivering it again changes nothing. */
export function isToldAlready(kind: InboxKind, before: InboxData, added: Omit<InboxData, 'actorId'>): boolean {
  if (kind === 'session-ended') return true
  return (kind === 'due' || kind === 'review') && before.on === added.on && before.near === added.near
}

/** Whether an entry is about several cards that its person was given: these are listed on a page of their own. */
export function isAboutCards({ kind, count }: Pick<InboxItem, 'kind' | 'count'>): boolean {
  return kind === 'assigned' && count > 1
}

/** The path of the page that shows what an entry is about. */
export function inboxPath(item: Pick<InboxItem, 'kind' | 'subject' | 'board' | 'count'>): string {
  const { kind, subject, board } = item
  if (isAboutCards(item)) return MY_CARDS_PATH
  const place = placeOf(kind)
  return boardPath(board.id, place ? { place, id: subject } : undefined)
}

/** What a board's page opens for an entry; null: the board alone. */
export function placeOf(kind: InboxKind): BoardPlaceName | null {
  if (isAboutThread(kind)) return 'thread'
  if (kind === 'session-ended') return 'session'
  return kind === 'invited' ? null : 'card'
}
