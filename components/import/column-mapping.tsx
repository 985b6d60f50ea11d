// The field for each column of the file, one choice a column, with a sample of its content.

import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import type { Locale } from '@/lib/domain/localized'
import { unguarded } from '@/lib/export/csv'
import { columnWord } from '@/lib/export/register-words'
import { type ImportTarget, importTargets, kindsOfImport } from '@/lib/import/guess-targets'
import type { ImportChoices } from '@/lib/import/import-plan'
import type { ImportTable } from '@/lib/import/import-table'

export interface ColumnMappingProps {
  table: ImportTable
  choices: ImportChoices
  locale: Locale
  onTarget: (column: number, target: ImportTarget) => void
}

export function ColumnMapping({ table: { headers, rows }, choices, locale, onTarget }: ColumnMappingProps) {
  const t = useTranslations('import')
  const targets = importTargets(kindsOfImport(choices.targets, choices.kind))
  const options = targets.map((column) => ({ value: column.id, label: columnWord(column, locale) }))
  return (
    <section aria-label={t('columns')} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('columns')}</h3>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))] gap-x-6 gap-y-2">
        {headers.map((header, column) => {
          const name = header === '' ? t('noHeader', { number: column + 1 }) : header
          const example = rows.map(({ cells }) => unguarded(cells[column] ?? '').trim()).find((text) => text !== '')
          const target = choices.targets[column] ?? ''
          return (
            // Columns stay in their places, and two may have one name.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={column} className="grid grid-cols-2 items-center gap-3">
              <p className="min-w-0">
                <span dir="auto" className="block truncate font-medium">
                  {name}
                </span>
                <span className="block truncate text-mute text-xs">
                  {example === undefined ? t('noExample') : t('example', { text: example.slice(0, 80) })}
                </span>
              </p>
              <SelectField
                label={t('target', { column: name })}
                hideLabel
                value={options.some(({ value }) => value === target) ? target : ''}
                placeholder={t('leaveOut')}
                options={options}
                onChange={(value) => onTarget(column, value)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
