// The wind tunnel: how each recommendation fares in each scenario, and what follows from that. After wind-tunnelling as in
// van der Heijden, Scenarios: The Art of Strategic Conversation (2nd ed. 2005), and the UK Government Office for Science's
// Futures Toolkit; no-regrets moves and options after Courtney, Kirkland and Viguerie, Strategy under Uncertainty (1997).

import type { CardFields } from '../cards/card-fields'
import { pairFieldName, VERDICTS, type Verdict } from '../cards/pair-field'
import type { CoverageCard } from '../cards/treatment'
import { byReference } from './traceability'

/**
 * The result of a row, once every scenario has a verdict. A recommendation holds up if it works, as it is or changed.
 * `no-regrets`: it holds up in every scenario: begin. `opt-out`: in more than half: begin, and stop at the signposts of
 * the scenarios in which it fails. `opt-in`: in half of them or fewer: prepare, and begin at the signposts of those in
 * which it holds up. `abandon`: it fails in all.
 */
export const ROBUSTNESSES = ['no-regrets', 'opt-out', 'opt-in', 'abandon'] as const
export type Robustness = (typeof ROBUSTNESSES)[number]

export interface VerdictCounts {
  readonly works: number
  readonly worksIfChanged: number
  readonly fails: number
  /** The number of scenarios without a verdict. */
  readonly missing: number
}

export interface RobustnessResult {
  /** Undefined while a verdict is missing, and if there is no scenario. */
  readonly robustness: Robustness | undefined
  readonly counts: VerdictCounts
  /** True if it holds up in some scenario only after a change. */
  readonly needsChange: boolean
}

export interface WindTunnelRow extends RobustnessResult {
  readonly recommendationId: string
  /** Verdicts by scenario, in the order of `scenarioIds`. */
  readonly verdicts: readonly (Verdict | undefined)[]
}

export interface WindTunnel {
  /** The ids of the scenarios, in the order of their references. */
  readonly scenarioIds: readonly string[]
  /** The rows, in the order of the recommendations' references. */
  readonly rows: readonly WindTunnelRow[]
  /** Rows of each result; `incomplete` counts the rest. */
  readonly totals: Readonly<Record<Robustness | 'incomplete', number>>
}

type TunnelCard = Pick<CoverageCard, 'id' | 'kind' | 'ref' | 'fields'>

function verdictIn(fields: CardFields, scenarioId: string): Verdict | undefined {
  const value = fields[pairFieldName('verdict', scenarioId)]
  return (VERDICTS as readonly unknown[]).includes(value) ? (value as Verdict) : undefined
}

/** Derives the result from a recommendation's verdicts in these scenarios. */
export function robustnessOf(fields: CardFields, scenarioIds: readonly string[]): RobustnessResult {
  let works = 0
  let worksIfChanged = 0
  let fails = 0
  for (const scenarioId of scenarioIds) {
    const verdict = verdictIn(fields, scenarioId)
    if (verdict === 'works') works++
    else if (verdict === 'works-if-changed') worksIfChanged++
    else if (verdict === 'fails') fails++
  }
  const missing = scenarioIds.length - works - worksIfChanged - fails
  const isComplete = missing === 0 && scenarioIds.length > 0
  return {
    robustness: isComplete ? classify(works + worksIfChanged, fails) : undefined,
    counts: { works, worksIfChanged, fails, missing },
    needsChange: worksIfChanged > 0,
  }
}

function classify(holdsUp: number, fails: number): Robustness {
  if (fails === 0) return 'no-regrets'
  if (holdsUp === 0) return 'abandon'
  return holdsUp > fails ? 'opt-out' : 'opt-in'
}

/** Judges every recommendation of a board in all of its scenarios. */
export function windTunnel(cards: readonly TunnelCard[]): WindTunnel {
  const scenarioIds = byReference(cards.filter(({ kind }) => kind === 'scenario'))
  const byId = new Map(cards.map((card) => [card.id, card]))
  const rows = byReference(cards.filter(({ kind }) => kind === 'recommendation')).map((id): WindTunnelRow => {
    const fields = byId.get(id)?.fields ?? {}
    return {
      recommendationId: id,
      verdicts: scenarioIds.map((scenarioId) => verdictIn(fields, scenarioId)),
      ...robustnessOf(fields, scenarioIds),
    }
  })
  const totals = { 'no-regrets': 0, 'opt-out': 0, 'opt-in': 0, abandon: 0, incomplete: 0 }
  for (const { robustness } of rows) totals[robustness ?? 'incomplete']++
  return { scenarioIds, rows, totals }
}
