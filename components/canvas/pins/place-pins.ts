// The places of the pins of comments on the page shown. They are found from where the things are when they are drawn:
// nothing is written when a thing moves.

import { type Computed, computed, type Editor, getArrowInfo, type TLArrowShape, type TLShape, WeakCache } from 'tldraw'
import type { Point, Rect } from '@/lib/domain/rect'
import { jsonEqual } from '@/lib/std/json-equal'
import { isApart } from '../link/link-apart'
import { linePoints, pointAlong } from '../link/link-line'
import { shownWords } from '../link/link-room'
import { type DrawnPin, mergePins, type PlacedPin } from './merge-pins'
import { threadPins } from './thread-pins'

/** Distance from the right end of a thing, in px of the page, because its corner is a handle. */
const FROM_CORNER_PX = 26
/** The share of a link without words at which its pin lies. */
const ALONG_LINK = 0.25
/** The part of a pin that lies on its thing, in px of the screen. */
const ABOVE_WORDS_PX = 6
/** Farther away than this, words fill the things, and pins are smaller and on the corners. */
export const SMALL_ZOOM = 0.6

const placed = new WeakCache<Editor, Computed<readonly PlacedPin[]>>()
const areas = new WeakCache<Editor, Computed<Rect>>()
const drawn = new WeakCache<Editor, Computed<readonly DrawnPin[]>>()

/** Returns the pins in and around the view, in px of the page; another list only when one of them is another. Reactive. */
export function drawnPins(editor: Editor): readonly DrawnPin[] {
  const make = () => {
    const area = areas.get(editor, () => computed('area of pins', () => areaOfPins(editor), { isEqual: jsonEqual }))
    const inArea = () => placedPins(editor).filter((pin) => isInside(pin, area.get()))
    return computed('drawn pins', () => mergePins(inArea(), editor.getZoomLevel()), { isEqual: jsonEqual })
  }
  return drawn.get(editor, make).get()
}

/** The view and as much around it, on a grid of views: moving the view gives another area only now and then. */
function areaOfPins(editor: Editor): Rect {
  const { x, y, w, h } = editor.getViewportPageBounds()
  return { x: (Math.floor(x / w) - 1) * w, y: (Math.floor(y / h) - 1) * h, w: 4 * w, h: 4 * h }
}

function isInside({ x, y }: Point, area: Rect): boolean {
  return x >= area.x && x <= area.x + area.w && y >= area.y && y <= area.y + area.h
}

function placedPins(editor: Editor): readonly PlacedPin[] {
  return placed
    .get(editor, () =>
      computed(
        'placed pins',
        () => {
          const pins = threadPins(editor)
          if (pins.length === 0) return NONE
          const shownIds = editor.getCurrentPageShapeIds()
          return pins.flatMap(({ shapeId, ...pin }) => {
            const shape = shownIds.has(shapeId) ? editor.getShape(shapeId) : undefined
            const place = shape && placeOf(editor, shape)
            return place ? [{ shapeId, ...pin, ...place }] : []
          })
        },
        { isEqual: jsonEqual },
      ),
    )
    .get()
}

const NONE: readonly PlacedPin[] = []

/** A pin straddles the upper edge of its thing, or stands on the line of a link. */
function placeOf(editor: Editor, shape: TLShape): Point | undefined {
  if (shape.type === 'arrow') {
    // Its place is at the end of the words, because these may stand close below those of another link.
    const words = shownWords(editor, shape.id)?.rect
    if (words) return { x: words.x + words.w, y: words.y - ABOVE_WORDS_PX / editor.getZoomLevel() }
    const info = isApart(editor, shape.id) ? undefined : getArrowInfo(editor, shape as TLArrowShape)
    const point = info && pointAlong(linePoints(info), ALONG_LINK)
    return point && editor.getShapePageTransform(shape).applyToPoint(point).toJson()
  }
  const bounds = editor.isShapeHidden(shape) ? undefined : editor.getShapePageBounds(shape)
  if (!bounds) return undefined
  const fromCorner = editor.getZoomLevel() < SMALL_ZOOM ? 0 : Math.min(FROM_CORNER_PX, bounds.w / 2)
  return { x: bounds.maxX - fromCorner, y: bounds.y }
}
