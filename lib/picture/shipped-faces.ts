// The font faces that this server serves, by the names of their files: the faces that a drawing may name, and that the
// server can cut subsets from. Pure.

const IBM_PLEX = ['Sans', 'Serif', 'Mono'].flatMap((family) =>
  ['Medium', 'MediumItalic', 'Bold', 'BoldItalic'].map((style) => `IBMPlex${family}-${style}`),
)
const SHANTELL = ['Regular', 'Regular_Italic', 'Bold', 'Bold_Italic'].map((style) => `Shantell_Sans-Informal_${style}`)
const CARDS = [400, 500, 600].map((weight) => `ibm-plex-sans-latin-${weight}-normal`)
const JAPANESE = [400, 700].map((weight) => `noto-sans-jp-japanese-${weight}-normal`)

/** Maps the name of a face to its path under `public`. */
export const SHIPPED_FACES: ReadonlyMap<string, string> = new Map([
  ...[...CARDS, ...JAPANESE].map((name) => [name, `fonts/${name}.woff2`] as const),
  ...[...IBM_PLEX, ...SHANTELL].map((name) => [name, `tldraw-assets/fonts/${name}.woff2`] as const),
])

/** The path that serves parts of faces, by POST. */
export const FONT_SUBSETS_PATH = '/api/font-subsets'

/** A part of a face that is asked for, and a face as it is answered: WOFF2, as base64. */
export interface WantedFace {
  readonly name: string
  /** Every letter that it must draw, in any order. */
  readonly text: string
}
export interface CutFace {
  readonly name: string
  readonly woff2: string
}
