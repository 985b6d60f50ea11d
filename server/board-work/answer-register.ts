// The register as the API answers it.

import type { Criteria } from '@/lib/domain/criteria/criteria'
import { stepWord } from '@/lib/domain/criteria/scale'
import { type Locale, textIn } from '@/lib/domain/localized'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { filledColumns } from '@/lib/export/register-table'
import { columnWord } from '@/lib/export/register-words'
import type { BoardRegister } from './board-register'

export type RegisterAnswer = ReturnType<typeof answerRegister>

/** Presents the register as the API answers it. */
export function answerRegister({ rows, view }: BoardRegister, locale: Locale) {
  return {
    columns: filledColumns(rows).map((column) => ({ id: column.id, name: columnWord(column, locale) })),
    rows: rows.map(present),
    words: presentWords(view.criteria, locale),
  }
}

function present({ id, values }: RegisterRow) {
  const filled = Object.entries(values).flatMap(([column, each]) =>
    each === undefined ? [] : [[column, each] as const],
  )
  return { id, values: Object.fromEntries(filled.map(([column, each]) => [column, copied(each)])) }
}

function copied(each: string | number | readonly string[]): string | number | string[] {
  return typeof each === 'object' ? [...each] : each
}

function presentWords(criteria: Criteria, locale: Locale) {
  const stepsOf = (scale: 'likelihood' | 'impact' | 'uncertainty') =>
    [1, 2, 3, 4, 5].map((step) => stepWord(criteria[scale], step, locale))
  const { levelWords } = criteria
  return {
    likelihood: stepsOf('likelihood'),
    impact: stepsOf('impact'),
    uncertainty: stepsOf('uncertainty'),
    levels: {
      low: textIn(levelWords.low, locale),
      medium: textIn(levelWords.medium, locale),
      high: textIn(levelWords.high, locale),
      'very-high': textIn(levelWords['very-high'], locale),
    },
  }
}
