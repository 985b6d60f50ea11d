// The level of a card in a word on its colour, or that it has none.

import { useLocale, useTranslations } from 'use-intl'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { type Criteria, levelWord } from '@/lib/domain/criteria/criteria'
import type { Level } from '@/lib/domain/criteria/scale'

export interface LevelSignProps {
  level: Level | null | undefined
  criteria: Criteria
}

export function LevelSign({ level, criteria }: LevelSignProps) {
  const t = useTranslations('takePart.cards')
  const locale = useLocale()
  return (
    <span
      className={`rounded-full px-2.5 py-0.5 font-semibold text-xs ${level ? LEVEL_CHIP_CLASS[level] : 'bg-hover text-mute'}`}
    >
      {level ? levelWord(criteria, level, locale) : t('noLevel')}
    </span>
  )
}
