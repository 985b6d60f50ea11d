// The tools that place cards, one a kind: a click places a card there and begins its title; Enter places it in the
// middle of what is in view.

import type { Editor, TLStateNodeConstructor } from 'tldraw'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import type { Point } from '@/lib/domain/rect'
import { PlacingTool } from '../holder/placing-tool'
import { type CardSpot, createCard } from './create-cards'

export type CardToolId = `card-${CardKind}`

export function cardToolId(kind: CardKind): CardToolId {
  return `card-${kind}`
}

abstract class CardTool extends PlacingTool {
  abstract readonly kind: CardKind

  override place(at: Point | undefined) {
    const spot = at ?? this.editor.getViewportPageBounds().center
    placeAndEdit(this.editor, this.kind, { at: { x: spot.x, y: spot.y }, isPointed: at !== undefined })
  }
}

/** Puts a card at a point of the page and opens its title to type in. */
export function placeAndEdit(editor: Editor, kind: CardKind, where: CardSpot): void {
  const id = createCard(editor, kind, where)
  editor.setCurrentTool('select')
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: editor.getShape(id) })
}

function toolOf(cardKind: CardKind): TLStateNodeConstructor {
  return class extends CardTool {
    static override id = cardToolId(cardKind)
    readonly kind = cardKind
  }
}

export const CARD_TOOLS: readonly TLStateNodeConstructor[] = CARD_KINDS.map(toolOf)
