// The kind of the selected cards, as a choice.

import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { CARD_KINDS, type CardKind, isCardKind } from '@/lib/domain/cards/card-kind'
import { ROW_CONTROL_CLASS, Row } from '../section'

/** `value` is undefined where the cards have several kinds. */
export function KindRow({ value, onChange }: { value: CardKind | undefined; onChange: (kind: CardKind) => void }) {
  const t = useTranslations('inspector')
  const words = useTranslations('card')
  const id = useId()
  return (
    <Row label={t('bulk.kind')} controlId={id}>
      <span className="relative block">
        <select
          id={id}
          value={value ?? ''}
          onChange={({ target }) => {
            if (isCardKind(target.value)) onChange(target.value)
          }}
          className={`${ROW_CONTROL_CLASS} appearance-none truncate pe-5 [text-align-last:end] ${value ? '' : 'text-mute'}`}
        >
          {value ? null : (
            <option value="" disabled>
              {t('several')}
            </option>
          )}
          {CARD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words(`kind.${kind}`)}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 end-1 size-3 -translate-y-1/2 text-mute" />
      </span>
    </Row>
  )
}
