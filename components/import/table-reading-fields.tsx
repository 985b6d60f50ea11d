// How a file is read: the kind of its cards, its encoding, separator and first row, and the order of its dates.

import { useTranslations } from 'use-intl'
import { SEPARATORS } from '@/components/canvas/paste/parse-table'
import { SelectField } from '@/components/ui/select-field'
import { CARD_KIND_INFO, CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { hasKindColumn } from '@/lib/import/guess-targets'
import { DATE_ORDERS } from '@/lib/import/import-dates'
import { ENCODINGS } from './table-encoding'
import type { ImportDraft } from './use-import-draft'

const SEPARATOR_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

export interface TableReadingFieldsProps {
  readonly draft: ImportDraft
  /** A pasted table has no encoding or separator to choose. */
  readonly isPasted: boolean
}

export function TableReadingFields({ draft, isPasted }: TableReadingFieldsProps) {
  const { reading, choices, isOrderAsked, setSettings, choose } = draft
  const { settings } = reading
  const t = useTranslations('import')
  const card = useTranslations('card')
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-3">
      <SelectField
        label={t(hasKindColumn(choices.targets) ? 'kindElse' : 'kind')}
        value={choices.kind}
        options={CARD_KINDS.map((each) => ({
          value: each,
          label: `${CARD_KIND_INFO[each].sign} ${card(`kind.${each}`)}`,
        }))}
        onChange={(value) => value !== '' && choose({ kind: value })}
      />
      {isPasted ? null : (
        <>
          <SelectField
            label={t('encoding')}
            value={settings.encoding}
            options={ENCODINGS.map((value) => ({ value, label: t(`encodings.${value}`) }))}
            onChange={(value) => value !== '' && setSettings({ encoding: value })}
          />
          <SelectField
            label={t('separator')}
            value={settings.separator}
            options={SEPARATORS.map((value) => ({ value, label: t(`separators.${SEPARATOR_NAMES[value]}`) }))}
            onChange={(value) => value !== '' && setSettings({ separator: value })}
          />
        </>
      )}
      <SelectField
        label={t('firstRow')}
        value={settings.hasNames ? 'names' : 'card'}
        options={(['names', 'card'] as const).map((value) => ({ value, label: t(`firstRowIs.${value}`) }))}
        onChange={(value) => value !== '' && setSettings({ hasNames: value === 'names' })}
      />
      {isOrderAsked ? (
        <SelectField
          label={t('dateOrder')}
          value={choices.dateOrder ?? ''}
          placeholder={t('chooseOrder')}
          options={DATE_ORDERS.map((value) => ({ value, label: t(`dateOrders.${value}`) }))}
          onChange={(value) => value !== '' && choose({ dateOrder: value })}
        />
      ) : null}
    </div>
  )
}
