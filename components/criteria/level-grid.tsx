// The table of levels as a grid: arrow keys move, Enter or a click goes to the next level, 1 to 4 choose one.

import { type KeyboardEvent, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { isStep, type Step } from '@/lib/domain/cards/card-fields'
import { type Criteria, levelWord } from '@/lib/domain/criteria/criteria'
import type { LevelCell } from '@/lib/domain/criteria/level-table'
import { LEVELS, type Level } from '@/lib/domain/criteria/scale'
import { textIn } from '@/lib/domain/localized'

const UP: readonly Step[] = [5, 4, 3, 2, 1]
const RIGHT: readonly Step[] = [1, 2, 3, 4, 5]
const MOVES: Readonly<Record<string, { readonly likelihood: number; readonly impact: number }>> = {
  ArrowUp: { likelihood: 1, impact: 0 },
  ArrowDown: { likelihood: -1, impact: 0 },
  ArrowRight: { likelihood: 0, impact: 1 },
  ArrowLeft: { likelihood: 0, impact: -1 },
}

export interface LevelGridProps {
  criteria: Criteria
  /** Includes changes that aren't applied yet. */
  levels: Criteria['levels']
  dips: readonly LevelCell[]
  readOnly: boolean
  onChange: (cell: LevelCell, level: Level) => void
}

export function LevelGrid({ criteria, levels, dips, readOnly, onChange }: LevelGridProps) {
  const t = useTranslations('criteria')
  const locale = useLocale()
  const grid = useRef<HTMLDivElement>(null)
  const [here, setHere] = useState<LevelCell>({ likelihood: 5, impact: 1 })

  const onKeyDown = (event: KeyboardEvent, cell: LevelCell, level: Level) => {
    const move = MOVES[event.key]
    const chosen = LEVELS[Number(event.key) - 1]
    if (move) {
      const likelihood = cell.likelihood + move.likelihood
      const impact = cell.impact + move.impact
      if (isStep(likelihood) && isStep(impact)) {
        setHere({ likelihood, impact })
        grid.current?.querySelector<HTMLElement>(`[data-cell="${likelihood} ${impact}"]`)?.focus()
      }
    } else if (chosen && !readOnly) onChange(cell, chosen)
    else if ((event.key === 'Enter' || event.key === ' ') && !readOnly) onChange(cell, nextLevel(level))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // As a matrix on the canvas, where low is at the left in every language.
    <div dir="ltr" className="flex flex-col gap-1">
      <p dir="auto" className="text-start text-mute text-xs">
        {t('table.likelihoodUp')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of cells that are edited in place isn't a table to read */}
      <div ref={grid} role="grid" aria-label={t('section.levels')} className="flex flex-col gap-0.5">
        {UP.map((likelihood) => (
          // biome-ignore lint/a11y/useSemanticElements: a row of that grid
          // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
          <div key={likelihood} role="row" className="flex items-stretch gap-0.5">
            <span
              aria-hidden
              title={textIn(criteria.likelihood.steps[likelihood - 1]?.word ?? NO_WORD, locale)}
              className="grid w-4 shrink-0 place-items-center text-mute text-xs tabular-nums"
            >
              {likelihood}
            </span>
            {RIGHT.map((impact) => {
              const cell = { likelihood, impact }
              const level = levels[likelihood - 1]?.[impact - 1] ?? 'low'
              const isDip = dips.some((dip) => isSameCell(dip, cell))
              const word = levelWord(criteria, level, locale)
              return (
                // biome-ignore lint/a11y/useSemanticElements: a cell of that grid
                <div
                  key={impact}
                  role="gridcell"
                  tabIndex={isSameCell(here, cell) ? 0 : -1}
                  aria-readonly={readOnly || undefined}
                  aria-label={t(isDip ? 'table.dipCell' : 'table.cell', { likelihood, impact, level: word })}
                  data-cell={`${likelihood} ${impact}`}
                  onFocus={() => setHere(cell)}
                  onClick={() => !readOnly && onChange(cell, nextLevel(level))}
                  onKeyDown={(event) => onKeyDown(event, cell, level)}
                  className={`relative grid min-h-10 min-w-0 grow basis-0 select-none place-items-center rounded-md px-0.5 text-center font-semibold text-[11px] leading-tight pointer-coarse:min-h-11 ${readOnly ? '' : 'cursor-pointer'} ${LEVEL_CHIP_CLASS[level]} ${isDip ? 'outline-2 outline-current outline-dashed -outline-offset-2 focus-visible:outline-solid' : ''}`}
                >
                  {word}
                </div>
              )
            })}
          </div>
        ))}
        <div aria-hidden className="flex gap-0.5 ps-4.5">
          {RIGHT.map((impact) => (
            <span key={impact} className="grow basis-0 text-center text-mute text-xs tabular-nums">
              {impact}
            </span>
          ))}
        </div>
      </div>
      <p className="text-end text-mute text-xs">{t('table.impactRight')}</p>
    </div>
  )
}

const NO_WORD = { en: '', ja: '' }

function nextLevel(level: Level): Level {
  return LEVELS[(LEVELS.indexOf(level) + 1) % LEVELS.length] ?? 'low'
}

function isSameCell(a: LevelCell, b: LevelCell): boolean {
  return a.likelihood === b.likelihood && a.impact === b.impact
}
