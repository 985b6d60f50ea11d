// What a selection consists of, in the words that people use: “2 notes, 1 arrow”.

import type { TLShape } from 'tldraw'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { isCard } from '../card/is-card'
import { linkOf } from '../link/link-meta'
import type { CanvasWords } from './canvas-words'

/** Things that have no name of their own. */
const PLAIN_THINGS = [
  ...['note', 'text', 'rectangle', 'ellipse', 'triangle', 'diamond', 'cloud', 'shape'],
  ...['arrow', 'line', 'draw', 'highlight', 'image', 'frame', 'group'],
] as const
const OTHER_THINGS = ['matrix', 'zone', 'link', ...PLAIN_THINGS] as const

type PlainThing = (typeof PLAIN_THINGS)[number]
type ThingName = CardKind | (typeof OTHER_THINGS)[number]

interface Things {
  readonly name: ThingName
  readonly count: number
}

/** Returns how many of what the shapes are: cards by kind first, then the others in a fixed order. */
function thingsAmong(shapes: readonly TLShape[]): readonly Things[] {
  const names = shapes.map(thingOf)
  return [...CARD_KINDS, ...OTHER_THINGS].flatMap((name) => {
    const count = names.filter((each) => each === name).length
    return count > 0 ? [{ name, count }] : []
  })
}

/** Returns the shapes in words, such as “2 notes, 1 arrow”. */
export function thingsInWords(shapes: readonly TLShape[], { canvas, locale }: CanvasWords): string {
  const counts = thingsAmong(shapes).map(({ name, count }) => canvas(`things.${name}`, { count }))
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(counts)
}

/** Returns what a shape is that has no name of its own. */
export function plainThingOf(shape: TLShape): PlainThing {
  const thing = thingOf(shape)
  return PLAIN_THINGS.find((each) => each === thing) ?? 'shape'
}

function thingOf(shape: TLShape): ThingName {
  if (isCard(shape)) return shape.props.kind
  if (linkOf(shape)) return 'link'
  const name = shape.type === 'geo' && 'geo' in shape.props ? shape.props.geo : shape.type
  return OTHER_THINGS.find((each) => each === name) ?? 'shape'
}
