// Runs a workload: each round measures every peer once, in an order that shifts by one each round, so that other work
// on the machine affects all of them.

import type { Peer } from './peers'
import type { Context, Figures, RoundFigure, Workload } from './workload'

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export interface GoalResult {
  readonly name: string
  readonly value: Spread
  readonly atMost?: number
  readonly atLeast?: number
  readonly isMet: boolean
}

export interface WorkloadResult {
  readonly name: string
  readonly title: string
  readonly rounds: number
  readonly figures: Readonly<Partial<Record<Peer, Readonly<Record<string, Spread>>>>>
  readonly goals: readonly GoalResult[]
  /** Measurements that failed, with their reason. */
  readonly failures: readonly string[]
}

type Round = Map<Peer, Figures>

export async function runRounds(
  workload: Workload,
  peers: readonly Peer[],
  rounds: number,
  context: Context,
): Promise<WorkloadResult> {
  const taking = workload.peers.filter((peer) => peers.includes(peer))
  const measured: Round[] = []
  const failures: string[] = []
  for (let round = 0; round < rounds; round++) {
    const figures: Round = new Map()
    for (const i of taking.keys()) {
      const peer = taking[(i + round) % taking.length]
      if (!peer) continue
      process.stderr.write(`  ${workload.name}, round ${round + 1} of ${rounds}: ${peer}\n`)
      try {
        figures.set(peer, await workload.measure(peer, context))
      } catch (error) {
        failures.push(`${peer}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    measured.push(figures)
  }
  return {
    name: workload.name,
    title: workload.title,
    rounds,
    figures: Object.fromEntries(taking.map((peer) => [peer, spreads(measured, peer)])),
    goals: workload.goals.flatMap(({ name, of, ...limits }) => {
      const values = measured.map((round) => of(figureIn(round))).filter((value) => !Number.isNaN(value))
      if (values.length === 0) return []
      const value = spreadOf(values)
      const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY } = limits
      return [{ name, value, ...limits, isMet: value.median <= atMost && value.median >= atLeast }]
    }),
    failures,
  }
}

function figureIn(round: Round): RoundFigure {
  return (peer, name) => round.get(peer)?.[name] ?? Number.NaN
}

function spreads(measured: readonly Round[], peer: Peer): Record<string, Spread> {
  const names = new Set(measured.flatMap((round) => Object.keys(round.get(peer) ?? {})))
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const values = measured.flatMap((round) => round.get(peer)?.[name] ?? [])
      return values.length > 0 ? [[name, spreadOf(values)]] : []
    }),
  )
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (place: number): number => sorted[place] ?? Number.NaN
  const half = sorted.length / 2
  const median = Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half))
  return { median, min: at(0), max: at(sorted.length - 1) }
}
