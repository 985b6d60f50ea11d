// The requested properties of a picture of a board: one value for the dialog, the API, the admin tool, nightly exports
// and live images, so that all of them make the same picture. Pure.

import type { Locale } from '../domain/localized'

export const PICTURE_FORMATS = ['png', 'jpeg', 'webp', 'svg', 'pdf'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

export const PICTURE_THEMES = ['light', 'dark'] as const
export type PictureTheme = (typeof PICTURE_THEMES)[number]

/** `16:9` is the page of a slide, 13.333 by 7.5 inches. */
export const PAPERS = ['a4', 'a3', 'letter', '16:9'] as const
export type Paper = (typeof PAPERS)[number]

/** Px of the picture for one px of the board. */
export const PICTURE_SCALES = [1, 2, 3, 4] as const
export type PictureScale = (typeof PICTURE_SCALES)[number]

export type PicturePart =
  /** The whole page that is shown; where nobody looks, the first page of the board. */
  | { readonly kind: 'board' }
  /** Another whole page, by its id. */
  | { readonly kind: 'page'; readonly id: string }
  /** Frames, zones, matrices with the links inside them, or selected shapes, as one picture. */
  | { readonly kind: 'shapes'; readonly ids: readonly string[] }
  /** Every frame by itself, in reading order: a ZIP of pictures, or a PDF with a page for each. */
  | { readonly kind: 'frames' }
  /** Every page with something on it by itself, in the same way. */
  | { readonly kind: 'pages' }

/** Returns the part that one id means: of a page, or of a shape. */
export function partOfId(id: string): PicturePart {
  return isPageId(id) ? { kind: 'page', id } : { kind: 'shapes', ids: [id] }
}

/** Whether an id is that of a page and not of a shape. */
export function isPageId(id: string): boolean {
  return id.startsWith('page:')
}

/** Whether a part is more than one picture: a ZIP, or a PDF with several pages. */
export function isSeveral({ kind }: PicturePart): boolean {
  return kind === 'frames' || kind === 'pages'
}

export type PictureSize =
  | { readonly by: 'scale'; readonly scale: PictureScale }
  | { readonly by: 'width'; readonly widthPx: number }
  /** Fitted onto a sheet, upright or lying as the picture is; pixels at 150 dpi. */
  | { readonly by: 'paper'; readonly paper: Paper }

export interface PictureRequest {
  readonly format: PictureFormat
  readonly part: PicturePart
  readonly size: PictureSize
  readonly theme: PictureTheme
  /** JPEG and PDF always have one. */
  readonly background: boolean
  /** The margin around the drawing, in px of the board; 0 for a frame by default. */
  readonly marginPx: number
  /** Adds a head and a foot: title, date, version, words of the scales, levels, legend, sources, number of raters. */
  readonly isExplained: boolean
  /** PNG and SVG can carry the board's data, so that the picture can be opened again. */
  readonly carriesData: boolean
  /** The language of the head, the foot and the words on cards. */
  readonly language: Locale
}
