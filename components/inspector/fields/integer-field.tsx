// A whole number within its bounds, such as progress in percent.

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { CardField, CardFieldValue } from '@/lib/domain/cards/card-fields'
import { useInspector } from '../inspector-context'
import { useIsMixed } from '../mixed-value'
import { ROW_CONTROL_CLASS, Row } from '../section'
import { useCardWords } from '../texts/use-card-words'

export interface IntegerFieldProps {
  field: Extract<CardField, { type: 'integer' }>
  value: CardFieldValue | undefined
  onChange: (value: number | undefined) => void
}

export function IntegerField({ field, value, onChange }: IntegerFieldProps) {
  const words = useCardWords()
  const t = useTranslations('inspector')
  const { isReadOnly } = useInspector()
  const isMixed = useIsMixed()
  const id = useId()
  return (
    <Row label={words.field(field.name)} controlId={id}>
      <span className="flex items-center justify-end gap-1">
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={field.min}
          max={field.max}
          step={1}
          placeholder={isMixed ? t('several') : undefined}
          value={value ?? ''}
          readOnly={isReadOnly}
          onChange={(event) => {
            const number = Math.round(event.target.valueAsNumber)
            onChange(Number.isNaN(number) ? undefined : Math.min(field.max, Math.max(field.min, number)))
          }}
          className={`${ROW_CONTROL_CLASS} max-w-20 tabular-nums`}
        />
        <span aria-hidden className="text-mute">
          %
        </span>
      </span>
    </Row>
  )
}
