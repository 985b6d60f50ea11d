// Every gap of the board as lists, the gravest kind first.

import { Table2 } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { BoardCard } from '@/lib/document/view/board-view'
import { type CoverageGaps, coverageGaps } from '@/lib/domain/coverage/coverage-gaps'
import { CardName } from './card-name'
import { useCoverage } from './coverage-context'
import { GapList } from './gap-list'
import { LevelChip } from './level-chip'
import { LinkHere } from './link-here'
import { SectionEmpty } from './section-empty'
import { UnusedPassages } from './unused-passages'
import { UnwrittenTitles } from './unwritten-titles'
import { takeWantedGap } from './wanted-gap'

export function GapsSection() {
  const { view } = useCoverage()
  const gaps = useMemo(() => coverageGaps(view, view.criteria), [view])
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-3">
      {view.cards.length === 0 ? (
        <SectionEmpty section="gaps" />
      ) : (
        <>
          <WithoutTreatment gaps={gaps} />
          <WithoutRisk gaps={gaps} />
          <Raised gaps={gaps} />
          <Doubles gaps={gaps} />
          <WithoutEvidence gaps={gaps} />
          <ToSettle gaps={gaps} />
          <NotScored gaps={gaps} />
          <UnwrittenTitles />
        </>
      )}
      <UnusedPassages />
    </div>
  )
}

type Untreated = CoverageGaps['risksWithoutTreatment'][number]

interface GapsProps {
  readonly gaps: CoverageGaps
}

function useCardsOf(): (ids: readonly string[]) => BoardCard[] {
  const { cards } = useCoverage()
  return (ids) => ids.flatMap((id) => cards.get(id) ?? [])
}

/** The step that closes a gap, at the end of its row. */
function NextStep({ label, card, onPress }: { label: string; card: BoardCard; onPress: () => void }) {
  return (
    <Button size="sm" variant="ghost" className="ms-auto" aria-label={`${label}: ${card.ref}`} onClick={onPress}>
      {label}
    </Button>
  )
}

function WithoutTreatment({ gaps }: GapsProps) {
  const t = useTranslations('coverage')
  const { editor, cards, view, isReadOnly, goTo } = useCoverage()
  const takeWanted = useCallback(() => takeWantedGap(editor, 'untreated'), [editor])
  const left = gaps.risksLeftAlone.length
  // The next step on the canvas counts these.
  const above = gaps.risksWithoutTreatment.filter(({ isAboveTolerance }) => isAboveTolerance).length
  const rows = gaps.risksWithoutTreatment.flatMap((gap) => {
    const card = cards.get(gap.riskId)
    return card ? [{ ...gap, card }] : []
  })
  const [first, ...others] = rows
  const hasTable = !isReadOnly && others.length > 0 && view.cards.some(({ kind }) => kind === 'recommendation')
  return (
    <GapList
      title={t('gaps.withoutTreatment.title')}
      rule={
        above === 0
          ? t('gaps.withoutTreatment.rule')
          : `${t('gaps.withoutTreatment.rule')} ${t('gaps.withoutTreatment.above', { count: above })}`
      }
      none={t('gaps.withoutTreatment.none')}
      rows={rows}
      takeWanted={takeWanted}
      keyOf={({ riskId }) => riskId}
      way={
        first && hasTable ? (
          <Button size="sm" className="mb-1" icon={<Table2 />} onClick={() => goTo('traceability', first.riskId)}>
            {t('gaps.withoutTreatment.table')}
          </Button>
        ) : undefined
      }
      note={left > 0 ? t('gaps.leftAlone', { count: left }) : undefined}
    >
      {({ card, level, lack, isAboveTolerance }) => (
        <>
          <CardName card={card} isTall className="max-w-full grow basis-full sm:basis-40" />
          {/* Chips and words stand in columns, as those of other rows do. */}
          <span className="sm:w-24 sm:text-end">
            <LevelChip level={level} />
          </span>
          <LackWords lack={lack} isAboveTolerance={isAboveTolerance} />
          {isReadOnly ? null : <LinkHere label={t('gaps.linkRecommendation')} card={card} />}
        </>
      )}
    </GapList>
  )
}

/** What the list's own sentence doesn't say: a row is mostly its title. */
function LackWords({ lack, isAboveTolerance }: Pick<Untreated, 'lack' | 'isAboveTolerance'>) {
  const t = useTranslations('coverage')
  const words = [
    ...(isAboveTolerance ? [t('gaps.aboveTolerance')] : []),
    ...(lack === 'no-link' ? [] : [t(`gaps.lack.${lack}`)]),
  ]
  return <span className="text-mute text-xs empty:max-sm:hidden sm:w-32">{words.join(' · ')}</span>
}

function WithoutRisk({ gaps }: GapsProps) {
  const t = useTranslations('coverage')
  const { isReadOnly } = useCoverage()
  return (
    <GapList
      title={t('gaps.withoutRisk.title')}
      rule={t('gaps.withoutRisk.rule')}
      none={t('gaps.withoutRisk.none')}
      rows={useCardsOf()(gaps.recommendationsWithoutRisk)}
      keyOf={({ id }) => id}
    >
      {(card) => (
        <>
          <CardName card={card} isTall className="max-w-full grow basis-40" />
          {isReadOnly ? null : <LinkHere label={t('gaps.linkRisk')} card={card} />}
        </>
      )}
    </GapList>
  )
}

function Raised({ gaps }: GapsProps) {
  const t = useTranslations('coverage')
  const { cards, showShape } = useCoverage()
  const rows = gaps.risksRaised.flatMap((gap) => {
    const recommendation = cards.get(gap.recommendationId)
    const risk = cards.get(gap.riskId)
    return recommendation && risk ? [{ ...gap, recommendation, risk }] : []
  })
  return (
    <GapList
      title={t('gaps.raised.title')}
      rule={t('gaps.raised.rule')}
      none={t('gaps.raised.none')}
      rows={rows}
      keyOf={({ linkId }) => linkId}
    >
      {({ recommendation, risk, linkId }) => (
        <>
          <CardName card={recommendation} isTall className="max-w-full" />
          <span className="text-mute text-xs">{t('gaps.raised.raises')}</span>
          <CardName card={risk} isTall className="max-w-full" />
          <span className="grow text-mute text-xs">{t('gaps.raised.raisesEnd')}</span>
          <NextStep label={t('gaps.raised.show')} card={recommendation} onPress={() => showShape(linkId)} />
        </>
      )}
    </GapList>
  )
}

function Doubles({ gaps }: GapsProps) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const cardsOf = useCardsOf()
  const { cards, goTo } = useCoverage()
  const rows = gaps.doubleCover.flatMap((gap) => {
    const risk = cards.get(gap.riskId)
    return risk ? [{ ...gap, risk }] : []
  })
  return (
    <GapList
      title={t('gaps.doubles.title')}
      rule={t('gaps.doubles.rule')}
      none={t('gaps.doubles.none')}
      rows={rows}
      keyOf={({ riskId, effect }) => `${riskId} ${effect}`}
    >
      {({ risk, effect, recommendationIds }) => (
        <>
          <CardName card={risk} isTall className="max-w-full grow basis-40" />
          <span className="text-mute text-xs">
            {words(`linkEffect.${effect}`)} ×{recommendationIds.length}:
          </span>
          {cardsOf(recommendationIds).map((card) => (
            <CardName key={card.id} card={card} isTall className="max-w-full" />
          ))}
          <NextStep label={t('gaps.doubles.compare')} card={risk} onPress={() => goTo('traceability', risk.id)} />
        </>
      )}
    </GapList>
  )
}

function WithoutEvidence({ gaps }: GapsProps) {
  const t = useTranslations('coverage')
  const { cards, isReadOnly, showShape } = useCoverage()
  const rows = gaps.cardsWithoutEvidence.flatMap((gap) => {
    const card = cards.get(gap.cardId)
    return card ? [{ ...gap, card }] : []
  })
  return (
    <GapList
      title={t('gaps.withoutEvidence.title')}
      rule={t('gaps.withoutEvidence.rule')}
      none={t('gaps.withoutEvidence.none')}
      rows={rows}
      keyOf={({ cardId }) => cardId}
    >
      {({ card, hasOnlyOrphans }) => (
        <>
          <CardName card={card} isTall className="max-w-full grow basis-40" />
          {hasOnlyOrphans ? <span className="text-mute text-xs">{t('gaps.withoutEvidence.orphans')}</span> : null}
          {isReadOnly ? null : (
            <NextStep label={t('gaps.withoutEvidence.add')} card={card} onPress={() => showShape(card.id)} />
          )}
        </>
      )}
    </GapList>
  )
}

function ToSettle({ gaps }: GapsProps) {
  const t = useTranslations('coverage')
  const { cards, showShape } = useCoverage()
  const rows = gaps.citationsToSettle.flatMap((gap) => {
    const card = cards.get(gap.cardId)
    return card ? [{ ...gap, card }] : []
  })
  return (
    <GapList
      title={t('gaps.toSettle.title')}
      rule={t('gaps.toSettle.rule')}
      none={t('gaps.toSettle.none')}
      rows={rows}
      keyOf={({ cardId }) => cardId}
    >
      {({ card, moved, orphan }) => (
        <>
          <CardName card={card} isTall className="max-w-full grow basis-40" />
          <span className="text-mute text-xs">
            {[
              orphan > 0 ? t('gaps.toSettle.gone', { count: orphan }) : '',
              moved > 0 ? t('gaps.toSettle.moved', { count: moved }) : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
          <NextStep label={t('gaps.toSettle.show')} card={card} onPress={() => showShape(card.id)} />
        </>
      )}
    </GapList>
  )
}

function NotScored({ gaps }: GapsProps) {
  const t = useTranslations('coverage')
  const { editor, showShape } = useCoverage()
  const takeWanted = useCallback(() => takeWantedGap(editor, 'unscored'), [editor])
  return (
    <GapList
      takeWanted={takeWanted}
      title={t('gaps.notScored.title')}
      rule={t('gaps.notScored.rule')}
      none={t('gaps.notScored.none')}
      rows={useCardsOf()(gaps.risksNotScored)}
      keyOf={({ id }) => id}
    >
      {(card) => (
        <>
          <CardName card={card} isTall className="max-w-full grow basis-40" />
          <NextStep label={t('gaps.notScored.score')} card={card} onPress={() => showShape(card.id)} />
        </>
      )}
    </GapList>
  )
}
