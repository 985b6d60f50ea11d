// A choice from the words of a field, in one line. The first entry means "not set".

import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { CardField, CardFieldValue } from '@/lib/domain/cards/card-fields'
import { useInspector } from '../inspector-context'
import { useIsMixed } from '../mixed-value'
import { ROW_CONTROL_CLASS, Row } from '../section'
import { useCardWords } from '../texts/use-card-words'

/** The entry that stands for the values of several cards; no option is called so. */
const SEVERAL = '*'

export interface ChoiceFieldProps {
  field: Extract<CardField, { type: 'choice' }>
  value: CardFieldValue | undefined
  onChange: (value: string | undefined) => void
}

export function ChoiceField({ field, value, onChange }: ChoiceFieldProps) {
  const t = useTranslations('inspector')
  const words = useCardWords()
  const { isReadOnly } = useInspector()
  const isMixed = useIsMixed()
  const id = useId()
  const label = words.field(field.name)
  if (isReadOnly) {
    return (
      <Row label={label}>
        <p className="text-end">{typeof value === 'string' ? words.option(field.name, value) : ''}</p>
      </Row>
    )
  }
  return (
    <Row label={label} controlId={id}>
      <span className="group relative block">
        <select
          id={id}
          value={isMixed ? SEVERAL : value === undefined ? '' : String(value)}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
          className={`${ROW_CONTROL_CLASS} appearance-none truncate pe-5 [text-align-last:end] ${value === undefined ? 'text-mute' : ''}`}
        >
          {isMixed ? (
            <option value={SEVERAL} disabled>
              {t('several')}
            </option>
          ) : null}
          <option value="">{t('notSet')}</option>
          {field.options.map((option) => (
            <option key={option} value={option}>
              {words.option(field.name, option)}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 end-1 size-3 -translate-y-1/2 text-mute" />
      </span>
    </Row>
  )
}
