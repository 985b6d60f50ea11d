// What a board's team does next, on the way from a brief to a picture that it can show. Pure: the answer follows from what
// is on the board.

import type { CoverageBoard } from '../cards/treatment'
import type { Criteria } from '../criteria/criteria'
import { currentLevel } from '../criteria/current-level'
import { coverageGaps } from './coverage-gaps'
import { windTunnel } from './wind-tunnel'

/**
 * The steps in their order: bring the brief, decide on suggestions, score risks, put them on the matrix, link treatments, try
 * recommendations in the scenarios, show the result.
 */
export const NEXT_STEPS = ['begin', 'review', 'score', 'place', 'link', 'try', 'finish'] as const
export type NextStep = (typeof NEXT_STEPS)[number]

export interface BoardProgress {
  /** A template's places wait for their first card, and no brief is there to take it from. */
  readonly isUnbegun: boolean
  /** How many suggestions of the briefs nobody has decided on, 0 without a brief; undefined if they aren't known yet. */
  readonly suggested: number | undefined
  /** A brief has suggestions, and no card cites it yet. */
  readonly hasNewBrief: boolean
  /** How many cards cite a passage. */
  readonly cited: number
  /** How many cards are risks. */
  readonly risks: number
  /** The risks without a current level that still count, in the order of the gaps. */
  readonly unscored: readonly string[]
  /** How many risks have a current level. */
  readonly scored: number
  /** The scored risks that a matrix has a cell for, and that stand outside. */
  readonly unplaced: readonly string[]
  /** The risks above tolerance that nothing treats, the gravest first. */
  readonly untreated: readonly string[]
  /** How many recommendations lack a verdict in a scenario; 0 where there are not several scenarios. */
  readonly untried: number
}

/** As many risks as this are a list to be worked on, wherever they came from; fewer may be a sketch. */
const LIST_OF_RISKS = 3
/** Futures are compared from two on. */
const SEVERAL_SCENARIOS = 2

/** Counts what the next step depends on; the caller knows the briefs, and the matrices of the page. */
export function boardProgress(
  board: CoverageBoard,
  criteria: Criteria,
  known: Pick<BoardProgress, 'isUnbegun' | 'suggested' | 'hasNewBrief' | 'unplaced'>,
): BoardProgress {
  const gaps = coverageGaps(board, criteria)
  const { scenarioIds, totals } = windTunnel(board.cards)
  const leftAlone = new Set(gaps.risksLeftAlone)
  return {
    ...known,
    cited: board.cards.filter(({ citations }) => Object.keys(citations).length > 0).length,
    risks: board.cards.filter(({ kind }) => kind === 'risk').length,
    unscored: gaps.risksNotScored.filter((id) => !leftAlone.has(id)),
    scored: board.cards.filter((card) => card.kind === 'risk' && currentLevel(card, criteria) !== undefined).length,
    untreated: gaps.risksWithoutTreatment.filter((gap) => gap.isAboveTolerance).map(({ riskId }) => riskId),
    untried: scenarioIds.length >= SEVERAL_SCENARIOS ? totals.incomplete : 0,
  }
}

/**
 * Returns the next step; undefined on a board with neither cards of a brief nor a list of risks, unless recommendations meet scenarios. Suggestions come first until most of them
 * are decided: a few that are left keep nobody from scoring. Where most risks are scored the team has gone on, and leads nobody
 * back to a brief that its cards came from: people put steps away each for themselves, and a newcomer would find it first.
 */
export function nextStep(progress: BoardProgress): NextStep | undefined {
  const { isUnbegun, suggested, hasNewBrief, cited, risks, unscored, scored, unplaced, untreated, untried } = progress
  if (isUnbegun) return 'begin'
  if (suggested === undefined) return undefined
  if (suggested > cited && (hasNewBrief || scored <= unscored.length)) return 'review'
  if (cited === 0 && risks < LIST_OF_RISKS) return untried > 0 ? 'try' : undefined
  if (unscored.length > 0) return 'score'
  if (unplaced.length > 0) return 'place'
  if (untreated.length > 0) return 'link'
  return untried > 0 ? 'try' : 'finish'
}

/**
 * Says whether a step is led to while a session runs. Its own steps lead then, but none of them takes what people have
 * rated to the matrix that everybody looks at: the facilitator does.
 */
export function isLedInSession(step: NextStep, mayRunSessions: boolean): boolean {
  return step === 'place' && mayRunSessions
}
