// The shapes of stock tldraw that a board's own shapes become, with every prop that its schema asks for.

import type {
  TLDefaultColorStyle,
  TLFrameShape,
  TLGeoShape,
  TLLineShape,
  TLParentId,
  TLRichText,
  TLShapeId,
  TLTextShape,
} from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'

export interface NativePlace {
  readonly id: string
  readonly parentId: string
  readonly index: string
  readonly x: number
  readonly y: number
  readonly rotation?: number
  readonly opacity?: number
  readonly isLocked?: boolean
}

/** Sizes in px; tldraw rejects 0. */
interface NativeSize {
  readonly w: number
  readonly h: number
}

const LEAST_PX = 1

/** Makes a rectangle of stock tldraw; `look` overrides its default style. */
export function geoShape(place: NativePlace, size: NativeSize, look: Partial<TLGeoShape['props']>): TLGeoShape {
  return {
    ...common(place),
    type: 'geo',
    props: {
      geo: 'rectangle',
      dash: 'solid',
      fill: 'solid',
      color: 'grey',
      labelColor: 'black',
      url: '',
      growY: 0,
      scale: 1,
      size: 's',
      font: 'sans',
      align: 'start',
      verticalAlign: 'start',
      richText: richTextOf([]),
      ...sizeOf(size),
      ...look,
    },
  }
}

/** Makes a frame of stock tldraw. */
export function frameShape(place: NativePlace, size: NativeSize, name: string): TLFrameShape {
  return { ...common(place), type: 'frame', props: { ...sizeOf(size), name, color: 'black' } }
}

/** Makes a text of width `w`, as high as its lines need. */
export function textShape(place: NativePlace, w: number, look: Partial<TLTextShape['props']>): TLTextShape {
  return {
    ...common(place),
    type: 'text',
    props: {
      color: 'black',
      size: 's',
      font: 'sans',
      textAlign: 'start',
      richText: richTextOf([]),
      scale: 1,
      autoSize: false,
      w: Math.max(LEAST_PX, w),
      ...look,
    },
  }
}

/** Makes a straight line from the place, by the offset `by`. */
export function lineShape(place: NativePlace, by: NativeSize, dash: 'solid' | 'dashed'): TLLineShape {
  const point = (id: string, x: number, y: number) => ({ id, index: id as IndexKey, x, y })
  return {
    ...common(place),
    type: 'line',
    props: {
      color: 'grey',
      dash,
      size: 's',
      spline: 'line',
      scale: 1,
      points: { a1: point('a1', 0, 0), a2: point('a2', by.w, by.h) },
    },
  }
}

export interface TextPart {
  readonly text: string
  readonly isBold?: boolean
}

/** Makes one paragraph for each text, as tldraw's rich-text editor (TipTap) has them. */
export function richTextOf(paragraphs: readonly TextPart[]): TLRichText {
  const content = paragraphs.map(({ text, isBold }) =>
    text === ''
      ? { type: 'paragraph' }
      : { type: 'paragraph', content: [{ type: 'text', text, ...(isBold && { marks: [{ type: 'bold' }] }) }] },
  )
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** Returns tldraw's colour for a level; grey if there is no score. */
export const LEVEL_COLORS = {
  low: 'green',
  medium: 'yellow',
  high: 'orange',
  'very-high': 'red',
} as const satisfies Readonly<Record<string, TLDefaultColorStyle>>

function common({ id, parentId, index, x, y, rotation = 0, opacity = 1, isLocked = false }: NativePlace) {
  return {
    id: id as TLShapeId,
    typeName: 'shape' as const,
    parentId: parentId as TLParentId,
    index: index as IndexKey,
    x,
    y,
    rotation,
    opacity,
    isLocked,
    meta: {},
  }
}

function sizeOf({ w, h }: NativeSize): NativeSize {
  return { w: Math.max(LEAST_PX, w), h: Math.max(LEAST_PX, h) }
}
