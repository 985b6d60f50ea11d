// A level as a word on its colour.

import { useLocale, useTranslations } from 'use-intl'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { LEVELS, type Level } from '@/lib/domain/criteria/scale'
import { useCoverage } from './coverage-context'

export interface LevelChipProps {
  level: Level | undefined
  /** As many bars as the level has rank stand before its word. */
  hasSign?: boolean
}

export function LevelChip({ level, hasSign = false }: LevelChipProps) {
  const words = useTranslations('card')
  const locale = useLocale()
  const { criteria } = useCoverage().view
  if (!level) return <span className="whitespace-nowrap text-mute text-xs">{words('notScored')}</span>
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2 py-0.5 font-semibold text-xs ${LEVEL_CHIP_CLASS[level]}`}
    >
      {hasSign ? <LevelBars level={level} /> : null}
      {levelWord(criteria, level, locale)}
    </span>
  )
}

const BAR_PX = { width: 2.5, step: 3.5, least: 3, more: 2.5 } as const

function LevelBars({ level }: { level: Level }) {
  const rank = LEVELS.indexOf(level)
  return (
    <svg aria-hidden width={13} height={11} className="shrink-0">
      {LEVELS.map((each, i) => {
        const height = BAR_PX.least + i * BAR_PX.more
        return (
          <rect
            key={each}
            x={i * BAR_PX.step}
            y={11 - height}
            width={BAR_PX.width}
            height={height}
            fill="currentColor"
            opacity={i <= rank ? 1 : 0.25}
          />
        )
      })}
    </svg>
  )
}
