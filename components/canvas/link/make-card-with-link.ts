// Makes a card together with its first link: what a card lacks is often not on the board yet.

import type { Editor, TLShapeId } from 'tldraw'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { LinkKind } from '@/lib/domain/cards/link'
import { putCardOnPage } from '../card/create-cards'
import { isCard } from '../card/is-card'
import { putLink } from './make-link'

/** A link from or to a card, whose other end is a card that is yet to be made. */
export interface LinkToNew {
  /** The kind of the new card. */
  readonly cardKind: Extract<CardKind, 'risk' | 'recommendation' | 'driver' | 'evidence'>
  readonly kind: LinkKind
  /** The link leads from the card that is there to the new one. */
  readonly isOutgoing: boolean
}

/**
 * Makes a card with this title at the next free place of a card's page and joins the two, in one step that one undo reverts.
 * Returns the arrow's id; undefined if the card is gone.
 */
export function makeCardWithLink(
  editor: Editor,
  cardId: string,
  title: string,
  { cardKind, kind, isOutgoing }: LinkToNew,
): TLShapeId | undefined {
  const there = editor.getShape(cardId as TLShapeId)
  const pageId = there && editor.getAncestorPageId(there)
  if (!isCard(there) || !pageId) return undefined
  let id: TLShapeId | undefined
  editor.markHistoryStoppingPoint('make card with link')
  editor.run(() => {
    const made = editor.getShape(putCardOnPage(editor, cardKind, title, pageId))
    if (isCard(made)) id = isOutgoing ? putLink(editor, there, made, { kind }) : putLink(editor, made, there, { kind })
  })
  return id
}
