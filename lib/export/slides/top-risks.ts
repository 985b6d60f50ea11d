// The gravest risks as a table for a slide: what a person who decides asks about first.

import type { BoardView } from '../../document/view/board-view'
import { MOST_TOP_RISKS } from '../../domain/coverage/top-risks'
import { registerColumn } from '../../domain/register/register-columns'
import { beginning, lineCount } from '../line-count'
import { columnWord } from '../register-words'
import { gravestRisks, reportText } from '../report-tables'
import type { ReportWords } from '../report-words'
import type { Slide } from './slide'

const LINES_PER_ROW = 2
/** The columns, with their room in em of their text. */
const COLUMNS_EM = { ref: 6, title: 29, level: 8, owner: 11, due: 8, treatedBy: 12 } as const

/** Returns the slide of the gravest risks; none if the board has no risks. */
export function topRisksSlides(view: BoardView, words: ReportWords): Slide[] {
  const { t } = words
  const risks = gravestRisks(view)
  if (risks.length === 0) return []
  const shown = risks.slice(0, MOST_TOP_RISKS)
  const columns = Object.entries(COLUMNS_EM).flatMap(([id, em]) => {
    const column = registerColumn(id)
    return column ? [{ column, em }] : []
  })
  const rows = shown.map(({ row, level }) =>
    columns.map(({ column, em }) => {
      const text = reportText(column, row, words)
      return { text: text === '' ? '–' : text, em, level: column.id === 'level' ? level : undefined }
    }),
  )
  return [
    {
      title: t('slides.topRisks'),
      content: {
        kind: 'table',
        table: {
          columns: columns.map(({ column, em }) => ({ name: columnWord(column, words.locale), em })),
          rows: rows.map((cells) => cells.map(({ text, em, level }) => ({ text: cut(text, em), level }))),
        },
      },
      // The notes have whole what the table cuts.
      notes: rows.map((cells) => cells.map(({ text }) => text).join(' · ')),
      left: shown.length < risks.length ? t('slides.topOfAll', { shown: shown.length, count: risks.length }) : '',
    },
  ]
}

function cut(text: string, em: number): string {
  return lineCount(text, em) > LINES_PER_ROW ? beginning(text, em, LINES_PER_ROW) : text
}
