// A longer text field of a card, under the field's name.

import type { TextFieldProps } from './text-row'
import { useCardWords } from './use-card-words'
import { WordsBox } from './words-box'

export function TextBox({ name, value, maxLength, onChange, language }: TextFieldProps) {
  const words = useCardWords()
  return (
    <WordsBox
      label={words.field(name)}
      value={value}
      maxLength={maxLength}
      onChange={onChange}
      multiline
      field={name}
      lang={language}
    />
  )
}
