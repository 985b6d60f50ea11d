// The tables of a report: how many risks have each level, which risks lie in each cell of the matrix, and the risks in the
// order of their levels. Each level stands there as a word, and as a colour where the document has colours.

import { byGravity } from '../domain/coverage/by-gravity'
import { ASSESSMENTS, heatMap, isUnassessed, levelIn, levelShift } from '../domain/coverage/level-shift'
import { LEVELS, type Level, stepText } from '../domain/criteria/scale'
import { textIn } from '../domain/localized'
import { REGISTER_COLUMNS, type RegisterColumn } from '../domain/register/register-columns'
import { type RegisterRow, registerRows } from '../domain/register/register-row'
import { registerTable } from './register-table'
import { placeText } from './register-words'
import type { ReportBlock } from './report-block'
import type { ReportInput } from './report-input'
import type { ReportWords } from './report-words'

const STEPS = [1, 2, 3, 4, 5] as const
const FALLING = LEVELS.toReversed()

/** The columns of the register of risks; the sections below say the rest. */
const REGISTER = [
  'ref',
  'title',
  'likelihoodCurrent',
  'impactCurrent',
  'level',
  'levelResidual',
  'treatedBy',
  'owner',
  'due',
]
const ALWAYS: ReadonlySet<string> = new Set(['ref', 'title', 'level'])

/** Returns the table of how many risks have each level, before and after treatment. */
export function levelTable({ view }: ReportInput, words: ReportWords): ReportBlock {
  const { t } = words
  const { counts } = levelShift(view.cards, view.criteria)
  const rows = [
    ['', ...FALLING.map(words.level), t('notAssessed'), t('fact.above')],
    ...ASSESSMENTS.map((assessment) => {
      const { levels, notAssessed, aboveTolerance } = counts[assessment]
      const figures = [
        ...FALLING.map((level) => levels[level]),
        notAssessed,
        isUnassessed(counts[assessment]) ? '–' : aboveTolerance,
      ]
      return [words.card.assessment[assessment], ...figures.map(String)]
    }),
  ]
  return { kind: 'table', caption: t('levels'), rows, figures: [], levels: [[undefined, ...FALLING]] }
}

/** Returns the matrix of current likelihoods and impacts: each cell has its level and the references of its risks. */
export function riskMatrix({ view }: ReportInput, words: ReportWords): ReportBlock {
  const { criteria, cards } = view
  const { locale } = words
  const refs = new Map(cards.map(({ id, ref }) => [id, ref]))
  const cells = new Map(
    heatMap(cards, 'current', criteria).map((cell) => [`${cell.likelihood},${cell.impact}`, cell] as const),
  )
  const rows: string[][] = []
  const levels: (Level | undefined)[][] = []
  for (const likelihood of STEPS.toReversed()) {
    const found = STEPS.map((impact) => cells.get(`${likelihood},${impact}`))
    rows.push([
      stepText(criteria.likelihood, likelihood, locale),
      ...found.map((cell) =>
        cell
          ? [words.level(cell.level), cell.riskIds.map((id) => refs.get(id) ?? '').join(', ')].join('\n').trim()
          : '',
      ),
    ])
    levels.push([undefined, ...found.map((cell) => cell?.level)])
  }
  const names = { likelihood: textIn(criteria.likelihood.title, locale), impact: textIn(criteria.impact.title, locale) }
  const head = [
    `${names.likelihood} ↓ ${names.impact} →`,
    ...STEPS.map((impact) => stepText(criteria.impact, impact, locale)),
  ]
  return {
    kind: 'table',
    caption: words.t('matrix'),
    rows: [head, ...rows],
    figures: [],
    levels: [[], ...levels],
  }
}

/** A risk as a row of the register, with its levels. */
export interface RankedRisk {
  readonly row: RegisterRow
  readonly level: Level | undefined
  readonly levelResidual: Level | undefined
}

/** Returns all risks, the gravest first. */
export function gravestRisks(view: ReportInput['view']): RankedRisk[] {
  const order = byGravity(view.criteria)
  return registerRows(view, () => undefined)
    .filter(({ card }) => card.kind === 'risk')
    .map((row) => ({
      row,
      level: levelIn(row.card, 'current', view.criteria),
      levelResidual: levelIn(row.card, 'residual', view.criteria),
    }))
    .toSorted((a, b) => order(a.row.card, b.row.card))
}

/** Returns the table of all risks, the gravest first; nothing if there are none. */
export function riskRegister({ view }: ReportInput, words: ReportWords): ReportBlock[] {
  const risks = gravestRisks(view)
  if (risks.length === 0) return []
  const rows = risks.map(({ row }) => row)
  const columns = REGISTER.flatMap((id) => REGISTER_COLUMNS.filter((column) => column.id === id)).filter(
    ({ id }) => ALWAYS.has(id) || rows.some((row) => row.values[id] !== undefined),
  )
  const shades = risks.map((risk) => columns.map(({ id }) => (isShaded(id) ? risk[id] : undefined)))
  return [
    {
      kind: 'table',
      caption: words.t('register'),
      rows: registerTable(rows, columns, words, (column, row) => reportText(column, row, words)),
      figures: [],
      levels: [[], ...shades],
    },
  ]
}

/** Returns a card's text in a column of a report, which says of a title if nobody has written it yet. */
export function reportText(column: RegisterColumn, { card, values }: RegisterRow, words: ReportWords): string {
  return column.id === 'title' ? words.title(card) : placeText(column, values[column.id], words)
}

function isShaded(column: string): column is 'level' | 'levelResidual' {
  return column === 'level' || column === 'levelResidual'
}
