// The decisions of a session, in its minutes: the agreements on rated cards, the people who noted them, and how many rated.

import { SCORED_FIELDS } from '../domain/session/activity'
import type { Minutes } from '../domain/session/minutes'
import type { Agreement, RoundResult } from '../domain/session/round'
import type { MinutesBlock } from './minutes-block'
import type { MinutesWords } from './minutes-words'

/** The rated fields in the order of asking. */
const ASKED: readonly string[] = Object.values(SCORED_FIELDS).flat()

/** How values came onto cards, in the order of the tables. */
const HOW = ['eachCard', 'medians', 'before', 'beforeMedians'] as const
/** Whether the values are medians that were taken as they are, which nobody has to have talked about. */
const WAS_MEDIAN = { eachCard: false, medians: true, before: false, beforeMedians: true } as const

interface RatedAgreement extends Agreement {
  /** How many people gave a value for each field; those who abstained or didn't know are not among them. */
  readonly rated: readonly (readonly [field: string, people: number])[]
  /** When a newer agreement on all of its values took its place; undefined if it holds. */
  readonly replacedAt: number | undefined
}

/**
 * Returns the agreements as they were noted: those on a card, and the medians that were taken for many at once, which
 * nobody gave a rationale. What was noted before the session stands last. Empty if there are none.
 */
export function decisionBlocks({ rounds, names, startedAt }: Minutes, words: MinutesWords): MinutesBlock[] {
  const { t } = words
  const noted = rounds.flatMap(({ agreements, result }) =>
    agreements.map((each) => ({ ...each, rated: ratedBy(each, result) })),
  )
  const agreed = noted.map((each) => ({ ...each, replacedAt: replacedAt(each, noted) })).toSorted((a, b) => a.at - b.at)
  if (agreed.length === 0) return []
  const tables = {
    eachCard: agreed.filter(({ at, isMedian }) => at >= startedAt && !isMedian),
    medians: agreed.filter(({ at, isMedian }) => at >= startedAt && isMedian),
    before: agreed.filter(({ at, isMedian }) => at < startedAt && !isMedian),
    beforeMedians: agreed.filter(({ at, isMedian }) => at < startedAt && isMedian),
  }
  return [
    { kind: 'heading', level: 2, text: t('decisions.heading') },
    ...HOW.flatMap((how) => (tables[how].length > 0 ? [decisionTable(how, tables[how], names, words)] : [])),
  ]
}

/** Two agreements on different values of a card both hold. */
function replacedAt({ cardId, values, at }: Agreement, all: readonly Agreement[]): number | undefined {
  const newer = all.filter((other) => other.cardId === cardId && other.at > at)
  const times = Object.keys(values).map((field) =>
    Math.min(...newer.filter((other) => field in other.values).map((other) => other.at)),
  )
  const last = Math.max(...times)
  return Number.isFinite(last) ? last : undefined
}

function decisionTable(
  how: (typeof HOW)[number],
  agreed: readonly RatedAgreement[],
  names: Minutes['names'],
  words: MinutesWords,
): MinutesBlock {
  const { t } = words
  const hasRationale = agreed.some(({ rationale }) => rationale !== '')
  const rows = agreed.map(({ cardId, values, rationale, rated, replacedAt: replaced, byId, at }) => [
    words.card(cardId),
    replaced === undefined
      ? agreedText(cardId, values, words)
      : t('decisions.replaced', { values: agreedText(cardId, values, words), when: words.time(replaced) }),
    ...(hasRationale ? [rationale] : []),
    ratersText(rated, words),
    names[byId] ?? t('none'),
    words.time(at),
  ])
  const columns = (['card', WAS_MEDIAN[how] ? 'taken' : 'agreed', 'rationale', 'raters', 'by', 'at'] as const).filter(
    (name) => hasRationale || name !== 'rationale',
  )
  const head = columns.map((name) => t(`decisions.${name}`))
  return {
    kind: 'table',
    caption: t(`decisions.${how}`),
    rows: [head, ...rows],
    figures: [columns.indexOf('raters'), columns.indexOf('at')],
  }
}

function agreedText(cardId: string, values: Agreement['values'], words: MinutesWords): string {
  const said = Object.entries(values)
    // A database may give the fields in any order; the question about likelihood came first.
    .toSorted(([a], [b]) => askedAt(a) - askedAt(b))
    .map(([field, value]) => `${words.field(field)}: ${words.rating(field, value)}`)
    .join('; ')
  const level = words.levelOf(cardId, values)
  return level === undefined ? said : words.t('decisions.withLevel', { values: said, level })
}

function askedAt(field: string): number {
  return ASKED.indexOf(field)
}

function ratedBy({ cardId, values, raters }: Agreement, result: RoundResult | null): RatedAgreement['rated'] {
  const card = result?.kind === 'score' ? result.cards.find((each) => each.cardId === cardId) : undefined
  return Object.keys(values)
    .toSorted((a, b) => askedAt(a) - askedAt(b))
    .map((field) => {
      const spread = card?.spreads[field]
      return [field, spread ? spread.counts.reduce((sum, count) => sum + count, 0) : raters] as const
    })
}

/** One figure where it is the same for all fields. */
function ratersText(rated: RatedAgreement['rated'], words: MinutesWords): string {
  const figures = [...new Set(rated.map(([, people]) => people))]
  if (figures.length === 1) return words.number(figures[0] ?? 0)
  return rated.map(([field, people]) => `${words.field(field)}: ${words.number(people)}`).join('; ')
}
