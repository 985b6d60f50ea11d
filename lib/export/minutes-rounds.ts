// The rounds of a session in its minutes: the question, the number of participants, and the result. A round that
// repeats another one is shown beside it.

import type { Minutes, MinutesRound } from '../domain/session/minutes'
import type { RatingSpread, ScoreResult, VoteResult } from '../domain/session/round'
import type { MinutesBlock } from './minutes-block'
import type { MinutesWords } from './minutes-words'

/** Returns the blocks about the rounds, those that repeat each other under one heading. */
export function roundBlocks({ rounds, people }: Minutes, words: MinutesWords): MinutesBlock[] {
  return chainsOf(rounds).flatMap((chain) => {
    const [first] = chain
    if (!first) return []
    const heading = { kind: 'heading', level: 3, text: first.title } as const
    const told = chain.map((round, i) => factsOf(round, i + 1, people.length, words))
    return [heading, ...told, ...resultsOf(chain, words)]
  })
}

/** Groups each round with those that repeat it, in the order in which they were opened. */
function chainsOf(rounds: readonly MinutesRound[]): MinutesRound[][] {
  const chains: MinutesRound[][] = []
  for (const round of rounds) {
    const chain = round.previousId && chains.find((each) => each.some(({ id }) => id === round.previousId))
    if (chain) chain.push(round)
    else chains.push([round])
  }
  return chains
}

function factsOf(round: MinutesRound, number: number, people: number, words: MinutesWords): MinutesBlock {
  const { t } = words
  const { activity, state, written, turnout } = round
  if (number > 1) {
    return text(
      t('rounds.repeat', { number, time: words.time(round.openedAt), turnout: turnoutText(round, people, words) }),
    )
  }
  const facts: [string, string][] = [
    [t('rounds.fact.kind'), t(`rounds.kind.${activity.kind}`)],
    [t('rounds.fact.names'), t(activity.isAnonymous ? 'rounds.anonymous' : 'rounds.named')],
  ]
  if (activity.kind === 'vote') {
    facts.push([t('rounds.fact.dots'), t('rounds.dots', { dots: activity.dots, most: activity.mostPerCard })])
  }
  if (activity.kind === 'write') {
    facts.push([t('rounds.fact.cards'), words.number(state === 'shown' ? written.length : turnout)])
  } else facts.push([t('rounds.fact.turnout'), turnoutText(round, people, words)])
  return { kind: 'facts', facts }
}

function turnoutText({ result, turnout: cast }: MinutesRound, people: number, { t, number }: MinutesWords): string {
  const turnout = people >= cast ? t('rounds.turnout', { cast, people }) : number(cast)
  return result?.kind === 'vote' && result.abstained > 0
    ? t('rounds.gaveNone', { turnout, abstained: result.abstained })
    : turnout
}

function resultsOf(chain: readonly MinutesRound[], words: MinutesWords): MinutesBlock[] {
  const scores = chain.flatMap(({ result }) => (result?.kind === 'score' ? [result] : []))
  const blocks: MinutesBlock[] = chain.flatMap(({ state, result, written }) => {
    if (state !== 'shown') return [text(words.t(state === 'open' ? 'rounds.open' : 'rounds.notShown'))]
    if (result?.kind === 'vote') return voteBlocks(result, words)
    return written.length > 0 ? [{ kind: 'list', items: written.map(words.card) }] : []
  })
  return [...blocks, ...scoreTables(scores, words)]
}

function voteBlocks({ cards, named }: VoteResult, words: MinutesWords): MinutesBlock[] {
  const { t } = words
  const chosen = cards.filter(({ dots }) => dots > 0)
  const others = cards.filter(({ dots }) => dots === 0)
  const isTied = (place: number) => chosen.filter((each) => each.place === place).length > 1
  const names = ['place', 'card', 'dotsGiven', 'voters', ...(named ? (['who'] as const) : [])] as const
  const rows = chosen.map(({ cardId, dots, voters, place }) => [
    isTied(place) ? t('rounds.tied', { place }) : words.number(place),
    words.card(cardId),
    words.number(dots),
    words.number(voters),
    ...(named ? [whoGave(named, cardId, words)] : []),
  ])
  return [
    ...(rows.length > 0
      ? [
          {
            kind: 'table',
            caption: '',
            rows: [names.map((name) => t(`rounds.${name}`)), ...rows],
            figures: [2, 3],
          } as const,
        ]
      : []),
    ...(others.length > 0
      ? [text(t('rounds.noDots', { cards: others.map(({ cardId }) => words.ref(cardId)).join(t('comma')) }))]
      : []),
  ]
}

function whoGave(named: NonNullable<VoteResult['named']>, cardId: string, words: MinutesWords): string {
  const gave = named.flatMap(({ name, ballot }) => {
    const dots = ballot[cardId]
    const giver = name || words.t('people.gone')
    return dots === undefined ? [] : [dots === 1 ? giver : words.t('aside', { name: giver, note: words.number(dots) })]
  })
  return gave.join(words.t('comma'))
}

/**
 * Makes a table for each field, with the cards in the order of the first round: the widest disagreement comes first.
 */
function scoreTables(rounds: readonly ScoreResult[], words: MinutesWords): MinutesBlock[] {
  const [first] = rounds
  if (!first) return []
  const fields = [...new Set(rounds.flatMap(({ cards }) => cards.flatMap(({ spreads }) => Object.keys(spreads))))]
  const cardIds = [...new Set(rounds.flatMap(({ cards }) => cards.map(({ cardId }) => cardId)))]
  return fields.map((field) => scoreTable(field, cardIds, rounds, words))
}

const FIGURES = {
  median: ({ median }: RatingSpread) => median,
  quartiles: ({ lowerQuartile, upperQuartile }: RatingSpread) => [lowerQuartile, upperQuartile] as const,
  range: ({ least, most }: RatingSpread) => [least, most] as const,
  rated: ({ counts }: RatingSpread) => counts.reduce((sum, count) => sum + count, 0),
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
  // Columns for missing ratings appear only if there are some.
  const shown = (Object.keys(FIGURES) as Figure[]).filter(
    (name) =>
      (name !== 'abstained' && name !== 'unknown') ||
      spreads.some((round) => [...round.values()].some((spread) => spread && spread[name] > 0)),
  )
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

function text(said: string): MinutesBlock {
  return { kind: 'text', text: said }
}
