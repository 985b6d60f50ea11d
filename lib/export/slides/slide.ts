// The slides of a board: what stands on each, and what its notes say. Everything on them is text, tables and boxes.

import type { Level } from '../../domain/criteria/scale'
import type { ReportPoint } from '../report-block'

/** A card, or a note or text of the board. */
export interface SlideBox {
  /** Its sign, reference, kind and level in words; the kind alone for a note. */
  readonly head: string
  readonly title: string
  readonly body: string
  readonly level: Level | undefined
}

export interface SlideCell {
  /** The first line, such as the word of a level. */
  readonly head: string
  readonly lines: readonly string[]
  readonly level?: Level | undefined
}

export interface SlideMatrix {
  /** The names of the axes, in the corner. */
  readonly corner: string
  /** The words of the columns. */
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly SlideCell[] }[]
  /** The cards that have no cell; undefined if there are none. */
  readonly tray: string | undefined
}

export interface SlideTable {
  /** The columns, with their share of the width in em. */
  readonly columns: readonly { readonly name: string; readonly em: number }[]
  /** Cells that say a level also have it. */
  readonly rows: readonly (readonly { readonly text: string; readonly level: Level | undefined }[])[]
}

export type SlideContent =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'boxes'; readonly boxes: readonly SlideBox[] }
  | { readonly kind: 'matrix'; readonly matrix: SlideMatrix }
  | { readonly kind: 'table'; readonly table: SlideTable }
  | { readonly kind: 'points'; readonly points: readonly ReportPoint[] }

export interface Slide {
  readonly title: string
  readonly content: SlideContent
  /** The notes of the slide, paragraph by paragraph. */
  readonly notes: readonly string[]
  /** What the slide leaves out, in words; '' for nothing. */
  readonly left: string
}
