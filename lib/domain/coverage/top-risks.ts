// The gravest risks of a board, as the person who decides asks for them: how grave, whose, and what is done about each.
// The report and its slides have the same order. Pure.

import { groupBy } from '../../std/group-by'
import {
  type CoverageBoard,
  type CoverageCard,
  isTreating,
  needsNoTreatment,
  type TreatmentLack,
  treatmentLack,
} from '../cards/treatment'
import { type Criteria, isWithinTolerance } from '../criteria/criteria'
import { currentLevel } from '../criteria/current-level'
import type { Level } from '../criteria/scale'
import { byGravity, type RankedCard } from './by-gravity'

/** The number of risks that a list of the gravest has, on the screen, on paper and on its slide. */
export const MOST_TOP_RISKS = 10

export interface TopRisk<C extends CoverageCard> {
  readonly risk: C
  readonly level: Level
  readonly isAboveTolerance: boolean
  /** The recommendations that treat it and weren't rejected: first those still to be done, each part by due day. */
  readonly treatments: readonly C[]
  /** Why nothing that is still to be done treats it; undefined if something does, or it needs no treatment. */
  readonly lack: TreatmentLack | undefined
}

export interface TopRisks<C extends CoverageCard> {
  /** All risks with a level, the gravest first. */
  readonly scored: readonly TopRisk<C>[]
  /** How many risks have no level yet. */
  readonly unscored: number
}

/** Returns the risks of a board in their order, with their treatments. */
export function topRisks<C extends CoverageCard>(
  { cards, links }: { readonly cards: readonly C[]; readonly links: CoverageBoard['links'] },
  criteria: Criteria,
): TopRisks<C> {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const to = groupBy(links, (link) => link.to)
  const risks = cards.filter(({ kind }) => kind === 'risk')
  const scored = risks.toSorted(byGravity(criteria)).flatMap((risk): TopRisk<C>[] => {
    const level = currentLevel(risk, criteria)
    if (level === undefined) return []
    const links = to.get(risk.id) ?? []
    const treating = new Set(links.filter(isTreating).flatMap(({ from }) => byId.get(from) ?? []))
    return [
      {
        risk,
        level,
        isAboveTolerance: !isWithinTolerance(criteria, level),
        treatments: [...treating]
          .filter(({ kind, fields }) => kind === 'recommendation' && fields.lifecycle !== 'rejected')
          .toSorted(byUrgency),
        lack: needsNoTreatment(risk) ? undefined : treatmentLack(links, (id) => byId.get(id)),
      },
    ]
  })
  return { scored, unscored: risks.length - scored.length }
}

function byUrgency(a: RankedCard, b: RankedCard): number {
  const keyOf = ({ fields: { lifecycle, due } }: RankedCard) =>
    `${lifecycle === 'completed' ? 1 : 0} ${typeof due === 'string' && due !== '' ? due : '9999'}`
  const [first, second] = [keyOf(a), keyOf(b)]
  if (first !== second) return first < second ? -1 : 1
  return a.ref.localeCompare(b.ref, 'en', { numeric: true })
}
