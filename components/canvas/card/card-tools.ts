// The tools that place cards, one a kind: a click places a card there and begins its title; Enter places it in the
// middle of what is in view.

import { type Editor, StateNode, type TLKeyboardEventInfo, type TLStateNodeConstructor } from 'tldraw'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { focusCanvas } from '../focus-canvas'
import { type CardSpot, createCard } from './create-cards'

export type CardToolId = `card-${CardKind}`

export function cardToolId(kind: CardKind): CardToolId {
  return `card-${kind}`
}

abstract class CardTool extends StateNode {
  abstract readonly kind: CardKind
  #isEnterDown = false

  override onEnter() {
    this.#isEnterDown = false
    // Chosen by its key, the page may have the focus, and Enter would not arrive here.
    focusCanvas(this.editor)
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onExit() {
    this.editor.setCursor({ type: 'default', rotation: 0 })
  }

  override onPointerUp() {
    const { x, y } = this.editor.inputs.currentPagePoint
    placeAndEdit(this.editor, this.kind, { at: { x, y }, isPointed: true })
  }

  override onKeyDown({ key }: TLKeyboardEventInfo) {
    if (key === 'Enter') this.#isEnterDown = true
  }

  /**
   * Acts when the key comes up: its press would still end as a new line in the title that opens. A key that was pressed
   * before this tool was active has chosen the tool in the bar or a menu.
   */
  override onKeyUp({ key }: TLKeyboardEventInfo) {
    if (key !== 'Enter' || !this.#isEnterDown) return
    const { x, y } = this.editor.getViewportPageBounds().center
    placeAndEdit(this.editor, this.kind, { at: { x, y }, isPointed: false })
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
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
