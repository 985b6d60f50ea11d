// One of five ordered steps: five buttons, and in words what the chosen one means. Pressing it again clears it.

import { useTranslations } from 'use-intl'
import { Segmented } from '@/components/ui/segmented'
import { type CardField, type CardFieldValue, isStep, type Step } from '@/lib/domain/cards/card-fields'
import { useInspector } from '../inspector-context'
import { useIsMixed } from '../mixed-value'
import { Row } from '../section'
import { useCardWords } from '../texts/use-card-words'

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]

export interface StepFieldProps {
  field: Extract<CardField, { type: 'step' }>
  value: CardFieldValue | undefined
  onChange: (value: Step | undefined) => void
}

export function StepField({ field, value, onChange }: StepFieldProps) {
  const t = useTranslations('inspector')
  const words = useCardWords()
  const { isReadOnly } = useInspector()
  const isMixed = useIsMixed()
  const label = words.field(field.name)
  const step = isStep(value) ? value : undefined
  const meaning = step === undefined ? t(isMixed ? 'several' : 'notAssessed') : words.step(field.scale, step)
  if (isReadOnly) {
    return (
      <Row label={label}>
        <p className="text-end tabular-nums">
          <span className="font-semibold">{step}</span> · {meaning}
        </p>
      </Row>
    )
  }
  return (
    <div className="flex flex-col gap-1">
      <span className="flex items-baseline justify-between gap-2">
        <span className="text-ink-soft">{label}</span>
        <span className="truncate text-mute text-xs tabular-nums" aria-live="polite">
          {meaning}
        </span>
      </span>
      <Segmented
        label={label}
        hideLabel
        value={step}
        allowNone
        options={STEPS.map((option) => ({
          value: option,
          label: option,
          hint: `${option}: ${words.step(field.scale, option)}`,
        }))}
        onChange={onChange}
      />
    </div>
  )
}
