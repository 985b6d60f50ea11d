// Events on a board as lines to read: events that repeat become one line.

import type { BoardEventKind } from './board-event'

export interface HeardPerson {
  /** Null for somebody of another server. */
  readonly id: string | null
  /** Empty if the account is gone. */
  readonly name: string
  readonly color: string
}

/** An event as GET /api/boards/:id/events gives it. */
export interface HeardEvent {
  readonly id: number
  readonly kind: BoardEventKind
  /** Null for the server, and for several people together. */
  readonly actor: HeardPerson | null
  /** ISO 8601, UTC. */
  readonly at: string
  readonly threadId?: string | undefined
  readonly commentId?: string | null | undefined
  readonly briefId?: string | undefined
  readonly user?: HeardPerson | undefined
  readonly cardIds?: readonly string[] | undefined
}

export interface ActivityLine {
  /** The newest of its events. */
  readonly event: HeardEvent
  /** How many events it tells. */
  readonly count: number
  /** The cards that changed, each once; null where they are too many to name. */
  readonly cardIds: readonly string[] | null
}

/** Events that are further apart than this are told apart. */
const TOGETHER_MS = 60 * 60 * 1000

/** Makes lines of events, both with the newest first. */
export function activityLines(events: readonly HeardEvent[]): ActivityLine[] {
  const lines: ActivityLine[] = []
  for (const event of events) {
    const above = lines.at(-1)
    if (above && tellsTheSame(above.event, event)) lines[lines.length - 1] = joined(above, event)
    else lines.push({ event, count: 1, cardIds: cardsOf(event) })
  }
  return lines
}

function tellsTheSame(newer: HeardEvent, older: HeardEvent): boolean {
  if (newer.kind !== older.kind || Date.parse(newer.at) - Date.parse(older.at) > TOGETHER_MS) return false
  if (newer.kind === 'cards-changed') return true
  const isSameHand = newer.actor?.id === older.actor?.id && newer.actor !== null
  return newer.kind === 'comment-made' && isSameHand && newer.threadId === older.threadId
}

function joined({ event, count, cardIds }: ActivityLine, older: HeardEvent): ActivityLine {
  const before = cardsOf(older)
  return { event, count: count + 1, cardIds: cardIds && before && [...new Set([...cardIds, ...before])] }
}

function cardsOf({ kind, cardIds }: HeardEvent): readonly string[] | null {
  return kind === 'cards-changed' ? (cardIds ?? null) : []
}
