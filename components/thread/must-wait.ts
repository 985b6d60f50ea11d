// Whether a comment has to wait although the server answers: the thing that it is about may itself be on its way, such as
// a card made without a connection.

import type { SaveState } from '@/lib/domain/boards/save-state'
import type { WaitingComment } from './waiting-comments'

/** Returns whether the comment is about a thing of the board, of which the server doesn't have everything yet. */
export function mustWait({ to }: Pick<WaitingComment, 'to'>, save: SaveState): boolean {
  if ('threadId' in to || to.anchor.kind === 'board' || to.anchor.kind === 'passage') return false
  switch (save.kind) {
    case 'connecting':
    case 'saving':
      return true
    case 'offline':
    case 'not-saved':
      return save.changes > 0
    default:
      return false
  }
}
