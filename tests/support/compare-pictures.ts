// Compares two pictures of the same thing by two measures. Pixels serve for two drawings by the same browser, where
// only the smoothing of edges may differ. The mean colours of small blocks serve for drawings of other machines, which
// smooth differently but put ink in the same places.

import sharp from 'sharp'

export interface Picture {
  readonly width: number
  readonly height: number
  /** Three bytes a pixel. */
  readonly rgb: Buffer
}

export interface Difference {
  /** Shares between 0 and 1. */
  readonly unlike: number
  /** Differing pixels in the worst square of 48 px. */
  readonly worst: number
  /** Up to ten places that differ, worst first, each with the mean colour of what differs, actual before expected. */
  readonly places: readonly string[]
  /** The expected picture, pale, with the differences in red. */
  readonly image: Buffer
}

export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export async function readPicture(png: Buffer, part?: Part): Promise<Picture> {
  const image = sharp(png).flatten({ background: '#fff' }).removeAlpha().toColourspace('srgb')
  const { data, info } = await (part ? image.extract(part) : image).raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgb: data }
}

/**
 * Marks pixels of either picture that have no similar pixel within one pixel in the other: `tolerance` is how far each
 * of red, green and blue may be off. A line with different smoothing passes; a line in another place doesn't.
 */
export function comparePixels(actual: Picture, expected: Picture, tolerance: number): Promise<Difference> {
  const marks = new Uint8Array(expected.width * expected.height)
  for (let y = 0; y < expected.height; y++) {
    for (let x = 0; x < expected.width; x++) {
      const isAlike = isNear(actual, expected, x, y, tolerance) && isNear(expected, actual, x, y, tolerance)
      if (!isAlike) marks[y * expected.width + x] = 1
    }
  }
  return describeMarks(actual, expected, marks, marks.reduce((sum, mark) => sum + mark, 0) / marks.length)
}

/** Marks blocks of 8 by 8 pixels whose mean red, green or blue is off by more than `tolerance`. */
export function compareBlocks(actual: Picture, expected: Picture, tolerance: number): Promise<Difference> {
  const { width, height } = expected
  const marks = new Uint8Array(width * height)
  let [count, unlike] = [0, 0]
  for (let top = 0; top < height; top += BLOCK_PX) {
    for (let left = 0; left < width; left += BLOCK_PX) {
      count++
      const [a, b] = [meanOf(actual, left, top), meanOf(expected, left, top)]
      if (a.every((value, channel) => Math.abs(value - (b[channel] ?? 0)) <= tolerance)) continue
      unlike++
      for (let y = top; y < Math.min(height, top + BLOCK_PX); y++) {
        marks.fill(1, y * width + left, y * width + Math.min(width, left + BLOCK_PX))
      }
    }
  }
  return describeMarks(actual, expected, marks, unlike / count)
}

const BLOCK_PX = 8
const PLACE_PX = 48
const MOST_PLACES = 10

function isNear(of: Picture, to: Picture, x: number, y: number, tolerance: number): boolean {
  const at = 3 * (y * of.width + x)
  for (let ny = Math.max(0, y - 1); ny <= Math.min(to.height - 1, y + 1); ny++) {
    for (let nx = Math.max(0, x - 1); nx <= Math.min(to.width - 1, x + 1); nx++) {
      const other = 3 * (ny * to.width + nx)
      let isAlike = true
      for (let channel = 0; channel < 3 && isAlike; channel++) {
        isAlike = Math.abs((of.rgb[at + channel] ?? 0) - (to.rgb[other + channel] ?? 0)) <= tolerance
      }
      if (isAlike) return true
    }
  }
  return false
}

function meanOf({ width, height, rgb }: Picture, left: number, top: number): number[] {
  const sums = [0, 0, 0]
  let count = 0
  for (let y = top; y < Math.min(height, top + BLOCK_PX); y++) {
    for (let x = left; x < Math.min(width, left + BLOCK_PX); x++) {
      count++
      addTo(sums, rgb, 3 * (y * width + x))
    }
  }
  return sums.map((sum) => sum / count)
}

async function describeMarks(
  actual: Picture,
  { width, height, rgb }: Picture,
  marks: Uint8Array,
  unlike: number,
): Promise<Difference> {
  const squares = new Map<string, Square>()
  const shown = Buffer.alloc(rgb.length)
  for (let pixel = 0; pixel < marks.length; pixel++) {
    const at = 3 * pixel
    for (let channel = 0; channel < 3; channel++) shown[at + channel] = 170 + Math.round((rgb[at + channel] ?? 0) / 3)
    if (!marks[pixel]) continue
    shown.set([220, 0, 0], at)
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    const place = `${Math.floor(x / PLACE_PX) * PLACE_PX},${Math.floor(y / PLACE_PX) * PLACE_PX}`
    const square = squares.get(place) ?? { count: 0, actual: [0, 0, 0], expected: [0, 0, 0] }
    squares.set(place, square)
    square.count++
    addTo(square.actual, actual.rgb, 3 * (y * actual.width + x))
    addTo(square.expected, rgb, at)
  }
  const worst = [...squares].sort(([, a], [, b]) => b.count - a.count).slice(0, MOST_PLACES)
  const image = await sharp(shown, { raw: { width, height, channels: 3 } })
    .png({ palette: true })
    .toBuffer()
  return {
    unlike,
    worst: worst[0]?.[1].count ?? 0,
    places: worst.map(
      ([place, { count, actual: is, expected }]) =>
        `${count} px near ${place}, ${colourOf(is, count)} for ${colourOf(expected, count)}`,
    ),
    image,
  }
}

/** What differs in a square of the picture: how many pixels, and the sums of their red, green and blue. */
interface Square {
  count: number
  readonly actual: number[]
  readonly expected: number[]
}

function addTo(sums: number[], rgb: Buffer, at: number): void {
  for (let channel = 0; channel < 3; channel++) sums[channel] = (sums[channel] ?? 0) + (rgb[at + channel] ?? 0)
}

function colourOf(sums: readonly number[], count: number): string {
  return `#${sums
    .map((sum) =>
      Math.round(sum / count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
