// Server notices, frame type 121: a UTF-8 JSON string. A client asks for them by sending 121 with '{"type":"hello"}'.

import type { Farewell } from '../domain/farewell'
import type { Role } from '../domain/role'
import type { Reaction, SessionPeople } from '../domain/session/people'
import type { LiveSession } from '../domain/session/session'

export type Notice =
  /** Sent once in answer to `hello`, and whenever the role changes. */
  | { readonly type: 'role'; readonly role: Role }
  /** Sent before the server ends the socket because this person may not be on the board any more. */
  | { readonly type: 'farewell'; readonly why: Farewell }
  /** What this client says of itself is too large or too deep: others go on seeing what it said before. Sent once. */
  | { readonly type: 'presence-ignored' }
  /** A brief of this board was added, changed or removed: fetch the list again. */
  | { readonly type: 'briefs-changed' }
  /** People's marks in a brief changed: fetch them again. */
  | { readonly type: 'highlights-changed'; readonly briefId: string }
  /** Candidate passages of that brief were dismissed or brought back: fetch the dismissals again. */
  | { readonly type: 'dismissals-changed'; readonly briefId: string }
  /** What the session that runs on the board has become; null when it is over. */
  | { readonly type: 'session'; readonly session: LiveSession | null }
  /** A session was planned, changed, run or deleted: who plans them fetches the list again. */
  | { readonly type: 'sessions-changed' }
  /** A round of a session was opened, closed, shown or changed: fetch it again. */
  | { readonly type: 'round-changed'; readonly roundId: string }
  /** How many have cast a ballot in a round, or drafts there are. */
  | { readonly type: 'turnout'; readonly roundId: string; readonly turnout: number }
  /** Who is in the session that runs: hands, and how many are done; a few times a second at most. */
  | ({ readonly type: 'session-people' } & SessionPeople)
  /** Somebody reacted: shown for a moment, kept nowhere. */
  | { readonly type: 'reaction'; readonly kind: Reaction; readonly name: string }
  | { readonly type: 'board-renamed'; readonly title: string }
