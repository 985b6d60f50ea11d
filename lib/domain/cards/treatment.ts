// Decides whether a link treats a risk or makes it worse. Inspector, coverage view, register and API all use this code,
// so that they agree on the meaning of "without treatment".

import type { Card } from './card'
import type { Link } from './link'

/** The parts of a card that coverage needs; every card of a board has them. */
export type CoverageCard = Pick<Card, 'kind' | 'ref' | 'fields' | 'citations'> & { readonly id: string }

/** The parts of a link that coverage needs; every link of a board has them. `from` and `to` are ids of cards. */
export type CoverageLink = Link & { readonly id: string; readonly from: string; readonly to: string }

/** The parts of a board that coverage reads. */
export interface CoverageBoard {
  readonly cards: readonly CoverageCard[]
  readonly links: readonly CoverageLink[]
}

/** Reasons why a risk has no effective treatment, as far as its links show; the first that applies counts. */
export const TREATMENT_LACKS = [
  /** No link joins it to a recommendation. */
  'no-link',
  /** Its links to recommendations only make it worse. */
  'only-raises',
  /** A strength of 0 says that it doesn't help. */
  'strength-none',
  'only-rejected',
  /** Completed treatment is already part of the current scores, so nothing is planned against the remaining risk. */
  'only-completed',
] as const
export type TreatmentLack = (typeof TREATMENT_LACKS)[number]

/**
 * Whether the link says that the recommendation reduces its risk or detects it earlier. A missing strength may be any.
 */
export function isTreating(link: Link): boolean {
  return link.kind === 'mitigates' && link.effect !== 'creates-or-raises' && link.strength !== 0
}

/** Whether the link says that its card creates a risk or makes one worse. */
export function isRaising(link: Link): boolean {
  if (link.kind === 'mitigates') return link.effect === 'creates-or-raises' && link.strength !== 0
  return link.kind === 'causes' || link.kind === 'amplifies'
}

/** Whether a recommendation is still to be done: neither rejected nor completed. */
export function isAhead(recommendation: Pick<CoverageCard, 'fields'>): boolean {
  const { lifecycle } = recommendation.fields
  return lifecycle !== 'rejected' && lifecycle !== 'completed'
}

/**
 * Whether somebody decided that the risk needs no treatment: it is accepted, closed, or retained (ISO 31000:2018,
 * 6.5.2).
 */
export function needsNoTreatment(risk: Pick<CoverageCard, 'fields'>): boolean {
  const { status, treatment } = risk.fields
  return status === 'accepted' || status === 'closed' || treatment === 'retain'
}

/**
 * Returns the reason why the links from recommendations to one risk give it no treatment; undefined if one of them
 * does. `links` are those that lead to the risk.
 */
export function treatmentLack(
  links: readonly CoverageLink[],
  cardOf: (id: string) => CoverageCard | undefined,
): TreatmentLack | undefined {
  const fromRecommendations = links.filter((link) => cardOf(link.from)?.kind === 'recommendation')
  const treatments = fromRecommendations.filter(({ kind }) => kind === 'mitigates')
  if (treatments.length === 0) return fromRecommendations.some(isRaising) ? 'only-raises' : 'no-link'
  const helping = treatments.filter(isTreating)
  if (helping.length === 0) return treatments.some(isRaising) ? 'only-raises' : 'strength-none'
  const lifecycles = helping.map((link) => cardOf(link.from)?.fields.lifecycle)
  if (lifecycles.some((lifecycle) => lifecycle !== 'rejected' && lifecycle !== 'completed')) return undefined
  return lifecycles.includes('completed') ? 'only-completed' : 'only-rejected'
}
