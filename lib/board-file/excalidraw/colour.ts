// Which of tldraw's colours comes closest to one of Excalidraw, where any is possible. Hue counts most, then lightness, in
// OKLCH (Ottosson 2020): in RGB, a pale blue lies nearer to grey than to blue.

import { DefaultColorThemePalette, type TLDefaultColorStyle } from '@tldraw/tlschema'

interface Tone {
  readonly lightness: number
  readonly chroma: number
  /** Degrees. */
  readonly hue: number
}

const HUES = [
  'red',
  'light-red',
  'orange',
  'yellow',
  'green',
  'light-green',
  'blue',
  'light-blue',
  'violet',
  'light-violet',
] as const satisfies readonly TLDefaultColorStyle[]

/** Below it, people see a grey. */
const LEAST_CHROMA = 0.03
/** A hue this many degrees away is as far as a third of all lightness. */
const DEGREES = 40
const LIGHTNESS_WEIGHT = 3

/** Returns the colour of tldraw; `otherwise` for values that aren't colours, such as `transparent`. */
export function nearestColour(value: unknown, otherwise: TLDefaultColorStyle): TLDefaultColorStyle {
  const tone = toneOf(value)
  if (!tone) return otherwise
  if (tone.chroma < LEAST_CHROMA) {
    if (tone.lightness > 0.97) return 'white'
    return tone.lightness < 0.55 ? 'black' : 'grey'
  }
  let best: { readonly name: TLDefaultColorStyle; readonly distance: number } | undefined
  for (const name of HUES) {
    const known = toneOf(DefaultColorThemePalette.lightMode[name].solid)
    if (!known) continue
    const turn = Math.abs(known.hue - tone.hue) % 360
    const distance =
      Math.min(turn, 360 - turn) / DEGREES + LIGHTNESS_WEIGHT * Math.abs(known.lightness - tone.lightness)
    if (!best || distance < best.distance) best = { name, distance }
  }
  return best?.name ?? otherwise
}

/** Whether a colour is so pale that dark words on it are read. */
export function isPale(value: unknown): boolean {
  return (toneOf(value)?.lightness ?? 1) > 0.75
}

/** Reads `#rgb`, `#rrggbb` and, without its opacity, `#rrggbbaa`. */
function toneOf(value: unknown): Tone | undefined {
  if (typeof value !== 'string') return undefined
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6})(?:[\da-f]{2})?)$/i.exec(value.trim()) ?? []
  const digits = long ?? short?.replace(/./g, '$&$&')
  if (digits === undefined) return undefined
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => linear(Number.parseInt(digits.slice(at, at + 2), 16) / 255))
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, c),
    hue: (Math.atan2(c, a) * 180) / Math.PI,
  }
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
