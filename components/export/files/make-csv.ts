// The register as a file of CSV, from the board as it is on the screen.

import { sourceLine } from '@/lib/brief/brief-source'
import { cardPageNames } from '@/lib/document/view/card-page-names'
import { registerRows } from '@/lib/domain/register/register-row'
import { writeCsvFile } from '@/lib/export/csv'
import { boardFileName } from '@/lib/export/file-name'
import { filledColumns, registerTable } from '@/lib/export/register-table'
import { withTitleNotes } from '@/lib/export/title-notes'
import type { DataFile } from './data-file'
import { type DataSource, sourcesNow, viewNow } from './data-source'

export function makeCsv(source: DataSource): DataFile {
  const { boardTitle, locale, kind } = source
  const view = viewNow(source)
  const sources = sourcesNow(source)
  const board = { ...view, pageNames: cardPageNames(view, locale) }
  const all = registerRows(board, ({ briefId }) => {
    const brief = sources.get(briefId)
    return brief && sourceLine(brief)
  })
  const rows = kind ? all.filter(({ card }) => card.kind === kind) : all
  const table = registerTable(rows, filledColumns(rows), { locale, criteria: view.criteria })
  return {
    blob: new Blob([writeCsvFile(withTitleNotes(table, rows, locale))], { type: 'text/csv;charset=utf-8' }),
    name: boardFileName('register', { title: boardTitle, at: Date.now() }, locale, 'csv'),
    madeHere: { format: 'csv', part: kind ?? 'register' },
  }
}
