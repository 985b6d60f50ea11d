// /api/boards/:id/coverage: what the live board lacks, who treats what, levels before and after, wind tunnel, cross-impact.

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/card-kind'
import { ASSESSMENTS } from '@/lib/domain/level-shift'
import { LINK_EFFECTS, LINK_KINDS } from '@/lib/domain/link'
import { DRIVER_ROLES } from '@/lib/domain/micmac'
import { VERDICTS } from '@/lib/domain/pair-field'
import { LEVELS } from '@/lib/domain/scale'
import { TREATMENT_LACKS } from '@/lib/domain/treatment'
import { ROBUSTNESSES } from '@/lib/domain/wind-tunnel'
import type { ServiceContext } from '../services/context'
import { type CoverageReport, readCoverage } from '../services/coverage/read-coverage'
import { problems } from './problem'
import { createRoute } from './route'
import type { Routes } from './routes'
import { boardParams, json } from './schemas'

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)
const level = z.enum(LEVELS)
const levelOrNull = level.nullable()
const shift = z.enum(['lower', 'same', 'higher', 'unknown'])
const cardName = z
  .object({
    id: z.string(),
    ref: z.string().openapi({ example: 'R-001' }),
    kind: z.enum(CARD_KINDS),
    title: z.string(),
  })
  .openapi('CardName')

const gaps = z.object({
  risksWithoutTreatment: z
    .array(
      z.object({ risk: cardName, lack: z.enum(TREATMENT_LACKS), level: levelOrNull, isAboveTolerance: z.boolean() }),
    )
    .openapi({ description: 'The gravest first. Links of strength 0, and rejected and completed ones, treat nothing' }),
  recommendationsWithoutRisk: z.array(cardName),
  doubleCover: z
    .array(z.object({ risk: cardName, effect: z.enum(LINK_EFFECTS), recommendations: z.array(cardName) }))
    .openapi({ description: 'Two or more recommendations with the same strong effect (strength 3) on a risk' }),
  treatmentsThatCreateRisk: z.array(z.object({ recommendation: cardName, risk: cardName, linkId: z.string() })),
  cardsWithoutEvidence: z.array(
    z.object({
      card: cardName,
      hasOnlyOrphans: z.boolean().openapi({ description: 'It cites passages that are gone from their brief' }),
    }),
  ),
  citationsToSettle: z.array(z.object({ card: cardName, moved: count, orphan: count })).openapi({
    description: 'Cited passages that moved or are gone since their brief was replaced; what is kept isn’t counted',
  }),
  risksNotScored: z.array(cardName),
  risksLeftAlone: z.array(cardName).openapi({ description: 'Accepted, closed or retained: no gap' }),
  passagesNeverUsed: z.array(
    z.object({
      briefId: z.string(),
      title: z.string(),
      total: count.openapi({ description: 'Paragraphs and list items that one reads' }),
      unused: z
        .array(z.object({ blockId: z.string(), start: count, end: count }))
        .openapi({ description: 'Neither cited by a card nor marked; code points over the brief’s text' }),
    }),
  ),
})
const trace = z.object({
  risks: z.array(cardName.extend({ treatments: count })),
  recommendations: z.array(cardName.extend({ risks: count })),
  cells: z.array(
    z.object({
      riskId: z.string(),
      recommendationId: z.string(),
      links: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(LINK_KINDS),
          effect: z.enum(LINK_EFFECTS).optional(),
          strength: z.number().int().min(0).max(3).optional(),
        }),
      ),
    }),
  ),
})
const levelCounts = z.object({
  levels: z.object({ low: count, medium: count, high: count, 'very-high': count }),
  notAssessed: count,
  aboveTolerance: count,
})
const levels = z.object({
  counts: z.object({ inherent: levelCounts, current: levelCounts, residual: levelCounts }),
  risks: z.array(
    z.object({
      risk: cardName,
      levels: z.object({ inherent: levelOrNull, current: levelOrNull, residual: levelOrNull }),
      inherentToCurrent: shift,
      currentToResidual: shift,
    }),
  ),
  heatMap: z
    .array(z.object({ likelihood: z.number().int(), impact: z.number().int(), level, risks: z.array(cardName) }))
    .openapi({ description: 'The 25 cells of current likelihood and impact' }),
})
const tunnel = z.object({
  scenarios: z.array(cardName),
  recommendations: z.array(
    z.object({
      recommendation: cardName,
      verdicts: z.array(z.enum(VERDICTS).nullable()).openapi({ description: 'By scenario, in their order' }),
      robustness: z
        .enum(ROBUSTNESSES)
        .nullable()
        .openapi({ description: 'null while a scenario has no verdict, and where there is none' }),
      needsChange: z.boolean(),
      missing: count,
    }),
  ),
})
const standing = z.object({
  influence: share,
  dependence: share,
  rank: z.number().int().min(1),
  role: z.enum(DRIVER_ROLES),
})
const crossImpact = z.object({
  drivers: z.array(
    z.object({ driver: cardName, influenceSum: count, dependenceSum: count, direct: standing, indirect: standing }),
  ),
  leftOut: z.array(cardName).openapi({ description: 'Drivers beyond the twenty that the method takes' }),
  pairs: count,
  unansweredPairs: count.openapi({ description: 'They count as 0' }),
  power: z.number().int(),
  isStable: z.boolean(),
})

export const coverageRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/coverage',
  'x-permission': 'read-board',
  summary: 'What a board still lacks, who treats what, levels before and after, wind tunnel and cross-impact',
  request: { params: boardParams },
  responses: {
    200: json('Coverage', z.object({ gaps, traceability: trace, levels, windTunnel: tunnel, micmac: crossImpact })),
    ...problems('not-found'),
  },
})

export function addCoverageRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(coverageRoute, async (c, access) => {
    return c.json(present(await readCoverage(services, access)), 200)
  })
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
