// Results that follow from a recommendation's fields and are never stored: its quadrant, and how it fares in the
// scenarios.

import { useTranslations } from 'use-intl'
import type { BoardCard } from '@/lib/document/view/board-view'
import { robustnessOf } from '@/lib/domain/coverage/wind-tunnel'
import { quadrantOf } from '@/lib/domain/criteria/quadrant'
import { useInspector } from './inspector-context'
import { Row } from './section'

export function DerivedRows({ card }: { card: BoardCard }) {
  const t = useTranslations('inspector')
  const words = useTranslations('card')
  const { view } = useInspector()
  const scenarioIds = view.cards.filter(({ kind }) => kind === 'scenario').map(({ id }) => id)
  const { robustness } = robustnessOf(card.fields, scenarioIds)
  const quadrant = quadrantOf(card.fields)
  return (
    <>
      <Row label={t('quadrant')}>
        <p className={`text-end ${quadrant ? 'font-semibold' : 'text-mute'}`} aria-live="polite">
          {quadrant ? words(`quadrant.${quadrant}`) : t('needsImpactAndEffort')}
        </p>
      </Row>
      {scenarioIds.length === 0 ? null : (
        <Row label={t('robustness')}>
          <p className={`text-end ${robustness ? 'font-semibold' : 'text-mute'}`}>
            {robustness ? words(`robustness.${robustness}`) : t('notAllScenarios')}
          </p>
        </Row>
      )}
    </>
  )
}
