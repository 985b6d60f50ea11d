// The links between recommendations and risks as a table. Pure.

import { type CoverageBoard, type CoverageLink, isRaising, isTreating } from '../cards/treatment'

/**
 * The links between one risk and one recommendation. There may be several, because two people may each have made one at
 * the same moment.
 */
export interface TraceCell {
  readonly riskId: string
  readonly recommendationId: string
  /** At least one link, in the order of the board's links: mitigates, causes or amplifies. */
  readonly links: readonly CoverageLink[]
}

export interface Traceability {
  /** The ids of the risks, in the order of their references. */
  readonly riskIds: readonly string[]
  readonly recommendationIds: readonly string[]
  /** Only cells that contain a link. */
  readonly cells: ReadonlyMap<string, TraceCell>
  /** The number of recommendations that treat each risk, at any stage. Risks without any are absent. */
  readonly treatmentsOfRisk: ReadonlyMap<string, number>
  /** The number of risks that each recommendation treats. */
  readonly risksOfRecommendation: ReadonlyMap<string, number>
}

/** The key of a cell. */
export function traceKey(riskId: string, recommendationId: string): string {
  return `${riskId} ${recommendationId}`
}

/** Builds the table of a board. */
export function traceability(board: CoverageBoard): Traceability {
  const kinds = new Map(board.cards.map(({ id, kind }) => [id, kind]))
  const links = new Map<string, CoverageLink[]>()
  for (const link of board.links) {
    if (kinds.get(link.from) !== 'recommendation' || kinds.get(link.to) !== 'risk') continue
    if (link.kind !== 'mitigates' && !isRaising(link)) continue
    const key = traceKey(link.to, link.from)
    const others = links.get(key)
    if (others) others.push(link)
    else links.set(key, [link])
  }
  const cells = new Map<string, TraceCell>()
  const treatmentsOfRisk = new Map<string, number>()
  const risksOfRecommendation = new Map<string, number>()
  for (const [key, cellLinks] of links) {
    const [first] = cellLinks
    if (!first) continue
    const { to: riskId, from: recommendationId } = first
    cells.set(key, { riskId, recommendationId, links: cellLinks })
    if (!cellLinks.some(isTreating)) continue
    treatmentsOfRisk.set(riskId, (treatmentsOfRisk.get(riskId) ?? 0) + 1)
    risksOfRecommendation.set(recommendationId, (risksOfRecommendation.get(recommendationId) ?? 0) + 1)
  }
  return {
    riskIds: byReference(board.cards.filter(({ kind }) => kind === 'risk')),
    recommendationIds: byReference(board.cards.filter(({ kind }) => kind === 'recommendation')),
    cells,
    treatmentsOfRisk,
    risksOfRecommendation,
  }
}

/** Orders ids by reference, numbers by their value: R-002 before before R-1000. */
export function byReference(cards: readonly { readonly id: string; readonly ref: string }[]): string[] {
  const compare = (a: string, b: string) => a.length - b.length || (a < b ? -1 : Number(a > b))
  return [...cards].sort((a, b) => compare(a.ref, b.ref) || compare(a.id, b.id)).map(({ id }) => id)
}
