// The meanings of fixed sizes on this board: the sizes of effort, the bands of a roadmap.

import { useTranslations } from 'use-intl'
import { changeCriteria } from '@/components/canvas/board-criteria'
import { FoldedSection } from '@/components/inspector/section'
import { EFFORTS } from '@/lib/domain/criteria/criteria'
import { useCriteria } from './criteria-context'
import { LanguageHeads, LocalizedInputs } from './localized-inputs'
import { ResetPart } from './reset-part'

const TIME_BANDS = ['now', 'next', 'later'] as const

export function EffortSection() {
  const t = useTranslations('criteria')
  const words = useTranslations('card.option.effort')
  const { editor, view } = useCriteria()
  const { effort } = view.criteria
  return (
    <FoldedSection title={t('section.effort')}>
      <LanguageHeads indent="ms-14" />
      <ul className="flex flex-col gap-1.5">
        {EFFORTS.map((size) => (
          <li key={size} className="flex items-center gap-2">
            <span className="w-12 shrink-0 text-ink-soft">{words(size)}</span>
            <LocalizedInputs
              label={t('meaningOf', { of: words(size) })}
              value={effort[size]}
              mayBeEmpty
              onCommit={(word) => changeCriteria(editor, { effort: { ...effort, [size]: word } })}
            />
          </li>
        ))}
      </ul>
      <ResetPart parts={['effort']} label={t('section.effort')} />
    </FoldedSection>
  )
}

export function TimeBandsSection() {
  const t = useTranslations('criteria')
  const words = useTranslations('card.option.timeBand')
  const { editor, view } = useCriteria()
  const { timeBands } = view.criteria
  return (
    <FoldedSection title={t('section.timeBands')}>
      <LanguageHeads indent="ms-14" />
      <ul className="flex flex-col gap-1.5">
        {TIME_BANDS.map((band) => (
          <li key={band} className="flex items-center gap-2">
            <span className="w-12 shrink-0 text-ink-soft">{words(band)}</span>
            <LocalizedInputs
              label={t('meaningOf', { of: words(band) })}
              value={timeBands[band]}
              onCommit={(word) => changeCriteria(editor, { timeBands: { ...timeBands, [band]: word } })}
            />
          </li>
        ))}
      </ul>
      <ResetPart parts={['timeBands']} label={t('section.timeBands')} />
    </FoldedSection>
  )
}
