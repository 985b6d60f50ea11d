// The level that follows from likelihood and impact, read from the table, and whether it is still tolerated.

import { useLocale, useTranslations } from 'use-intl'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import type { AssessedScores } from '@/lib/domain/criteria/assessment'
import { isWithinTolerance, levelOf, levelWord } from '@/lib/domain/criteria/criteria'
import { useInspector } from '../inspector-context'
import { Row } from '../section'

export function LevelRow({ scores }: { scores: AssessedScores }) {
  const t = useTranslations('card')
  const words = useTranslations('inspector')
  const locale = useLocale()
  const { criteria } = useInspector()
  const level = levelOf(criteria, scores.likelihood, scores.impact)
  return (
    <Row label={words('level')}>
      <p className="text-end" aria-live="polite">
        {level ? (
          <span
            className={`inline-block whitespace-nowrap rounded-full px-2.5 py-0.5 font-semibold ${LEVEL_CHIP_CLASS[level]}`}
          >
            {t(isWithinTolerance(criteria, level) ? 'levelDetail.within' : 'levelDetail.above', {
              level: levelWord(criteria, level, locale),
            })}
          </span>
        ) : (
          <span className="text-mute">{t('notScored')}</span>
        )}
      </p>
    </Row>
  )
}
