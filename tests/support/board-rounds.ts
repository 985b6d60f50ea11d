// Rounds on a shared board over the API: opens, answers, shows and reads them.

import { expect } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import type { Ballot, Round } from '@/lib/domain/session/round'
import { PLAIN_STEP, type Session, type SessionStep } from '@/lib/domain/session/session'
import type { Caller } from './api-server'
import type { SharedBoard } from './shared-board'

export interface Problem {
  readonly code: string
  readonly detail: string
}

export class BoardRounds {
  readonly #board: Pick<SharedBoard, 'owner' | 'path'>

  constructor(board: Pick<SharedBoard, 'owner' | 'path'>) {
    this.#board = board
  }

  async addCard(kind: string, title = kind): Promise<string> {
    const { owner, path } = this.#board
    return (await owner.call<{ id: string }>('POST', `${path}/cards`, { kind, title })).body.id
  }

  /** Opens a round outside a session, or as `more` says. */
  async open(activity: Activity, more: object = {}): Promise<Round> {
    const { status, body } = await this.tryOpen(activity, more)
    expect([status, body]).toEqual([201, expect.objectContaining({ state: 'open', result: null })])
    return body
  }

  tryOpen(activity: Activity, more: object = {}, by: Caller = this.#board.owner) {
    return by.call<Round & Problem>('POST', `${this.#board.path}/rounds`, { title: 'Round', activity, ...more })
  }

  /** Starts a session whose steps have these activities; the first step is current. */
  async startSession(...activities: readonly (Activity | null)[]) {
    const { owner, path } = this.#board
    const steps = activities.map((activity, i) => ({ ...PLAIN_STEP, title: `Step ${i}`, rights: 'look', activity }))
    const { body } = await owner.call<Session>('POST', `${path}/sessions`, { title: 'Workshop', steps })
    const change = async (what: object) => {
      const changed = await owner.call<Session>('POST', `${path}/sessions/${body.id}/changes`, what)
      expect(changed.status).toBe(200)
    }
    await change({ type: 'start' })
    const step = (index: number): SessionStep => {
      const found = body.steps[index]
      if (!found) throw new Error(`This session has no step ${index}.`)
      return found
    }
    const go = (from: number, to: number) => change({ type: 'go', from: step(from).id, to: step(to).id })
    return { id: body.id, step, go, close: () => change({ type: 'close' }) }
  }

  /** The rounds without their results, newest first. */
  async list(by: Caller = this.#board.owner): Promise<Round[]> {
    return (await by.call<{ rounds: Round[] }>('GET', `${this.#board.path}/rounds`)).body.rounds
  }

  async look({ id }: Pick<Round, 'id'>): Promise<Round> {
    return (await this.#board.owner.call<Round>('GET', `${this.#board.path}/rounds/${id}`)).body
  }

  cast(by: Caller, { id }: Pick<Round, 'id'>, ballot: Ballot) {
    return by.call<Problem>('PUT', `${this.#board.path}/rounds/${id}/ballot`, { ballot })
  }

  async ballotOf(by: Caller, { id }: Pick<Round, 'id'>): Promise<Ballot | null> {
    return (await by.call<{ ballot: Ballot | null }>('GET', `${this.#board.path}/rounds/${id}/ballot`)).body.ballot
  }

  show({ id }: Pick<Round, 'id'>, by: Caller = this.#board.owner) {
    return by.call<Round & Problem>('POST', `${this.#board.path}/rounds/${id}/show`)
  }

  agreeOnUndisputed({ id }: Pick<Round, 'id'>, query = '') {
    const path = `${this.#board.path}/rounds/${id}/agreements/undisputed${query}`
    return this.#board.owner.call<Round & Problem>('POST', path)
  }

  takeAgreementsBack({ id }: Pick<Round, 'id'>, cardIds: readonly string[]) {
    const path = `${this.#board.path}/rounds/${id}/agreements/take-back`
    return this.#board.owner.call<Round & Problem>('POST', path, { cardIds })
  }

  agree({ id }: Pick<Round, 'id'>, input: object) {
    return this.#board.owner.call<Round & Problem>('POST', `${this.#board.path}/rounds/${id}/agreements`, input)
  }
}
