// A zone as a frame of stock tldraw, with its hint as text behind its cards.

import type { TLShape } from '@tldraw/tlschema'
import { getIndexBelow, type IndexKey } from '@tldraw/utils'
import type { ZoneShape } from '../../schema/zone-shape'
import { fitText } from './fit-text'
import { frameShape, richTextOf, textShape } from './native-shapes'

/** The position of a zone's hint, the same as on a board. */
const HINT_PX = { x: 16, y: 30, h: 22 } as const

/**
 * Makes of a zone what stock tldraw has: a frame, and its hint as text. `lowestChild` is the index of its backmost
 * child, if it has one.
 */
export function nativeZone(zone: ZoneShape, lowestChild: string | undefined): TLShape[] {
  const { w, title, hint } = zone.props
  const frame = frameShape(zone, zone.props, title)
  if (hint === '') return [frame]
  const room = w - 2 * HINT_PX.x
  const { scale, paragraphs } = fitText([hint], room, HINT_PX.h, 0)
  const place = {
    id: `${zone.id}-hint`,
    parentId: zone.id,
    index: getIndexBelow((lowestChild ?? null) as IndexKey | null),
  }
  const richText = richTextOf(paragraphs.map((text) => ({ text })))
  return [
    frame,
    textShape({ ...place, x: HINT_PX.x, y: HINT_PX.y, isLocked: true }, room / scale, {
      color: 'grey',
      scale,
      richText,
    }),
  ]
}
