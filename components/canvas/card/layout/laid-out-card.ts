// A card's content in its places: lines of text, signs and a chip, in px of the card's box.

import type { Rect, Size } from '@/lib/domain/matrix/matrix'
import { directionOfText } from '@/lib/std/text-direction'
import type { FontWeight } from '../../text/canvas-fonts'
import type { MeasureText, TextStyle } from '../../text/measure-text'
import type { CountSignName } from '../signs'

/** `full` beside the matrices, `compact` in a cell, `line` where only one line has room, `far` where its words have to grow. */
export type CardMode = 'full' | 'compact' | 'line' | 'far'

/** What cards that lie together show where they can't show both: their titles, or their references. */
export type CardForm = 'title' | 'ref'

export interface TextRun {
  readonly text: string
  /** The left end; the right one of a line that runs from right to left. */
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly weight: FontWeight
  /** `kind` is the kind's own, `chip` its chip's. */
  readonly color: 'ink' | 'soft' | 'mute' | 'kind' | 'warning' | 'chip' | 'accent' | 'badge'
  readonly isRightToLeft?: true
}

export interface SignPlace {
  readonly sign: 'kind' | CountSignName
  /** `person` is the owner's own. */
  readonly color: 'kind' | 'mute' | 'warning' | 'accent' | 'person'
  readonly x: number
  readonly y: number
  readonly size: number
}

export interface CardLayout {
  readonly mode: CardMode
  readonly runs: readonly TextRun[]
  readonly signs: readonly SignPlace[]
  /** Without a word it is a mark that shows the level by its bars, or another quality by its colour. */
  readonly chip: (Rect & { readonly hasWord: boolean }) | undefined
  /** The ground of the owner's initials, where their name has no room. */
  readonly badge?: Rect | undefined
  /** The place of the title, for editing in place. */
  readonly title: Rect & { readonly size: number; readonly lineHeight: number }
  /** True if some text isn't shown in whole. */
  readonly isCut: boolean
  readonly hasRef: boolean
  /** Whether its foot names the owner, and the day on which it is due. */
  readonly hasOwner: boolean
  readonly hasDue: boolean
  /** Whether it has the dots of the last vote. */
  readonly hasDots: boolean
}

const CARD_EDGE_PX = 5

/** The width of the coloured edge: less on a small card. */
export function edgeWidth({ w }: Size): number {
  return Math.min(CARD_EDGE_PX, w / 9)
}

export function run(text: string, x: number, middle: number, style: TextStyle, color: TextRun['color']): TextRun {
  // The middle of capitals and of Japanese characters is about 0.36 em above the baseline in both our faces.
  return { text, x, y: middle + style.size * 0.36, size: style.size, weight: style.weight, color }
}

/** Places the lines of a text in a column: at its left edge, or at its right one where the text begins with such letters. */
export function lineRuns(
  text: string,
  column: { readonly x: number; readonly w: number },
  style: TextStyle,
  color: TextRun['color'],
): (line: string, middle: number) => TextRun {
  if (directionOfText(text) !== 'rtl') return (line, middle) => run(line, column.x, middle, style, color)
  return (line, middle) => ({ ...run(line, column.x + column.w, middle, style, color), isRightToLeft: true })
}

export function styled(measure: MeasureText, style: TextStyle): (text: string) => number {
  return (text) => measure(text, style)
}
