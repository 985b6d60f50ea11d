// /api/boards/:id/coverage: what the live board lacks, who treats what, levels before and after, wind tunnel,
// cross-impact.

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LINK_EFFECTS, LINK_KINDS } from '@/lib/domain/cards/link'
import { VERDICTS } from '@/lib/domain/cards/pair-field'
import { TREATMENT_LACKS } from '@/lib/domain/cards/treatment'
import { DRIVER_ROLES } from '@/lib/domain/coverage/micmac'
import { ROBUSTNESSES } from '@/lib/domain/coverage/wind-tunnel'
import { LEVELS } from '@/lib/domain/criteria/scale'
import type { CoverageAnswer } from '../../board-work/answer-coverage'
import type { ServiceContext } from '../../services/context'
import { takeCoverage } from '../../services/coverage/take-coverage'
import { answerJson } from '../routing/answer-json'
import { workOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, json } from '../routing/schemas'

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

const coverage = z.object({
  gaps,
  traceability: trace,
  levels,
  windTunnel: tunnel,
  micmac: crossImpact,
})

export const coverageRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/coverage',
  'x-permission': 'read-board',
  summary: 'What a board still lacks, who treats what, levels before and after, wind tunnel and cross-impact',
  request: { params: boardParams },
  responses: {
    200: json('Coverage', coverage),
    ...problems('not-found', 'too-many', 'busy'),
  },
})

/** Adds the routes of a board's coverage. */
export function addCoverageRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(coverageRoute, async (c, access) => {
    return answerJson<CoverageAnswer>(c, await takeCoverage(services, access, workOf(c)))
  })
}
