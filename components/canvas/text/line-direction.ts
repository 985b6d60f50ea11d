// The direction of a line of SVG. What is drawn is measured from the left in every language; only the letters of a line run
// the other way where their script does.

import { directionOfText } from '@/lib/std/text-direction'

type Anchor = 'start' | 'middle' | 'end'

interface LineDirection {
  readonly direction?: 'rtl'
  readonly textAnchor?: Anchor
}

const TURNED = { start: 'end', middle: 'middle', end: 'start' } as const

/**
 * Returns the attributes of a line that keeps its place. `anchor` says which part of it stands at its `x`: `start` is the left
 * end, whatever the text. `text` is the whole one, of which the line may be a part.
 */
export function lineDirection(text: string, anchor: Anchor = 'start'): LineDirection {
  // In SVG a line that runs from right to left starts at its right end.
  return directionOfText(text) === 'rtl' ? { direction: 'rtl', textAnchor: TURNED[anchor] } : {}
}
