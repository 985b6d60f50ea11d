// Rating alone: people's ratings are shown as a spread, and the values they then agree on are written to the card.

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import type { Ballot, ScoreBallot } from '@/lib/domain/session/round'
import type { Caller } from '../../support/api-server'
import { BoardRounds } from '../../support/board-rounds'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

const SCORE: Activity = { kind: 'score', cardKind: 'risk', isAnonymous: true }

let board: SharedBoard
let rounds: BoardRounds
beforeAll(async () => {
  board = await SharedBoard.start()
  rounds = new BoardRounds(board)
})
afterAll(() => board.stop())

interface Fields {
  readonly fields: Readonly<Record<string, unknown>>
}
const fieldsOf = async (cardId: string) =>
  (await board.owner.call<Fields>('GET', `${board.path}/cards/${cardId}`)).body.fields

async function scored(activity: Activity, cardIds: readonly string[], ...ballots: readonly Ballot[]) {
  const round = await rounds.open(activity, { cardIds })
  for (const ballot of ballots) {
    const rater = await board.join(await board.link('commenter'))
    expect((await rounds.cast(rater, round, ballot)).status).toBe(200)
  }
  return round
}

it('shows the spread, the widest disagreement first, and says that people would or could not answer', async () => {
  const [calm, disputed] = [await rounds.addCard('risk'), await rounds.addCard('risk')]
  const rate = (of: number, other: number | 'unknown' | 'abstain') =>
    ({ [calm]: { likelihoodCurrent: 3 }, [disputed]: { likelihoodCurrent: of, impactCurrent: other } }) as Ballot
  const round = await scored(SCORE, [calm, disputed], rate(1, 'unknown'), rate(5, 'abstain'), rate(2, 4))
  const { result } = (await rounds.show(round)).body
  expect(result).toMatchObject({ kind: 'score', ballots: 3, named: null })
  expect(result?.cards.map(({ cardId }) => cardId)).toEqual([disputed, calm])
  expect(result?.cards[0]).toMatchObject({
    raters: 3,
    spreads: {
      likelihoodCurrent: { counts: [1, 1, 0, 0, 1], median: 2, lowerQuartile: 1.5, upperQuartile: 3.5 },
      impactCurrent: { counts: [0, 0, 0, 1, 0], abstained: 1, unknown: 1, median: 4 },
    },
  })
})

it('tells how many have begun and how many of them have answered everything, also of an answer taken back', async () => {
  const [one, two] = [await rounds.addCard('risk'), await rounds.addCard('risk')]
  const whole: ScoreBallot[string] = { likelihoodCurrent: 3, impactCurrent: 'unknown' }
  const viewer = await board.guest(await board.link('viewer'))
  const [ada, ben] = [await board.join(await board.link('commenter')), await board.join(await board.link('commenter'))]
  const round = await rounds.open(SCORE, { cardIds: [one, two] })
  const casts: readonly (readonly [Caller, ScoreBallot, turnout: number, finished: number])[] = [
    [ada, { [one]: whole, [two]: { likelihoodCurrent: 2 } }, 1, 0],
    [ben, { [one]: whole, [two]: whole }, 2, 1],
    [ada, { [one]: whole, [two]: whole }, 2, 2],
    [ada, { [one]: whole }, 2, 1],
  ]
  for (const [person, ballot, turnout, finished] of casts) {
    expect((await rounds.cast(person, round, ballot)).status).toBe(200)
    await waitFor(`${turnout} have begun, ${finished} finished`, () => {
      const last = viewer.notices.findLast(({ type }) => type === 'turnout')
      return last?.type === 'turnout' && last.turnout === turnout && last.finished === finished
    })
  }
  expect(await rounds.look(round)).toMatchObject({ turnout: 2, finished: 1 })
  expect((await rounds.list()).find(({ id }) => id === round.id)?.finished).toBe(1)
  expect((await rounds.show(round)).body.finished).toBeUndefined()
  viewer.destroy()
})

it('an agreement goes onto the card with its rationale, and is noted with how many rated; again changes nothing more', async () => {
  const card = await rounds.addCard('risk')
  const round = await scored(SCORE, [card], { [card]: { impactCurrent: 2 } }, { [card]: { impactCurrent: 5 } }, {})
  const agreed = { cardId: card, values: { likelihoodCurrent: 4, impactCurrent: 3 }, rationale: 'The port is old.' }
  expect((await rounds.agree(round, agreed)).body.code).toBe('conflict')
  await rounds.show(round)
  expect((await rounds.agree(round, { ...agreed, values: { impactCurrent: 1 } })).status).toBe(200)
  for (let times = 0; times < 2; times++) {
    const { status, body } = await rounds.agree(round, agreed)
    expect(status).toBe(200)
    expect(body.agreements).toEqual([expect.objectContaining({ ...agreed, raters: 2 })])
  }
  expect(await fieldsOf(card)).toMatchObject({
    likelihoodCurrent: 4,
    impactCurrent: 3,
    rationale: 'The port is old.',
  })
})

it('agreements on two cards at once are both noted', async () => {
  const [one, two] = [await rounds.addCard('risk'), await rounds.addCard('risk')]
  const round = await scored(SCORE, [one, two])
  await rounds.show(round)
  const agree = (cardId: string) => rounds.agree(round, { cardId, values: { impactCurrent: 2 }, rationale: '' })
  expect((await Promise.all([agree(one), agree(two)])).map(({ status }) => status)).toEqual([200, 200])
  expect((await rounds.look(round)).agreements.map(({ cardId }) => cardId).sort()).toEqual([one, two].sort())
})

it('effort is written as a size; a kind without a rationale keeps it with the round alone', async () => {
  const card = await rounds.addCard('recommendation')
  const round = await scored({ ...SCORE, cardKind: 'recommendation' }, [card], {
    [card]: { effort: 5, impact: 1 },
  })
  await rounds.show(round)
  const { body } = await rounds.agree(round, { cardId: card, values: { effort: 4, impact: 2 }, rationale: 'Slow.' })
  expect(body.agreements).toMatchObject([{ values: { effort: 4, impact: 2 }, rationale: 'Slow.', raters: 1 }])
  expect(await fieldsOf(card)).toEqual(expect.objectContaining({ effort: 'L', impact: 2 }))
  expect(await fieldsOf(card)).not.toHaveProperty('rationale')
})

it('refuses what was not scored, and says so when the card is gone', async () => {
  const [card, other] = [await rounds.addCard('risk'), await rounds.addCard('risk')]
  const round = await scored(SCORE, [card])
  await rounds.show(round)
  const values = { impactCurrent: 3 }
  expect((await rounds.agree(round, { cardId: other, values, rationale: '' })).body.code).toBe('bad-request')
  const unasked = { cardId: card, values: { impactResidual: 3 }, rationale: '' }
  expect((await rounds.agree(round, unasked)).body.code).toBe('bad-request')
  await board.owner.call('DELETE', `${board.path}/cards/${card}`)
  const gone = await rounds.agree(round, { cardId: card, values, rationale: '' })
  expect([gone.status, gone.body.detail]).toEqual([404, expect.stringContaining('may have been deleted')])
  expect((await rounds.look(round)).agreements).toEqual([])
})

it('what nobody disputes is agreed on at once, and taken back at once, but not what was changed since', async () => {
  const [calm, kept, disputed] = [
    await rounds.addCard('risk'),
    await rounds.addCard('risk'),
    await rounds.addCard('risk'),
  ]
  await board.owner.call('PATCH', `${board.path}/cards/${calm}`, {
    fields: { impactCurrent: 5, rationale: 'As before.' },
  })
  const rate = (last: number) =>
    Object.fromEntries(
      [calm, kept, disputed].map((id) => [id, { likelihoodCurrent: 2, impactCurrent: id === disputed ? last : 3 }]),
    ) as Ballot
  const round = await scored(SCORE, [calm, kept, disputed], rate(1), rate(5))
  const all = () => rounds.agreeOnUndisputed(round)
  expect((await all()).body.code).toBe('conflict')
  await rounds.show(round)
  for (let times = 0; times < 2; times++) {
    const { status, body } = await all()
    expect(status).toBe(200)
    expect(body.agreements.map(({ cardId }) => cardId).sort()).toEqual([calm, kept].sort())
    expect(body.agreements[0]).toMatchObject({
      values: { likelihoodCurrent: 2, impactCurrent: 3 },
      raters: 2,
      isMedian: true,
    })
    expect(body.agreements[0]).not.toHaveProperty('before')
  }
  expect(await fieldsOf(calm)).toMatchObject({ likelihoodCurrent: 2, impactCurrent: 3, rationale: 'As before.' })
  expect(await fieldsOf(disputed)).not.toHaveProperty('impactCurrent')

  // Where people differ, the facilitator takes all remaining medians with one press, and undoes that with one.
  expect((await rounds.agreeOnUndisputed(round, '?others=sideways')).status).toBe(400)
  const { body: whole } = await rounds.agreeOnUndisputed(round, '?others=higher')
  expect(whole.agreements).toHaveLength(3)
  expect(await fieldsOf(disputed)).toMatchObject({ likelihoodCurrent: 2, impactCurrent: 3 })
  await rounds.takeAgreementsBack(round, [disputed])
  expect(await fieldsOf(disputed)).not.toHaveProperty('impactCurrent')

  await board.owner.call('PATCH', `${board.path}/cards/${kept}`, { fields: { impactCurrent: 4 } })
  const { body } = await rounds.takeAgreementsBack(round, [calm, kept])
  expect(body.agreements).toEqual([])
  expect(await fieldsOf(calm)).toMatchObject({ impactCurrent: 5, rationale: 'As before.' })
  expect(await fieldsOf(calm)).not.toHaveProperty('likelihoodCurrent')
  expect(await fieldsOf(kept)).toMatchObject({ impactCurrent: 4 })
  expect(await fieldsOf(kept)).not.toHaveProperty('likelihoodCurrent')
})
