// Rounds begin with the step that has an activity, once, and ask about the cards of its kinds.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { PLAIN_STEP, type Session } from '@/lib/domain/session/session'
import { SharedBoard } from '../../support/shared-board'

const VOTE: Activity = { kind: 'vote', dots: 3, mostPerCard: 2, cardKinds: ['risk'], isAnonymous: true }
const STEPS = [
  { ...PLAIN_STEP, title: 'Welcome' },
  { ...PLAIN_STEP, title: 'Vote', activity: VOTE },
]

let board: SharedBoard
beforeEach(async () => {
  board = await SharedBoard.start()
})
afterEach(() => board.stop())

const rounds = async () => (await board.owner.call<{ rounds: Round[] }>('GET', `${board.path}/rounds`)).body.rounds
const addCard = async (kind: string) =>
  (await board.owner.call<{ id: string }>('POST', `${board.path}/cards`, { kind, title: kind })).body.id

describe('a round', () => {
  it('opens once with its step, for the cards of its kinds, and not in a rehearsal', async () => {
    const risks = [await addCard('risk'), await addCard('risk')]
    await addCard('driver')
    const session = (
      await board.owner.call<Session>('POST', `${board.path}/sessions`, { title: 'Workshop', steps: STEPS })
    ).body
    const change = (what: object) => board.owner.call('POST', `${board.path}/sessions/${session.id}/changes`, what)
    const [welcome, vote] = session.steps.map(({ id }) => id)

    await change({ type: 'start', stepId: vote, isRehearsal: true })
    expect(await rounds()).toEqual([])
    await change({ type: 'close' })

    await change({ type: 'start' })
    expect(await rounds()).toEqual([])
    await change({ type: 'go', from: welcome, to: vote })
    const opened = await rounds()
    expect(opened).toEqual([
      expect.objectContaining({ sessionId: session.id, stepId: vote, state: 'open', activity: VOTE, turnout: 0 }),
    ])
    expect(opened[0]?.cardIds).toEqual(risks)

    await change({ type: 'go', from: vote, to: welcome })
    await change({ type: 'go', from: welcome, to: vote })
    expect(await rounds()).toEqual(opened)
  })

  it('without a title has one in each language, and one that repeats it keeps them', async () => {
    await addCard('risk')
    const open = (wanted: object) =>
      board.owner.call<Round>('POST', `${board.path}/rounds`, { activity: VOTE, ...wanted })
    const first = (await open({})).body
    expect(first).toMatchObject({
      title: 'Which matter most?',
      titleIn: { en: 'Which matter most?', ja: '特に重要なのはどれですか' },
    })
    const { title, titleIn, id } = first
    expect((await open({ title, titleIn, previousId: id })).body).toMatchObject({ title, titleIn })
    expect((await open({ title: 'Mine' })).body).not.toHaveProperty('titleIn')
    expect((await rounds()).map((round) => round.titleIn?.ja)).toEqual([
      undefined,
      '特に重要なのはどれですか',
      '特に重要なのはどれですか',
    ])
    const rating = await open({ activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } })
    expect(rating.body.title).toBe('How likely, how bad?')
  })

  it('of a template’s step, and its session, have their words in each language', async () => {
    const titleIn = { en: 'Vote', ja: '投票する' }
    const askIn = { en: 'Which one?', ja: 'どれですか。' }
    const steps = [{ ...PLAIN_STEP, title: 'Vote', titleIn, ask: 'Which one?', askIn, activity: VOTE }]
    const session = (await board.owner.call<Session>('POST', `${board.path}/sessions`, { steps })).body
    expect([session.titleIn?.en, session.titleIn?.ja]).toEqual([session.title, 'ワークショップ'])
    expect(session.steps[0]).toMatchObject({ titleIn, askIn })
    await board.owner.call('POST', `${board.path}/sessions/${session.id}/changes`, { type: 'start' })
    expect(await rounds()).toEqual([expect.objectContaining({ title: 'Vote', titleIn })])
    const live = (await board.owner.call<{ session: Session }>('GET', `${board.path}/session`)).body.session
    expect([live.titleIn, live.visits[0]?.titleIn, live.steps[0]?.askIn]).toEqual([session.titleIn, titleIn, askIn])
    const minutes = `${board.path}/sessions/${session.id}/minutes?format=md&language=ja`
    const written = (await board.owner.call<string>('GET', minutes)).body
    expect(written).toContain('### 投票する')
    expect(written).not.toContain('### Vote')
  })

  it('a step whose title is changed keeps what people do in it', async () => {
    const planned = await board.owner.call<Session>('POST', `${board.path}/sessions`, {
      title: 'Workshop',
      steps: STEPS,
    })
    const { id, steps } = planned.body
    const changed = await board.owner.call<Session>('POST', `${board.path}/sessions/${id}/changes`, {
      type: 'change-step',
      stepId: steps[1]?.id,
      fields: { title: 'Choose' },
    })
    expect(changed.body.steps[1]).toMatchObject({ title: 'Choose', activity: VOTE })
  })

  it('that nobody has answered takes in the cards that came late; one that somebody has answered stays as it is', async () => {
    const write: Activity = { kind: 'write', cardKind: 'risk', isAnonymous: true }
    const score: Activity = { kind: 'score', cardKind: 'risk', isAnonymous: true }
    const first = await addCard('risk')
    const steps = [write, score].map((activity) => ({ ...PLAIN_STEP, title: activity.kind, activity }))
    const session = (await board.owner.call<Session>('POST', `${board.path}/sessions`, { title: 'Workshop', steps }))
      .body
    const change = (what: object) => board.owner.call('POST', `${board.path}/sessions/${session.id}/changes`, what)
    const [writing, rating] = session.steps.map(({ id }) => id)
    const [back, on] = [
      { type: 'go', from: rating, to: writing },
      { type: 'go', from: writing, to: rating },
    ]
    const askedBy = async () => (await rounds()).find(({ stepId }) => stepId === rating)?.cardIds ?? []

    await change({ type: 'start' })
    const path = `${board.path}/rounds/${(await rounds())[0]?.id}`
    await board.owner.call('POST', `${path}/drafts`, { title: 'Late' })
    await change(on)
    expect(await askedBy()).toEqual([first])
    // The facilitator shows the earlier drafts during the rating.
    expect((await board.owner.call('POST', `${path}/show`)).status).toBe(200)
    expect(await askedBy()).toHaveLength(2)

    await change(back)
    await addCard('risk')
    await change(on)
    const asked = await askedBy()
    expect(asked).toHaveLength(3)
    const id = (await rounds()).find(({ stepId }) => stepId === rating)?.id
    const ballot = { [first]: { impactCurrent: 2 } }
    expect((await board.owner.call('PUT', `${board.path}/rounds/${id}/ballot`, { ballot })).status).toBe(200)
    await change(back)
    await addCard('risk')
    await change(on)
    expect(await askedBy()).toEqual(asked)
  })

  it('begins with chosen cards, which stay chosen while nobody has answered; others are refused and begin nothing', async () => {
    const score: Activity = { kind: 'score', cardKind: 'risk', isAnonymous: true }
    const [one, two, driver] = [await addCard('risk'), await addCard('risk'), await addCard('driver')]
    const steps = [
      { ...PLAIN_STEP, title: 'Read' },
      { ...PLAIN_STEP, title: 'Score', activity: score },
    ]
    const session = (await board.owner.call<Session>('POST', `${board.path}/sessions`, { title: 'Workshop', steps }))
      .body
    const change = (what: object) => board.owner.call('POST', `${board.path}/sessions/${session.id}/changes`, what)
    const [read, rate] = session.steps.map(({ id }) => id)
    const on = { type: 'go', from: read, to: rate }
    await change({ type: 'start' })

    expect((await change({ ...on, cardIds: ['shape:none'] })).status).toBe(404)
    expect((await change({ ...on, cardIds: [driver] })).status).toBe(400)
    expect((await change({ ...on, cardIds: [] })).status).toBe(400)
    expect(await rounds()).toEqual([])
    expect((await change({ ...on, cardIds: [two] })).status).toBe(200)
    expect((await rounds())[0]?.cardIds).toEqual([two])

    // Going back and on again takes in what has come since, and not what was left out.
    await change({ type: 'go', from: rate, to: read })
    await change(on)
    expect((await rounds())[0]?.cardIds).toEqual([two])
    await change({ type: 'go', from: rate, to: read })
    const late = await addCard('risk')
    await change(on)
    expect((await rounds())[0]?.cardIds).toEqual([two, late])
    expect(one).not.toBe(two)
  })

  it('of a first step begins with the cards that were chosen at the start', async () => {
    const score: Activity = { kind: 'score', cardKind: 'risk', isAnonymous: true }
    await addCard('risk')
    const chosen = await addCard('risk')
    const steps = [{ ...PLAIN_STEP, title: 'Score', activity: score }]
    for (const joinRole of ['editor', null]) {
      const { id } = (await board.owner.call<Session>('POST', `${board.path}/sessions`, { title: 'Workshop', steps }))
        .body
      const change = (what: object) => board.owner.call('POST', `${board.path}/sessions/${id}/changes`, what)
      expect((await change({ type: 'start', joinRole, cardIds: [chosen] })).status).toBe(200)
      expect((await rounds()).find(({ sessionId }) => sessionId === id)?.cardIds).toEqual([chosen])
      await change({ type: 'close' })
    }
  })
})
