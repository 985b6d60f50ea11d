// A level as a word on its colour.

import { useLocale, useTranslations } from 'use-intl'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { levelWord } from '@/lib/domain/criteria/criteria'
import type { Level } from '@/lib/domain/criteria/scale'
import { useCoverage } from './coverage-context'

export function LevelChip({ level }: { level: Level | undefined }) {
  const words = useTranslations('card')
  const locale = useLocale()
  const { criteria } = useCoverage().view
  if (!level) return <span className="whitespace-nowrap text-mute text-xs">{words('notScored')}</span>
  return (
    <span className={`whitespace-nowrap rounded-full px-2 py-0.5 font-semibold text-xs ${LEVEL_CHIP_CLASS[level]}`}>
      {levelWord(criteria, level, locale)}
    </span>
  )
}
