// The rounds of a session in its minutes: the question, the number of participants, and the result. A round that
// repeats another one is shown beside it.

import type { Activity, ActivityKind, ActivityOf } from '../domain/session/activity'
import type { Minutes, MinutesRound } from '../domain/session/minutes'
import type { MinutesBlock } from './minutes-block'
import { scoreTables } from './minutes-scores'
import { voteBlocks } from './minutes-votes'
import type { MinutesWords } from './minutes-words'

/** What the minutes say of a round, for each kind of activity. */
interface RoundMinutes<A extends Activity> {
  /** What was asked and how many took part, besides the kind and whether it was anonymous: names and values. */
  facts(
    round: MinutesRound & { readonly activity: A },
    people: number,
    words: MinutesWords,
  ): readonly [string, string][]
  /** The result of a round that is shown. */
  result(round: MinutesRound, words: MinutesWords): readonly MinutesBlock[]
  /** What is said once of rounds that repeat each other, with their results beside each other. */
  comparison(chain: readonly MinutesRound[], words: MinutesWords): readonly MinutesBlock[]
}

const ROUND_MINUTES: { readonly [K in ActivityKind]: RoundMinutes<ActivityOf<K>> } = {
  write: {
    facts: ({ state, written, turnout }, _people, { t, number }) => [
      [t('rounds.fact.cards'), number(state === 'shown' ? written.length : turnout)],
    ],
    result: ({ written, details }, words) =>
      written.length > 0 ? [{ kind: 'list', items: written.map((id) => writtenText(id, details?.[id], words)) }] : [],
    comparison: () => [],
  },
  vote: {
    facts: (round, people, words) => [
      [
        words.t('rounds.fact.dots'),
        words.t('rounds.dots', { dots: round.activity.dots, most: round.activity.mostPerCard }),
      ],
      turnoutFact(round, people, words),
    ],
    result: ({ result }, words) => (result?.kind === 'vote' ? voteBlocks(result, words) : []),
    comparison: () => [],
  },
  score: {
    facts: (round, people, words) => [turnoutFact(round, people, words)],
    result: () => [],
    comparison: (chain, words) =>
      scoreTables(
        chain.flatMap(({ result }) => (result?.kind === 'score' ? [result] : [])),
        words,
      ),
  },
}

function writtenText(cardId: string, details: string | undefined, words: MinutesWords): string {
  const card = words.card(cardId)
  return details ? words.t('rounds.detailed', { card, details: details.replace(/\s+/gu, ' ') }) : card
}

function minutesOfKind<A extends Activity>(activity: A): RoundMinutes<A> {
  // The table's keys say it: each row takes rounds of its own kind.
  return ROUND_MINUTES[activity.kind] as unknown as RoundMinutes<A>
}

/**
 * Returns the blocks about the rounds: first those of the session's steps, then those that were opened beside it. Rounds
 * that repeat each other are under one heading.
 */
export function roundBlocks({ rounds, people }: Minutes, words: MinutesWords): MinutesBlock[] {
  const ofSession = rounds.filter(({ sessionId }) => sessionId !== null)
  const beside = rounds.filter(({ sessionId }) => sessionId === null)
  return [
    ...section(words.t('rounds.heading'), ofSession, people.length, words),
    // Nobody was noted as present then.
    ...section(words.t('rounds.beside'), beside, 0, words),
  ]
}

function section(heading: string, rounds: readonly MinutesRound[], people: number, words: MinutesWords) {
  const told = chainsOf(rounds).flatMap((chain): MinutesBlock[] => {
    const [first] = chain
    if (!first) return []
    const title = { kind: 'heading', level: 3, text: first.title } as const
    const facts = chain.map((round, i) => factsOf(round, i + 1, people, words))
    return [title, ...facts, ...resultsOf(first.activity, chain, words)]
  })
  return told.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading } as const, ...told]
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
  const { activity } = round
  if (number > 1) {
    return text(
      t('rounds.repeat', { number, time: words.time(round.openedAt), turnout: turnoutText(round, people, words) }),
    )
  }
  return {
    kind: 'facts',
    facts: [
      [t('rounds.fact.kind'), t(`rounds.kind.${activity.kind}`)],
      [t('rounds.fact.names'), t(activity.isAnonymous ? 'rounds.anonymous' : 'rounds.named')],
      ...minutesOfKind(activity).facts(round, people, words),
    ],
  }
}

function turnoutFact(round: MinutesRound, people: number, words: MinutesWords): [string, string] {
  return [words.t('rounds.fact.turnout'), turnoutText(round, people, words)]
}

function turnoutText({ result, turnout: cast }: MinutesRound, people: number, { t, number }: MinutesWords): string {
  const turnout = people >= cast ? t('rounds.turnout', { cast, people }) : number(cast)
  return result?.kind === 'vote' && result.abstained > 0
    ? t('rounds.gaveNone', { turnout, abstained: result.abstained })
    : turnout
}

/** A round is repeated by rounds of its own kind only. */
function resultsOf(activity: Activity, chain: readonly MinutesRound[], words: MinutesWords): MinutesBlock[] {
  const ofKind = minutesOfKind(activity)
  const blocks = chain.flatMap((round): readonly MinutesBlock[] =>
    round.state === 'shown'
      ? ofKind.result(round, words)
      : [text(words.t(round.state === 'open' ? 'rounds.open' : 'rounds.notShown'))],
  )
  return [...blocks, ...ofKind.comparison(chain, words)]
}

function text(said: string): MinutesBlock {
  return { kind: 'text', text: said }
}
