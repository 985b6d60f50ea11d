// How sure the group is: five dots and the word. Real radio buttons stand behind the dots.

import { X } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import type { CardField, CardFieldValue } from '@/lib/domain/cards/card-fields'
import { useInspector } from '../inspector-context'
import { useIsMixed } from '../mixed-value'
import { Row } from '../section'
import { useCardWords } from '../texts/use-card-words'

export interface ConfidenceFieldProps {
  field: Extract<CardField, { type: 'choice' }>
  value: CardFieldValue | undefined
  onChange: (value: string | undefined) => void
}

export function ConfidenceField({ field, value, onChange }: ConfidenceFieldProps) {
  const t = useTranslations('inspector')
  const words = useCardWords()
  const { isReadOnly } = useInspector()
  const isMixed = useIsMixed()
  const group = useId()
  const chosen = typeof value === 'string' ? field.options.indexOf(value) : -1
  const label = words.field(field.name)
  return (
    <Row label={label}>
      <div className="flex items-center justify-end gap-1.5">
        <div role="radiogroup" aria-label={label} className="flex">
          {field.options.map((option, index) => (
            <label
              key={option}
              title={words.option(field.name, option)}
              className="grid size-5 cursor-pointer place-items-center rounded-full hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent has-disabled:cursor-default pointer-coarse:size-9"
            >
              <input
                type="radio"
                name={group}
                value={option}
                checked={option === value}
                disabled={isReadOnly}
                aria-label={words.option(field.name, option)}
                onChange={() => onChange(option)}
                className="sr-only"
              />
              <span
                aria-hidden
                className={index <= chosen ? 'size-2 rounded-full bg-ink' : 'size-2 rounded-full border border-mute'}
              />
            </label>
          ))}
        </div>
        <span className={chosen < 0 ? 'whitespace-nowrap text-mute' : 'whitespace-nowrap'}>
          {chosen < 0 ? t(isMixed ? 'several' : 'notSet') : words.option(field.name, field.options[chosen] ?? '')}
        </span>
        {chosen < 0 || isReadOnly ? null : (
          <IconButton
            size="sm"
            label={t('clear', { field: label })}
            icon={<X />}
            className="-me-1.5"
            onClick={() => onChange(undefined)}
          />
        )}
      </div>
    </Row>
  )
}
