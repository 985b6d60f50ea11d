// One field of a card, by its type in lib/domain/cards/card-fields: shown, changed and cleared.

import type { ReactNode } from 'react'
import { type CardField, type CardFieldValue, cardField } from '@/lib/domain/cards/card-fields'
import type { FieldType } from '@/lib/domain/criteria/field-types'
import { usePicking } from '../links/use-picking'
import { type PeopleToPick, SuggestRow } from '../texts/suggest-row'
import { SUGGESTING_FIELDS } from '../texts/suggestions'
import { TextBox } from '../texts/text-box'
import { TextRow } from '../texts/text-row'
import { ChoiceField } from './choice-field'
import { ConfidenceField } from './confidence-field'
import { DateField } from './date-field'
import { IntegerField } from './integer-field'
import { StepField } from './step-field'
import { type CardSubject, useCardField } from './use-card-field'

interface ControlProps<F extends CardField> {
  readonly field: F
  readonly value: CardFieldValue | undefined
  readonly onChange: (value: CardFieldValue | undefined) => void
  /** The card's language. */
  readonly language: string
  /** Given where the field may name a person. */
  readonly picking?: PeopleToPick | undefined
}

type Controls = {
  readonly [T in FieldType]: (props: ControlProps<Extract<CardField, { readonly type: T }>>) => ReactNode
}

const CONTROLS: Controls = {
  text: TextControl,
  choice: ({ field, value, onChange }) =>
    field.name === 'confidence' ? (
      <ConfidenceField field={field} value={value} onChange={onChange} />
    ) : (
      <ChoiceField field={field} value={value} onChange={onChange} />
    ),
  step: ({ field, value, onChange }) => <StepField field={field} value={value} onChange={onChange} />,
  integer: ({ field, value, onChange }) => <IntegerField field={field} value={value} onChange={onChange} />,
  date: ({ field, value, onChange }) => <DateField name={field.name} value={asText(value)} onChange={onChange} />,
}

function TextControl({
  field: { name, maxLength, multiline },
  value,
  onChange,
  language,
  picking,
}: ControlProps<Extract<CardField, { readonly type: 'text' }>>) {
  const text = { name, value: asText(value), maxLength, onChange, language }
  if (SUGGESTING_FIELDS.has(name)) return <SuggestRow {...text} picking={picking} />
  const Text = multiline ? TextBox : TextRow
  return <Text {...text} />
}

function asText(value: CardFieldValue | undefined): string {
  return value === undefined ? '' : String(value)
}

export function FieldControl({ card, name }: { card: CardSubject; name: string }) {
  const field = cardField(name)
  const { value, setValue, isReadOnly } = useCardField(card, name)
  const picking = usePicking([card], name)
  // People who may only look don't see empty fields.
  if (!field || (isReadOnly && (value === undefined || value === ''))) return null
  return <FieldInput field={field} value={value} onChange={setValue} language={card.language} picking={picking} />
}

/** The control of a field, whatever its value belongs to. */
export function FieldInput(props: ControlProps<CardField>) {
  // The table's keys say it: each control takes fields of its own type.
  const Control = CONTROLS[props.field.type] as (props: ControlProps<CardField>) => ReactNode
  return <Control {...props} />
}
