// The report of a board for a policy team's documents, as blocks: figures at a glance, the matrix, risks from the gravest
// level down with their treatments and evidence, recommendations, coverage gaps, everything else, all links, and numbered
// sources.

import type { BoardCard } from '../document/view/board-view'
import type { CardKind } from '../domain/cards/card-kind'
import { needsNoTreatment } from '../domain/cards/treatment'
import { byGravity } from '../domain/coverage/by-gravity'
import { coverageGaps } from '../domain/coverage/coverage-gaps'
import { isUnassessed, levelIn, levelShift } from '../domain/coverage/level-shift'
import { LEVELS, type Level } from '../domain/criteria/scale'
import { wordsIn } from '../i18n/words'
import { groupBy } from '../std/group-by'
import { linksTable } from './links-table'
import type { ReportBlock, ReportText } from './report-block'
import { type ReportCards, reportCard, reportCards } from './report-cards'
import { reportCoverage } from './report-coverage'
import type { ReportInput, ReportReader } from './report-input'
import { ReportSources } from './report-sources'
import { levelTable, riskMatrix, riskRegister } from './report-tables'
import { type ReportWords, reportWords } from './report-words'

/** The other kinds, in the order of a reader's questions: what may help, what drives it, what it rests on. */
const OTHER_KINDS = [
  'opportunity',
  'driver',
  'assumption',
  'scenario',
  'evidence',
  'actor',
  'question',
] as const satisfies readonly CardKind[]

/** Puts the report of a board into blocks. Throws RangeError for an unknown time zone. */
export function reportText(input: ReportInput, reader: ReportReader): ReportText {
  const { view, title, at } = input
  const words = reportWords(view.criteria, reader)
  const { t } = words
  const sources = new ReportSources(input.sources, words)
  const context = reportCards(input, words, sources)
  const { horizon } = view.criteria
  const risks = riskSections(input, context)
  const recommendations = kindSection('recommendation', input, context)
  const others = OTHER_KINDS.flatMap((kind) => kindSection(kind, input, context))
  const hasScores = view.cards.some(({ kind, fields }) => kind === 'risk' && fields.likelihoodCurrent !== undefined)
  const asOf = t('asOf', { date: words.date(at), zone: reader.timeZone })
  return {
    title: t('of', { title }),
    blocks: [
      text(horizon === '' ? asOf : `${asOf} ${t('horizon', { horizon })}`),
      ...(hasScores ? [text(t('ordinal'))] : []),
      heading(t('glance')),
      glance(input, sources, words),
      levelTable(input, words),
      ...(hasScores ? [riskMatrix(input, words)] : []),
      ...(input.changes ?? []),
      heading(t('risks')),
      ...riskRegister(input, words),
      ...risks,
      ...recommendations,
      heading(t('coverage')),
      reportCoverage(input, context),
      ...others,
      ...linkSection(input, words),
      heading(t('sources')),
      sources.list(),
    ],
  }
}

/** Call this after all citing parts are written, because only then is the number of sources known. */
function glance({ view }: ReportInput, sources: ReportSources, words: ReportWords): ReportBlock {
  const { t } = words
  const { cards, criteria } = view
  const gaps = coverageGaps(view, criteria)
  const risks = cards.filter(({ kind }) => kind === 'risk')
  const current = levelShift(cards, criteria).counts.current
  const { levels, notAssessed, aboveTolerance } = current
  const counted = LEVELS.toReversed().map((level) => `${words.level(level)} ${levels[level]}`)
  const recommendations = cards.filter(({ kind }) => kind === 'recommendation')
  const stages = countBy(recommendations.flatMap((card) => words.fact(card, 'lifecycle')?.[1] ?? []))
  const wanting = risks.filter((risk) => !needsNoTreatment(risk)).length
  const proven = cards.filter(({ kind }) => !['question', 'actor', 'scenario'].includes(kind)).length
  const share = (count: number, total: number) => t('share', { count, total })
  const facts: readonly (readonly [string, string])[] = [
    [t('fact.risks'), `${risks.length} (${[...counted, `${t('notScored')} ${notAssessed}`].join(', ')})`],
    [t('fact.above'), isUnassessed(current) ? '–' : share(aboveTolerance, risks.length - notAssessed)],
    [t('fact.treated'), share(wanting - gaps.risksWithoutTreatment.length, wanting)],
    [
      t('fact.recommendations'),
      stages.length > 0 ? `${recommendations.length} (${stages.join(', ')})` : String(recommendations.length),
    ],
    [t('fact.proven'), share(proven - gaps.cardsWithoutEvidence.length, proven)],
    [t('fact.sources'), String(sources.count)],
  ]
  return { kind: 'facts', facts }
}

/** The gravest risks come first, those without scores last. */
function riskSections({ view }: ReportInput, context: ReportCards): ReportBlock[] {
  const { words } = context
  const risks = view.cards.filter(({ kind }) => kind === 'risk').toSorted(byGravity(view.criteria))
  if (risks.length === 0) return [text(words.t('noRisks'))]
  const found = groupBy(risks, (risk) => levelIn(risk, 'current', view.criteria))
  const order: readonly (Level | undefined)[] = [...LEVELS.toReversed(), undefined]
  return order.flatMap((level) => {
    const cards = found.get(level)
    if (!cards) return []
    const name = level ? words.level(level) : words.t('notScored')
    const title = words.t('ofLevel', { level: name, count: cards.length })
    return [heading(title, 3), ...cards.flatMap((card) => reportCard(card, 4, context))]
  })
}

function kindSection(kind: Exclude<CardKind, 'risk'>, { view }: ReportInput, context: ReportCards): ReportBlock[] {
  const cards = byReference(view.cards.filter((card) => card.kind === kind))
  if (cards.length === 0) return []
  return [heading(context.words.t(`kinds.${kind}`)), ...cards.flatMap((card) => reportCard(card, 3, context))]
}

/** Lists all links, because cards name only those that treat or support them. Columns in which nothing stands are left out. */
function linkSection({ view }: ReportInput, { locale, title }: ReportWords): ReportBlock[] {
  const table = linksTable(view, locale, { titleOf: title })
  const [, ...links] = table
  if (links.length === 0) return []
  const rows = table.map((row) => row.filter((_cell, column) => links.some((link) => link[column] !== '')))
  return [heading(wordsIn(locale).register.links.title), { kind: 'table', caption: '', rows, figures: [] }]
}

function heading(said: string, level: 2 | 3 = 2): ReportBlock {
  return { kind: 'heading', level, text: said }
}

function text(said: string): ReportBlock {
  return { kind: 'text', text: said }
}

function byReference(cards: readonly BoardCard[]): BoardCard[] {
  const collator = new Intl.Collator('en', { numeric: true })
  return cards.toSorted((a, b) => collator.compare(a.ref, b.ref) || collator.compare(a.id, b.id))
}

/** Adds to each text the number of times it occurs, in the order of first occurrence. */
function countBy(texts: readonly string[]): string[] {
  return [...groupBy(texts, (text) => text)].map(([text, same]) => `${text} ${same.length}`)
}
