// How a file is read: the kind of its cards, its sheet or its encoding and separator, the row of its heads, and the
// order of its dates.

import { useTranslations } from 'use-intl'
import { SEPARATORS } from '@/components/canvas/paste/parse-table'
import { SelectField } from '@/components/ui/select-field'
import { CARD_KIND_INFO, CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { hasKindColumn } from '@/lib/import/guess-targets'
import { DATE_ORDERS } from '@/lib/import/import-dates'
import type { WorkbookSheet } from '@/lib/import/workbook-sheets'
import { sheetsOfOurs } from './read-sheets'
import { ENCODINGS } from './table-encoding'
import type { TableSource } from './table-reading'
import type { ImportDraft } from './use-import-draft'

const SEPARATOR_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

export interface TableReadingFieldsProps {
  readonly draft: ImportDraft
  readonly source: TableSource
  /** A pasted table has no encoding or separator to choose. */
  readonly isPasted: boolean
}

export function TableReadingFields({ draft, source, isPasted }: TableReadingFieldsProps) {
  const { reading, choices, isOrderAsked, setSettings, choose } = draft
  const { settings, result } = reading
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
      {source.as === 'sheets' ? (
        <SheetField draft={draft} sheets={source.sheets} />
      ) : isPasted ? null : (
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
      {result.ok && settings.sheet !== 'all' ? (
        <SelectField
          label={t('heads')}
          value={String(settings.heads)}
          options={[
            ...result.firstRows.map(({ number, cells }) => ({
              value: String(number),
              label: t('headsIn', { row: number, text: firstWords(cells) }),
            })),
            { value: String(null), label: t('noHeads') },
          ]}
          onChange={(value) => value !== '' && setSettings({ heads: value === String(null) ? null : Number(value) })}
        />
      ) : null}
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

const ALL = 'all'

function SheetField({ draft, sheets }: { readonly draft: ImportDraft; readonly sheets: readonly WorkbookSheet[] }) {
  const t = useTranslations('import')
  const ours = sheetsOfOurs(sheets)
  const all = ours.length > 1 ? [{ value: ALL, label: t('allSheets', { count: ours.length }) }] : []
  return (
    <SelectField
      label={t('sheet')}
      value={String(draft.reading.settings.sheet)}
      options={[
        ...all,
        ...sheets.map(({ name, isHidden }, i) => ({
          value: String(i),
          label: isHidden ? t('hiddenSheet', { name }) : name,
        })),
      ]}
      onChange={(value) => value !== '' && draft.setSettings({ sheet: value === ALL ? ALL : Number(value) })}
    />
  )
}

/** Enough of a row to know it by. */
function firstWords(cells: readonly string[]): string {
  const words = cells.filter((cell) => cell.trim() !== '').join(' · ')
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}
