// All that coverage says of a board, as the API answers it: its gaps with the passages that nobody used, traceability,
// levels, wind tunnel and cross-impact.

import { CodePointText } from '@/lib/brief/code-points'
import type { BriefBlock } from '@/lib/brief/parsed-brief'
import { presentBlocks } from '@/lib/brief/presented-brief'
import type { PassageSelector } from '@/lib/brief/selector'
import { unusedPassages, usedPlaces } from '@/lib/brief/unused-passages'
import type { BoardView } from '@/lib/document/view/board-view'
import type { CitationState } from '@/lib/domain/cards/citation'
import { type CoverageGaps, coverageGaps } from '@/lib/domain/coverage/coverage-gaps'
import { ASSESSMENTS, type HeatCell, heatMap, type LevelShift, levelShift } from '@/lib/domain/coverage/level-shift'
import { type Micmac, micmac } from '@/lib/domain/coverage/micmac'
import { type Traceability, traceability } from '@/lib/domain/coverage/traceability'
import { type WindTunnel, windTunnel } from '@/lib/domain/coverage/wind-tunnel'
import type { LEVELS } from '@/lib/domain/criteria/scale'

/** A brief of the board, with what people marked in it. */
export interface BriefUse {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly blocks: readonly BriefBlock[]
  readonly marks: readonly (PassageSelector & { readonly state: CitationState })[]
}

interface UnusedInBrief {
  readonly briefId: string
  readonly title: string
  /** Paragraphs and list items that could be used. */
  readonly total: number
  /** Code points over the brief's text, in its order. */
  readonly unused: readonly { readonly blockId: string; readonly start: number; readonly end: number }[]
}

interface CoverageReport {
  readonly view: BoardView
  readonly gaps: CoverageGaps
  readonly passages: readonly UnusedInBrief[]
  readonly traceability: Traceability
  readonly levels: LevelShift
  readonly heatMap: readonly HeatCell[]
  readonly windTunnel: WindTunnel
  readonly micmac: Micmac
}

export type CoverageAnswer = ReturnType<typeof answerCoverage>

/** Presents the coverage of a board as the API answers it. */
export function answerCoverage(view: BoardView, briefs: readonly BriefUse[]) {
  const { cards, criteria } = view
  return present({
    view,
    gaps: coverageGaps(view, criteria),
    passages: briefs.map((brief) => unusedIn(brief, view)),
    traceability: traceability(view),
    levels: levelShift(cards, criteria),
    heatMap: heatMap(cards, 'current', criteria),
    windTunnel: windTunnel(cards),
    micmac: micmac(cards),
  })
}

function unusedIn({ id: briefId, title, text, blocks, marks }: BriefUse, { cards }: BoardView): UnusedInBrief {
  const citations = cards.flatMap((card) => Object.values(card.citations))
  const cited = citations.filter((citation) => citation.briefId === briefId)
  const places = usedPlaces(new CodePointText(text), [...cited, ...marks])
  const { unused, total } = unusedPassages(presentBlocks(text, blocks).blocks, places)
  return { briefId, title, total, unused: unused.map(({ id, start, end }) => ({ blockId: id, start, end })) }
}

function present(report: CoverageReport) {
  const cards = new Map(report.view.cards.map((card) => [card.id, card]))
  /** Ids come from the very cards of the report, so that each is there. */
  const names = (ids: readonly string[]) => ids.flatMap((id) => nameOf(id) ?? [])
  const nameOf = (id: string) => {
    const card = cards.get(id)
    return card && { id, ref: card.ref, kind: card.kind, title: card.title }
  }
  const named = <T extends object>(id: string, make: (card: NonNullable<ReturnType<typeof nameOf>>) => T): T[] => {
    const card = nameOf(id)
    return card ? [make(card)] : []
  }
  const { gaps, traceability, levels, windTunnel, micmac } = report
  return {
    gaps: {
      risksWithoutTreatment: gaps.risksWithoutTreatment.flatMap(({ riskId, level, ...rest }) =>
        named(riskId, (risk) => ({ risk, level: level ?? null, ...rest })),
      ),
      recommendationsWithoutRisk: names(gaps.recommendationsWithoutRisk),
      doubleCover: gaps.doubleCover.flatMap(({ riskId, effect, recommendationIds }) =>
        named(riskId, (risk) => ({ risk, effect, recommendations: names(recommendationIds) })),
      ),
      treatmentsThatCreateRisk: gaps.risksRaised.flatMap(({ recommendationId, riskId, linkId }) =>
        named(recommendationId, (recommendation) => named(riskId, (risk) => ({ recommendation, risk, linkId }))).flat(),
      ),
      cardsWithoutEvidence: gaps.cardsWithoutEvidence.flatMap(({ cardId, hasOnlyOrphans }) =>
        named(cardId, (card) => ({ card, hasOnlyOrphans })),
      ),
      citationsToSettle: gaps.citationsToSettle.flatMap(({ cardId, ...counts }) =>
        named(cardId, (card) => ({ card, ...counts })),
      ),
      risksNotScored: names(gaps.risksNotScored),
      risksLeftAlone: names(gaps.risksLeftAlone),
      passagesNeverUsed: report.passages.map((brief) => ({ ...brief, unused: [...brief.unused] })),
    },
    traceability: {
      risks: names(traceability.riskIds).map((risk) => ({
        ...risk,
        treatments: traceability.treatmentsOfRisk.get(risk.id) ?? 0,
      })),
      recommendations: names(traceability.recommendationIds).map((recommendation) => ({
        ...recommendation,
        risks: traceability.risksOfRecommendation.get(recommendation.id) ?? 0,
      })),
      cells: [...traceability.cells.values()].map(({ links, ...cell }) => ({
        ...cell,
        links: links.map(({ id, kind, effect, strength }) => ({
          id,
          kind,
          ...(effect && { effect }),
          ...(strength !== undefined && { strength }),
        })),
      })),
    },
    levels: {
      counts: levels.counts,
      risks: levels.paths.flatMap(({ riskId, levels: each, ...shifts }) =>
        named(riskId, (risk) => ({
          risk,
          levels: Object.fromEntries(ASSESSMENTS.map((name) => [name, each[name] ?? null])) as Record<
            (typeof ASSESSMENTS)[number],
            (typeof LEVELS)[number] | null
          >,
          ...shifts,
        })),
      ),
      heatMap: report.heatMap.map(({ riskIds, ...cell }) => ({ ...cell, risks: names(riskIds) })),
    },
    windTunnel: {
      scenarios: names(windTunnel.scenarioIds),
      recommendations: windTunnel.rows.flatMap(({ recommendationId, verdicts, robustness, needsChange, counts }) =>
        named(recommendationId, (recommendation) => ({
          recommendation,
          verdicts: verdicts.map((verdict) => verdict ?? null),
          robustness: robustness ?? null,
          needsChange,
          missing: counts.missing,
        })),
      ),
    },
    micmac: {
      drivers: micmac.drivers.flatMap(({ driverId, ...rest }) => named(driverId, (driver) => ({ driver, ...rest }))),
      leftOut: names(micmac.leftOutIds),
      pairs: micmac.pairs,
      unansweredPairs: micmac.unansweredPairs,
      power: micmac.power,
      isStable: micmac.isStable,
    },
  }
}
