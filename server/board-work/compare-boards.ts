// Compares two boards in the thread for whole boards, and writes what differs as JSON or Markdown.

import {
  type BoardParts,
  type ComparableBoard,
  type ComparableBrief,
  comparableBoard,
} from '@/lib/compare/comparable-board'
import { type BoardComparison, compareBoards } from '@/lib/compare/compare-boards'
import { type ComparisonFilter, filterComparison } from '@/lib/compare/filter-comparison'
import { matchBoards } from '@/lib/compare/match-boards'
import type { Locale } from '@/lib/domain/localized'
import { comparisonSection, comparisonTitle, writeComparison } from '@/lib/export/comparison-markdown'
import { comparisonSentence } from '@/lib/export/comparison-text'
import type { ReportBlock } from '@/lib/export/report-block'
import { type PackedRecords, unpackRecords } from './packed-records'

/** A board on its way to the thread. */
export interface ComparedSide {
  readonly title: string
  readonly records: PackedRecords
  readonly briefs: readonly ComparableBrief[]
  /** What people call this side, such as the name of a version; null: the board as it is now. */
  readonly name: string | null
}

/** The earlier state with which a report compares the board. */
export interface SinceSide extends Pick<CompareWishes, 'isOneBoard'> {
  readonly side: ComparedSide
}

export interface CompareWishes {
  readonly from: ComparedSide
  readonly to: ComparedSide
  /** False for two boards, whose things are matched first. */
  readonly isOneBoard: boolean
  readonly locale: Locale
  readonly filter: ComparisonFilter
  readonly format: 'json' | 'md'
}

export interface ComparisonAnswer extends BoardComparison {
  /** In words, in the language that was asked for. */
  readonly summary: string
}

/** Compares the sides; the JSON text spells a ComparisonAnswer. */
export function compareSides({ from, to, isOneBoard, locale, filter, format }: CompareWishes): string {
  const after = partsOf(to)
  const known = comparableBoard(after, locale)
  const whole = compareBoards(earlierBoard(from, after, isOneBoard, locale), known)
  const comparison = filterComparison(whole, filter)
  if (format === 'md') {
    const title = comparisonTitle(from.name ?? from.title, to.name, locale)
    return writeComparison(comparison, title, { locale, criteria: known.view.criteria })
  }
  return JSON.stringify({ ...comparison, summary: comparisonSentence(comparison, locale) } satisfies ComparisonAnswer)
}

/** Says what changed since a side as a section of a report of the board as it is now. */
export function changesSection({ side, isOneBoard }: SinceSide, now: BoardParts, locale: Locale): ReportBlock[] {
  const known = comparableBoard(now, locale)
  const words = { locale, criteria: known.view.criteria }
  const comparison = compareBoards(earlierBoard(side, now, isOneBoard, locale), known)
  return comparisonSection(comparison, side.name ?? side.title, words)
}

function earlierBoard(side: ComparedSide, later: BoardParts, isOneBoard: boolean, locale: Locale): ComparableBoard {
  const parts = partsOf(side)
  return comparableBoard(isOneBoard ? parts : matchBoards(parts, later), locale)
}

function partsOf({ title, records, briefs }: ComparedSide): BoardParts {
  return { title, records: unpackRecords(records), briefs }
}
