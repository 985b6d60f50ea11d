// The data for a report of a board, and its reader.

import type { BriefSource } from '../brief/brief-source'
import type { BoardView } from '../document/view/board-view'
import type { Locale } from '../domain/localized'
import type { ReportBlock } from './report-block'

export interface ReportInput {
  readonly title: string
  /** The moment of the board's state, in milliseconds since 1970. */
  readonly at: number
  readonly view: Pick<BoardView, 'cards' | 'links' | 'criteria'>
  /** The source of each brief, by the brief's id. */
  readonly sources: ReadonlyMap<string, BriefSource>
  /** The number of people who rated a card before its scores were agreed on, by card; empty if it isn't known. */
  readonly raters: ReadonlyMap<string, number>
  /** A section about what changed since an earlier state. */
  readonly changes?: readonly ReportBlock[] | undefined
}

export interface ReportReader {
  readonly locale: Locale
  /** IANA name, such as `Asia/Tokyo`. */
  readonly timeZone: string
}
