// A longer text in a box with its name above, such as the parts of a risk statement or the text of a note.

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useInspector } from '../inspector-context'
import { LiveText } from './live-text'
import { useTextKeys } from './use-text-keys'
import { useWritingPlace } from './use-writing-place'

export interface WordsBoxProps {
  readonly label: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
  /** Enter makes a new line; otherwise it leaves the box. */
  readonly multiline?: boolean
  readonly readOnly?: boolean
  readonly lang?: string
  /** The name of the field of the selected thing that it holds. */
  readonly field: string
}

export function WordsBox({
  label,
  value,
  maxLength,
  onChange,
  multiline = false,
  readOnly,
  lang = '',
  field,
}: WordsBoxProps) {
  const t = useTranslations('inspector')
  const { isReadOnly } = useInspector()
  const textKeys = useTextKeys()
  const place = useWritingPlace(field)
  const id = useId()
  return (
    <div className="rounded-lg border border-line bg-panel focus-within:border-accent focus-within:outline-1 focus-within:outline-accent hover:border-line-strong">
      <label htmlFor={id} className="block px-2.5 pt-1.5 text-mute text-xs">
        {label}
      </label>
      <LiveText
        {...textKeys}
        id={id}
        value={value}
        onChange={onChange}
        multiline={multiline}
        maxLength={maxLength}
        placeholder={t('write')}
        readOnly={isReadOnly || readOnly === true}
        lang={lang}
        place={place}
        className="max-h-80 rounded-lg px-2.5 pt-0.5 pb-2 leading-5 placeholder:text-mute"
      />
    </div>
  )
}
