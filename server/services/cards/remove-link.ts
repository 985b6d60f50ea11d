// Takes a link off the live board; the cards that it joined stay.

import { viewDocument } from '@/lib/document/view/view-document'
import { removeLink } from '@/lib/document/write/remove-content'
import { AppError } from '@/lib/domain/errors'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { requireUnlocked } from './require-unlocked'

/**
 * Removes a link from a board. Throws AppError `not-found` for what is not a link on this board, `forbidden` for a
 * locked one.
 */
export async function removeBoardLink(context: ServiceContext, access: BoardAccess, linkId: string): Promise<void> {
  await context.rooms.edit(access.board.id, { type: 'api', userId: access.person.id }, (doc) => {
    if (!viewDocument(doc).links.some(({ id }) => id === linkId)) {
      throw new AppError('not-found', `This board has no link ${linkId}. It may have been deleted.`)
    }
    requireUnlocked(doc, access, { id: linkId, ref: 'This link' })
    removeLink(doc, linkId)
  })
}
