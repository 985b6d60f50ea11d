// The name and the description of a template, as one types them.

'use client'

import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/text-field'
import { BOARD_TITLE_MAX_LENGTH } from '@/lib/domain/boards/board-title'

const DESCRIPTION_MAX_LENGTH = 400

export interface TemplateWords {
  readonly title: string
  readonly description: string
}

export function isTemplateTitle(title: string): boolean {
  const { length } = title.trim()
  return length > 0 && length <= BOARD_TITLE_MAX_LENGTH
}

export interface TemplateFieldsProps {
  value: TemplateWords
  onChange: (value: TemplateWords) => void
  /** Whether to say what is missing. */
  tried: boolean
}

export function TemplateFields({ value, onChange, tried }: TemplateFieldsProps) {
  const t = useTranslations('templates.save')
  return (
    <>
      <TextField
        label={t('name')}
        value={value.title}
        onChange={(title) => onChange({ ...value, title })}
        autoComplete="off"
        error={tried && !isTemplateTitle(value.title) && t('nameMissing', { max: BOARD_TITLE_MAX_LENGTH })}
      />
      <TextField
        label={t('description')}
        value={value.description}
        onChange={(description) => onChange({ ...value, description: description.slice(0, DESCRIPTION_MAX_LENGTH) })}
        autoComplete="off"
      />
    </>
  )
}
