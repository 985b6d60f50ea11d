// The shapes that hold others and have a name of their own: what people take away as one picture.

import type { TLFrameShape, TLShape } from 'tldraw'
import { isMatrix } from '@/components/canvas/matrix/arrange-matrix'
import { isZone } from '@/components/canvas/zone/zone-drop'

export function isHolder(shape: TLShape | undefined): shape is TLShape {
  return shape !== undefined && holderName(shape) !== undefined
}

/** The name of a frame, matrix or zone, '' where it has none; undefined for shapes that hold nothing. */
export function holderName(shape: TLShape): string | undefined {
  if (shape.type === 'frame') return (shape as TLFrameShape).props.name
  return isMatrix(shape) || isZone(shape) ? shape.props.title : undefined
}
