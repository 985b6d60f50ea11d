// A longer text in a box with its name above, such as the parts of a risk statement.

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useInspector } from './inspector-context'
import { LiveText } from './live-text'
import type { TextFieldProps } from './text-row'
import { useCardWords } from './use-card-words'
import { useTextKeys } from './use-text-keys'

export function TextBox({ name, value, maxLength, onChange, language }: TextFieldProps) {
  const t = useTranslations('inspector')
  const words = useCardWords()
  const { isReadOnly } = useInspector()
  const textKeys = useTextKeys()
  const id = useId()
  return (
    <div className="rounded-lg border border-line bg-panel focus-within:border-accent focus-within:outline-1 focus-within:outline-accent hover:border-line-strong">
      <label htmlFor={id} className="block px-2.5 pt-1.5 text-mute text-xs">
        {words.field(name)}
      </label>
      <LiveText
        {...textKeys}
        id={id}
        value={value}
        onChange={onChange}
        multiline
        maxLength={maxLength}
        placeholder={t('write')}
        readOnly={isReadOnly}
        lang={language}
        className="max-h-80 rounded-lg px-2.5 pt-0.5 pb-2 leading-5 placeholder:text-mute"
      />
    </div>
  )
}
