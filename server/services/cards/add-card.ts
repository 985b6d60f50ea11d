// A script adds a card to the live board; everybody sees it at once.

import type { BoardCard } from '@/lib/document/view/board-view'
import { addCard } from '@/lib/document/write/write-board'
import type { CardFields } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { checkFields } from './check-fields'
import { type CitationInput, resolveCitations } from './citation-input'
import { mayChangeLocked } from './require-unlocked'

export interface NewCard {
  readonly kind: CardKind
  readonly title: string
  readonly body: string
  readonly fields: CardFields
  readonly tags: readonly string[]
  readonly citations: readonly CitationInput[]
  readonly language: string
}

/** Adds a card to a board. Throws AppError `bad-request` with the path of a wrong field or citation. */
export async function addBoardCard(context: ServiceContext, access: BoardAccess, input: NewCard): Promise<BoardCard> {
  checkFields(input.kind, input.fields)
  const citations = await resolveCitations(context, access, input.citations)
  const { person, board } = access
  const createdAt = context.now().toISOString()
  return context.rooms.edit(board.id, { type: 'api', userId: person.id }, (doc) =>
    addCard(doc, { ...input, citations, createdBy: person.id, createdAt }, { mayEnterLocked: mayChangeLocked(access) }),
  )
}
