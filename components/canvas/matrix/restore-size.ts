// Handles a card that leaves a matrix whose cell had made it small.

import type { Editor } from 'tldraw'
import { CARD_SIZE_PX, type CardShape } from '@/lib/schema/card-shape'
import type { CardShapeUtil } from '../card/card-shape-util'

/** Gives a card that has left a matrix its ordinary size. */
export function restoreSize(editor: Editor, card: CardShape): void {
  const util = editor.getShapeUtil<CardShapeUtil>('card')
  const { w } = CARD_SIZE_PX
  editor.updateShape<CardShape>({ id: card.id, type: 'card', props: { w, h: util.contentHeight(card, w) } })
}
