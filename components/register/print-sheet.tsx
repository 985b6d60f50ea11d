// The register on paper: all rows, the names of the columns on each page, title and date. Drawn only when the page is
// printed, beside everything else, which then is hidden.

import { Fragment } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import { usePrintedAt } from '@/components/ui/use-printed-at'
import { COLUMN_SETTINGS, type RegisterColumn } from '@/lib/domain/register/register-columns'
import { type BoardWords, columnWord } from '@/lib/export/register-words'
import { cellText } from './cell-view'
import type { RegisterItem } from './register-items'

/** More columns than these have no room for whole words on A4. */
const ROOMY = 15

export interface PrintSheetProps {
  /** All lines, those of folded groups too; asked for only when it is printed. */
  itemsNow: () => readonly RegisterItem[]
  columns: readonly RegisterColumn[]
  look: BoardWords
  title: string
  groupName: (group: string) => string
  /** How many rows these are, and by which filters, order and groups. */
  told: readonly string[]
}

export function PrintSheet({ itemsNow, columns, look, title, groupName, told }: PrintSheetProps) {
  const t = useTranslations('register')
  const format = useFormatter()
  const printedAt = usePrintedAt()
  if (!printedAt) return null
  return createPortal(
    <section className={columns.length > ROOMY ? 'print-sheet print-dense' : 'print-sheet'}>
      <h1 dir="auto">{title}</h1>
      <p>
        {[t('title'), ...told, t('printed', { date: format.dateTime(printedAt, { dateStyle: 'long' }) })].join(' · ')}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {columnWord(column, look.locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {itemsNow().map((item) => (
            <Fragment key={item.key}>
              {'row' in item ? (
                <tr>
                  {columns.map((column) => (
                    <td key={column.id} className={COLUMN_SETTINGS[column.type].isUnbroken ? 'print-short' : undefined}>
                      {cellText(column, item.row, look)}
                    </td>
                  ))}
                </tr>
              ) : (
                <tr className="print-group">
                  <th colSpan={columns.length}>
                    {groupName(item.group)} · {item.count}
                  </th>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  )
}
