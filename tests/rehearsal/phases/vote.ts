// The secret vote, with a power cut in the middle: half have cast, the rest are casting when the server dies. After its
// return nothing is lost and nothing counted twice, some people change their mind, and the count equals what was cast.

import type { Round, VoteBallot, VoteResult } from '@/lib/domain/session/round'
import { waitFor } from '../../support/wait-for'
import { giveDots } from '../by-hand'
import type { Participant } from '../participant'
import { VOTE } from '../plan'
import type { Stage } from '../stage'
import { byCardId, countDots, sum } from '../tally'
import { gatherTop } from './gather'

/** Shares of the people who cast nothing at all, and who give no dot. */
const ABSENT = 0.07
const ABSTAINS = 0.07
const CHANGES_THEIR_MIND = 0.3

export async function vote(stage: Stage): Promise<void> {
  await stage.facilitator.next()
  const round = await stage.facilitator.round()
  const voters = stage.people.filter(({ random }) => random() >= ABSENT)
  const half = Math.ceil(voters.length / 2)
  await Promise.all(voters.slice(0, half).map((person) => cast(stage, round, person)))
  await refusesTooMany(stage, round)
  await stage.picture('voting')

  if (stage.screens) stage.screens.watch.serverMayBeAway = true
  const underway = voters.slice(half).map((person) => cast(stage, round, person))
  // Some ballots have arrived and some have not.
  await Promise.race(underway)
  await stage.server.kill()
  await stage.server.start()
  const startedAt = performance.now()
  await Promise.all(underway)
  await allAreBack(stage)
  stage.note(`everybody back ${Math.round(performance.now() - startedAt)} ms after the server`)
  if (stage.screens) stage.screens.watch.serverMayBeAway = false

  const minds = voters.filter(({ page, random }) => !page && random() < CHANGES_THEIR_MIND)
  await Promise.all(minds.map((person) => cast(stage, round, person)))
  await allKept(stage, round)
  await stage.picture('voting-after-the-power-cut')
}

export async function voteResult(stage: Stage): Promise<void> {
  const open = await stage.facilitator.round()
  const ballots = stage.ballotsOf<VoteBallot>(open)
  stage.findings.equal('Turnout of the vote', open.turnout, ballots.length)
  const { result, state } = await stage.facilitator.show(open)
  stage.findings.equal('The vote is', state, 'shown')
  const found = result as VoteResult
  const wanted = countDots(open.cardIds, ballots)
  stage.findings.equal('Ballots in the result', found.ballots, ballots.length)
  stage.findings.equal('Who gave no dot', found.abstained, ballots.filter((each) => !Object.keys(each).length).length)
  stage.findings.equal('Dots of each card', [...found.cards].sort(byCardId), wanted)
  stage.findings.equal('Names of who voted', found.named, null)
  stage.note(`${ballots.length} ballots, ${sum(wanted.map(({ dots }) => dots))} dots`)
  const late = await stage.people[0]?.insist('PUT', `${stage.path}/rounds/${open.id}/ballot`, { ballot: {} })
  stage.findings.holds(`A ballot after the end is answered by ${late?.status}`, (late?.status ?? 0) >= 400)
  await stage.picture('vote-shown')
  await gatherTop(stage, found)
  await stage.picture('top-risks-gathered')
}

async function cast(stage: Stage, round: Round, person: Participant): Promise<void> {
  const ballot = person.random() < ABSTAINS ? {} : dots(person, round.cardIds)
  if (person.page) await giveDots(person.page, ballot, await stage.cards())
  else {
    const { status } = await person.insist('PUT', `${stage.path}/rounds/${round.id}/ballot`, { ballot })
    stage.findings.holds(`${person.name}’s ballot is answered by ${status}`, status < 300)
  }
  person.ballots.set(round.id, ballot)
}

/** A participant may leave some of the dots. */
function dots(person: Participant, cardIds: readonly string[]): VoteBallot {
  const given: Record<string, number> = {}
  const count = person.pick(1, VOTE.dots)
  while (sum(Object.values(given)) < count) {
    const card = person.choose(cardIds)
    if ((given[card] ?? 0) < VOTE.mostPerCard) given[card] = (given[card] ?? 0) + 1
  }
  return given
}

/** Nobody can give more dots than they have, nor more to one card than it may get. */
async function refusesTooMany(stage: Stage, round: Round): Promise<void> {
  const [person] = stage.people
  const [first = '', second = ''] = round.cardIds
  for (const ballot of [{ [first]: VOTE.mostPerCard, [second]: VOTE.mostPerCard }, { [first]: VOTE.mostPerCard + 1 }]) {
    const answer = await person?.insist('PUT', `${stage.path}/rounds/${round.id}/ballot`, { ballot })
    stage.findings.holds(`Too many dots are answered by ${answer?.status}`, (answer?.status ?? 0) >= 400)
  }
}

async function allAreBack(stage: Stage): Promise<void> {
  const away = () => stage.seated.filter(({ client }) => client?.provider.synced !== true)
  // The next line records a finding for anything late, and the rehearsal goes on.
  await waitFor('everybody is back', () => away().length === 0, 30_000).catch(() => undefined)
  stage.findings.equal(
    'Away after the power cut',
    away().map(({ name }) => name),
    [],
  )
  for (const screen of stage.screens ? (['facilitator', 'laptop'] as const) : []) {
    await stage.screens?.settled(screen)
  }
}

async function allKept(stage: Stage, round: Round): Promise<void> {
  const kept = await Promise.all(
    stage.people.map(async (person) => {
      const { body } = await person.insist<{ ballot: VoteBallot | null }>(
        'GET',
        `${stage.path}/rounds/${round.id}/ballot`,
      )
      return [person.name, body.ballot]
    }),
  )
  const wanted = stage.people.map((person) => [person.name, person.ballots.get(round.id) ?? null])
  stage.findings.equal('Ballots after the power cut', kept, wanted)
  const { turnout, state } = await stage.facilitator.round()
  stage.findings.equal(
    'Turnout after the power cut',
    [state, turnout],
    ['open', stage.ballotsOf<VoteBallot>(round).length],
  )
}
