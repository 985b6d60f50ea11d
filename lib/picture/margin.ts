// The margin of a picture around its content, in pixels of the board.

/** `small` is the usual one, but for a frame, a zone and a matrix: they have an edge of their own. */
export const MARGIN_PX = { none: 0, small: 32, wide: 96, most: 1000 } as const
