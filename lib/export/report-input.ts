// What a report of a board is made from, and for whom.

import type { BriefSource } from '../brief/brief-source'
import type { BoardView } from '../document/board-view'
import type { Locale } from '../domain/localized'

export interface ReportInput {
  readonly title: string
  /** When the board was like this, in milliseconds since 1970. */
  readonly at: number
  readonly view: Pick<BoardView, 'cards' | 'links' | 'criteria'>
  /** Of each brief, by its id. */
  readonly sources: ReadonlyMap<string, BriefSource>
  /** How many people rated a card before its scores were agreed on, by card; empty where nobody here knows. */
  readonly raters: ReadonlyMap<string, number>
}

export interface ReportReader {
  readonly locale: Locale
  /** IANA name, such as `Asia/Tokyo`. */
  readonly timeZone: string
}
