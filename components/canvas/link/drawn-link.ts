// What is seen of a link on the screen, for its line and for the outline of a link that is pointed at or selected: worked
// out once for both, and again only when something that lies on the line has moved.

import { Box, createComputedCache, type Editor, getArrowBindings, type TLArrowInfo, type TLArrowShape } from 'tldraw'
import type { Rect } from '@/lib/domain/rect'
import { jsonEqual } from '@/lib/std/json-equal'
import { leastWordPx } from '../sight/word-size'
import { textMeasurer } from '../text/measure-text'
import { bodyPath, piecesPath, wordsInMiddle } from './link-face'
import { linePoints, piecesOutside, type SeenLine, seenOfLine } from './link-line'
import { linkOf } from './link-meta'
import { linkInfo, shownWords, whatHidesLine } from './link-room'
import type { PlacedWords } from './place-words'

interface DrawnLink {
  readonly info: TLArrowInfo
  readonly seen: SeenLine
}

// A card that moves is new room for all links: those that it doesn't touch stay as they are, and aren't drawn again.
const lines = createComputedCache(
  'line of a link',
  (editor: Editor, arrow: TLArrowShape): DrawnLink | undefined => {
    const info = linkOf(arrow) ? linkInfo(editor, arrow) : undefined
    return info?.isValid ? { info, seen: seenLine(editor, arrow, info) } : undefined
  },
  { areResultsEqual: (a, b) => a?.info === b?.info && jsonEqual(a?.seen, b?.seen) },
)
const words = createComputedCache(
  'words of a link',
  (editor: Editor, arrow: TLArrowShape): PlacedWords | undefined =>
    inArrow(editor, arrow, shownWords(editor, arrow.id)),
  { areResultsEqual: (a, b) => jsonEqual(a, b) },
)

/** Returns the line of a link, in the arrow's coordinates; undefined for a plain arrow or a link without length. Reactive. */
export function drawnLink(editor: Editor, { id }: TLArrowShape): DrawnLink | undefined {
  return lines.get(editor, id)
}

/** Returns what is seen of a line, in the arrow's coordinates. Reactive. */
export function seenLine(editor: Editor, arrow: TLArrowShape, info: TLArrowInfo, isPicture = false): SeenLine {
  const points = linePoints(info)
  const transform = editor.getShapePageTransform(arrow)
  const back = transform.clone().invert()
  const pageId = editor.getAncestorPageId(arrow) ?? editor.getCurrentPageId()
  const { start, end } = getArrowBindings(editor, arrow)
  const ends = [start, end].flatMap((binding) => binding?.toId ?? [])
  const area = Box.FromPoints(points.map((point) => transform.applyToPoint(point)))
  const hiding = whatHidesLine(editor, pageId, { id: arrow.id, area, ends }, isPicture)
  const toArrow = (rect: Rect) => Box.FromPoints(Box.From(rect).corners.map((corner) => back.applyToPoint(corner)))
  return seenOfLine(points, {
    own: hiding.own.map(toArrow),
    passed: hiding.passed.map(toArrow),
    passedWords: hiding.passedWords.map(toArrow),
  })
}

/** Returns the words of a link where the screen shows them, in the arrow's coordinates. Reactive. */
export function wordsOnLink(editor: Editor, arrow: TLArrowShape, label: string): PlacedWords | undefined {
  const drawn = drawnLink(editor, arrow)
  // A hand on the link reads it, whatever lies there.
  if (drawn && isPointedAt(editor, arrow)) return wordsInMiddle(label, drawn.info, textMeasurer(), leastWordPx(editor))
  return words.get(editor, arrow.id)
}

/** Returns the path that outlines a link: what is seen of its line, with a gap for its words. Reactive. */
export function outlineOfLink(editor: Editor, arrow: TLArrowShape, label: string): string {
  const drawn = drawnLink(editor, arrow)
  if (!drawn) return ''
  const rect = wordsOnLink(editor, arrow, label)?.rect
  const seen = drawn.seen.pieces ?? [linePoints(drawn.info)]
  const beside = rect && seen.flatMap((piece) => piecesOutside(piece, [rect]) ?? [piece])
  return beside || drawn.seen.pieces ? piecesPath(beside ?? seen) : bodyPath(drawn.info)
}

/** Words with a place on the page, in the arrow's coordinates. */
export function inArrow(editor: Editor, arrow: TLArrowShape, placed: PlacedWords | undefined): PlacedWords | undefined {
  if (!placed) return undefined
  const { text, rect } = placed
  const { w, h } = rect
  const middle = editor
    .getShapePageTransform(arrow)
    .clone()
    .invert()
    .applyToPoint({ x: rect.x + w / 2, y: rect.y + h / 2 })
  return { text, rect: { x: middle.x - w / 2, y: middle.y - h / 2, w, h } }
}

function isPointedAt(editor: Editor, { id }: TLArrowShape): boolean {
  return editor.getHoveredShapeId() === id || editor.getSelectedShapeIds().includes(id)
}
