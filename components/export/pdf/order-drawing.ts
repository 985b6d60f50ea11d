// Brings a drawing's parts into the order of reading, which is the order in which a PDF's text is found, selected and read
// aloud. Parts that cover others stay above them: the picture is the same.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { raiseOverCards } from '@/components/canvas/link/raise-over-cards'
import { grown, overlaps, type Rect } from '@/lib/domain/rect'
import { type DrawnPart, faithfulOrder, readingOrder } from '@/lib/picture/reading-order'
import { type DrawnShape, drawnShapes } from './drawn-shapes'

/** Shadows, edges and the words of a link lie outside a shape's geometry. */
const OUTSIDE_PX = 12

/** Moves the elements of `svg`, and answers with its shapes in the order of reading. */
export function orderDrawing(editor: Editor, svg: SVGSVGElement, ids: readonly TLShapeId[]): DrawnShape[] {
  const drawn = drawnShapes(editor, svg, ids)
  const parts = drawn.map(({ shape }) => partOf(editor, shape, drawn))
  const lines = drawn.map(({ shape }) => lineOf(editor, shape))
  const touch = (lower: number, upper: number) => {
    const [a, b] = [parts[lower], parts[upper]]
    if (!a || !b || !overlaps(a.bounds, b.bounds)) return false
    return passes(lines[lower], b.bounds) && passes(lines[upper], a.bounds)
  }
  const wanted = readingOrder(parts)
  for (const index of faithfulOrder(parts, wanted, touch)) {
    const element = drawn[index]?.element
    if (element) svg.append(element)
  }
  raiseOverCards(svg)
  return wanted.flatMap((index) => drawn[index] ?? [])
}

function partOf(editor: Editor, shape: TLShape, drawn: readonly DrawnShape[]): DrawnPart {
  const holder = drawn.findIndex((other) => other.shape.id === shape.parentId)
  return {
    bounds: grown(editor.getShapeMaskedPageBounds(shape.id) ?? { x: 0, y: 0, w: 0, h: 0 }, OUTSIDE_PX),
    holder: holder === -1 ? undefined : holder,
    isLink: shape.type === 'arrow',
  }
}

/** Returns the points of an arrow on the board: it covers next to nothing of the box around it. */
function lineOf(editor: Editor, shape: TLShape): readonly Rect[] | undefined {
  if (shape.type !== 'arrow') return undefined
  const transform = editor.getShapePageTransform(shape)
  const points = transform.applyToPoints(editor.getShapeGeometry(shape).vertices)
  return points.slice(1).map((point, index) => {
    const before = points[index] ?? point
    return {
      x: Math.min(point.x, before.x),
      y: Math.min(point.y, before.y),
      w: Math.abs(point.x - before.x),
      h: Math.abs(point.y - before.y),
    }
  })
}

function passes(line: readonly Rect[] | undefined, bounds: Rect): boolean {
  return line === undefined || line.some((piece) => overlaps(grown(piece, 1), bounds))
}
