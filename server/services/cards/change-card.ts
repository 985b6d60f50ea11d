// A script changes a card of the live board. Fields that it doesn't name stay as others have made them.

import type * as Y from 'yjs'
import type { BoardCard } from '@/lib/document/view/board-view'
import { changeCard } from '@/lib/document/write/write-board'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { checkFields, type FieldsInput } from './check-fields'
import { type CitationInput, resolveCitations } from './citation-input'
import { findCard } from './find-card'
import { requireUnlocked } from './require-unlocked'
import { resolveOwner } from './resolve-owner'

export interface CardChange {
  readonly title?: string | undefined
  readonly body?: string | undefined
  /** Only the named fields change. */
  readonly fields?: FieldsInput | undefined
  readonly tags?: readonly string[] | undefined
  /** All citations of the card after the change. */
  readonly citations?: readonly CitationInput[] | undefined
  readonly language?: string | undefined
  /** Somebody who may read the board becomes the owner; null leaves the owner's words alone. */
  readonly ownerId?: string | null | undefined
}

/** Throws AppError where a card isn't as it must be for a change; called in the transaction of the change. */
export type CheckCard = (doc: Y.Doc, card: BoardCard) => void

/**
 * Changes a card of a board. Throws AppError `not-found`, `forbidden` for a locked card, or `bad-request` with the path
 * of a wrong field or citation.
 */
export async function changeBoardCard(
  context: ServiceContext,
  access: BoardAccess,
  cardId: string,
  { fields: named = {}, citations, ownerId, ...change }: CardChange,
  check: CheckCard,
): Promise<BoardCard> {
  const resolved = citations && (await resolveCitations(context, access, citations))
  const owner = ownerId ? await resolveOwner(context, access, ownerId, named) : null
  const fields: FieldsInput = { ...named, ...(owner && { owner: owner.words }) }
  return context.rooms.edit(access.board.id, { type: 'api', userId: access.person.id }, (doc) => {
    const card = findCard(doc, cardId)
    check(doc, card)
    requireUnlocked(doc, access, card)
    checkFields(card.kind, fields)
    return changeCard(doc, card.id, {
      ...change,
      fields,
      ...(ownerId !== undefined && { ownerPerson: owner?.ownerPerson ?? null }),
      ...(resolved && { citations: { ...nothingOf(card.citations), ...resolved } }),
    })
  })
}

/** Takes every entry away. */
function nothingOf(entries: object): Record<string, null> {
  return Object.fromEntries(Object.keys(entries).map((key) => [key, null]))
}
