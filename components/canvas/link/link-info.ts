// The line of a link as it is drawn: as tldraw has it, with its end moved beside the words of a matrix and the other cards of
// a cell.

import {
  type Editor,
  getArrowBindings,
  getArrowInfo,
  type TLArcInfo,
  type TLArrowInfo,
  type TLArrowShape,
  type TLShapeId,
  Vec,
  type VecLike,
} from 'tldraw'
import { overlaps, type Rect } from '@/lib/domain/rect'
import { freeEnd } from './link-end'
import { directionAtEnd } from './link-face'

/** What is further from a card doesn't meet the head of a link that ends at it. */
const NEAR_PX = 24

type IdRect = Rect & { readonly id: TLShapeId }

interface Beside {
  readonly words: readonly Rect[]
  readonly cards: readonly IdRect[]
}

interface Moved {
  readonly to: Vec
  readonly info: TLArrowInfo
}

const moved = new WeakMap<TLArrowInfo, Moved>()

/**
 * Returns the line in the arrow's coordinates; the words and cards are on the page. A line with corners stays as it is. What
 * moves elsewhere gives the very same line again.
 */
export function infoBeside(editor: Editor, arrow: TLArrowShape, { words, cards }: Beside): TLArrowInfo | undefined {
  const info = getArrowInfo(editor, arrow)
  if (!info?.isValid || info.type === 'elbow') return info
  const { start, end: atEnd } = getArrowBindings(editor, arrow)
  const card = atEnd && editor.getShapePageBounds(atEnd.toId)
  if (!card) return info
  const around = { x: card.x - NEAR_PX, y: card.y - NEAR_PX, w: card.w + 2 * NEAR_PX, h: card.h + 2 * NEAR_PX }
  const near = [
    ...words.filter((rect) => overlaps(rect, around)),
    ...cards.filter((rect) => rect.id !== atEnd.toId && rect.id !== start?.toId && overlaps(rect, around)),
  ]
  if (near.length === 0) return info
  const transform = editor.getShapePageTransform(arrow)
  const [from, end] = [transform.applyToPoint(info.start.point), transform.applyToPoint(info.end.point)]
  const arrival = Vec.Rot(directionAtEnd(info), transform.rotation())
  const free = freeEnd(from, end, card, near, arrival)
  if (free === end) return info
  const to = transform.clone().invert().applyToPoint(free)
  const known = moved.get(info)
  if (known?.to.equals(to)) return known.info
  const line = withEndAt(info, to)
  moved.set(info, { to, info: line })
  return line
}

/** The same line, turned and stretched around its beginning until it ends at a point. */
function withEndAt<Info extends Exclude<TLArrowInfo, { type: 'elbow' }>>(info: Info, point: VecLike): Info {
  const start = info.start.point
  const [before, after] = [Vec.Sub(info.end.point, start), Vec.Sub(point, start)]
  const stretch = after.len() / Math.max(before.len(), 0.001)
  const turn = after.toAngle() - before.toAngle()
  const move = (each: VecLike) => Vec.Sub(each, start).mul(stretch).rot(turn).add(start)
  const end = { ...info.end, point }
  const middle = move(info.middle)
  if (info.type === 'straight') return { ...info, end, middle, length: info.length * stretch }
  const moveArc = (arc: TLArcInfo): TLArcInfo => ({
    ...arc,
    center: move(arc.center),
    radius: arc.radius * stretch,
    length: arc.length * stretch,
  })
  return { ...info, end, middle, bodyArc: moveArc(info.bodyArc) }
}
