// The rings of a futures wheel: a disc in the middle, and rings of equal thickness around it. Upright cards go around
// their ring from the top on; cards that don't fit or would be illegible that way fill the ring in rows.

import type { Point, Rect, Size } from '../rect'

const MARGIN_PX = 6
const GAP_PX = 4
const LARGEST_PX: Size = { w: 172, h: 76 }
/** The sizes at which a card shows its title in lines of its own. */
const TITLED_SIZES_PX: readonly Size[] = [
  LARGEST_PX,
  { w: 152, h: 64 },
  { w: 132, h: 56 },
  { w: 116, h: 46 },
  { w: 110, h: 40 },
  { w: 96, h: 40 },
  { w: 84, h: 40 },
]
/** The sizes at which one line has room for more than the reference. */
const LINE_SIZES_PX: readonly Size[] = [
  { w: 76, h: 36 },
  { w: 64, h: 32 },
]
const SHRINK = 0.88
const MAX_AROUND = 80
/** The number of parts into which a circle is cut to measure it. */
const ARC_PARTS = 720

interface Ring {
  readonly center: Point
  readonly inner: number
  readonly outer: number
}

function ringOf(area: Rect, rings: number, ring: number): Ring {
  const thickness = Math.min(area.w, area.h) / 2 / rings
  const center = { x: area.x + area.w / 2, y: area.y + area.h / 2 }
  return { center, inner: (ring - 1) * thickness, outer: ring * thickness }
}

/** Returns the square around a ring; rings are numbered from the middle, from 1. */
export function ringBox(area: Rect, rings: number, ring: number): Rect {
  const { center, outer } = ringOf(area, rings, ring)
  return { x: center.x - outer, y: center.y - outer, w: 2 * outer, h: 2 * outer }
}

/** Returns the ring that holds a point; undefined outside all of them. */
export function ringAt(area: Rect, rings: number, point: Point): number | undefined {
  const { center, outer } = ringOf(area, rings, rings)
  const distance = Math.hypot(point.x - center.x, point.y - center.y)
  return distance >= outer ? undefined : Math.floor((distance / outer) * rings) + 1
}

/** Returns the places of `count` cards in a ring, in order: inside it, without overlaps, all of one size. */
export function slotsInRing(area: Rect, rings: number, ring: number, count: number): Rect[] {
  if (count < 1) return []
  const place = ringOf(area, rings, ring)
  const margin = Math.min(MARGIN_PX, (place.outer - place.inner) / 8)
  const room = { ...place, inner: place.inner === 0 ? 0 : place.inner + margin, outer: place.outer - margin }
  const around = room.inner > 0 && count <= MAX_AROUND ? slotsAround(room, count) : undefined
  if (around && showsTitle(around)) return around
  const inRows = slotsInRows(room, count)
  return around && !showsTitle(inRows) ? around : inRows
}

function showsTitle([slot]: readonly Rect[]): boolean {
  return TITLED_SIZES_PX.some(({ w, h }) => slot !== undefined && slot.w >= w && slot.h >= h)
}

/**
 * Spaces cards at equal angles if that leaves titles legible; otherwise with equal gaps, closer together at the sides
 * than at the top.
 */
function slotsAround(ring: Ring, count: number): Rect[] | undefined {
  for (const sizes of [TITLED_SIZES_PX, LINE_SIZES_PX]) {
    for (const anglesOf of [equalAngles, equalGaps]) {
      for (const size of sizes) {
        const slots = around(ring, size, anglesOf(count, size))
        if (slots) return slots
      }
    }
  }
  return undefined
}

/** Finds the largest size at which cards fill the ring in rows. */
function slotsInRows(ring: Ring, count: number): Rect[] {
  for (let size = LARGEST_PX; ; size = shrink(size)) {
    const slots = fill(ring, size)
    if (slots.length >= count) {
      // Spreads the cards evenly over all available places, so that a ring isn't full at the top and empty below.
      return Array.from({ length: count }, (_, i) => slots[middleOf(i, count, slots.length)] as Rect)
    }
  }
}

function middleOf(i: number, count: number, places: number): number {
  return Math.floor(((i + 0.5) * places) / count)
}

/** Reduces height faster than width until one line is left; then both. */
function shrink({ w, h }: Size): Size {
  return h > 24 ? { w: w * (w > 80 ? 0.93 : 0.97), h: h * SHRINK } : { w: w * SHRINK, h: h * (h > 18 ? 0.95 : SHRINK) }
}

/** Angles in radians, clockwise from the top. */
function equalAngles(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (2 * Math.PI * i) / count)
}

/**
 * Boxes are apart when they are a width apart across or a height apart down: so a step along the circle counts by the
 * larger of the two, and equal parts of the whole length leave equal gaps.
 */
function equalGaps(count: number, { w, h }: Size): number[] {
  const step = (2 * Math.PI) / ARC_PARTS
  const lengths = Array.from({ length: ARC_PARTS }, (_, part) => {
    const angle = (part + 0.5) * step
    return Math.max(Math.abs(Math.cos(angle)) / (w + GAP_PX), Math.abs(Math.sin(angle)) / (h + GAP_PX))
  })
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const angles: number[] = []
  let passed = 0
  for (const [part, length] of lengths.entries()) {
    while (angles.length < count && (whole * angles.length) / count < passed + length) {
      angles.push((part + ((whole * angles.length) / count - passed) / length) * step)
    }
    passed += length
  }
  return angles
}

/** Places the centres of cards on the circle in the middle of the ring; undefined if they don't fit there. */
function around(ring: Ring, { w, h }: Size, angles: readonly number[]): Rect[] | undefined {
  const radius = (ring.inner + ring.outer) / 2
  const slots: Rect[] = []
  for (const angle of angles) {
    const slot = {
      x: Math.round(ring.center.x + radius * Math.sin(angle) - w / 2),
      y: Math.round(ring.center.y - radius * Math.cos(angle) - h / 2),
      w,
      h,
    }
    if (!isInside(ring, slot) || slots.some((other) => isNear(other, slot))) return undefined
    slots.push(slot)
  }
  return slots
}

/** Fills the ring with as many cards as fit, in rows from the top; the middle row runs through the ring's centre. */
function fill({ center, inner, outer }: Ring, { w, h }: Size): Rect[] {
  const gapX = Math.min(GAP_PX, w / 8)
  const gapY = Math.min(GAP_PX, h / 8)
  const pitch = h + gapY
  const most = Math.floor((outer - h / 2) / pitch)
  const slots: Rect[] = []
  for (let row = -most; row <= most; row++) {
    const top = row * pitch - h / 2
    const far = Math.max(Math.abs(top), Math.abs(top + h))
    const near = top <= 0 && top + h >= 0 ? 0 : Math.min(Math.abs(top), Math.abs(top + h))
    if (far >= outer) continue
    const end = Math.sqrt(outer ** 2 - far ** 2)
    const start = near < inner ? Math.sqrt(inner ** 2 - near ** 2) : 0
    for (const [from, to] of start === 0
      ? [[-end, end]]
      : [
          [-end, -start],
          [start, end],
        ]) {
      const length = (to ?? 0) - (from ?? 0)
      const fitting = Math.floor((length + gapX) / (w + gapX))
      const left = (from ?? 0) + (length - fitting * (w + gapX) + gapX) / 2
      for (let i = 0; i < fitting; i++) slots.push({ x: center.x + left + i * (w + gapX), y: center.y + top, w, h })
    }
  }
  return slots
}

function isInside({ center, inner, outer }: Ring, { x, y, w, h }: Rect): boolean {
  const [left, right, top, bottom] = [x - center.x, x + w - center.x, y - center.y, y + h - center.y]
  const farX = Math.max(Math.abs(left), Math.abs(right))
  const farY = Math.max(Math.abs(top), Math.abs(bottom))
  const nearX = left <= 0 && right >= 0 ? 0 : Math.min(Math.abs(left), Math.abs(right))
  const nearY = top <= 0 && bottom >= 0 ? 0 : Math.min(Math.abs(top), Math.abs(bottom))
  return Math.hypot(farX, farY) <= outer && Math.hypot(nearX, nearY) >= inner
}

function isNear(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w + GAP_PX && b.x < a.x + a.w + GAP_PX && a.y < b.y + b.h + GAP_PX && b.y < a.y + a.h + GAP_PX
}
