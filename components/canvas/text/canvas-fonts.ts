// The faces of the canvas. They are given to tldraw as font faces and not only by a stylesheet, because exports embed
// exactly the faces that a shape names. The Japanese face has a family name that no stylesheet declares: tldraw would
// embed a declared one a second time.

import type { Extension } from '@tiptap/core'
import {
  DefaultFontFamilies,
  defaultAddFontsFromNode,
  type RichTextFontVisitorState,
  type TLFontFace,
  type TLTextOptions,
  tipTapDefaultExtensions,
} from 'tldraw'

const SANS_FAMILY = 'IBM Plex Sans'
const JAPANESE_FAMILY = 'Foreboard JP'

/** The CSS font stack of everything we draw ourselves. */
export const CANVAS_FONT_STACK = `"${SANS_FAMILY}", "${JAPANESE_FAMILY}", sans-serif`

export type FontWeight = 400 | 500 | 600

const sans = (weight: FontWeight, range = String(weight)): TLFontFace => ({
  family: SANS_FAMILY,
  src: { url: `/fonts/ibm-plex-sans-latin-${weight}-normal.woff2`, format: 'woff2' },
  weight: range,
})

// The face has the kana, the kanji of JIS levels 1 and 2 and full-width forms. Variants that some names are written with
// (髙, 﨑), half-width kana and signs such as ① or ※ are not in it: the system's own faces draw these.
const japanese = (file: 400 | 700, range: string, family = JAPANESE_FAMILY): TLFontFace => ({
  family,
  src: { url: `/fonts/noto-sans-jp-japanese-${file}-normal.woff2`, format: 'woff2' },
  weight: range,
  unicodeRange: 'U+3000-30FF, U+4E00-9FFF, U+FF00-FFEF',
})

const SANS = [sans(400), sans(500), sans(600, '600 700')]
const JAPANESE_REGULAR = japanese(400, '100 500')
const JAPANESE_BOLD = japanese(700, '600 900')
const SANS_AND_JAPANESE = [...SANS, JAPANESE_REGULAR, JAPANESE_BOLD]

/** All of them. */
export const CANVAS_FACES: readonly TLFontFace[] = SANS_AND_JAPANESE

const JAPANESE = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/

/** The faces that a shape with this text needs. The same text gives the same array. */
export function facesFor(text: string): TLFontFace[] {
  return JAPANESE.test(text) ? SANS_AND_JAPANESE : SANS
}

/** The faces that tldraw's own text shapes need beside their own. */
export function japaneseFacesFor(text: string): TLFontFace[] {
  return JAPANESE.test(text) ? [JAPANESE_REGULAR, JAPANESE_BOLD] : []
}

/** tldraw's text editor without a history of its own: undo is the board's. */
const TEXT_EXTENSIONS = tipTapDefaultExtensions.map((extension) =>
  extension.name === 'starterKit'
    ? extension.configure({ ...(extension.options as object), history: false })
    : extension,
)

/**
 * Makes tldraw's own text, labels and notes show Japanese, on the screen and in exports. `shared` is the part of its text
 * editor that shares what people type.
 */
export function canvasTextOptions(shared: Extension): TLTextOptions {
  return {
    // tldraw's own puts the caret before the letters that a quick hand has typed by the time it has the focus.
    tipTapConfig: { extensions: [...TEXT_EXTENSIONS, shared], autofocus: 'end' },
    addFontsFromNode(node, state: RichTextFontVisitorState, addFont) {
      if (node.isText && node.text && JAPANESE.test(node.text)) {
        addFont(state.weight === 'bold' ? JAPANESE_BOLD : JAPANESE_REGULAR)
      }
      return defaultAddFontsFromNode(node, state, addFont)
    },
  }
}

const GENERIC = { draw: 'sans-serif', sans: 'sans-serif', serif: 'serif', mono: 'monospace' } as const

/** Exports read this table of tldraw's; the screen reads the CSS variables of canvas.css. Both must agree. */
for (const name of ['draw', 'sans', 'serif', 'mono'] as const) {
  DefaultFontFamilies[name] = `'tldraw_${name}', '${JAPANESE_FAMILY}', ${GENERIC[name]}`
}
