// A board as the lists show it: an item of GET /api/boards.

import type { AvatarPerson } from '@/components/ui/avatar'
import type { Role } from '@/lib/domain/role'

export type BoardPerson = AvatarPerson & {
  /** Has the board open now. */
  readonly online: boolean
}

export interface BoardSummary {
  readonly id: string
  readonly title: string
  /** The visitor's own role. */
  readonly role: Role
  /** The workspace that it belongs to; null for a board of a person. */
  readonly workspaceId: string | null
  /** ISO 8601, UTC: the last committed change of the board or its title. */
  readonly changedAt: string
  /** Until when a board of the trash can be brought back; null for all others. ISO 8601, UTC. */
  readonly restorableUntil: string | null
  /** Its members, those who have it open now first. */
  readonly people: readonly BoardPerson[]
  /** Null until an editor's browser has drawn the picture. */
  readonly thumbnailUrl: string | null
}

/** A page of a list: an answer of GET /api/boards. */
export interface BoardPage {
  readonly boards: readonly BoardSummary[]
  readonly nextCursor: string | null
  /** How many there are on all pages. */
  readonly total: number
}
