// A calendar date by the platform's own control, which knows the reader's calendar and keyboard.

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import { useInspector } from '../inspector-context'
import { useIsMixed } from '../mixed-value'
import { ROW_CONTROL_CLASS, Row } from '../section'
import { useCardWords } from '../texts/use-card-words'

export interface DateFieldProps {
  name: string
  /** yyyy-mm-dd or ''. */
  value: string
  onChange: (value: string | undefined) => void
}

export function DateField({ name, value, onChange }: DateFieldProps) {
  const words = useCardWords()
  const format = useFormatter()
  const t = useTranslations('inspector')
  const { isReadOnly } = useInspector()
  const isMixed = useIsMixed()
  const id = useId()
  if (isReadOnly) {
    const date = new Date(`${value}T00:00:00Z`)
    return (
      <Row label={words.field(name)}>
        <p className="text-end">{format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' })}</p>
      </Row>
    )
  }
  return (
    <Row label={words.field(name)} controlId={id}>
      {isMixed ? <span className="block text-end text-mute text-xs">{t('several')}</span> : null}
      <input
        id={id}
        type="date"
        value={value}
        max="9999-12-31"
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        className={`${ROW_CONTROL_CLASS} ms-auto block w-auto! tabular-nums ${value === '' ? 'text-mute' : ''}`}
      />
    </Row>
  )
}
