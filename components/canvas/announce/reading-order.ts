// Everything on the canvas in reading order and with a name, for people who hear it. tldraw has shapes in the page in the order
// of their ids, which is none; `aria-owns` (WAI-ARIA 1.2) gives their tree the order in which Tab goes from thing to thing.

import { type Editor, react, type TLShape, type TLShapeId } from 'tldraw'
import { whenIdle } from '@/components/ui/when-idle'
import { inRows } from '@/lib/domain/reading-rows'
import { isCard } from '../card/is-card'
import { canvasLocale } from '../words/canvas-words'
import { spokenThing } from './spoken-thing'

/** People who listen hear the order of a moment ago. */
const SETTLE_MS = 500

/** Returns the id of a card's element in the page. */
export function cardElementId(id: TLShapeId): string {
  return `card-${id}`
}

/** Keeps order and names on the page that is shown. Call it once the canvas is drawn. Returns how to stop. */
export function keepReadingOrder(editor: Editor): () => void {
  const layer = editor.getContainer().querySelector('.tl-shapes')
  if (!layer) return () => undefined
  let callOff: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = ''
  const tell = () => {
    timer = undefined
    callOff = whenIdle(() => {
      const shapes = thingsInOrder(editor)
      nameThings(editor, layer, shapes)
      const owned = shapes.map(elementId).join(' ')
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
    react('page and language that are shown', () => {
      editor.getCurrentPageId()
      canvasLocale(editor)
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

function elementId(shape: TLShape): string {
  return isCard(shape) ? cardElementId(shape.id) : `thing-${shape.id}`
}

/** Gives a role and a name to what isn't a card: tldraw's own elements have none, and React leaves these as they are. */
function nameThings(editor: Editor, layer: Element, shapes: readonly TLShape[]): void {
  const elements = new Map<string | undefined, HTMLElement>()
  for (const element of layer.querySelectorAll<HTMLElement>('.tl-shape:not(.tl-shape-background)')) {
    elements.set(element.dataset.shapeId, element)
  }
  for (const shape of shapes) {
    const element = isCard(shape) ? undefined : elements.get(shape.id)
    if (!element) continue
    element.id = elementId(shape)
    element.setAttribute('role', 'group')
    element.setAttribute('aria-label', spokenThing(editor, shape))
  }
}

/** The things of the page that is shown, those that lie in something after it. */
function thingsInOrder(editor: Editor): readonly TLShape[] {
  const withChildren = (shape: TLShape): TLShape[] => [
    shape,
    ...(isCard(shape) ? [] : childrenInOrder(editor, shape).flatMap(withChildren)),
  ]
  return editor.getCurrentPageShapesInReadingOrder().flatMap(withChildren)
}

function childrenInOrder(editor: Editor, parent: TLShape): readonly TLShape[] {
  const shapes = editor.getSortedChildIdsForParent(parent).flatMap((id) => editor.getShape(id) ?? [])
  const rects = shapes.map((shape) => ({ ...editor.getShapeGeometry(shape).bounds.toJson(), x: shape.x, y: shape.y }))
  return inRows(rects).flatMap((index) => shapes[index] ?? [])
}
