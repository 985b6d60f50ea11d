// The shades of an accent colour in both themes, made of one colour: whichever it is, words in it and on it can be read.
// The colour keeps its hue; its lightness moves until the contrasts of WCAG 2.2 hold (4.5 for words).

/** Red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number]

export interface AccentShades {
  /** Buttons, links, what is chosen. */
  readonly accent: string
  /** Words on the accent. */
  readonly ink: string
  /** The same under the pointer. */
  readonly strong: string
  /** A ground for words in the accent. */
  readonly soft: string
}

interface Theme {
  /** The grounds on which words stand, of which the least favourable counts. */
  readonly grounds: readonly Rgb[]
  readonly ink: Rgb
  /** The ground that is tinted with the accent. */
  readonly tinted: Rgb
  /** How much of the accent is in the tint. */
  readonly tint: number
  /** The way in which contrast grows: to white or to black. */
  readonly away: Rgb
}

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** The grounds of app/globals.css; a test holds them against it. */
export const LIGHT_GROUNDS = { surface: '#f6f6f4', panel: '#ffffff', hover: '#eeeeea' } as const
export const DARK_GROUNDS = { surface: '#16181b', panel: '#1d2024', raised: '#25292e', hover: '#2c3137' } as const
const LIGHT: Theme = {
  grounds: Object.values(LIGHT_GROUNDS).map(rgbOf),
  ink: WHITE,
  tinted: WHITE,
  tint: 0.12,
  away: BLACK,
}
const DARK: Theme = {
  grounds: Object.values(DARK_GROUNDS).map(rgbOf),
  ink: [14, 21, 38],
  tinted: rgbOf(DARK_GROUNDS.panel),
  tint: 0.22,
  away: WHITE,
}

const ENOUGH = 4.5
const STEP = 0.02
const STRONGER = 0.18

/** The shades of `#rrggbb` in both themes. */
export function accentShades(colour: string): { readonly light: AccentShades; readonly dark: AccentShades } {
  return { light: shadesIn(LIGHT, colour), dark: shadesIn(DARK, colour) }
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(a: string, b: string): number {
  return contrastOf(rgbOf(a), rgbOf(b))
}

function shadesIn(theme: Theme, colour: string): AccentShades {
  const given = rgbOf(colour)
  for (let part = 0; part <= 1; part += STEP) {
    const accent = mixed(given, theme.away, part)
    const soft = mixed(theme.tinted, accent, theme.tint)
    if ([...theme.grounds, theme.ink, soft].every((other) => contrastOf(accent, other) >= ENOUGH)) {
      return {
        accent: hexOf(accent),
        ink: hexOf(theme.ink),
        strong: hexOf(mixed(accent, theme.away, STRONGER)),
        soft: hexOf(soft),
      }
    }
  }
  // White on black, or black on white, always holds.
  const soft = hexOf(mixed(theme.tinted, theme.away, theme.tint))
  return { accent: hexOf(theme.away), ink: hexOf(theme.ink), strong: hexOf(theme.away), soft }
}

function mixed(from: Rgb, to: Rgb, part: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * part)
  return [channel(0), channel(1), channel(2)]
}

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function contrastOf(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance after WCAG. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
