// How tall a card stands on the board.

import type { Editor, TLShapeId } from 'tldraw'
import type { CardShape } from '@/lib/schema/card-shape'
import type { CardShapeUtil } from './card-shape-util'
import { isInMatrix } from './card-view'
import { isCard } from './is-card'

/** Lets a card outside the matrices be as tall as its text. */
export function fitHeight(editor: Editor, id: TLShapeId): void {
  const card = editor.getShape(id)
  if (!isCard(card) || isInMatrix(editor, card)) return
  const h = editor.getShapeUtil<CardShapeUtil>('card').contentHeight(card)
  if (h !== card.props.h) editor.updateShape<CardShape>({ id, type: 'card', props: { h } })
}
