// Server notices, frame type 121: a UTF-8 JSON string. A client asks for them by sending 121 with '{"type":"hello"}'.

import type { Farewell } from '../domain/people/farewell'
import type { Role } from '../domain/people/role'
import type { EndedSession } from '../domain/session/ended-session'
import type { Reaction, SessionPeople } from '../domain/session/people'
import type { LiveSession } from '../domain/session/session'

export type Notice =
  /** Sent once in answer to `hello`, and whenever the role changes. */
  | { readonly type: 'role'; readonly role: Role }
  /** Sent before the server ends the socket because this person may not be on the board any more. */
  | { readonly type: 'farewell'; readonly why: Farewell }
  /** This client's presence is too large or too deep, so others keep seeing its previous state. Sent once. */
  | { readonly type: 'presence-ignored' }
  /** A brief of this board was added, changed or removed: fetch the list again. */
  | { readonly type: 'briefs-changed' }
  /** People's marks in a brief changed: fetch them again. */
  | { readonly type: 'highlights-changed'; readonly briefId: string }
  /** Candidate passages of that brief were dismissed or brought back: fetch the dismissals again. */
  | { readonly type: 'dismissals-changed'; readonly briefId: string }
  /** A thread was begun, answered, changed or removed: fetch the threads again. Null: several of them. */
  | { readonly type: 'threads-changed'; readonly threadId: string | null }
  /**
   * The new state of the session that runs on the board; null when it is over, with what pages then show of it. Where
   * that is missing, as from a node of an earlier version, they fetch it.
   */
  | { readonly type: 'session'; readonly session: LiveSession | null; readonly ended?: EndedSession }
  /** A session was planned, changed, run or deleted: people who plan sessions fetch the list again. */
  | { readonly type: 'sessions-changed' }
  /** A version of the board was made, named or deleted: fetch the versions again. */
  | { readonly type: 'versions-changed' }
  /** Somebody restored the board from a version, or so many of its cards; null: the whole board. */
  | { readonly type: 'board-restored'; readonly userId: string; readonly name: string; readonly cards: number | null }
  /** A round of a session was opened, closed, shown or changed: fetch it again. */
  | { readonly type: 'round-changed'; readonly roundId: string }
  /** The number of people who cast a ballot in a round and of those who answered everything, or the number of its drafts. */
  | { readonly type: 'turnout'; readonly roundId: string; readonly turnout: number; readonly finished?: number }
  /** The people in the running session: raised hands, and how many are done. Sent a few times a second at most. */
  | ({ readonly type: 'session-people' } & SessionPeople)
  /** Somebody reacted. The reaction is shown for a moment and stored nowhere. */
  | { readonly type: 'reaction'; readonly kind: Reaction; readonly name: string }
  | { readonly type: 'board-renamed'; readonly title: string }
