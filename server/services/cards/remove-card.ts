// A script takes a card off the live board, with the links that join it.

import { removeCards } from '@/lib/document/remove-cards'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findCard } from './find-card'

/** Throws AppError `not-found`. */
export async function removeBoardCard(context: ServiceContext, access: BoardAccess, cardId: string): Promise<void> {
  await context.rooms.edit(access.board.id, { type: 'api', userId: access.person.id }, (doc) => {
    removeCards(doc, new Set([findCard(doc, cardId).id]))
  })
}
