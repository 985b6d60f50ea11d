// Reads the server's notices, frame type 121 (lib/protocol/notice): notices of a newer server that this page does not
// know are ignored.

import * as decoding from 'lib0/decoding'
import { FAREWELLS, type Farewell } from '@/lib/domain/people/farewell'
import { ROLES, type Role } from '@/lib/domain/people/role'
import type { EndedSession } from '@/lib/domain/session/ended-session'
import { type RaisedHand, REACTIONS, type Reaction } from '@/lib/domain/session/people'
import type { LiveSession } from '@/lib/domain/session/session'
import type { Notice } from '@/lib/protocol/notice'

/** Reads what follows the frame's type; undefined for a notice that this page does not know. */
export function readNotice(decoder: decoding.Decoder): Notice | undefined {
  return parseNotice(decoding.readVarString(decoder))
}

function parseNotice(text: string): Notice | undefined {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined
  switch (value.type) {
    case 'role':
      return 'role' in value && isRole(value.role) ? { type: 'role', role: value.role } : undefined
    case 'farewell':
      return 'why' in value && isFarewell(value.why) ? { type: 'farewell', why: value.why } : undefined
    case 'briefs-changed':
      return { type: 'briefs-changed' }
    case 'highlights-changed':
    case 'dismissals-changed':
      return 'briefId' in value && typeof value.briefId === 'string'
        ? { type: value.type, briefId: value.briefId }
        : undefined
    case 'threads-changed':
      return 'threadId' in value && (value.threadId === null || typeof value.threadId === 'string')
        ? { type: 'threads-changed', threadId: value.threadId }
        : undefined
    case 'sessions-changed':
    case 'versions-changed':
      return { type: value.type }
    case 'board-restored':
      return 'userId' in value &&
        typeof value.userId === 'string' &&
        'name' in value &&
        typeof value.name === 'string' &&
        'cards' in value &&
        (value.cards === null || isCount(value.cards))
        ? { type: 'board-restored', userId: value.userId, name: value.name, cards: value.cards }
        : undefined
    case 'round-changed':
      return 'roundId' in value && typeof value.roundId === 'string'
        ? { type: 'round-changed', roundId: value.roundId }
        : undefined
    case 'turnout':
      return 'roundId' in value && typeof value.roundId === 'string' && 'turnout' in value && isCount(value.turnout)
        ? {
            type: 'turnout',
            roundId: value.roundId,
            turnout: value.turnout,
            ...('finished' in value && isCount(value.finished) && { finished: value.finished }),
          }
        : undefined
    case 'session':
      // The server's own words, of the version that this page was let in with.
      return 'session' in value
        ? {
            type: 'session',
            session: value.session as LiveSession | null,
            ...('ended' in value && { ended: value.ended as EndedSession }),
          }
        : undefined
    case 'session-people':
      return 'hands' in value &&
        Array.isArray(value.hands) &&
        'done' in value &&
        isCount(value.done) &&
        'people' in value &&
        isCount(value.people)
        ? { type: 'session-people', hands: value.hands.filter(isHand), done: value.done, people: value.people }
        : undefined
    case 'reaction':
      return 'kind' in value && isReaction(value.kind) && 'name' in value && typeof value.name === 'string'
        ? { type: 'reaction', kind: value.kind, name: value.name }
        : undefined
    case 'board-renamed':
      return 'title' in value && typeof value.title === 'string'
        ? { type: 'board-renamed', title: value.title }
        : undefined
    default:
      return undefined
  }
}

function isFarewell(value: unknown): value is Farewell {
  return (FAREWELLS as readonly unknown[]).includes(value)
}

function isHand(value: unknown): value is RaisedHand {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('name' in value)) return false
  return typeof value.id === 'string' && typeof value.name === 'string'
}

function isReaction(value: unknown): value is Reaction {
  return (REACTIONS as readonly unknown[]).includes(value)
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}

function isRole(value: unknown): value is Role {
  return (ROLES as readonly unknown[]).includes(value)
}
