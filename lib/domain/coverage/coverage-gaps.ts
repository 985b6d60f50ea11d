// Finds the gaps of a board, each by a rule that fits in a sentence. Pure; it sorts risks, and all else takes time linear in cards and links.

import { groupBy } from '../../std/group-by'
import type { CardKind } from '../cards/card-kind'
import { unsettledCitations } from '../cards/citation'
import type { LinkEffect } from '../cards/link'
import {
  type CoverageBoard,
  type CoverageCard,
  type CoverageLink,
  isRaising,
  isTreating,
  needsNoTreatment,
  type TreatmentLack,
  treatmentLack,
} from '../cards/treatment'
import { type Criteria, isWithinTolerance } from '../criteria/criteria'
import { currentLevel } from '../criteria/current-level'
import type { Level } from '../criteria/scale'
import { byGravity } from './by-gravity'

/** The least strength of a strong link. */
const STRONG = 3

/**
 * Kinds that claim something, for which people may ask for evidence. A question, an actor and a scenario claim nothing.
 */
const CLAIMING_KINDS: readonly CardKind[] = [
  'risk',
  'recommendation',
  'driver',
  'assumption',
  'evidence',
  'opportunity',
]

export interface UntreatedRisk {
  readonly riskId: string
  readonly lack: TreatmentLack
  /** The current level; undefined while the risk isn't scored. */
  readonly level: Level | undefined
  readonly isAboveTolerance: boolean
}

/** A risk on which several recommendations have the same strong effect: one of them may be redundant. */
export interface DoubleCover {
  readonly riskId: string
  readonly effect: LinkEffect
  /** The ids of at least two recommendations, in the order of the board's links. */
  readonly recommendationIds: readonly string[]
}

/** A recommendation that creates a risk, or makes one worse. */
export interface RaisedRisk {
  readonly recommendationId: string
  readonly riskId: string
  readonly linkId: string
}

export interface UnprovenCard {
  readonly cardId: string
  /** True if it cites passages of which none is in its brief any more. */
  readonly hasOnlyOrphans: boolean
}

/**
 * A card whose cited passages are gone or moved since its brief was replaced, and whose citations nobody has settled
 * yet.
 */
export interface UnsettledCard {
  readonly cardId: string
  readonly moved: number
  readonly orphan: number
}

/** The gaps. Lists of risks begin with the gravest and end with those without scores; others are in the board's order. */
export interface CoverageGaps {
  readonly risksWithoutTreatment: readonly UntreatedRisk[]
  readonly recommendationsWithoutRisk: readonly string[]
  readonly doubleCover: readonly DoubleCover[]
  readonly risksRaised: readonly RaisedRisk[]
  readonly cardsWithoutEvidence: readonly UnprovenCard[]
  readonly citationsToSettle: readonly UnsettledCard[]
  readonly risksNotScored: readonly string[]
  /** Risks that are accepted, closed or retained: they count as no gap. */
  readonly risksLeftAlone: readonly string[]
}

/** Finds all coverage gaps of a board, judged by its criteria. */
export function coverageGaps({ cards, links }: CoverageBoard, criteria: Criteria): CoverageGaps {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const cardOf = (id: string) => byId.get(id)
  const to = groupBy(links, (link) => link.to)
  const from = groupBy(links, (link) => link.from)
  const risks = cards.filter(({ kind }) => kind === 'risk').toSorted(byGravity(criteria))
  const recommendations = cards.filter(({ kind }) => kind === 'recommendation')

  const untreated = risks.flatMap((risk): UntreatedRisk[] => {
    const lack = needsNoTreatment(risk) ? undefined : treatmentLack(to.get(risk.id) ?? [], cardOf)
    if (lack === undefined) return []
    const level = currentLevel(risk, criteria)
    const isAboveTolerance = level !== undefined && !isWithinTolerance(criteria, level)
    return [{ riskId: risk.id, lack, level, isAboveTolerance }]
  })
  return {
    risksWithoutTreatment: untreated,
    recommendationsWithoutRisk: recommendations
      .filter((card) => card.fields.lifecycle !== 'rejected')
      .filter((card) => !(from.get(card.id) ?? []).some((link) => isTreating(link) && cardOf(link.to)?.kind === 'risk'))
      .map(({ id }) => id),
    doubleCover: risks.flatMap((risk) => doubleCoverOf(risk, to.get(risk.id) ?? [], cardOf)),
    risksRaised: recommendations
      .filter((card) => card.fields.lifecycle !== 'rejected')
      .flatMap((card) =>
        (from.get(card.id) ?? [])
          .filter((link) => isRaising(link) && cardOf(link.to)?.kind === 'risk')
          .map((link) => ({ recommendationId: card.id, riskId: link.to, linkId: link.id })),
      ),
    cardsWithoutEvidence: cards
      .filter((card) => CLAIMING_KINDS.includes(card.kind) && !isProven(card, to.get(card.id) ?? [], cardOf))
      .map((card) => ({ cardId: card.id, hasOnlyOrphans: Object.keys(card.citations).length > 0 })),
    citationsToSettle: cards
      .map((card) => ({ cardId: card.id, ...unsettledCitations(card.citations) }))
      .filter(({ moved, orphan }) => moved + orphan > 0),
    risksNotScored: risks.filter((risk) => currentLevel(risk, criteria) === undefined).map(({ id }) => id),
    risksLeftAlone: risks.filter(needsNoTreatment).map(({ id }) => id),
  }
}

function doubleCoverOf(
  risk: CoverageCard,
  links: readonly CoverageLink[],
  cardOf: (id: string) => CoverageCard | undefined,
): DoubleCover[] {
  // A rejected recommendation does nothing. A completed one has its effect, which makes a second one for the same
  // effect all the more redundant.
  const strong = links.filter((link) => {
    const source = cardOf(link.from)
    const isDone = source?.kind === 'recommendation' && source.fields.lifecycle !== 'rejected'
    return isDone && isTreating(link) && link.strength === STRONG && link.effect !== undefined
  })
  return [...groupBy(strong, (link) => link.effect as LinkEffect)].flatMap(([effect, same]) => {
    const recommendationIds = [...new Set(same.map((link) => link.from))]
    return recommendationIds.length < 2 ? [] : [{ riskId: risk.id, effect, recommendationIds }]
  })
}

/** Whether a passage that is still in its brief, or an evidence card, supports the card. */
function isProven(
  card: CoverageCard,
  links: readonly CoverageLink[],
  cardOf: (id: string) => CoverageCard | undefined,
): boolean {
  if (Object.values(card.citations).some(({ state }) => state !== 'orphan')) return true
  return links.some((link) => link.kind === 'supports' && cardOf(link.from)?.kind === 'evidence')
}
