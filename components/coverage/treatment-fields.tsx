// Fields for a treatment's effect and strength: for an existing link, or for those to be made.

import { useTranslations } from 'use-intl'
import { Segmented } from '@/components/ui/segmented'
import { SelectField } from '@/components/ui/select-field'
import { LINK_EFFECTS } from '@/lib/domain/cards/link'
import type { Treatment } from './pair-changes'

const STRENGTHS = [0, 1, 2, 3] as const

export interface TreatmentFieldsProps {
  readonly value: Treatment
  readonly onChange: (value: Treatment) => void
  readonly isRow?: boolean
}

export function TreatmentFields({ value, onChange, isRow = false }: TreatmentFieldsProps) {
  const t = useTranslations('coverage')
  const words = useTranslations('card')
  const withEffect = (effect: Treatment['effect']): Treatment => ({
    ...(effect && { effect }),
    ...(value.strength !== undefined && { strength: value.strength }),
  })
  const withStrength = (strength: Treatment['strength']): Treatment => ({
    ...(value.effect && { effect: value.effect }),
    ...(strength !== undefined && { strength }),
  })
  return (
    <div className={isRow ? 'flex flex-wrap items-end gap-3' : 'flex flex-col gap-2.5'}>
      <SelectField
        label={t('trace.effect')}
        value={value.effect ?? ''}
        placeholder={t('trace.notSaid')}
        options={LINK_EFFECTS.map((effect) => ({ value: effect, label: words(`linkEffect.${effect}`) }))}
        onChange={(effect) => onChange(withEffect(effect === '' ? undefined : effect))}
        className={isRow ? 'w-52' : ''}
      />
      <Segmented
        label={t('trace.strength')}
        value={value.strength}
        allowNone
        options={STRENGTHS.map((strength) => ({
          value: strength,
          label: strength,
          hint: `${strength}: ${words(`linkStrength.${strength}`)}`,
        }))}
        onChange={(strength) => onChange(withStrength(strength))}
      />
    </div>
  )
}
