// A workload: one measurement of one peer, repeated in rounds in which the peers take turns, and the goals for
// Foreboard's figures.

import type { StoredBoards } from './load/stored-board'
import type { Peer } from './peers'

/** The figures of one measurement by name; the name contains the unit. */
export type Figures = Readonly<Record<string, number>>

export interface Context {
  readonly boards: StoredBoards
  /** Short stretches, for trying the harness out: the figures mean little. */
  readonly isQuick: boolean
  /** The length of a stretch of load. */
  readonly stretchMs: number
}

/** A peer's figure in one round; NaN where it was not measured. */
export type RoundFigure = (peer: Peer, name: string) => number

export interface Goal {
  readonly name: string
  /** Computed round by round, so that ratios are between peers that took turns. */
  readonly of: (figure: RoundFigure) => number
  readonly atMost?: number
  readonly atLeast?: number
}

export interface Workload {
  readonly name: string
  readonly title: string
  readonly peers: readonly Peer[]
  readonly measure: (peer: Peer, context: Context) => Promise<Figures>
  readonly goals: readonly Goal[]
}
