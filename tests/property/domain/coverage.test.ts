// Coverage, compared with a model that is slow and follows the definitions word by word.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardFields, Step } from '@/lib/domain/cards/card-fields'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LINK_EFFECTS, LINK_KINDS, type Link } from '@/lib/domain/cards/link'
import type { CoverageBoard, CoverageCard, CoverageLink } from '@/lib/domain/cards/treatment'
import { coverageGaps } from '@/lib/domain/coverage/coverage-gaps'
import { heatMap, levelShift, scoreSpread } from '@/lib/domain/coverage/level-shift'
import { traceability, traceKey } from '@/lib/domain/coverage/traceability'
import { type Criteria, DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { card } from '../../unit/domain/coverage-cards'

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const step = fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<Step>
const level = fc.constantFrom(...LEVELS)

const criteria: fc.Arbitrary<Criteria> = fc
  .record({
    levels: fc.array(fc.array(level, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
    tolerance: level,
  })
  .map((parts) => ({ ...DEFAULT_CRITERIA, ...parts }))

const fields: fc.Arbitrary<CardFields> = fc
  .record({
    lifecycle: maybe(fc.constantFrom('recommendation', 'planned', 'completed', 'rejected')),
    status: maybe(fc.constantFrom('open', 'accepted', 'closed')),
    treatment: maybe(fc.constantFrom('avoid', 'retain')),
    likelihoodInherent: maybe(step),
    impactInherent: maybe(step),
    likelihoodCurrent: maybe(step),
    impactCurrent: maybe(step),
    likelihoodResidual: maybe(step),
    impactResidual: maybe(step),
  })
  .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as CardFields)

const links = (count: number): fc.Arbitrary<CoverageLink[]> =>
  count === 0
    ? fc.constant([])
    : fc
        .array(
          fc.record({
            from: fc.nat(count - 1),
            to: fc.nat(count - 1),
            // Mostly the kinds that coverage is about.
            kind: fc.oneof({ weight: 3, arbitrary: fc.constant('mitigates' as const) }, fc.constantFrom(...LINK_KINDS)),
            effect: maybe(fc.constantFrom(...LINK_EFFECTS)),
            strength: maybe(fc.constantFrom<NonNullable<Link['strength']>>(0, 1, 2, 3)),
          }),
          { maxLength: 24 },
        )
        .map((all) =>
          all.map(({ from, to, kind, effect, strength }, i) => ({
            id: `link${i}`,
            from: `shape:${from}`,
            to: `shape:${to}`,
            kind,
            ...(effect && { effect }),
            ...(strength !== undefined && { strength }),
          })),
        )

const board: fc.Arbitrary<CoverageBoard> = fc
  .array(
    fc.record({
      kind: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('risk' as const, 'recommendation' as const) },
        fc.constantFrom(...CARD_KINDS),
      ),
      fields,
      citations: fc.array(fc.constantFrom('anchored' as const, 'moved' as const, 'orphan' as const), { maxLength: 2 }),
    }),
    { maxLength: 10 },
  )
  .chain((cards) =>
    fc.record({
      cards: fc.constant(cards.map((each, i) => card(`shape:${i}`, each.kind, each.fields, each.citations))),
      links: links(cards.length),
    }),
  )

/** True if some recommendation has some link to the risk, and so on: each definition as a sentence of `some`s. */
function slowGaps({ cards, links: all }: CoverageBoard, rules: Criteria) {
  const between = (from: CoverageCard, to: CoverageCard) => all.filter((l) => l.from === from.id && l.to === to.id)
  const risks = cards.filter((c) => c.kind === 'risk')
  const recommendations = cards.filter((c) => c.kind === 'recommendation')
  const helps = (l: CoverageLink) => l.kind === 'mitigates' && l.effect !== 'creates-or-raises' && l.strength !== 0
  const harms = (l: CoverageLink) =>
    l.kind === 'causes' ||
    l.kind === 'amplifies' ||
    (l.kind === 'mitigates' && l.effect === 'creates-or-raises' && l.strength !== 0)
  const isTreated = (risk: CoverageCard) =>
    recommendations.some(
      (rec) =>
        rec.fields.lifecycle !== 'rejected' && rec.fields.lifecycle !== 'completed' && between(rec, risk).some(helps),
    )
  const isLeft = ({ fields: f }: CoverageCard) =>
    f.status === 'accepted' || f.status === 'closed' || f.treatment === 'retain'
  const levelNow = ({ fields: f }: CoverageCard) => {
    if (f.likelihoodCurrent === undefined || f.impactCurrent === undefined) return undefined
    return rules.levels[Number(f.likelihoodCurrent) - 1]?.[Number(f.impactCurrent) - 1]
  }
  return {
    untreated: risks.filter((risk) => !isLeft(risk) && !isTreated(risk)).map(({ id }) => id),
    without: recommendations
      .filter((rec) => rec.fields.lifecycle !== 'rejected' && !risks.some((risk) => between(rec, risk).some(helps)))
      .map(({ id }) => id),
    doubles: risks.flatMap((risk) =>
      LINK_EFFECTS.filter((effect) => effect !== 'creates-or-raises').flatMap((effect) => {
        const strong = recommendations.filter(
          (rec) =>
            rec.fields.lifecycle !== 'rejected' &&
            between(rec, risk).some((l) => l.kind === 'mitigates' && l.effect === effect && l.strength === 3),
        )
        return strong.length < 2 ? [] : [`${risk.id} ${effect} ${strong.map(({ id }) => id).join(' ')}`]
      }),
    ),
    raised: recommendations
      .filter((rec) => rec.fields.lifecycle !== 'rejected')
      .flatMap((rec) =>
        risks.flatMap((risk) =>
          between(rec, risk)
            .filter(harms)
            .map(({ id }) => id),
        ),
      ),
    unproven: cards
      .filter((c) => !['actor', 'scenario', 'question'].includes(c.kind))
      .filter((c) => !Object.values(c.citations).some(({ state }) => state === 'anchored' || state === 'moved'))
      .filter((c) => !cards.some((e) => e.kind === 'evidence' && between(e, c).some((l) => l.kind === 'supports')))
      .map(({ id }) => id),
    lost: cards
      .map((c) => Object.values(c.citations).filter(({ state }) => state !== 'anchored').length)
      .filter(Boolean),
    notScored: risks.filter((risk) => levelNow(risk) === undefined).map(({ id }) => id),
    levelNow: (id: string) => levelNow(cards.find((c) => c.id === id) as CoverageCard),
  }
}

describe('coverage', () => {
  it('finds the gaps that its definitions name, and no others', () => {
    fc.assert(
      fc.property(board, criteria, (view, rules) => {
        const gaps = coverageGaps(view, rules)
        const slow = slowGaps(view, rules)
        expect(gaps.risksWithoutTreatment.map(({ riskId }) => riskId).sort()).toEqual([...slow.untreated].sort())
        expect(gaps.recommendationsWithoutRisk).toEqual(slow.without)
        const doubles = gaps.doubleCover.map(
          ({ riskId, effect, recommendationIds }) => `${riskId} ${effect} ${[...recommendationIds].sort().join(' ')}`,
        )
        expect(doubles.sort()).toEqual(slow.doubles.sort())
        expect(gaps.risksRaised.map(({ linkId }) => linkId).sort()).toEqual(slow.raised.sort())
        expect(gaps.cardsWithoutEvidence.map(({ cardId }) => cardId)).toEqual(slow.unproven)
        expect(gaps.citationsToSettle.map(({ moved, orphan }) => moved + orphan)).toEqual(slow.lost)
        expect([...gaps.risksNotScored].sort()).toEqual([...slow.notScored].sort())
        for (const risk of gaps.risksWithoutTreatment) {
          expect(risk.level).toBe(slow.levelNow(risk.riskId))
          const isAbove = risk.level !== undefined && LEVELS.indexOf(risk.level) > LEVELS.indexOf(rules.tolerance)
          expect(risk.isAboveTolerance).toBe(isAbove)
        }
        const order = gaps.risksWithoutTreatment.map(({ level: l }) => (l === undefined ? -1 : LEVELS.indexOf(l)))
        expect(order).toEqual([...order].sort((a, b) => b - a))
      }),
      { numRuns: 500 },
    )
  })

  it('has in each cell of the traceability matrix the links of its risk and recommendation, and sums what treats', () => {
    fc.assert(
      fc.property(board, (view) => {
        const table = traceability(view)
        let filled = 0
        for (const riskId of table.riskIds) {
          let treating = 0
          for (const recommendationId of table.recommendationIds) {
            const expected = view.links.filter(
              (l) =>
                l.from === recommendationId &&
                l.to === riskId &&
                (l.kind === 'mitigates' || l.kind === 'causes' || l.kind === 'amplifies'),
            )
            const cell = table.cells.get(traceKey(riskId, recommendationId))
            expect(cell?.links ?? []).toEqual(expected)
            if (expected.length > 0) filled++
            if (expected.some((l) => l.kind === 'mitigates' && l.effect !== 'creates-or-raises' && l.strength !== 0)) {
              treating++
            }
          }
          expect(table.treatmentsOfRisk.get(riskId) ?? 0).toBe(treating)
        }
        expect(table.cells.size).toBe(filled)
        const sum = (counts: Iterable<number>) => [...counts].reduce((a, b) => a + b, 0)
        expect(sum(table.risksOfRecommendation.values())).toBe(sum(table.treatmentsOfRisk.values()))
      }),
      { numRuns: 300 },
    )
  })

  it('counts each risk once at each assessment, in the level counts, in the heat map and in the spread', () => {
    fc.assert(
      fc.property(board, criteria, (view, rules) => {
        const risks = view.cards.filter(({ kind }) => kind === 'risk').length
        const { counts } = levelShift(view.cards, rules)
        for (const [assessment, suffix] of [
          ['inherent', 'Inherent'],
          ['current', 'Current'],
          ['residual', 'Residual'],
        ] as const) {
          const heat = heatMap(view.cards, assessment, rules)
          for (const each of LEVELS) {
            const inCells = heat.filter((cell) => cell.level === each).flatMap(({ riskIds }) => riskIds).length
            expect(counts[assessment].levels[each]).toBe(inCells)
          }
          const placed = heat.flatMap(({ riskIds }) => riskIds)
          expect(new Set(placed).size).toBe(placed.length)
          expect(placed.length + counts[assessment].notAssessed).toBe(risks)
          const given = view.cards
            .filter(({ kind }) => kind === 'risk')
            .flatMap(({ fields: f }) => f[`impact${suffix}`] ?? [])
            .sort()
          const spread = scoreSpread(view.cards, assessment, 'impact')
          expect(spread.median).toBe(given[Math.ceil(given.length / 2) - 1])
          expect(spread.counts).toEqual([1, 2, 3, 4, 5].map((s) => given.filter((g) => g === s).length))
        }
      }),
      { numRuns: 200 },
    )
  })
})
