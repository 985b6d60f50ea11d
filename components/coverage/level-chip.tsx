// A level as a word on its colour.

import { useLocale, useTranslations } from 'use-intl'
import { levelWord } from '@/lib/domain/criteria'
import type { Level } from '@/lib/domain/scale'
import { useCoverage } from './coverage-context'

const TONE: Readonly<Record<Level, string>> = {
  low: 'bg-level-low-soft text-level-low',
  medium: 'bg-level-medium-soft text-level-medium',
  high: 'bg-level-high-soft text-level-high',
  'very-high': 'bg-level-very-high-soft text-level-very-high',
}

export function LevelChip({ level }: { level: Level | undefined }) {
  const words = useTranslations('card')
  const locale = useLocale()
  const { criteria } = useCoverage().view
  if (!level) return <span className="whitespace-nowrap text-mute text-xs">{words('notScored')}</span>
  return (
    <span className={`whitespace-nowrap rounded-full px-2 py-0.5 font-semibold text-xs ${TONE[level]}`}>
      {levelWord(criteria, level, locale)}
    </span>
  )
}
