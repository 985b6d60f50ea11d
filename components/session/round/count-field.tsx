// A whole number within limits, written when people leave the field.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/text-field'

export interface CountFieldProps {
  label: string
  value: number
  most: number
  onChange: (value: number) => void
}

/** A field for a count from 1 to `most`. */
export function CountField({ label, value, most, onChange }: CountFieldProps) {
  const t = useTranslations('round.form')
  const [text, setText] = useState<string | undefined>()
  const wanted = text === undefined ? value : Number(text)
  const isRight = Number.isInteger(wanted) && wanted >= 1 && wanted <= most
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={text ?? String(value)}
      error={isRight ? undefined : t('wrongCount', { most })}
      onChange={setText}
      onBlur={() => {
        if (!isRight) return
        setText(undefined)
        if (wanted !== value) onChange(wanted)
      }}
    />
  )
}
