// The first rows as the register will have them.

import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import { shownText } from '@/components/register/cell-view'
import { COLUMN_SETTINGS, registerColumn } from '@/lib/domain/register/register-columns'
import { type BoardWords, columnWord } from '@/lib/export/register-words'
import type { ImportTarget } from '@/lib/import/guess-targets'
import { type PlannedRow, plannedValue } from '@/lib/import/import-plan'

const SHOWN = 5

export interface ImportPreviewProps extends BoardWords {
  rows: readonly PlannedRow[]
  /** The order of the columns. */
  targets: readonly ImportTarget[]
}

export function ImportPreview({ rows, targets, criteria, locale }: ImportPreviewProps) {
  const t = useTranslations('import')
  const register = useTranslations('register')
  const card = useTranslations('card')
  const first = rows.slice(0, SHOWN)
  const columns = targets
    .filter((id) => first.some(({ values }) => values.has(id)))
    .flatMap((id) => registerColumn(id) ?? [])
  if (first.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('preview')}</h3>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard
        tabIndex={0}
        aria-label={t('preview')}
        className="overflow-x-auto rounded-lg border border-line"
      >
        <table className="w-full border-collapse text-start">
          <thead className="bg-surface text-xs">
            <tr>
              {[t('row'), t('becomes'), ...columns.map((column) => columnWord(column, locale))].map((name) => (
                <th key={name} scope="col" className="whitespace-nowrap px-2.5 py-1.5 font-medium text-ink-soft">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((planned) => {
              const { row, kind, card: known } = planned
              return (
                <tr key={row} className="border-line border-t align-top">
                  <td className="px-2.5 py-1.5 text-mute tabular-nums">{row}</td>
                  <td className="whitespace-nowrap px-2.5 py-1.5">
                    {known ? t('changes', { ref: known.ref }) : t('isNew', { kind: card(`kind.${kind}`) })}
                  </td>
                  {columns.map((column) => {
                    const value = plannedValue(planned, column)
                    return (
                      <td key={column.id} className="px-2.5 py-1.5">
                        <span
                          className={clsx(
                            'line-clamp-2 max-w-56 break-words',
                            COLUMN_SETTINGS[column.type].isTyped && 'min-w-32',
                          )}
                        >
                          {value === undefined ? (
                            <span className="text-mute">{register('empty')}</span>
                          ) : (
                            shownText(column, value, { locale, criteria })
                          )}
                        </span>
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </div>
  )
}
