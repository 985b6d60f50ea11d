// The register on paper: all rows, the names of the columns on each page, title and date. Drawn only when the page is
// printed, beside everything else, which then is hidden.

import { Fragment, useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useFormatter, useTranslations } from 'use-intl'
import type { RegisterColumn } from '@/lib/domain/register-columns'
import { type BoardWords, columnWord } from '@/lib/export/register-words'
import { shownText } from './cell-view'
import type { RegisterItem } from './register-items'

export interface PrintSheetProps {
  items: readonly RegisterItem[]
  columns: readonly RegisterColumn[]
  look: BoardWords
  title: string
  groupName: (group: string) => string
}

export function PrintSheet({ items, columns, look, title, groupName }: PrintSheetProps) {
  const t = useTranslations('register')
  const format = useFormatter()
  const isPrinting = useIsPrinting()
  if (!isPrinting) return null
  const count = items.filter((item) => 'row' in item).length
  return createPortal(
    <section className="print-sheet">
      <h1>{title}</h1>
      <p>
        {t('title')} · {t('printedFrom', { count })} ·{' '}
        {t('printed', { date: format.dateTime(new Date(), { dateStyle: 'long' }) })}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id}>{columnWord(column, look.locale)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Fragment key={item.key}>
              {'row' in item ? (
                <tr>
                  {columns.map((column) => (
                    <td key={column.id}>{shownText(column, item.row.values[column.id], look)}</td>
                  ))}
                </tr>
              ) : (
                <tr>
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

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const query = window.matchMedia('print')
    const change = (printing: boolean) => flushSync(() => setPrinting(printing))
    const onMedia = () => change(query.matches)
    const before = () => change(true)
    const after = () => change(false)
    query.addEventListener('change', onMedia)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      query.removeEventListener('change', onMedia)
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinting
}
