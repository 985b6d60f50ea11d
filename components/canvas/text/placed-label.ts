// A laid out label: pieces of one line, one direction and one look each, with their baselines. Coordinates are in px of
// the label's box. Pure.

export interface PlacedText {
  readonly text: string
  readonly isRightToLeft: boolean
  /** The start of the text: its left edge, or its right one. */
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly family: string
  readonly size: number
  readonly weight: string
  readonly isItalic: boolean
  readonly color: string
  readonly isUnderlined: boolean
  readonly isStruck: boolean
  /** Drawn with a rim in the colour of the ground, so that it stays legible over lines. */
  readonly hasRim: boolean
  /** An address that may be opened: http, https or mailto. */
  readonly href: string | undefined
}

/** A background that highlights text. */
export interface PlacedGround {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly color: string
}

/** The sign before an item of a list without numbers. */
export interface PlacedBullet {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly kind: 'disc' | 'circle' | 'square'
  readonly color: string
}

export interface PlacedLabel {
  readonly texts: readonly PlacedText[]
  readonly grounds: readonly PlacedGround[]
  readonly bullets: readonly PlacedBullet[]
}
