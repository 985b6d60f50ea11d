// Maps each part of a drawing to its shape. tldraw draws shapes lowest first, one element each (two for shapes with a
// ground of their own, none for groups), and does not name them: only their order and their transform identify them.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { onPage } from '@/components/canvas/pages/on-page'

export interface DrawnShape {
  readonly element: SVGElement
  readonly shape: TLShape
}

/**
 * Returns the parts of `svg` that could be identified, lowest first. `editor` has just drawn `svg` from `ids` and the
 * shapes inside them.
 */
export function drawnShapes(editor: Editor, svg: SVGSVGElement, ids: readonly TLShapeId[]): DrawnShape[] {
  const included = editor.getShapeAndDescendantIds([...ids])
  const [first] = ids
  const pageId = first && editor.getAncestorPageId(first)
  const expected = onPage(editor, pageId, () => editor.getRenderingShapes())
    .filter(({ id }) => included.has(id))
    .flatMap(({ id, index, backgroundIndex }) => [
      { id, zIndex: backgroundIndex },
      { id, zIndex: index },
    ])
    .sort((a, b) => a.zIndex - b.zIndex)
    .flatMap(({ id }) => {
      const shape = editor.getShape(id)
      return shape ? [{ shape, transform: transformOf(editor, shape) }] : []
    })

  const found: DrawnShape[] = []
  let at = 0
  for (const element of svg.children) {
    if (!(element instanceof SVGGElement)) continue
    const transform = element.getAttribute('transform')
    const match = expected.findIndex((entry, index) => index >= at && entry.transform === transform)
    const shape = expected[match]?.shape
    if (!shape) continue
    found.push({ element, shape })
    at = match + 1
  }
  return found
}

/** Returns a shape's transform as tldraw's `getSvgJsx` writes it. */
function transformOf(editor: Editor, shape: TLShape): string {
  const transform = editor.getShapePageTransform(shape).toCssString()
  const scale = 'scale' in shape.props ? shape.props.scale : 1
  return scale === 1 ? transform : `${transform} scale(${scale}, ${scale})`
}
