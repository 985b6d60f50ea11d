// Keeps a card that is pasted or duplicated into a zone from lying on another: it goes to the next free spot, in the
// same step. Cards that people drag stay where they put them.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import type { Rect } from '@/lib/domain/matrix/matrix'
import type { CardShape } from '@/lib/schema/card-shape'
import { isCard } from '../card/is-card'
import { heldShapes } from '../matrix/keep-matrices'
import { putIntoZone } from './put-into-zone'
import { isZone } from './zone-drop'

export function keepZones(editor: Editor): () => void {
  const born = new Set<TLShapeId>()

  const onCreate = (shape: TLShape, source: 'remote' | 'user') => {
    if (source === 'user' && isCard(shape)) born.add(shape.id)
  }

  const onComplete = (source: 'remote' | 'user') => {
    if (source !== 'user' || born.size === 0) return
    const held = heldShapes(editor)
    const ids = [...born]
    born.clear()
    for (const id of ids) {
      const card = editor.getShape(id)
      const zone = isCard(card) ? editor.getShapeParent(card) : undefined
      if (isCard(card) && isZone(zone) && !held.has(id) && liesOnAnother(editor, card)) putIntoZone(editor, zone.id, id)
    }
  }

  const steps = [
    editor.sideEffects.registerAfterCreateHandler('shape', onCreate),
    editor.sideEffects.registerOperationCompleteHandler(onComplete),
  ]
  return () => {
    for (const step of steps) step()
  }
}

function liesOnAnother(editor: Editor, card: CardShape): boolean {
  return editor.getSortedChildIdsForParent(card.parentId).some((id) => {
    const other = editor.getShape(id)
    return id !== card.id && isCard(other) && overlap(boxOf(card), boxOf(other))
  })
}

function boxOf({ x, y, props }: CardShape): Rect {
  return { x, y, w: props.w, h: props.h }
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
