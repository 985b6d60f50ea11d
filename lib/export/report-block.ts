// The blocks that a report of a board consists of: what minutes have, and what only a report needs. Markdown and Word
// draw the same blocks.

import type { Level } from '../domain/criteria/scale'
import type { MinutesBlock } from './minutes-block'

/** A named point with one text, or with a list below it. */
export interface ReportPoint {
  readonly name: string
  readonly text?: string
  readonly items?: readonly string[]
  /** Whether the number of its items stands behind the name. */
  readonly isCounted?: boolean
}

/** A brief in the numbered list of sources; its number is its place. */
export interface SourceEntry {
  readonly text: string
  /** '' if there is none. */
  readonly address: string
  /** '' if nobody has stated any. */
  readonly rights: string
}

type Table = Extract<MinutesBlock, { kind: 'table' }>

export type ReportBlock =
  | Exclude<MinutesBlock, { kind: 'heading' | 'table' }>
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | (Table & {
      /** The level that a place says in words and may show as a colour, row by row. */
      readonly levels?: readonly (readonly (Level | undefined)[])[]
    })
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly ReportPoint[] }
  | { readonly kind: 'sources'; readonly entries: readonly SourceEntry[] }

export interface ReportText {
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}
