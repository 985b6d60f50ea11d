// A card of a live board, by its id or by its reference such as R-001.

import type * as Y from 'yjs'
import type { BoardCard } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'
import { AppError } from '@/lib/domain/errors'

/** Finds a card by its id alone. */
export function cardWithId(doc: Y.Doc, id: string): BoardCard | null {
  return viewDocument(doc).cards.find((card) => card.id === id) ?? null
}

/**
 * Finds a card by its id or by its reference, such as R-4. Throws AppError `not-found`; `path` says which input named
 * the card.
 */
export function findCard(doc: Y.Doc, idOrRef: string, path?: string): BoardCard {
  const { cards } = viewDocument(doc)
  const card = cards.find((each) => each.id === idOrRef) ?? cards.find((each) => each.ref === idOrRef)
  if (!card) throw new AppError('not-found', `This board has no card ${idOrRef}. It may have been deleted.`, path)
  return card
}
