// The shape of tldraw that an element of Excalidraw becomes. What tldraw has no shape for keeps its name: a reader
// of the drawing counts it among what a board can't hold.

import { getIndices } from '@tldraw/utils'
import { geoShape, type NativePlace, richTextOf, textShape } from '../../export/tldr/native-shapes'
import { nearestColour } from './colour'
import { type Element, listIn, numberIn, type Point, pointsOf, textIn } from './element'
import { areaOf, arrowheadOf, isFilled, letteringOf, strokeOf } from './look'

const ALIGN = { left: 'start', center: 'middle', right: 'end' } as const
const VERTICAL = { top: 'start', middle: 'middle', bottom: 'end' } as const
const LEAST_PX = 1
/** What both tldraw and a board take as an address; Excalidraw's links to its own elements lead nowhere here. */
const ADDRESS = /^(?:https?:\/\/[\w.-]+(?::\d{1,5})?(?:[/?#]\S*)?|mailto:\S+@\S+)$/i

const DRAWABLE: ReadonlySet<string> = new Set([
  'rectangle',
  'ellipse',
  'diamond',
  'text',
  'arrow',
  'line',
  'freedraw',
  'image',
])

/** An element, and what else of the scene its shape shows. */
export interface Drawn {
  readonly element: Element
  /** The text that Excalidraw keeps beside a box or an arrow as its label. */
  readonly label: Element | undefined
  /** The id of the asset of an image, where the scene has its file. */
  readonly assetId: string | null
}

/** Returns the record at its place. */
export function shapeOfElement({ element, label, assetId }: Drawn, place: NativePlace): object {
  switch (element.type) {
    case 'rectangle':
    case 'ellipse':
    case 'diamond':
      return boxOf(element.type, element, label, place)
    case 'text':
      return textOf(element, place)
    case 'arrow':
      return arrowOf(element, label, place)
    case 'line':
      return isClosed(element) && isFilled(element) ? areaShape(element, place) : lineOf(element, place)
    case 'freedraw':
      return strokeShape(element, place)
    case 'image':
      return imageOf(element, assetId, place)
    default:
      return { ...commonOf(place), type: `excalidraw-${textIn(element.type)}`, props: {} }
  }
}

/** Whether a board has a shape for an element; frames are made by the scene. */
export function isDrawable({ type }: Element): boolean {
  return typeof type === 'string' && DRAWABLE.has(type)
}

/** Whether nothing of an element is seen, such as a line that was begun and left. */
export function isInvisible(element: Element): boolean {
  if (element.type === 'text') return textIn(element.text).trim() === ''
  const isDrawn = element.type === 'line' || element.type === 'arrow' || element.type === 'freedraw'
  return isDrawn && pointsOf(element).length < 2
}

function boxOf(
  geo: 'rectangle' | 'ellipse' | 'diamond',
  element: Element,
  label: Element | undefined,
  place: NativePlace,
): object {
  const { dash, size } = strokeOf(element)
  const { color, fill } = areaOf(element)
  const words = label && {
    ...letteringOf(label, 'label'),
    labelColor: nearestColour(label.strokeColor, 'black'),
    align: optionOf(ALIGN, label.textAlign, 'middle'),
    verticalAlign: optionOf(VERTICAL, label.verticalAlign, 'middle'),
    richText: richTextOf(linesOf(label, true)),
  }
  const box = { w: numberIn(element.width), h: numberIn(element.height) }
  return geoShape(place, box, { geo, dash, size, color, fill, url: linkOf(element), ...words })
}

function textOf(element: Element, place: NativePlace): object {
  const lettering = letteringOf(element, 'text')
  const isFixed = element.autoResize === false
  const link = linkOf(element)
  const words = richTextOf(linesOf(element, isFixed))
  return textShape(place, numberIn(element.width) / lettering.scale, {
    ...lettering,
    color: nearestColour(element.strokeColor, 'black'),
    textAlign: optionOf(ALIGN, element.textAlign, 'start'),
    autoSize: !isFixed,
    richText: link ? linked(words, link) : words,
  })
}

function arrowOf(element: Element, label: Element | undefined, place: NativePlace): object {
  const points = pointsOf(element)
  const [start = { x: 0, y: 0 }, end = start] = [points[0], points.at(-1)]
  const lettering = label && letteringOf(label, 'label')
  return {
    ...commonOf(place),
    type: 'arrow',
    props: {
      ...strokeOf(element),
      kind: element.elbowed === true ? 'elbow' : 'arc',
      fill: 'none',
      labelColor: nearestColour(label?.strokeColor, 'black'),
      font: lettering?.font ?? 'draw',
      start,
      end,
      bend: element.elbowed === true ? 0 : bendOf(points, start, end),
      arrowheadStart: arrowheadOf(element.startArrowhead),
      arrowheadEnd: arrowheadOf(element.endArrowhead),
      text: label
        ? linesOf(label, true)
            .map(({ text }) => text)
            .join('\n')
        : '',
      labelPosition: 0.5,
      scale: 1,
      elbowMidPoint: 0.5,
    },
  }
}

/** How far the middle of the arrow lies beside the straight way: to its left is positive. */
function bendOf(points: readonly Point[], start: Point, end: Point): number {
  const middle = points.length > 2 ? points[Math.floor(points.length / 2)] : undefined
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = Math.hypot(dx, dy)
  if (!middle || length < LEAST_PX) return 0
  return ((middle.y - (start.y + end.y) / 2) * dx - (middle.x - (start.x + end.x) / 2) * dy) / length
}

function lineOf(element: Element, place: NativePlace): object {
  const points = pointsOf(element)
  const indices = getIndices(points.length)
  return {
    ...commonOf(place),
    type: 'line',
    props: {
      ...strokeOf(element),
      spline: element.roundness ? 'cubic' : 'line',
      scale: 1,
      points: Object.fromEntries(
        points.flatMap((point, i): [string, object][] => {
          const id = indices[i]
          return id === undefined ? [] : [[id, { id, index: id, ...point }]]
        }),
      ),
    },
  }
}

/** A line that comes back to where it began, filled: tldraw's lines have no ground, its drawings have. */
function areaShape(element: Element, place: NativePlace): object {
  const points = pointsOf(element).map((point) => ({ ...point, z: 0.5 }))
  const segments = points.slice(1).map((point, i) => ({ type: 'straight', points: [points[i], point] }))
  return drawShape(element, place, segments, { isClosed: true, isPen: false })
}

function strokeShape(element: Element, place: NativePlace): object {
  const pressures = listIn(element.pressures)
  const isPen = element.simulatePressure === false && pressures.length > 0
  const points = pointsOf(element).map((point, i) => ({ ...point, z: isPen ? numberIn(pressures[i], 0.5) : 0.5 }))
  return drawShape(element, place, [{ type: 'free', points }], { isClosed: isClosed(element), isPen })
}

function drawShape(
  element: Element,
  place: NativePlace,
  segments: readonly object[],
  kind: { readonly isClosed: boolean; readonly isPen: boolean },
): object {
  const props = { ...strokeOf(element), ...areaOf(element), segments, isComplete: true, scale: 1, ...kind }
  return { ...commonOf(place), type: 'draw', props }
}

function imageOf(element: Element, assetId: string | null, place: NativePlace): object {
  const [across, down] = listIn(element.scale)
  return {
    ...commonOf(place),
    type: 'image',
    props: {
      w: Math.max(LEAST_PX, numberIn(element.width)),
      h: Math.max(LEAST_PX, numberIn(element.height)),
      playing: true,
      url: linkOf(element),
      assetId,
      crop: null,
      flipX: across === -1,
      flipY: down === -1,
      altText: '',
    },
  }
}

function commonOf(place: NativePlace) {
  return { rotation: 0, opacity: 1, isLocked: false, meta: {}, typeName: 'shape' as const, ...place }
}

function isClosed(element: Element): boolean {
  const points = pointsOf(element)
  const [first, last] = [points[0], points.at(-1)]
  return points.length > 2 && !!first && !!last && Math.hypot(first.x - last.x, first.y - last.y) < 8
}

/** Excalidraw keeps the text as it was typed beside the one that it has broken into lines. */
function linesOf({ text, originalText }: Element, asTyped: boolean): { readonly text: string }[] {
  const words = (asTyped && textIn(originalText)) || textIn(text)
  return words.split(/\r?\n/).map((line) => ({ text: line }))
}

function linked(words: ReturnType<typeof richTextOf>, href: string): ReturnType<typeof richTextOf> {
  const mark = { type: 'link', attrs: { href, target: '_blank', rel: 'noopener noreferrer nofollow', class: null } }
  const content = (words.content as { content?: object[] }[]).map((paragraph) =>
    paragraph.content
      ? { ...paragraph, content: paragraph.content.map((text) => ({ ...text, marks: [mark] })) }
      : paragraph,
  )
  return { ...words, content }
}

function linkOf({ link }: Element): string {
  return typeof link === 'string' && ADDRESS.test(link) ? link : ''
}

function optionOf<T extends string>(options: Readonly<Record<string, T>>, value: unknown, otherwise: T): T {
  return (typeof value === 'string' && Object.hasOwn(options, value) && options[value]) || otherwise
}
