// A script takes a card off the live board, with the links that join it.

import { removeCards } from '@/lib/document/write/remove-content'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import type { CheckCard } from './change-card'
import { findCard } from './find-card'
import { requireUnlocked } from './require-unlocked'

/** Removes a card from a board, with its links. Throws AppError `not-found`, `forbidden` for a locked card. */
export async function removeBoardCard(
  context: ServiceContext,
  access: BoardAccess,
  cardId: string,
  check: CheckCard,
): Promise<void> {
  await context.rooms.edit(access.board.id, { type: 'api', userId: access.person.id }, (doc) => {
    const card = findCard(doc, cardId)
    check(doc, card)
    requireUnlocked(doc, access, card)
    removeCards(doc, new Set([card.id]))
  })
}
