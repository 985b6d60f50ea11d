// One field of a card, by its type in lib/domain/card-fields: shown, changed and cleared.

import { cardField } from '@/lib/domain/card-fields'
import { ChoiceField } from './choice-field'
import { ConfidenceField } from './confidence-field'
import { DateField } from './date-field'
import { IntegerField } from './integer-field'
import { StepField } from './step-field'
import { SuggestRow } from './suggest-row'
import { SUGGESTING_FIELDS } from './suggestions'
import { TextBox } from './text-box'
import { TextRow } from './text-row'
import { type CardSubject, useCardField } from './use-card-field'

export function FieldControl({ card, name }: { card: CardSubject; name: string }) {
  const field = cardField(name)
  const { value, setValue, isReadOnly } = useCardField(card, name)
  // People who may only look don't see empty fields.
  if (!field || (isReadOnly && (value === undefined || value === ''))) return null
  const text = value === undefined ? '' : String(value)
  switch (field.type) {
    case 'text':
      return field.multiline ? (
        <TextBox name={name} value={text} maxLength={field.maxLength} onChange={setValue} language={card.language} />
      ) : SUGGESTING_FIELDS.has(name) ? (
        <SuggestRow name={name} value={text} maxLength={field.maxLength} onChange={setValue} language={card.language} />
      ) : (
        <TextRow name={name} value={text} maxLength={field.maxLength} onChange={setValue} language={card.language} />
      )
    case 'choice':
      return name === 'confidence' ? (
        <ConfidenceField field={field} value={value} onChange={setValue} />
      ) : (
        <ChoiceField field={field} value={value} onChange={setValue} />
      )
    case 'step':
      return <StepField field={field} value={value} onChange={setValue} />
    case 'integer':
      return <IntegerField field={field} value={value} onChange={setValue} />
    case 'date':
      return <DateField name={name} value={text} onChange={setValue} />
  }
}
