// A short text in one line of the inspector.

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useInspector } from '../inspector-context'
import { useIsMixed } from '../mixed-value'
import { Row } from '../section'
import { LiveText } from './live-text'
import { useCardWords } from './use-card-words'
import { useTextKeys } from './use-text-keys'
import { useWritingPlace } from './use-writing-place'

export interface TextFieldProps {
  /** The field's name in lib/domain/cards/card-fields, or `title`, `body`. */
  name: string
  value: string
  maxLength: number
  onChange: (value: string) => void
  /** BCP 47 tag of the text, '' where unknown. */
  language: string
}

export function TextRow({ name, value, maxLength, onChange, language }: TextFieldProps) {
  const t = useTranslations('inspector')
  const words = useCardWords()
  const { isReadOnly } = useInspector()
  const textKeys = useTextKeys()
  const place = useWritingPlace(name)
  const isMixed = useIsMixed()
  const id = useId()
  return (
    <Row label={words.field(name)} controlId={id}>
      <LiveText
        {...textKeys}
        id={id}
        value={value}
        onChange={onChange}
        maxLength={maxLength}
        placeholder={t(isMixed ? 'several' : 'notSet')}
        readOnly={isReadOnly}
        lang={language}
        place={place}
        className="min-h-8 rounded-md border border-transparent px-1.5 py-1.5 text-end leading-5 placeholder:text-mute not-read-only:hover:border-line-strong focus:border-accent focus:text-start"
      />
    </Row>
  )
}
