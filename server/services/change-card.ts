// A script changes a card of the live board. What it doesn't name stays as others have made it.

import type { BoardCard } from '@/lib/document/board-view'
import { changeCard } from '@/lib/document/write-board'
import type { CardFieldValue } from '@/lib/domain/card-fields'
import type { BoardAccess } from '../policies/board-policy'
import { checkFields, type FieldsInput } from './check-fields'
import { type CitationInput, resolveCitations } from './citation-input'
import type { ServiceContext } from './context'
import { findCard } from './find-card'

export interface CardChange {
  readonly title?: string | undefined
  readonly body?: string | undefined
  /** Only the named fields change. */
  readonly fields?: FieldsInput | undefined
  readonly tags?: readonly string[] | undefined
  /** All citations of the card after the change. */
  readonly citations?: readonly CitationInput[] | undefined
  readonly language?: string | undefined
}

/** Throws AppError `not-found`, or `bad-request` with the path of a wrong field or citation. */
export async function changeBoardCard(
  context: ServiceContext,
  access: BoardAccess,
  cardId: string,
  { fields, citations, ...change }: CardChange,
): Promise<BoardCard> {
  const resolved = citations && (await resolveCitations(context, access, citations))
  return context.rooms.edit(access.board.id, { type: 'api', userId: access.person.id }, (doc) => {
    const card = findCard(doc, cardId)
    if (fields) checkFields(card.kind, fields)
    return changeCard(doc, card.id, {
      ...change,
      ...(fields && { fields: merged(card.fields, fields) }),
      ...(resolved && { citations: resolved }),
    })
  })
}

function merged(before: Readonly<Record<string, CardFieldValue>>, change: FieldsInput): Record<string, CardFieldValue> {
  const after: Record<string, CardFieldValue> = { ...before }
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete after[name]
    else after[name] = value
  }
  return after
}
