// The time for which a deleted board stays in the trash.

export const UNDO_DELETE_DAYS = 30
const UNDO_DELETE_MS = UNDO_DELETE_DAYS * 24 * 60 * 60 * 1000

/** The time until which a board that was deleted at the given time can be restored. */
export function undoUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + UNDO_DELETE_MS)
}

/** A board that was deleted after this moment can still be brought back. */
export function trashedAfter(now: Date): Date {
  return new Date(now.getTime() - UNDO_DELETE_MS)
}
