// Signals without talking: people report that they are in, raise hands, react, and are done; and the facilitator calls
// everybody to her view, and to a card.

import type { SessionPeople } from '@/lib/domain/session/people'
import { waitFor } from '../../support/wait-for'
import type { Participant } from '../participant'
import type { Stage } from '../stage'

const HANDS = 3

export async function beTogether(stage: Stage): Promise<void> {
  await sayHere(stage, [...stage.people, stage.facilitator.person])
  const raised = stage.people.slice(0, HANDS)
  // They act one after another, because the queue keeps their order.
  for (const person of raised) await mark(stage, person, 'PUT', 'hand', { isUp: true })
  for (const person of stage.people) await mark(stage, person, 'POST', 'reactions', { kind: 'applause' })
  const hands = raised.map(({ id, name }) => ({ id, name }))
  await allTold(stage, 'with hands up', { hands, done: 0, people: stage.people.length })
  await stage.picture('hands')

  await stage.facilitator.ask('DELETE', `/session/hands/${raised[0]?.id}`)
  for (const person of raised.slice(1)) await mark(stage, person, 'PUT', 'hand', { isUp: false })
  const live = await stage.facilitator.live()
  const stepId = live?.course.kind === 'running' ? live.course.stepId : ''
  const done = stage.people.filter(({ random }) => random() < 0.6)
  await Promise.all(done.map((person) => mark(stage, person, 'PUT', 'done', { stepId, isDone: true })))
  await allTold(stage, 'when many are done', { hands: [], done: done.length, people: stage.people.length })
  stage.note(`${HANDS} hands, ${done.length} of ${stage.people.length} done`)
}

/** Everybody's view follows hers, then goes to one card, until they look elsewhere. */
export async function callAttention(stage: Stage): Promise<void> {
  const { facilitator } = stage
  await facilitator.change({ type: 'attend', attention: { kind: 'follow', userId: facilitator.person.id } })
  await stage.picture('everyone-to-me')
  const card = (await stage.cards()).find(({ kind }) => kind === 'risk')
  await facilitator.change({ type: 'attend', attention: { kind: 'card', shapeId: card?.id } })
  await waitFor('all are told the card', () =>
    stage.seated.every(({ client }) => {
      const course = client?.notices.findLast((notice) => notice.type === 'session')?.session?.course
      return course?.kind === 'running' && course.attention?.kind === 'card' && course.attention.shapeId === card?.id
    }),
  )
  await stage.picture('one-card-for-all')
  await facilitator.change({ type: 'attend', attention: null })
}

/** Sent as every page does when it opens. */
export async function sayHere(stage: Stage, people: readonly Participant[]): Promise<void> {
  await Promise.all(people.map((person) => mark(stage, person, 'PUT', 'here')))
}

async function mark(stage: Stage, person: Participant, method: string, what: string, body?: object): Promise<void> {
  const { status } = await person.insist(method, `${stage.path}/session/${what}`, body)
  stage.findings.holds(`${person.name}’s “${what}” is answered by ${status}`, status < 300)
}

async function allTold(stage: Stage, when: string, { hands, done, people }: SessionPeople): Promise<void> {
  const wanted = JSON.stringify([hands, done, people])
  const told = ({ client }: Participant) => {
    const last = client?.notices.findLast((notice) => notice.type === 'session-people')
    return last && JSON.stringify([last.hands, last.done, last.people])
  }
  await waitFor('all are told', () => stage.seated.every((person) => told(person) === wanted), 5_000).catch(
    () => undefined,
  )
  stage.findings.equal(`Who is in, as everybody is told ${when}`, [...new Set(stage.seated.map(told))], [wanted])
}
