// A board of the day with its owner, who has an account, and the book of what its people did.

import { randomUUID } from 'node:crypto'
import { canonicalJson } from '@/server/persistence/same-content'
import { Client } from '../../support/sync/client'
import { History } from '../../support/sync/history'
import { Facilitator } from '../facilitator'
import type { Findings } from '../findings'
import { Participant } from '../participant'
import { callerFrom, type DayPerson } from './day-person'

/** The kind of the cards that are voted on and rated; people write others. */
export const TALKED_ABOUT = 'opportunity'
const TALKED_ABOUT_CARDS = 5

export class DayBoard {
  readonly id: string
  readonly title: string
  readonly owner: Facilitator
  /** What the link of the board holds. */
  readonly invite: string
  readonly history = new History()
  readonly people: DayPerson[] = []

  private constructor(id: string, title: string, owner: Facilitator, invite: string) {
    this.id = id
    this.title = title
    this.owner = owner
    this.invite = invite
  }

  static async make(url: string, index: number, seed: number): Promise<DayBoard> {
    const title = `Board ${index}`
    const address = `198.19.0.${1 + (index % 250)}`
    const account = {
      name: `Owner ${index}`,
      email: `${randomUUID()}@example.org`,
      password: 'correct horse battery',
    }
    const made = await callerFrom(url, address).call<{ id: string }>('POST', '/api/account', account)
    const token = decodeURIComponent(made.headers.get('set-auth-token') ?? '')
    const owner = new Participant(account.name, made.body.id, callerFrom(url, address, token), seed)
    const { id } = (await owner.insist<{ id: string }>('POST', '/api/boards', { title })).body
    const facilitator = new Facilitator(owner, id, undefined)
    const { token: invite } = await facilitator.ask<{ token: string }>('POST', '/invites', { role: 'editor' })
    for (let i = 0; i < TALKED_ABOUT_CARDS; i++) {
      await facilitator.ask('POST', '/cards', { kind: TALKED_ABOUT, title: `Opportunity ${i}` })
    }
    return new DayBoard(id, title, facilitator, invite)
  }

  get path(): string {
    return `/api/boards/${this.id}`
  }

  /** The different documents that the first `count` people have. */
  copies(count: number): readonly string[] {
    return [...new Set(this.people.slice(0, count).map(({ page }) => canonicalJson(page.writer.client.doc)))]
  }

  /** The board as a node has it, judged by what people did. */
  async judge(nodeUrl: string, findings: Findings): Promise<string> {
    const reader = new Client(`${nodeUrl.replace('http', 'ws')}/sync`, this.id, {
      token: this.owner.person.caller.token ?? '',
    })
    try {
      await reader.synced()
      const { lost, missing, stale, duplicated } = this.history.judge(reader.doc)
      findings.equal(`${this.title}: saved, and lost`, lost, [])
      findings.equal(`${this.title}: written, and not there`, missing, [])
      findings.equal(`${this.title}: older than it was`, stale, [])
      findings.equal(`${this.title}: there twice`, duplicated, [])
      return canonicalJson(reader.doc)
    } finally {
      reader.destroy()
    }
  }

  /** Counts what people said: each once. Returns how much it was. */
  async countSaid(said: readonly string[], findings: Findings): Promise<number> {
    const { threads } = await this.owner.ask<{ threads: readonly { comments: readonly { text: string }[] }[] }>(
      'GET',
      '/threads',
    )
    const found = threads.flatMap(({ comments }) => comments.map(({ text }) => text))
    findings.equal(`${this.title}: what was said`, found.toSorted(), said.toSorted())
    return found.length
  }
}
