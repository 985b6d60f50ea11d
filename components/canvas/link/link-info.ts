// The line of a link as it is drawn: as tldraw has it, with its head moved up to its card and beside the words of a matrix and the
// other cards of a cell. Where a stack stands over a card, the line leads to the stack.

import {
  type Editor,
  getArrowBindings,
  getArrowInfo,
  type Mat,
  type TLArcInfo,
  type TLArrowInfo,
  type TLArrowShape,
  type TLShapeId,
  Vec,
  type VecLike,
} from 'tldraw'
import { centerOf, grown, overlaps, type Rect } from '@/lib/domain/rect'
import { edgeTowards, endAtCard, freeEnd } from './link-end'
import { directionAtEnd } from './link-face'

/** What is further from a card doesn't meet the head of a link that ends at it. */
const NEAR_PX = 24

type IdRect = Rect & { readonly id: TLShapeId }

interface Beside {
  readonly words: readonly Rect[]
  readonly cards: readonly IdRect[]
  /** Where a stack stands on this screen over cards, by the cards. */
  readonly stacks: ReadonlyMap<TLShapeId, Rect>
}

interface Moved {
  readonly from: Vec
  readonly to: Vec
  readonly info: TLArrowInfo
}

const moved = new WeakMap<TLArrowInfo, Moved>()

/**
 * Returns the line in the arrow's coordinates; the words, cards and stacks are on the page. A line with corners stays as it is.
 * What moves elsewhere gives the very same line again.
 */
export function infoBeside(editor: Editor, arrow: TLArrowShape, beside: Beside): TLArrowInfo | undefined {
  const info = getArrowInfo(editor, arrow)
  if (!info?.isValid || info.type === 'elbow') return info
  const transform = editor.getShapePageTransform(arrow)
  const ends = getArrowBindings(editor, arrow)
  const start = transform.applyToPoint(info.start.point)
  const startStack = ends.start && beside.stacks.get(ends.start.toId)
  const end = endOf(editor, ends, startStack ? centerOf(startStack) : start, info, transform, beside)
  const begin = startStack ? edgeTowards(end, startStack, 0) : start
  const back = transform.clone().invert()
  const [from, to] = [back.applyToPoint(begin), back.applyToPoint(end)]
  const known = moved.get(info)
  if (known?.to.equals(to) && known.from.equals(from)) return known.info
  const line = withEndsAt(info, from, to)
  moved.set(info, { from, to, info: line })
  return line
}

/** Where the line ends on the page: at its card, or at the stack over it, beside words and other cards. */
function endOf(
  editor: Editor,
  ends: ReturnType<typeof getArrowBindings>,
  from: VecLike,
  info: Exclude<TLArrowInfo, { type: 'elbow' }>,
  transform: Mat,
  { words, cards, stacks }: Beside,
): VecLike {
  const own = transform.applyToPoint(info.end.point)
  const stack = ends.end && stacks.get(ends.end.toId)
  const card = ends.end && (stack ?? editor.getShapePageBounds(ends.end.toId))
  if (!card) return own
  const arrival = Vec.Rot(directionAtEnd(info), transform.rotation())
  const end = stack ? edgeTowards(from, stack) : endAtCard(own, arrival, card)
  const around = grown(card, NEAR_PX)
  const isAtEnd = joinedBy(
    [ends.start, ends.end].flatMap((binding) => binding?.toId ?? []),
    stacks,
  )
  const near = [...words, ...cards.filter(({ id }) => !isAtEnd(id))].filter((rect) => overlaps(rect, around))
  return near.length === 0 ? end : freeEnd(from, end, card, near, arrival)
}

/** Returns what says whether a card is at an end of a line, or under the stack to which the line leads. */
export function joinedBy(ends: readonly TLShapeId[], stacks: ReadonlyMap<TLShapeId, Rect>): (id: TLShapeId) => boolean {
  const endStacks = new Set(ends.flatMap((end) => stacks.get(end) ?? []))
  return (id) => {
    const stack = stacks.get(id)
    return ends.includes(id) || (stack !== undefined && endStacks.has(stack))
  }
}

/** The same line, turned and stretched until it begins and ends at two points. */
function withEndsAt<Info extends Exclude<TLArrowInfo, { type: 'elbow' }>>(
  info: Info,
  from: VecLike,
  to: VecLike,
): Info {
  const first = info.start.point
  const [before, after] = [Vec.Sub(info.end.point, first), Vec.Sub(to, from)]
  const stretch = after.len() / Math.max(before.len(), 0.001)
  const turn = after.toAngle() - before.toAngle()
  const move = (each: VecLike) => Vec.Sub(each, first).mul(stretch).rot(turn).add(from)
  const start = { ...info.start, point: from }
  const end = { ...info.end, point: to }
  const middle = move(info.middle)
  if (info.type === 'straight') return { ...info, start, end, middle, length: info.length * stretch }
  const moveArc = (arc: TLArcInfo): TLArcInfo => ({
    ...arc,
    center: move(arc.center),
    radius: arc.radius * stretch,
    length: arc.length * stretch,
  })
  return { ...info, start, end, middle, bodyArc: moveArc(info.bodyArc) }
}
