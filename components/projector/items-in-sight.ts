// Which items of a list that hides its overflow can be seen as a whole. Pure.

export interface InSight {
  /** The first and the last one, counted from 1. */
  readonly first: number
  readonly last: number
}

interface Box {
  readonly top: number
  readonly bottom: number
}

/** Edges that differ by less lie on each other. */
const TOLERANCE_PX = 1

interface ItemsInSight {
  /** Undefined where all items are in sight. */
  readonly inSight: InSight | undefined
  /** Whether each item ends below the place: the first of them begins the next page. */
  readonly isBelow: readonly boolean[]
  /** Whether each item would show a part only, at either end. */
  readonly isCut: readonly boolean[]
}

/**
 * Returns which items are in sight as a whole. The last page can't be scrolled as far as its first item, and shows the end of
 * one that the page before showed. An item that is larger than the list counts as seen from its beginning.
 */
export function itemsInSight(items: readonly Box[], place: Box): ItemsInSight {
  const begins = ({ top }: Box) => top >= place.top - TOLERANCE_PX
  const ends = ({ bottom }: Box) => bottom <= place.bottom + TOLERANCE_PX
  const isBelow = items.map((box) => !ends(box) && box.top > place.top + TOLERANCE_PX)
  const isAbove = items.map((box) => !begins(box) && ends(box))
  const above = isAbove.filter(Boolean).length
  const below = isBelow.filter(Boolean).length
  const inSight = above + below === 0 ? undefined : { first: above + 1, last: items.length - below }
  return { inSight, isBelow, isCut: items.map((_, i) => isBelow[i] === true || isAbove[i] === true) }
}
