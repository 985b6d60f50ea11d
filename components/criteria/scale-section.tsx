// The words and bands of one five-step scale; likelihood can also take a published one in one go.

import { useTranslations } from 'use-intl'
import { changeCriteria } from '@/components/canvas/board-criteria'
import { FoldedSection } from '@/components/inspector/section'
import { CommitInput } from '@/components/ui/commit-input'
import { SelectField } from '@/components/ui/select-field'
import type { Step } from '@/lib/domain/cards/card-fields'
import { LIKELIHOOD_PRESETS, LIKELIHOOD_SCALES, sourceOfBands } from '@/lib/domain/criteria/criteria-presets'
import { BAND_MAX_LENGTH, type Scale, type ScaleStep } from '@/lib/domain/criteria/scale'
import { jsonEqual } from '@/lib/std/json-equal'
import { useCriteria } from './criteria-context'
import { LanguageHeads, LocalizedInputs } from './localized-inputs'
import { ResetPart } from './reset-part'

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]

export function ScaleSection({ part }: { part: 'likelihood' | 'impact' | 'uncertainty' }) {
  const t = useTranslations('criteria')
  const { editor, view, isReadOnly } = useCriteria()
  const scale = view.criteria[part]
  const name = t(`section.${part}`)
  const changeStep = (step: Step, change: (before: ScaleStep) => ScaleStep) => {
    changeCriteria(editor, { [part]: withStep(scale, step, change) })
  }
  const source = part === 'likelihood' ? sourceOfBands(scale) : undefined
  return (
    <FoldedSection title={name} summary={source && t(`preset.${source}`)}>
      {part === 'likelihood' ? <Presets /> : null}
      <LanguageHeads indent="ms-5" />
      <ol className="flex flex-col gap-1.5">
        {STEPS.map((step) => {
          const { word, band = '' } = scale.steps[step - 1] ?? { word: { en: '', ja: '' } }
          const label = t('step', { scale: name, step })
          return (
            <li key={step} className="flex flex-col gap-1">
              <div className="flex items-center gap-2">
                <span className="w-3 shrink-0 text-end font-semibold tabular-nums">{step}</span>
                <LocalizedInputs
                  label={label}
                  value={word}
                  onCommit={(next) => changeStep(step, (before) => ({ ...before, word: next }))}
                />
              </div>
              {isReadOnly && band === '' ? null : (
                <div className="flex items-center gap-2 ps-5">
                  <CommitInput
                    label={t('bandOf', { label })}
                    value={band}
                    placeholder={t('noBand')}
                    maxLength={BAND_MAX_LENGTH}
                    readOnly={isReadOnly}
                    className="tabular-nums text-mute"
                    onCommit={(text) =>
                      changeStep(step, (before) => (text === '' ? { word: before.word } : { ...before, band: text }))
                    }
                  />
                </div>
              )}
            </li>
          )
        })}
      </ol>
      <ResetPart parts={[part]} label={name} />
    </FoldedSection>
  )
}

function Presets() {
  const t = useTranslations('criteria')
  const { editor, view, isReadOnly } = useCriteria()
  const current = LIKELIHOOD_PRESETS.find((preset) => jsonEqual(LIKELIHOOD_SCALES[preset], view.criteria.likelihood))
  return (
    <SelectField
      label={t('preset.label')}
      value={current ?? ''}
      disabled={isReadOnly}
      placeholder={t('preset.own')}
      options={LIKELIHOOD_PRESETS.map((preset) => ({ value: preset, label: t(`preset.${preset}`) }))}
      hint={current ? t(`presetNote.${current}`) : undefined}
      onChange={(preset) => preset !== '' && changeCriteria(editor, { likelihood: LIKELIHOOD_SCALES[preset] })}
    />
  )
}

function withStep(scale: Scale, step: Step, change: (before: ScaleStep) => ScaleStep): Scale {
  const [one, two, three, four, five] = scale.steps
  const at = (index: Step, before: ScaleStep) => (index === step ? change(before) : before)
  return { ...scale, steps: [at(1, one), at(2, two), at(3, three), at(4, four), at(5, five)] }
}
