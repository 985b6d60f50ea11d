// When a link treats a risk, and when it makes one worse. Inspector, coverage view, register and API all ask here, so that
// no two of them disagree on what "without treatment" means.

import type { Card } from './card'
import type { Link } from './link'

/** A card as coverage needs it; every card of a board is one. */
export type CoverageCard = Pick<Card, 'kind' | 'ref' | 'fields' | 'citations'> & { readonly id: string }

/** A link as coverage needs it; every link of a board is one. `from` and `to` are ids of cards. */
export type CoverageLink = Link & { readonly id: string; readonly from: string; readonly to: string }

/** The board as far as coverage reads it. */
export interface CoverageBoard {
  readonly cards: readonly CoverageCard[]
  readonly links: readonly CoverageLink[]
}

/** Why a risk has no treatment that counts, as far as its links tell; the first that holds. */
export const TREATMENT_LACKS = [
  /** Nothing joins it to a recommendation. */
  'no-link',
  /** What is joined only makes it worse. */
  'only-raises',
  /** A strength of 0 says that it doesn't help. */
  'strength-none',
  'only-rejected',
  /** What was done is part of the current scores already: what is left of the risk has nothing against it. */
  'only-completed',
] as const
export type TreatmentLack = (typeof TREATMENT_LACKS)[number]

/** The link says that the recommendation makes its risk smaller or seen earlier. A strength that nobody gave may be any. */
export function isTreating(link: Link): boolean {
  return link.kind === 'mitigates' && link.effect !== 'creates-or-raises' && link.strength !== 0
}

/** The link says that the card it comes from makes a risk or makes one worse. */
export function isRaising(link: Link): boolean {
  if (link.kind === 'mitigates') return link.effect === 'creates-or-raises' && link.strength !== 0
  return link.kind === 'causes' || link.kind === 'amplifies'
}

/** A recommendation that is still to be done: neither rejected nor completed. */
export function isAhead(recommendation: Pick<CoverageCard, 'fields'>): boolean {
  const { lifecycle } = recommendation.fields
  return lifecycle !== 'rejected' && lifecycle !== 'completed'
}

/** Somebody decided that the risk needs no treatment: it is accepted, closed, or retained (ISO 31000:2018, 6.5.2). */
export function needsNoTreatment(risk: Pick<CoverageCard, 'fields'>): boolean {
  const { status, treatment } = risk.fields
  return status === 'accepted' || status === 'closed' || treatment === 'retain'
}

/**
 * Why the links from recommendations to one risk give it no treatment; undefined where one of them does.
 * `links` are those that lead to the risk.
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
