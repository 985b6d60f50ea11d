// The facilitator of the session: uses the buttons of their page if they have one, otherwise the API.

import type { Page } from '@playwright/test'
import type { Round } from '@/lib/domain/session/round'
import { currentStep, type LiveSession, nextStep, type Session, type StepFields } from '@/lib/domain/session/session'
import { waitFor } from '../support/wait-for'
import { confirm } from './by-hand'
import type { Participant } from './participant'

/** The label of the button that shows a round. */
const SHOW = {
  write: 'Show the cards',
  vote: 'Close and show the result',
  score: 'Close and show the result',
} as const

export class Facilitator {
  readonly person: Participant
  readonly #boardId: string
  /** Undefined without browsers. */
  readonly page: Page | undefined
  #sessionId = ''

  constructor(person: Participant, boardId: string, page: Page | undefined) {
    this.person = person
    this.#boardId = boardId
    this.page = page
  }

  get sessionId(): string {
    return this.#sessionId
  }

  async plan(title: string, steps: readonly StepFields[]): Promise<Session> {
    const session = await this.ask<Session>('POST', '/sessions', { title, steps })
    this.#sessionId = session.id
    return session
  }

  change(what: object): Promise<Session> {
    return this.ask<Session>('POST', `/sessions/${this.#sessionId}/changes`, what)
  }

  /** The session as everybody is sent it; null when none runs. */
  async live(): Promise<LiveSession | null> {
    return (await this.ask<{ session: LiveSession | null }>('GET', '/session')).session
  }

  /** Goes to the next step; resolves when the server has reached it. */
  async next(): Promise<void> {
    const before = await this.live()
    const [from, to] = before ? [currentStep(before), nextStep(before)] : []
    if (!from || !to) throw new Error('There is no next step')
    if (!this.page) await this.change({ type: 'go', from: from.id, to: to.id })
    await this.page?.getByRole('button', { name: 'Next step' }).click()
    // It asks first if rated cards have no agreement.
    const without = this.page?.getByRole('button', { name: 'Go on anyway' })
    await this.arriveAt(to.title, async () => {
      if (await without?.isVisible()) await without?.click()
    })
  }

  /** `meanwhile` runs each time before the check. */
  async arriveAt(title: string, meanwhile?: () => Promise<void>): Promise<void> {
    await waitFor(`“${title}” is on`, async () => {
      await meanwhile?.()
      const now = await this.live()
      return now !== null && currentStep(now)?.title === title
    })
  }

  /** The last round of the current step. */
  async round(): Promise<Round> {
    const live = await this.live()
    const { rounds } = await this.ask<{ rounds: readonly Round[] }>('GET', '/rounds')
    const round = rounds.find(({ stepId }) => live && stepId === currentStep(live)?.id)
    if (!round) throw new Error('The step that is on has no round')
    return round
  }

  /** Opens a round about the named cards. */
  openRound(round: object): Promise<Round> {
    return this.ask<Round>('POST', '/rounds', { sessionId: this.#sessionId, ...round })
  }

  /** Shows the ballots; resolves to the round with its result. */
  async show({ id, activity }: Round): Promise<Round> {
    if (this.page) await confirm(this.page, SHOW[activity.kind])
    else await this.ask('POST', `/rounds/${id}/show`)
    const look = () => this.ask<Round>('GET', `/rounds/${id}`)
    await waitFor('the round is shown', async () => (await look()).state === 'shown')
    return look()
  }

  /** Calls the API on the session's board. Rejects if the server refuses. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.person.insist<T & { detail?: string }>(
      method,
      `/api/boards/${this.#boardId}${path}`,
      body,
    )
    if (answer.status < 300) return answer.body
    throw new Error(`${method} ${path} answers ${answer.status} ${answer.body.detail ?? ''}`)
  }
}
