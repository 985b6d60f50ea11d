// The page of a slide, in inches, and its type sizes in points: 11 points are the least that a room can read.

export const SLIDE_PAGE = { name: 'WIDE', width: 13.333, height: 7.5 } as const
export const MARGIN = 0.45
export const CONTENT = { x: MARGIN, y: 1.05, w: SLIDE_PAGE.width - 2 * MARGIN, h: 5.75 } as const
export const FOOT = { x: MARGIN, y: 6.95, w: CONTENT.w - 0.7, h: 0.35 } as const
export const NUMBER = { x: SLIDE_PAGE.width - 0.9, y: FOOT.y, w: 0.5, h: FOOT.h } as const

export const SIZE = { boardTitle: 40, title: 26, text: 14, card: 12, least: 11 } as const
export const INK = '23262B'
export const SOFT_INK = '5B626C'
export const LINE = 'C9C7BF'
export const PAPER = 'FFFFFF'
