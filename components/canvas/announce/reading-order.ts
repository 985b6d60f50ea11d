// The cards of the canvas in reading order, for people who hear them. tldraw has shapes in the page in the order of their
// ids, which is none; `aria-owns` (WAI-ARIA 1.2) gives their tree the order in which Tab goes from thing to thing.

import { type Editor, react, type TLShape, type TLShapeId } from 'tldraw'
import { whenIdle } from '@/components/ui/when-idle'
import { inRows } from '@/lib/domain/reading-rows'
import { isCard } from '../card/is-card'

/** People who listen hear the order of a moment ago. */
const SETTLE_MS = 500

/** Returns the id of a card's element in the page. */
export function cardElementId(id: TLShapeId): string {
  return `card-${id}`
}

/** Keeps the order of the cards of the page that is shown. Call it once the canvas is drawn. Returns how to stop. */
export function keepReadingOrder(editor: Editor): () => void {
  const layer = editor.getContainer().querySelector('.tl-shapes')
  if (!layer) return () => undefined
  let callOff: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = ''
  const tell = () => {
    timer = undefined
    callOff = whenIdle(() => {
      const owned = cardsInOrder(editor).map(cardElementId).join(' ')
      if (owned === told) return
      told = owned
      layer.setAttribute('aria-owns', owned)
    })
  }
  const wait = () => {
    timer ??= setTimeout(tell, SETTLE_MS)
  }
  const stops = [
    editor.store.listen(wait, { scope: 'document' }),
    react('page that is shown', () => {
      editor.getCurrentPageId()
      wait()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
    callOff?.()
    layer.removeAttribute('aria-owns')
  }
}

/** The cards of the page that is shown, those that lie in something where that stands. */
function cardsInOrder(editor: Editor): readonly TLShapeId[] {
  const cardsOf = (shape: TLShape): TLShapeId[] =>
    isCard(shape) ? [shape.id] : childrenInOrder(editor, shape).flatMap(cardsOf)
  return editor.getCurrentPageShapesInReadingOrder().flatMap(cardsOf)
}

function childrenInOrder(editor: Editor, parent: TLShape): readonly TLShape[] {
  const shapes = editor.getSortedChildIdsForParent(parent).flatMap((id) => editor.getShape(id) ?? [])
  const rects = shapes.map((shape) => ({ ...editor.getShapeGeometry(shape).bounds.toJson(), x: shape.x, y: shape.y }))
  return inRows(rects).flatMap((index) => shapes[index] ?? [])
}
