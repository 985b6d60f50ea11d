// Which shape each part of a drawing is of. tldraw draws them lowest first, one element each (two for shapes with a
// ground of their own, none for groups), and does not name them: they are told by their order and their transform.

import type { Editor, TLShape, TLShapeId } from 'tldraw'

export interface DrawnShape {
  readonly element: SVGElement
  readonly shape: TLShape
}

/** The parts of `svg` that could be told, lowest first. `svg` was drawn just now, by `editor`, of `ids` and what they hold. */
export function drawnShapes(editor: Editor, svg: SVGSVGElement, ids: readonly TLShapeId[]): DrawnShape[] {
  const included = editor.getShapeAndDescendantIds([...ids])
  const expected = editor
    .getRenderingShapes()
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

/** As tldraw's `getSvgJsx` writes it. */
function transformOf(editor: Editor, shape: TLShape): string {
  const transform = editor.getShapePageTransform(shape).toCssString()
  const scale = 'scale' in shape.props ? shape.props.scale : 1
  return scale === 1 ? transform : `${transform} scale(${scale}, ${scale})`
}
