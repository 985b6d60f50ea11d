// What a hand finds of a link: the pieces of its line that are seen. On a card, a press takes the card: also close to where
// the line ends at it or goes behind it.

import { type Editor, Geometry2d, Group2d, Polyline2d, type TLArrowShape, Vec, type VecLike } from 'tldraw'
import { drawnLink } from './drawn-link'
import { linePoints } from './link-line'
import { isOnCard } from './link-room'

/** No hand takes a link from further away, in px of the board. */
const REACH_PX = 100

/** Returns the geometry of a link's line; undefined where nothing of it is seen or it isn't on the page shown. Reactive. */
export function seenGeometry(editor: Editor, arrow: TLArrowShape): Group2d | undefined {
  if (editor.getAncestorPageId(arrow) !== editor.getCurrentPageId()) return undefined
  const drawn = drawnLink(editor, arrow)
  if (!drawn) return undefined
  const pieces = (drawn.seen.pieces ?? [linePoints(drawn.info)]).filter((piece) => piece.length > 1)
  const isCovered = (point: VecLike) => isOnCard(editor, editor.getShapePageTransform(arrow).applyToPoint(point))
  // tldraw takes a second child of an arrow for its words, so that all pieces are one child.
  return pieces.length === 0 ? undefined : new Group2d({ children: [new Pieces2d(pieces, isCovered)] })
}

/** Lines that don't meet. tldraw's own group counts as closed, and would be hit between them. */
class Pieces2d extends Geometry2d {
  private readonly lines: readonly Polyline2d[]

  constructor(
    pieces: readonly (readonly VecLike[])[],
    private readonly isCovered: (point: VecLike) => boolean,
  ) {
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

  override distanceToPoint(point: VecLike, hitInside?: boolean): number {
    const distance = super.distanceToPoint(point, hitInside)
    return distance < REACH_PX && this.isCovered(point) ? Number.POSITIVE_INFINITY : distance
  }

  override getSvgPathData(): string {
    return this.lines.map((line) => line.getSvgPathData()).join(' ')
  }
}
