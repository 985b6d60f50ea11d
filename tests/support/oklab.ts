// How different two colours look: their distance in OKLab (Ottosson, 2020), in which equal distances look about equal.

type Triple = readonly [number, number, number]

/** Returns the distance of two `#rrggbb` colours: 0 for equal ones, 1 for black and white. */
export function oklabDistance(a: string, b: string): number {
  const [first, second] = [oklab(a), oklab(b)]
  return Math.hypot(...first.map((part, i) => part - (second[i] ?? 0)))
}

/** Returns `#rrggbb` as it looks when it is painted over a ground with this opacity. */
export function paintedOver(colour: string, ground: string, opacity: number): string {
  const below = channels(ground)
  const mixed = channels(colour).map((part, i) => Math.round(part * opacity + (below[i] ?? 0) * (1 - opacity)))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): Triple {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

function linear(channel: number): number {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function oklab(colour: string): Triple {
  const [red, green, blue] = channels(colour)
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
