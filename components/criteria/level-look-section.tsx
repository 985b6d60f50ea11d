// The words of the four levels and their colours: a choice of sets that stay legible, instead of free colours.

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { changeCriteria } from '@/components/canvas/board-criteria'
import { FoldedSection } from '@/components/inspector/section'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { LEVEL_PALETTES } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { useCriteria } from './criteria-context'
import { LanguageHeads, LocalizedInputs } from './localized-inputs'
import { ResetPart } from './reset-part'

export function LevelLookSection() {
  const t = useTranslations('criteria')
  const { editor, view, isReadOnly } = useCriteria()
  const { levelWords, palette } = view.criteria
  const group = useId()
  return (
    <FoldedSection title={t('section.look')}>
      <LanguageHeads indent="ms-6" />
      <ul className="flex flex-col gap-1.5">
        {LEVELS.map((level) => (
          <li key={level} className="flex items-center gap-2">
            <span aria-hidden className={`size-4 shrink-0 rounded border border-current ${LEVEL_CHIP_CLASS[level]}`} />
            <LocalizedInputs
              label={t(`levelName.${level}`)}
              value={levelWords[level]}
              onCommit={(word) => changeCriteria(editor, { levelWords: { ...levelWords, [level]: word } })}
            />
          </li>
        ))}
      </ul>
      <fieldset className="flex flex-col gap-1" disabled={isReadOnly}>
        <legend className="mb-1 font-medium text-ink-soft text-xs">{t('palette.label')}</legend>
        {LEVEL_PALETTES.map((each) => (
          <label
            key={each}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-lg border border-line px-2.5 hover:bg-hover has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={group}
              checked={palette === each}
              onChange={() => changeCriteria(editor, { palette: each })}
              className="accent-accent"
            />
            <span className="grow">{t(`palette.${each}`)}</span>
            <span aria-hidden data-palette={each} className="flex gap-0.5">
              {LEVELS.map((level) => (
                <span key={level} className={`size-4 rounded border border-current ${LEVEL_CHIP_CLASS[level]}`} />
              ))}
            </span>
          </label>
        ))}
      </fieldset>
      <ResetPart parts={['levelWords', 'palette']} label={t('section.look')} />
    </FoldedSection>
  )
}
