// Writes the cards of a report, each under its heading: its text, its values in words, the treatments of a
// risk or the risks of a treatment, the people who judged it, and the passages that it cites.

import type { BoardCard, BoardLink } from '../document/view/board-view'
import { CARD_FIELDS, PLACE_FIELDS } from '../domain/cards/card-fields'
import { isRaising, isTreating } from '../domain/cards/treatment'
import type { Assessment } from '../domain/coverage/level-shift'
import { groupBy } from '../std/group-by'
import type { ReportBlock, ReportPoint } from './report-block'
import type { ReportInput } from './report-input'
import type { ReportSources } from './report-sources'
import type { ReportWords } from './report-words'
import { riskStatement } from './risk-statement'

/** A report shows these in a place of their own. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['cause', 'event', 'consequence', 'rationale'])

/** The current assessment comes first, because it is the risk's present state. */
const SCORE_ORDER: readonly Assessment[] = ['current', 'inherent', 'residual']

export interface ReportCards {
  readonly words: ReportWords
  readonly sources: ReportSources
  readonly cardOf: (id: string) => BoardCard | undefined
  readonly linksTo: ReadonlyMap<string, readonly BoardLink[]>
  readonly linksFrom: ReadonlyMap<string, readonly BoardLink[]>
  readonly raters: ReadonlyMap<string, number>
}

/** Gathers what cards of a report say about each other. */
export function reportCards(
  { view, raters }: Pick<ReportInput, 'view' | 'raters'>,
  words: ReportWords,
  sources: ReportSources,
): ReportCards {
  const byId = new Map(view.cards.map((card) => [card.id, card]))
  return {
    words,
    sources,
    cardOf: (id) => byId.get(id),
    linksTo: groupBy(view.links, ({ to }) => to),
    linksFrom: groupBy(view.links, ({ from }) => from),
    raters,
  }
}

/** Writes a card for the report. `level` is the level of the card's heading. */
export function reportCard(card: BoardCard, level: 3 | 4, context: ReportCards): ReportBlock[] {
  const { words } = context
  const points = [...factPoints(card, context), ...relationPoints(card, context), ...evidencePoints(card, context)]
  return [
    { kind: 'heading', level, text: words.heading(card) },
    ...statementOf(card, words),
    ...paragraphs(card.body),
    ...(points.length > 0 ? [{ kind: 'points', points } as const] : []),
  ]
}

/** Keeps the paragraphs of long texts. */
function paragraphs(body: string): ReportBlock[] {
  return body
    .split(/\r?\n\s*\r?\n/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'text', text }))
}

function statementOf({ kind, fields }: BoardCard, { locale }: ReportWords): ReportBlock[] {
  const said = kind === 'risk' ? riskStatement(fields, locale) : ''
  return said === '' ? [] : [{ kind: 'quote', text: said }]
}

function factPoints(card: BoardCard, { words, raters }: ReportCards): ReportPoint[] {
  const { t } = words
  const scores = SCORE_ORDER.flatMap((assessment) => {
    const score = words.score(card.fields, assessment)
    return score === undefined ? [] : [line(t('score', { assessment: words.card.assessment[assessment] }), score)]
  })
  const facts = CARD_FIELDS[card.kind]
    .filter(({ name }) => !PLACE_FIELDS.includes(name) && !SAID_ELSEWHERE.has(name) && !isAssessment(name))
    .map(({ name }) => words.fact(card, name))
    .filter((fact) => fact !== undefined)
  const rationale = words.fact(card, 'rationale')
  const people = raters.get(card.id) ?? 0
  return [
    ...scores,
    ...facts.map((fact) => line(...fact)),
    ...(rationale ? [line(...rationale)] : []),
    ...(people > 0 ? [line(t('raters'), t('ratedBy', { count: people }))] : []),
  ]
}

function isAssessment(name: string): boolean {
  return /^(?:likelihood|impact)(?:Inherent|Current|Residual)$/.test(name)
}

function relationPoints(card: BoardCard, context: ReportCards): ReportPoint[] {
  const { words, cardOf, linksTo, linksFrom } = context
  const to = linksTo.get(card.id) ?? []
  const from = linksFrom.get(card.id) ?? []
  const item = (link: BoardLink, otherId: string): string[] => {
    const other = cardOf(otherId)
    if (!other) return []
    const stage = other.kind === 'recommendation' ? words.fact(other, 'lifecycle')?.[1] : undefined
    const notes = [words.effect(link), stage ?? ''].filter((note) => note !== '')
    return [`${words.name(other)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`]
  }
  const group = (name: string, items: readonly string[]): ReportPoint[] => (items.length > 0 ? [{ name, items }] : [])
  const { t } = words
  if (card.kind === 'risk') {
    const raising = to.filter((link) => isRaising(link) && cardOf(link.from)?.kind === 'recommendation')
    return [
      ...group(
        t('treatedBy'),
        to.filter(isTreating).flatMap((link) => item(link, link.from)),
      ),
      ...group(
        t('raisedBy'),
        raising.flatMap((link) => item(link, link.from)),
      ),
    ]
  }
  return group(
    t('treats'),
    from.filter(isTreating).flatMap((link) => item(link, link.to)),
  )
}

function evidencePoints(card: BoardCard, { words, sources, cardOf, linksTo }: ReportCards): ReportPoint[] {
  const supports = (linksTo.get(card.id) ?? []).filter(({ kind }) => kind === 'supports')
  const items = [
    ...Object.values(card.citations).map((citation) => sources.cite(citation, card.body)),
    ...supports.flatMap((link) => {
      const other = cardOf(link.from)
      return other ? [words.name(other)] : []
    }),
  ]
  return items.length > 0 ? [{ name: words.t('evidence'), items }] : []
}

function line(name: string, text: string): ReportPoint {
  return { name, text }
}
