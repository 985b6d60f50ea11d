// The margin of a picture around its content, in pixels of the board.

/** `small` is the default, except for frames, zones and matrices, which have an edge of their own. */
export const MARGIN_PX = { none: 0, small: 32, wide: 96, most: 1000 } as const
