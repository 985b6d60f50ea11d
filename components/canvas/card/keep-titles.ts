// Says that titles are good as a rule made them, which nothing else can tell from titles that nobody has read.

import type { Editor, TLShapeId } from 'tldraw'
import { isTitleUnwritten } from '@/lib/brief/titles/unwritten-title'
import { KEPT_TITLE, titledShape } from '@/lib/domain/cards/kept-title'
import type { CardShape } from '@/lib/schema/card-shape'
import { lockFor } from '../lock/host-locks'
import { fitHeight } from './fit-height'
import { isCard } from './is-card'

/** Returns those of the cards whose titles this person may keep. Reactive. */
export function cardsToKeep(editor: Editor, cardIds: readonly string[]): readonly CardShape[] {
  if (editor.getIsReadonly()) return []
  const cards = cardIds.map((id) => editor.getShape(id as TLShapeId)).filter(isCard)
  return cards.filter((card) => isTitleUnwritten(titledShape(card)) && lockFor(editor, card) === undefined)
}

/** Keeps the titles of these cards, in one step of undo. A title that is changed later isn't kept any more. */
export function keepTitles(editor: Editor, cardIds: readonly string[]): void {
  const cards = cardsToKeep(editor, cardIds)
  if (cards.length === 0) return
  editor.markHistoryStoppingPoint('keep titles')
  editor.run(() => {
    for (const card of cards) keepTitle(editor, card)
  })
}

/** Does the same for one card as a part of another step. */
export function keepTitle(editor: Editor, { id, props }: CardShape): void {
  editor.updateShape<CardShape>({ id, type: 'card', meta: { [KEPT_TITLE]: props.title } })
  // The ellipsis goes, and perhaps a line with it.
  fitHeight(editor, id)
}
