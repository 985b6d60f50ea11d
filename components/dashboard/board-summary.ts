// A board as the list shows it: an item of GET /api/boards.

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
  /** ISO 8601, UTC: the last committed change of the board or its title. */
  readonly changedAt: string
  /** Its members, those who have it open now first. */
  readonly people: readonly BoardPerson[]
  /** Null until an editor's browser has drawn the picture. */
  readonly thumbnailUrl: string | null
}

/** The last changed first; boards of one moment by id, so that the order is always the same. */
export function byLastChange(a: BoardSummary, b: BoardSummary): number {
  return Date.parse(b.changedAt) - Date.parse(a.changedAt) || (a.id < b.id ? -1 : 1)
}

/** Boards whose title contains the words, whatever their case and width (ＡＢＣ finds ABC). */
export function searchBoards(boards: readonly BoardSummary[], query: string): readonly BoardSummary[] {
  const wanted = fold(query)
  return wanted === '' ? boards : boards.filter((board) => fold(board.title).includes(wanted))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
