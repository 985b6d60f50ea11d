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

/**
 * Returns which items are in sight, undefined where all are; and for each whether it is below them. An item that is larger
 * than the list and begins in sight counts as seen.
 */
export function itemsInSight(
  items: readonly Box[],
  place: Box,
): { readonly inSight: InSight | undefined; readonly isCut: readonly boolean[] } {
  const isCut = items.map(({ top, bottom }) => bottom > place.bottom + TOLERANCE_PX && top > place.top + TOLERANCE_PX)
  const above = items.filter(({ bottom }) => bottom <= place.top + TOLERANCE_PX).length
  const below = isCut.filter(Boolean).length
  const inSight = above + below === 0 ? undefined : { first: above + 1, last: items.length - below }
  return { inSight, isCut }
}
