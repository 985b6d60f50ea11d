// The geometry of what holds cards: a hollow rectangle, so that one can click and drag inside it, with filled bars
// (title, axes) by which it is taken hold of.

import { type Geometry2d, Group2d, Rectangle2d } from 'tldraw'
import type { Rect, Size } from '@/lib/domain/matrix/matrix'

export class HolderGeometry extends Group2d {
  readonly #outline: Geometry2d

  constructor({ w, h }: Size, bars: readonly Rect[]) {
    const outline = new Rectangle2d({ width: w, height: h, isFilled: false })
    const filled = bars.map(({ x, y, w, h }) => new Rectangle2d({ x, y, width: w, height: h, isFilled: true }))
    super({ children: [outline, ...filled] })
    this.#outline = outline
  }

  /** Only the outline: tldraw asks by these whether a card still stands inside, and bars would bend the polygon. */
  override getVertices(...args: Parameters<Group2d['getVertices']>) {
    return this.#outline.getVertices(...args)
  }

  /** A selection box and the eraser take what the holder holds; the holder itself only where they take the whole of it. */
  override hitTestLineSegment() {
    return false
  }
}
