// Lists a board's coverage gaps for a report: each gap by its rule, with its cards, or a note that there are none.

import { isTitleUnwritten } from '../brief/titles/unwritten-title'
import { coverageGaps } from '../domain/coverage/coverage-gaps'
import type { ReportBlock, ReportPoint } from './report-block'
import type { ReportCards } from './report-cards'
import type { ReportInput } from './report-input'

/** Returns the list of coverage gaps. */
export function reportCoverage({ view, sources }: ReportInput, { words, cardOf }: ReportCards): ReportBlock {
  const { coverage, t } = words
  const gaps = coverageGaps(view, view.criteria)
  const name = (id: string): string => {
    const card = cardOf(id)
    return card ? words.name(card) : ''
  }
  const noted = (id: string, ...notes: readonly string[]) => {
    const said = notes.filter((note) => note !== '')
    return said.length > 0 ? `${name(id)} (${said.join('; ')})` : name(id)
  }
  const parts: readonly (readonly [title: string, none: string, items: readonly string[]])[] = [
    [
      coverage('gaps.withoutTreatment.title'),
      coverage('gaps.withoutTreatment.none'),
      gaps.risksWithoutTreatment.map(({ riskId, lack, level, isAboveTolerance }) =>
        noted(
          riskId,
          level ? words.level(level) : t('notScored'),
          isAboveTolerance ? t('above') : '',
          coverage(`gaps.lack.${lack}`),
        ),
      ),
    ],
    [coverage('gaps.notScored.title'), coverage('gaps.notScored.none'), gaps.risksNotScored.map(name)],
    [coverage('gaps.withoutRisk.title'), coverage('gaps.withoutRisk.none'), gaps.recommendationsWithoutRisk.map(name)],
    [
      coverage('gaps.raised.title'),
      coverage('gaps.raised.none'),
      gaps.risksRaised.map(({ recommendationId, riskId }) => `${name(recommendationId)} → ${name(riskId)}`),
    ],
    [
      coverage('gaps.doubles.title'),
      coverage('gaps.doubles.none'),
      gaps.doubleCover.map(({ riskId, effect, recommendationIds }) =>
        [`${noted(riskId, words.card.linkEffect[effect])}:`, recommendationIds.map(name).join(', ')].join(' '),
      ),
    ],
    [
      coverage('gaps.withoutEvidence.title'),
      coverage('gaps.withoutEvidence.none'),
      gaps.cardsWithoutEvidence.map(({ cardId, hasOnlyOrphans }) =>
        noted(cardId, hasOnlyOrphans ? coverage('gaps.withoutEvidence.orphans') : ''),
      ),
    ],
    [
      coverage('gaps.toSettle.title'),
      coverage('gaps.toSettle.none'),
      gaps.citationsToSettle.map(({ cardId, moved, orphan }) =>
        noted(
          cardId,
          orphan > 0 ? coverage('gaps.toSettle.gone', { count: orphan }) : '',
          moved > 0 ? coverage('gaps.toSettle.moved', { count: moved }) : '',
        ),
      ),
    ],
  ]
  const unwritten = view.cards.filter(isTitleUnwritten).map(words.name)
  const lost = [...sources.values()].flatMap(({ title, lostLists }) =>
    lostLists === undefined ? [] : [t('lostLists.ofBrief', { title, count: lostLists })],
  )
  const leftAlone = gaps.risksLeftAlone.map(name)
  return {
    kind: 'points',
    points: [
      ...parts.map(([title, none, items]) => gapPoint(title, none, items)),
      ...(lost.length > 0 ? [{ name: t('lostLists.name'), items: lost }] : []),
      ...(unwritten.length > 0 ? [gapPoint(t('unwritten'), '', unwritten)] : []),
      ...(leftAlone.length > 0 ? [gapPoint(t('leftAlone'), '', leftAlone)] : []),
    ],
  }
}

function gapPoint(name: string, none: string, items: readonly string[]): ReportPoint {
  return items.length === 0 ? { name, text: none } : { name, items, isCounted: true }
}
