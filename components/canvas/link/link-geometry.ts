// What a hand finds of a link: the pieces of its line that are seen. Where it passes behind a card, a click takes the card.

import { type Editor, Geometry2d, Group2d, Polyline2d, type TLArrowShape, Vec, type VecLike } from 'tldraw'
import { drawnLink } from './drawn-link'
import { linePoints } from './link-line'

/** Returns the geometry of a link's line; undefined where nothing of it is seen or it isn't on the page shown. Reactive. */
export function seenGeometry(editor: Editor, arrow: TLArrowShape): Group2d | undefined {
  if (editor.getAncestorPageId(arrow) !== editor.getCurrentPageId()) return undefined
  const drawn = drawnLink(editor, arrow)
  if (!drawn) return undefined
  const pieces = (drawn.seen.pieces ?? [linePoints(drawn.info)]).filter((piece) => piece.length > 1)
  // tldraw takes a second child of an arrow for its words, so that all pieces are one child.
  return pieces.length === 0 ? undefined : new Group2d({ children: [new Pieces2d(pieces)] })
}

/** Lines that don't meet. tldraw's own group counts as closed, and would be hit between them. */
class Pieces2d extends Geometry2d {
  private readonly lines: readonly Polyline2d[]

  constructor(pieces: readonly (readonly VecLike[])[]) {
    super({ isClosed: false, isFilled: false })
    this.lines = pieces.map((piece) => new Polyline2d({ points: piece.map((point) => Vec.From(point)) }))
  }

  override getVertices(): Vec[] {
    return this.lines.flatMap((line) => line.getVertices())
  }

  override nearestPoint(point: VecLike): Vec {
    const nearest = this.lines.map((line) => line.nearestPoint(point))
    return nearest.reduce((best, each) => (Vec.Dist2(each, point) < Vec.Dist2(best, point) ? each : best))
  }

  override getSvgPathData(): string {
    return this.lines.map((line) => line.getSvgPathData()).join(' ')
  }
}
