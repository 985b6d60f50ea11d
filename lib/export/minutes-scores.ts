// The spread of ratings in the minutes, rounds that repeat each other side by side.

import { FEWEST_FOR_HALF, ratersOf } from '../domain/session/disagreement'
import type { RatingSpread, ScoreResult } from '../domain/session/round'
import type { MinutesBlock } from './minutes-block'
import type { MinutesWords } from './minutes-words'

/**
 * Makes a table for each field, with the cards in the order of the first round: the widest disagreement comes first.
 */
export function scoreTables(rounds: readonly ScoreResult[], words: MinutesWords): MinutesBlock[] {
  const [first] = rounds
  if (!first) return []
  const fields = [...new Set(rounds.flatMap(({ cards }) => cards.flatMap(({ spreads }) => Object.keys(spreads))))]
  const cardIds = [...new Set(rounds.flatMap(({ cards }) => cards.map(({ cardId }) => cardId)))]
  return fields.map((field) => scoreTable(field, cardIds, rounds, words))
}

const FIGURES = {
  median: ({ median }: RatingSpread) => median,
  quartiles: (spread: RatingSpread) =>
    ratersOf(spread) < FEWEST_FOR_HALF
      ? ([null, null] as const)
      : ([spread.lowerQuartile, spread.upperQuartile] as const),
  range: ({ least, most }: RatingSpread) => [least, most] as const,
  rated: ratersOf,
  abstained: ({ abstained }: RatingSpread) => abstained,
  unknown: ({ unknown }: RatingSpread) => unknown,
} as const
type Figure = keyof typeof FIGURES

function scoreTable(
  field: string,
  cardIds: readonly string[],
  rounds: readonly ScoreResult[],
  words: MinutesWords,
): MinutesBlock {
  const { t } = words
  // Rounds are shown side by side, the first one first.
  const spreads = rounds.map(({ cards }) => new Map(cards.map(({ cardId, spreads: each }) => [cardId, each[field]])))
  const some = (holds: (spread: RatingSpread) => boolean) =>
    spreads.some((round) => [...round.values()].some((spread) => spread && holds(spread)))
  // Columns for missing ratings appear only if there are some, and quartiles where enough people rated.
  const shown = (Object.keys(FIGURES) as Figure[]).filter((name) => {
    if (name === 'abstained' || name === 'unknown') return some((spread) => spread[name] > 0)
    return name !== 'quartiles' || some((spread) => ratersOf(spread) >= FEWEST_FOR_HALF)
  })
  const rows = cardIds.map((cardId) => [
    words.card(cardId),
    ...shown.map((name) =>
      spreads
        .map((round) => round.get(cardId))
        .map((spread) => (spread ? figureText(FIGURES[name](spread), words) : t('none')))
        .join(' → '),
    ),
  ])
  const head = [t('rounds.card'), ...shown.map((name) => t(`rounds.${name}`))]
  return {
    kind: 'table',
    caption: captionOf(field, rounds.length, words),
    rows: [head, ...rows],
    figures: shown.map((_, i) => i + 1),
  }
}

function captionOf(field: string, rounds: number, { t, field: fieldName }: MinutesWords): string {
  const name = field === 'effort' ? t('rounds.effort', { name: fieldName(field) }) : fieldName(field)
  return rounds === 1 ? name : t('rounds.byRound', { name, last: rounds })
}

function figureText(figure: ReturnType<(typeof FIGURES)[Figure]>, { t, number }: MinutesWords): string {
  if (typeof figure === 'number') return number(figure)
  const [from, to] = figure ?? [null, null]
  if (from === null || to === null) return t('none')
  return from === to ? number(from) : `${number(from)}–${number(to)}`
}
