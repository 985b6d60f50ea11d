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
import { resolveOwner } from './resolve-owner'

export interface NewCard {
  /** The id of its shape, `shape:…`. */
  readonly id: string
  readonly kind: CardKind
  readonly title: string
  readonly body: string
  readonly fields: CardFields
  readonly tags: readonly string[]
  readonly citations: readonly CitationInput[]
  readonly language: string
  /** Somebody who may read the board. */
  readonly ownerId?: string | undefined
}

/** Adds a card to a board. Throws AppError `bad-request` with the path of a wrong field or citation. */
export async function addBoardCard(
  context: ServiceContext,
  access: BoardAccess,
  { ownerId, ...input }: NewCard,
): Promise<BoardCard> {
  const owner = ownerId === undefined ? undefined : await resolveOwner(context, access, ownerId, input.fields)
  const fields = { ...input.fields, ...(owner && { owner: owner.words }) }
  checkFields(input.kind, fields)
  const citations = await resolveCitations(context, access, input.citations)
  const { person, board } = access
  const createdAt = context.now().toISOString()
  const made = { fields, citations, createdBy: person.id, createdAt, ownerPerson: owner?.ownerPerson }
  return context.rooms.edit(board.id, { type: 'api', userId: person.id }, (doc) =>
    addCard(doc, { ...input, ...made }, { mayEnterLocked: mayChangeLocked(access) }),
  )
}
