// The side of a thing on which something floats, in the direction in which the page is read.

import { Direction } from 'radix-ui'

export type Side = 'top' | 'bottom' | 'start' | 'end'

/** Returns the side of the screen. */
export function useSide(side: Side): 'top' | 'bottom' | 'left' | 'right' {
  const isFromRight = Direction.useDirection() === 'rtl'
  if (side === 'top' || side === 'bottom') return side
  return (side === 'start') === isFromRight ? 'right' : 'left'
}
