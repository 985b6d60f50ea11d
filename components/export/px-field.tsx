// A number of px. A valid number counts as soon as it is typed; an invalid one shows an error below and changes
// nothing.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/ui/text-field'

export interface PxFieldProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}

export function PxField({ label, value, least, most, onChange }: PxFieldProps) {
  const t = useTranslations('export')
  const [typed, setTyped] = useState(String(value))
  const number = numberIn(typed)
  const isMeant = (wanted: number | undefined): wanted is number =>
    wanted !== undefined && wanted >= least && wanted <= most
  // The value changed from outside: the typed text belongs to the one before.
  const text = isMeant(number) && number !== value ? String(value) : typed
  return (
    <TextField
      label={label}
      value={text}
      inputMode="numeric"
      onChange={(next) => {
        setTyped(next)
        const wanted = numberIn(next)
        if (isMeant(wanted)) onChange(wanted)
      }}
      error={isMeant(number) ? undefined : t('pxRange', { least, most })}
    />
  )
}

/** Full-width figures, too. */
function numberIn(text: string): number | undefined {
  const figures = text.normalize('NFKC').trim()
  return /^\d{1,6}$/.test(figures) ? Number(figures) : undefined
}
