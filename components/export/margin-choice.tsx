// How much room stays around what is drawn.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Segmented } from '@/components/ui/segmented'
import { MARGIN_PX } from '@/lib/picture/margin'
import { PxField } from './px-field'

export interface MarginChoiceProps {
  readonly marginPx: number
  readonly onChange: (marginPx: number) => void
}

const NAMED = ['none', 'small', 'wide'] as const

export function MarginChoice({ marginPx, onChange }: MarginChoiceProps) {
  const t = useTranslations('export')
  const named = NAMED.find((name) => MARGIN_PX[name] === marginPx)
  const [isTyped, setTyped] = useState(named === undefined)
  return (
    <div className="flex flex-col gap-2">
      <Segmented
        label={t('margin')}
        value={isTyped ? 'px' : named}
        options={[
          ...NAMED.map((name) => ({ value: name, label: t(`margins.${name}`) })),
          { value: 'px' as const, label: t('margins.px') },
        ]}
        onChange={(value) => {
          setTyped(value === 'px')
          if (value && value !== 'px') onChange(MARGIN_PX[value])
        }}
      />
      {isTyped ? (
        <PxField label={t('marginPx')} value={marginPx} least={0} most={MARGIN_PX.most} onChange={onChange} />
      ) : null}
    </div>
  )
}
