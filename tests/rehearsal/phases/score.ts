// Rating alone of the risks with the most dots, first unseen and, after a discussion, again by name; then the team
// agrees, and the agreed values are written to the cards.

import type { Agreement, Rating, Round, ScoreBallot, ScoreResult } from '@/lib/domain/session/round'
import { agreeOn, giveRatings } from '../by-hand'
import type { Participant } from '../participant'
import { SCORE_FIELDS, SCORE_NAMED } from '../plan'
import type { Stage } from '../stage'
import { byCardId, spreadOf, wholeAnswers } from '../tally'
import { arriveLate } from './arrive'
import { TOP } from './gather'

/** Cards that are discussed, scored again and agreed on. */
export const TOLD_AGAIN = 3
const RATIONALE = 'After two rounds and a talk.'
const STEPS = [1, 2, 3, 4, 5] as const

export async function scoreTop(stage: Stage): Promise<void> {
  await arriveLate(stage, stage.code)
  const round = await stage.facilitator.round()
  stage.findings.equal('Cards to be scored', round.cardIds.length, TOP)
  await Promise.all(stage.people.map((person) => rate(stage, round, person, STEPS)))
  await stage.picture('scoring')
  await checkResult(stage, round)
  await stage.picture('scores-shown')
}

export async function scoreAgain(stage: Stage): Promise<void> {
  const { facilitator } = stage
  const { id: previousId, stepId } = await facilitator.round()
  const { result } = await facilitator.ask<Round>('GET', `/rounds/${previousId}`)
  const cardIds = (result as ScoreResult).cards.slice(0, TOLD_AGAIN).map(({ cardId }) => cardId)
  const round = await facilitator.openRound({
    title: 'Once more, by name',
    activity: SCORE_NAMED,
    cardIds,
    previousId,
    stepId,
  })
  // Their ratings have moved closer together.
  await Promise.all(stage.people.map((person) => rate(stage, round, person, [3, 4])))
  await stage.picture('second-round')
  await checkResult(stage, round)
  await stage.picture('second-round-shown')
}

export async function agree(stage: Stage): Promise<void> {
  const round = await stage.facilitator.round()
  const ballots = stage.ballotsOf<ScoreBallot>(round)
  for (const cardId of round.cardIds) {
    const values = Object.fromEntries(SCORE_FIELDS.map((field) => [field, valueFor(ballots, cardId, field)]))
    const agreed = await agreeOnCard(stage, round, cardId, values)
    const written = agreed.agreements.find((each) => each.cardId === cardId)
    stage.findings.equal('An agreement', [written?.values, written?.raters], [values, ratersOf(ballots, cardId)])
    const card = (await stage.cards()).find(({ id }) => id === cardId)
    const onCard = Object.fromEntries(SCORE_FIELDS.map((field) => [field, card?.fields[field]]))
    stage.findings.equal(`Scores of ${card?.ref} after the agreement`, onCard, values)
    stage.findings.equal(`Rationale of ${card?.ref}`, card?.fields.rationale, RATIONALE)
  }
  await stage.picture('agreed')
}

async function agreeOnCard(stage: Stage, round: Round, cardId: string, values: Agreement['values']): Promise<Round> {
  const { facilitator } = stage
  const card = (await stage.cards()).find(({ id }) => id === cardId)
  if (!facilitator.page || !card) {
    return facilitator.ask('POST', `/rounds/${round.id}/agreements`, { cardId, values, rationale: RATIONALE })
  }
  await agreeOn(
    facilitator.page,
    card,
    SCORE_FIELDS.map((field) => values[field] ?? 1),
    RATIONALE,
  )
  return facilitator.ask('GET', `/rounds/${round.id}`)
}

async function rate(stage: Stage, round: Round, person: Participant, steps: readonly Rating[]): Promise<void> {
  const rating = (): Rating => {
    const mood = person.random()
    return mood < 0.05 ? 'abstain' : mood < 0.1 ? 'unknown' : person.choose(steps)
  }
  const ballot: Record<string, Record<string, Rating>> = {}
  for (const cardId of round.cardIds) {
    const answered = SCORE_FIELDS.filter(() => person.random() > 0.05)
    if (answered.length > 0) ballot[cardId] = Object.fromEntries(answered.map((field) => [field, rating()]))
  }
  if (person.page) await giveRatings(person.page, ballot, round.cardIds)
  else {
    const { status } = await person.insist('PUT', `${stage.path}/rounds/${round.id}/ballot`, { ballot })
    stage.findings.holds(`${person.name}’s ratings are answered by ${status}`, status < 300)
  }
  person.ballots.set(round.id, ballot)
}

async function checkResult(stage: Stage, opened: Round): Promise<void> {
  const ballots = stage.ballotsOf<ScoreBallot>(opened)
  stage.findings.equal(`Turnout of “${opened.title}”`, (await stage.facilitator.round()).turnout, ballots.length)
  const shown = await stage.facilitator.show(opened)
  const result = shown.result as ScoreResult
  const wanted = opened.cardIds.map((cardId) => ({
    cardId,
    raters: ratersOf(ballots, cardId),
    answers: wholeAnswers(ballots, cardId, SCORE_FIELDS),
    spreads: Object.fromEntries(SCORE_FIELDS.map((field) => [field, spreadOf(ballots, cardId, field)])),
  }))
  stage.findings.equal(`Spreads of “${opened.title}”`, [...result.cards].sort(byCardId), wanted.sort(byCardId))
  checkNames(stage, opened, result)
  stage.note(`${result.ballots} ballots on ${opened.cardIds.length} cards`)
}

function checkNames(stage: Stage, { id, title, activity }: Round, { named }: ScoreResult): void {
  const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1)
  const cast = stage.people.map((person) => ({ userId: person.id, name: person.name, ballot: person.ballots.get(id) }))
  const wanted = activity.isAnonymous ? undefined : cast.sort(byName)
  stage.findings.equal(`Names in “${title}”`, named?.toSorted(byName), wanted)
}

/** The median; if it lies between two steps, the team takes the higher one. */
function valueFor(ballots: readonly ScoreBallot[], cardId: string, field: string): (typeof STEPS)[number] {
  const median = spreadOf(ballots, cardId, field).median ?? 1
  return STEPS.find((step) => step === Math.round(median)) ?? 1
}

/** Participants who gave a number for at least one field of the card. */
function ratersOf(ballots: readonly ScoreBallot[], cardId: string): number {
  return ballots.filter((each) => SCORE_FIELDS.some((field) => typeof each[cardId]?.[field] === 'number')).length
}
